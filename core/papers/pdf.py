"""The door to the PDF of a paper."""

import logging
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from hashlib import sha256
from itertools import chain, islice
from pathlib import Path

from django.conf import settings

from core.papers import printers
from core.papers.certificate import Certificates
from core.papers.certificate.emblem import stamped
from core.papers.certificate.html import certificates_html
from core.papers.content import Paper
from core.papers.errors import PaperFailed
from core.papers.frame import document_title
from core.papers.html import to_html
from core.papers.long_lists import LongList, long_list
from core.papers.words import clean

__all__ = [
    "PaperFailed",
    "file_name",
    "fingerprint",
    "joined_certificates",
    "plain_name",
    "to_pdf",
    "to_pdfs",
]

FEW = 4  # papers that are drawn sooner here than printers would be ready

logger = logging.getLogger(__name__)

_HEADING = re.compile(r"<h([1-6])[ >]")  # ours: what looks like a tag in a text is escaped
_BARRED = str.maketrans("đĐƀɃ", "dDbB")


def to_pdf(paper: Paper | Certificates, *, archive: bool = False) -> bytes:
    """The paper as PDF/UA-1, for the archive as PDF/A-2a: the same bytes for the same content.

    A long list is drawn in shares, side by side where there are cores. Raises PaperFailed.
    """
    from core.papers import weasy  # WeasyPrint costs half a second at the start

    long = long_list(paper) if isinstance(paper, Paper) else None
    data = (long and _in_shares(long, archive)) or weasy.render(_html(paper), archive=archive)
    return stamped(data, paper) if isinstance(paper, Certificates) else data


def to_pdfs(
    papers: Iterable[Paper | Certificates],
    *,
    archive: bool = False,
    alive: Callable[[], None] = lambda: None,
) -> Iterator[bytes | PaperFailed]:
    """Many papers, drawn on all cores: each as by `to_pdf`, in order, read as the printers get on.

    A paper that fails comes as the PaperFailed that names it, a file of certificates as the one
    that names the award; the others are drawn all the same. `alive` is called every few seconds
    while a printer is waited for, and may raise to stop.
    """
    rest = iter(papers)
    first = list(islice(rest, FEW))
    draw = partial(to_pdf, archive=archive)
    many = len(first) == FEW
    made = printers.in_order(draw, chain(first, rest), alive) if many else _each(draw, first)
    for paper, outcome in made:
        if isinstance(outcome, bytes):
            yield outcome
        else:
            yield _named(paper, outcome)


def joined_certificates(files: Sequence[bytes], shares: Sequence[Certificates]) -> bytes:
    """What `to_pdf` made of the shares of a file of certificates, as the one file."""
    from core.papers.joining import joined

    ranks = [[int(rank) for rank in _HEADING.findall(certificates_html(each))] for each in shares]
    return joined(list(files), ranks)


def fingerprint(paper: Paper | Certificates, *, archive: bool = False) -> str:
    """SHA-256 in hex over all that the PDF depends on: the content as HTML, our style sheet and
    fonts, this code and the versions of the engines. The same one means the same bytes.
    """
    from core.papers import weasy

    mark = sha256(weasy.press_mark(Path(settings.PAPER_FILES).resolve()))
    mark.update(f"{archive}{_html(paper)}".encode("utf-8", "surrogatepass"))
    if isinstance(paper, Certificates) and paper.emblem is not None:
        mark.update(repr(paper.emblem).encode())
    return mark.hexdigest()


def _html(paper: Paper | Certificates) -> str:
    return certificates_html(paper) if isinstance(paper, Certificates) else to_html(paper)


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


def _each(
    draw: Callable[[Paper | Certificates], bytes], papers: Iterable[Paper | Certificates]
) -> Iterator[printers.Done]:
    return ((paper, printers.here(draw, paper)) for paper in papers)


def _named(paper: Paper | Certificates, fault: Exception) -> PaperFailed:
    """What went wrong, with the title of the paper; a fault of ours is for the log."""
    if isinstance(paper, Certificates) and isinstance(fault, PaperFailed):
        return fault
    title = document_title(paper) if isinstance(paper, Paper) else paper.title
    if isinstance(fault, PaperFailed):
        return PaperFailed(f"{title}: {fault}")
    logger.error("paper %s failed", paper.key, exc_info=fault)
    return PaperFailed(f"{title}: lỗi khi in văn bản, xem nhật ký.")


def _in_shares(long: LongList, archive: bool) -> bytes | None:
    """A long list drawn in shares; None when one of them did not end where it was reckoned to."""
    from core.papers import weasy
    from core.papers.joining import joined, page_count

    first = weasy.first_page(long.probe)
    shares = long.shares(first) if first else []
    if not shares:
        return None
    files: list[bytes] = []
    draw = partial(weasy.render, archive=archive)
    for (_, outcome), (_, pages) in zip(
        printers.in_order(draw, [html for html, _ in shares]), shares, strict=True
    ):
        if isinstance(outcome, Exception):
            raise outcome
        if pages is not None and page_count(outcome) != pages:
            return None
        files.append(outcome)
    ranks = [[int(rank) for rank in _HEADING.findall(html)] for html, _ in shares]
    return joined(files, ranks)
