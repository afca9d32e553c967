"""The only file that imports WeasyPrint; `tags` mends the structure that it writes."""

import gc
import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from django.conf import settings
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from core.papers.errors import PaperFailed
from core.papers.metrics import require_letters
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


def render(html: str) -> bytes:
    """The PDF of a page of ours: tagged PDF/UA-1; the same bytes for the same page.

    One paper at a time in a process: the fonts are shared, and more at once is no faster.
    """
    require_letters(html)
    with _one_at_a_time, _no_collecting():
        pdf, wrong = _printed(html)
        if wrong:
            # WeasyPrint copies our fonts to the temporary folder, and that is swept at times.
            _press.cache_clear()
            pdf, wrong = _printed(html)
    if wrong:
        raise PaperFailed(f"Văn bản dùng phông chữ lạ hoặc hỏng: {', '.join(sorted(wrong))}.")
    return pdf


def _printed(html: str) -> tuple[bytes, set[str]]:
    """The PDF, and the fonts in it that are not ours or have lost their letters."""
    try:
        with _no_faults_overlooked():
            fetcher, fonts, sheet = _press(_files())
            page = HTML(string=html, base_url=f"{_files().as_uri()}/", url_fetcher=fetcher)
            document = page.render(font_config=fonts, stylesheets=[sheet])
            pdf = document.write_pdf(finisher=correct_tags, pdf_variant="pdf/ua-1")
    except FatalURLFetchingError as refused:
        raise PaperFailed(
            f"Văn bản gọi đến tệp không được dùng hoặc bị thiếu: {refused}."
        ) from refused
    return pdf, {
        font.family for font in document.fonts.values() if font.family != FAMILY or font.missing
    }


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
