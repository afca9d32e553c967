"""The door to the PDF of a paper."""

import logging
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from hashlib import sha256
from itertools import chain, islice
from pathlib import Path
from typing import TypeVar

from django.conf import settings

from core.papers import printers
from core.papers.certificate import Certificates
from core.papers.certificate.emblem import stamped
from core.papers.certificate.html import certificates_html
from core.papers.content import Paper
from core.papers.errors import PaperFailed
from core.papers.frame import document_title
from core.papers.html import to_html
from core.papers.long_lists import FirstPage, LongList, long_list
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

Given = TypeVar("Given")
Made = TypeVar("Made")

FEW = 4  # papers that are drawn sooner here than printers would be ready

logger = logging.getLogger(__name__)

_HEADING = re.compile(r"<h([1-6])[ >]")  # ours: what looks like a tag in a text is escaped
_BARRED = str.maketrans("đĐƀɃ", "dDbB")


def to_pdf(paper: Paper | Certificates, *, archive: bool = False) -> bytes:
    """The paper as PDF/UA-1, for the archive as PDF/A-2a: the same bytes for the same content.

    A long list is drawn in shares, side by side where there are cores. Raises PaperFailed.
    """
    long = long_list(paper) if isinstance(paper, Paper) else None
    return (long and _in_shares(long, archive)) or _in_one_piece(paper, archive)


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

    return joined(list(files), [_ranks(certificates_html(each)) for each in shares])


def _ranks(html: str) -> list[int]:
    """Of the headings on a page of ours, in order."""
    return [int(rank) for rank in _HEADING.findall(html)]


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


def _in_one_piece(paper: Paper | Certificates, archive: bool) -> bytes:
    from core.papers import weasy  # WeasyPrint costs half a second at the start, and 60 MB

    data = weasy.render(_html(paper), archive=archive)
    return stamped(data, paper) if isinstance(paper, Certificates) else data


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
) -> Iterator[tuple[Paper | Certificates, bytes | Exception]]:
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
    """A long list drawn in shares; None when one of them did not end where it was reckoned to.

    This process draws too, so that no more of them hold the engine than there are cores.
    """
    first = _done(_first_page, long.probe)
    shares = long.shares(first) if first else []
    if not shares:
        return None
    outcomes = printers.with_us(partial(_share, archive=archive), shares)
    files = [_made(outcome) for outcome in outcomes]
    if not all(files):
        return None
    return _done(_join, (files, [_ranks(html) for html, _ in shares]))


def _first_page(html: str) -> FirstPage | None:
    from core.papers import weasy

    return weasy.first_page(html)


def _share(share: tuple[str, int | None], archive: bool) -> bytes:
    """A share of a list, or nothing when it has other pages than it must have."""
    from core.papers import weasy
    from core.papers.joining import page_count

    html, pages = share
    file = weasy.render(html, archive=archive)
    return file if pages is None or page_count(file) == pages else b""


def _join(given: tuple[list[bytes], list[list[int]]]) -> bytes:
    from core.papers.joining import joined

    return joined(*given)


def _done(work: Callable[[Given], Made], given: Given) -> Made:
    ((_, outcome),) = printers.in_order(work, [given])
    return _made(outcome)


def _made(outcome: Made | Exception) -> Made:
    if isinstance(outcome, Exception):
        raise outcome
    return outcome
