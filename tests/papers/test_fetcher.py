"""A paper opens our files and nothing else, and fails rather than come out wrong."""

import gc
import shutil
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from core.papers.content import Paragraph
from core.papers.errors import PaperFailed
from core.papers.pdf import to_pdf
from tests.papers.samples import SHORT, with_body


def render(page: str) -> bytes:
    from core.papers import weasy

    return weasy.render(page)


FORBIDDEN = [
    "http://example.com/seal.png",
    "https://example.com/seal.png",
    "ftp://example.com/seal.png",
    "file:///etc/hostname",
    "file://host/etc/hostname",
    "../manage.py",
    "css/../../manage.py",
    "css/%2e%2e/%2e%2e/manage.py",
    "data:image/png;base64,iVBORw0KGgo=",
    "css/missing.png",
    "css",
]


@pytest.mark.parametrize("url", FORBIDDEN)
@pytest.mark.parametrize(
    "page",
    [
        '<img alt="" src="{}">',
        '<link rel="attachment" href="{}">',
        '<link rel="stylesheet" href="{}">',
        '<p style="background: url({})">x</p>',
        '<style>@import "{}";</style>',
        '<style>@font-face {{ font-family: x; src: url({}) }}</style>',
    ],
)  # fmt: skip
def test_a_forbidden_file_stops_the_paper(page: str, url: str) -> None:
    with pytest.raises(PaperFailed, match="không được dùng"):
        render(f'<html lang="vi"><title>x</title><body>{page.format(url)}x')


def test_a_picture_of_ours_that_cannot_be_read_stops_the_paper() -> None:
    with pytest.raises(PaperFailed, match="Không in được"):
        render('<html lang="vi"><title>x</title><img alt="" src="css/paper.css">')


def test_a_link_out_of_our_folder_is_not_followed(tmp_path: Path, settings: Settings) -> None:
    ours = _copy_of_static(tmp_path, settings)
    (tmp_path / "secret.png").write_bytes(b"secret")
    (ours / "css" / "seal.png").symlink_to(tmp_path / "secret.png")

    with pytest.raises(PaperFailed, match="không được dùng"):
        render('<html lang="vi"><title>x</title><img alt="" src="css/seal.png">')


def _copy_of_static(folder: Path, settings: Settings) -> Path:
    ours = folder / "static"
    for part in ("css", "fonts"):
        shutil.copytree(Path(settings.PAPER_FILES) / part, ours / part)
    settings.PAPER_FILES = ours
    return ours


@pytest.mark.parametrize("style", ["Regular", "Bold", "Italic", "BoldItalic"])
def test_a_missing_font_stops_the_paper(style: str, tmp_path: Path, settings: Settings) -> None:
    (_copy_of_static(tmp_path, settings) / "fonts" / f"Tinos-{style}.ttf").unlink()

    with pytest.raises(PaperFailed, match=f"Tinos-{style}.ttf"):
        to_pdf(SHORT)


def test_a_broken_font_stops_the_paper(tmp_path: Path, settings: Settings) -> None:
    font = _copy_of_static(tmp_path, settings) / "fonts" / "Tinos-Bold.ttf"
    font.write_bytes(b"no font")

    with pytest.raises(PaperFailed, match="Tinos-Bold.ttf"):
        to_pdf(SHORT)


def test_a_missing_style_sheet_stops_the_paper(tmp_path: Path, settings: Settings) -> None:
    (_copy_of_static(tmp_path, settings) / "css" / "paper.css").unlink()

    with pytest.raises(PaperFailed, match="paper.css"):
        to_pdf(SHORT)


def test_the_copy_itself_prints(tmp_path: Path, settings: Settings) -> None:
    before = to_pdf(SHORT)
    _copy_of_static(tmp_path, settings)

    assert to_pdf(SHORT) == before


@pytest.mark.parametrize("letter", ["😀", "☐", "字", "\uf0b7", "\ud800"])
def test_a_letter_that_the_font_lacks_is_named(letter: str) -> None:
    paper = with_body(Paragraph(f"Thành tích {letter} xuất sắc"))

    with pytest.raises(PaperFailed, match=rf"U\+{ord(letter):04X}"):
        to_pdf(paper)


def test_another_font_stops_the_paper() -> None:
    with pytest.raises(PaperFailed, match="phông chữ lạ"):
        render('<html lang="vi"><title>x</title><p style="font-family: monospace">x</p>')


def test_fonts_swept_from_the_temporary_folder_are_taken_up_again() -> None:
    from core.papers import weasy

    before = to_pdf(SHORT)
    weasy._press.cache_clear()
    _, fonts, _ = weasy._press(weasy._files())
    shutil.rmtree(fonts._folder)

    assert to_pdf(SHORT) == before


@pytest.mark.parametrize("was_on", [True, False])
def test_collecting_garbage_goes_on_as_before_even_after_a_failure(was_on: bool) -> None:
    (gc.enable if was_on else gc.disable)()
    try:
        with pytest.raises(PaperFailed):
            render('<html lang="vi"><title>x</title><img alt="" src="css/missing.png">')
        assert gc.isenabled() == was_on
    finally:
        gc.enable()
