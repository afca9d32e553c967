"""The door to the PDF of a paper."""

import hashlib
import re
import unicodedata
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

from django.conf import settings

from core.papers.certificate import Certificates
from core.papers.certificate.html import certificates_html
from core.papers.content import Paper
from core.papers.errors import PaperFailed
from core.papers.html import to_html
from core.papers.words import clean

__all__ = ["PaperFailed", "file_name", "fingerprint", "plain_name", "to_pdf"]

_BARRED = str.maketrans("đĐƀɃ", "dDbB")


def to_pdf(paper: Paper | Certificates) -> bytes:
    """The paper as PDF/UA-1: the same bytes for the same content, or PaperFailed."""
    from core.papers import weasy  # WeasyPrint costs half a second at the start

    return weasy.render(_html(paper))


def _html(paper: Paper | Certificates) -> str:
    return certificates_html(paper) if isinstance(paper, Certificates) else to_html(paper)


def fingerprint(paper: Paper | Certificates) -> str:
    """What the PDF depends on, as 64 hexadecimal digits: equal ones are equal files.

    The page, the style sheet, the fonts, how we write and mend it, and who prints it.
    """
    return hashlib.sha256(_press(settings.PAPER_FILES) + _html(paper).encode()).hexdigest()


@lru_cache(maxsize=4)
def _press(files: str | Path) -> bytes:
    """What is the same for every paper, while the process runs."""
    ours = Path(__file__).parent
    found = hashlib.sha256(f"weasyprint {version('weasyprint')}".encode())
    for file in (
        Path(files) / "css" / "paper.css",
        *sorted((Path(files) / "fonts").glob("Tinos-*.ttf")),
        ours / "weasy.py",
        ours / "tags.py",
    ):
        found.update(hashlib.sha256(file.read_bytes()).digest())
    return found.digest()


def file_name(paper: Paper | Certificates, ending: str = "pdf") -> str:
    """A plain ASCII name: the paper's key, then its number or that it is a draft."""
    words = paper.key
    if isinstance(paper, Paper) and paper.symbol is not None:
        words += " du thao" if paper.draft else f" {paper.number:02d} {paper.symbol}"
    return plain_name(words, ending)


def plain_name(words: str, ending: str) -> str:
    """Words as the name of a file that every system takes: ASCII letters, digits and hyphens."""
    letters = unicodedata.normalize("NFD", clean(words)).translate(_BARRED)
    name = re.sub(r"[^A-Za-z0-9]+", "-", letters.encode("ascii", "ignore").decode()).strip("-")
    return f"{name[:100] or 'van-ban'}.{ending}"
