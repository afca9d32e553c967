"""The only file that imports WeasyPrint; `tags` mends the structure that it writes."""

import gc
import logging
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from functools import lru_cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from django.conf import settings
from weasyprint import CSS, HTML
from weasyprint.formatting_structure.boxes import TableBox
from weasyprint.text import ffi
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from core.papers.errors import PaperFailed
from core.papers.long_lists import FirstPage
from core.papers.metrics import STYLES, font_file, require_letters
from core.papers.tags import correct_tags

FAMILY = "Tinos Paper"  # our name for our files: a Tinos installed on the machine is never taken

_one_at_a_time = threading.Lock()


class OnlyOurFiles(URLFetcher):  # type: ignore[misc]
    """Opens what lies in `settings.PAPER_FILES`; anything else stops the paper.

    WeasyPrint swallows every other exception and prints the page without the picture.
    """

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        """The file, or the end of the paper."""
        parts = urlsplit(url)
        path = Path(unquote(parts.path)).resolve()
        ours = parts.scheme == "file" and not parts.netloc
        if not ours or not path.is_relative_to(_files()) or not path.is_file():
            raise FatalURLFetchingError(path.name if parts.scheme == "file" else url[:80])
        return super().fetch(url, headers)


def _files() -> Path:
    return Path(settings.PAPER_FILES).resolve()


@lru_cache(maxsize=1)
def _press(files: Path) -> tuple[OnlyOurFiles, FontConfiguration, CSS]:
    """The fonts and the parsed style sheet, shared by all papers of the process.

    A FontConfiguration of its own for each paper costs 0.3 MB that never comes back.
    """
    fetcher, fonts = OnlyOurFiles(), FontConfiguration()
    sheet = files / "css" / "paper.css"
    if not sheet.is_file():
        raise PaperFailed("Thiếu tệp trình bày paper.css của văn bản.")
    return fetcher, fonts, CSS(filename=str(sheet), url_fetcher=fetcher, font_config=fonts)


def render(html: str, *, archive: bool = False) -> bytes:
    """The PDF of a page of ours: tagged PDF/UA-1, or PDF/A-2a; the same bytes for the same page.

    One paper at a time in a process: the fonts are shared, and more at once is no faster.
    """
    require_letters(html)
    with _one_at_a_time, _no_collecting():
        pdf, wrong = _printed(html, archive)
        if wrong:
            # WeasyPrint copies our fonts to the temporary folder, and that is swept at times.
            _press.cache_clear()
            pdf, wrong = _printed(html, archive)
    if wrong:
        raise PaperFailed(f"Văn bản dùng phông chữ lạ hoặc hỏng: {', '.join(sorted(wrong))}.")
    return pdf


def first_page(html: str) -> FirstPage | None:
    """What a page of ours holds of the long list in it; None when the list ends on one page."""
    require_letters(html)
    with _one_at_a_time, _no_collecting():
        pages = [page._page_box for page in _laid_out(html).pages]
    found = [each for each in map(_stretch, pages) if each]
    if len(found) < 2:
        return None
    head, rows = found[0]
    before = next(at for at, page in enumerate(pages) if _stretch(page))
    name = pages[before].page_type.name
    first = before
    while first and pages[first - 1].page_type.name == name:
        first -= 1
    to_mm = 25.4 / 96
    return FirstPage(
        before=before,
        number=before - first + 1,
        rows=len(rows),
        head_mm=(rows[0].position_y - head) * to_mm,
        heights_mm=[row.height * to_mm for row in (*rows, *found[1][1])],
    )


def _stretch(page: Any) -> tuple[float, list[Any]] | None:
    """Where the list begins on a page, below its caption, and its rows there."""
    for box in page.descendants():
        if isinstance(box, TableBox) and "stretch" in box.element.get("class", ""):
            groups = [group for group in box.children if not group.is_header]
            rows = [row for group in groups for row in group.children]
            return (box.position_y, rows) if rows else None
    return None


@contextmanager
def _refusals_told() -> Iterator[None]:
    """A file that is refused, at whatever step it is called for, ends the paper with a sentence."""
    try:
        with _no_faults_overlooked():
            yield
    except FatalURLFetchingError as refused:
        raise PaperFailed(
            f"Văn bản gọi đến tệp không được dùng hoặc bị thiếu: {refused}."
        ) from refused


def _laid_out(html: str) -> Any:
    """The pages, not drawn yet; or PaperFailed."""
    with _refusals_told():
        fetcher, fonts, sheet = _press(_files())
        page = HTML(string=html, base_url=f"{_files().as_uri()}/", url_fetcher=fetcher)
        return page.render(font_config=fonts, stylesheets=[sheet])


def _printed(html: str, archive: bool) -> tuple[bytes, set[str]]:
    """The PDF, and the fonts in it that are not ours or have lost their letters."""
    document = _laid_out(html)
    variant = "pdf/a-2a" if archive else "pdf/ua-1"
    with _refusals_told(), _profile_left_open() if archive else nullcontext():
        pdf = document.write_pdf(finisher=correct_tags, pdf_variant=variant)
    return pdf, {
        font.family for font in document.fonts.values() if font.family != FAMILY or font.missing
    }


@contextmanager
def _profile_left_open() -> Iterator[None]:
    """WeasyPrint leaves it to the collector to close its colour profile: no warning of ours."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "unclosed file .*sRGB2014", ResourceWarning)
        yield


@lru_cache(maxsize=1)
def press_mark(files: Path) -> bytes:
    """SHA-256 of all but the page that a PDF depends on: our files, this code, the engines."""
    _press(files)
    mark = sha256()
    ours = Path(__file__).parent.glob("*.py")
    for file in (files / "css" / "paper.css", *map(font_file, STYLES), *sorted(ours)):
        mark.update(file.read_bytes())
    engines = [
        f"{name} {version(name)}" for name in ("weasyprint", "pydyf", "pikepdf", "fonttools")
    ]
    mark.update(f"{engines} {ffi.pango.pango_version()} {bool(ffi.harfbuzz_subset)}".encode())
    return mark.digest()


class _Faults(logging.Handler):
    """Keeps what WeasyPrint only logs: a picture or a font that it could not use."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Remember errors, and fonts that do not load."""
        if record.levelno >= logging.ERROR or "cannot be loaded" in record.getMessage():
            self.said.append(record.getMessage())


@contextmanager
def _no_faults_overlooked() -> Iterator[None]:
    faults, logger = _Faults(), logging.getLogger("weasyprint")
    logger.addHandler(faults)
    try:
        yield
    finally:
        logger.removeHandler(faults)
    if faults.said:
        raise PaperFailed(f"Không in được văn bản: {faults.said[0]}")


@contextmanager
def _no_collecting() -> Iterator[None]:
    """No garbage collection while the boxes of a page are built: none of them is garbage yet."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
