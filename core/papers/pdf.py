"""The door to the PDF of a paper."""

import re
import unicodedata

from core.papers.certificate import Certificates
from core.papers.certificate.html import certificates_html
from core.papers.content import Paper
from core.papers.errors import PaperFailed
from core.papers.html import to_html
from core.papers.words import clean

__all__ = ["PaperFailed", "file_name", "to_pdf"]

_BARRED = str.maketrans("đĐƀɃ", "dDbB")


def to_pdf(paper: Paper | Certificates) -> bytes:
    """The paper as PDF/UA-1: the same bytes for the same content, or PaperFailed."""
    from core.papers import weasy  # WeasyPrint costs half a second at the start

    html = certificates_html(paper) if isinstance(paper, Certificates) else to_html(paper)
    return weasy.render(html)


def file_name(paper: Paper | Certificates, ending: str = "pdf") -> str:
    """A plain ASCII name: the paper's key, then its number or that it is a draft."""
    words = paper.key
    if isinstance(paper, Paper) and paper.symbol is not None:
        words += " du thao" if paper.draft else f" {paper.number:02d} {paper.symbol}"
    letters = unicodedata.normalize("NFD", clean(words)).translate(_BARRED)
    name = re.sub(r"[^A-Za-z0-9]+", "-", letters.encode("ascii", "ignore").decode()).strip("-")
    return f"{name[:100] or 'van-ban'}.{ending}"
