"""The Word file of certificates: the same texts, each line in a frame at the place of the PDF."""

import shutil
import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from core.papers.certificate import Certificates, Code, Rule
from core.papers.errors import PaperFailed
from core.papers.pdf import to_pdf
from core.papers.word import to_docx
from tests.papers.certificate.test_places import TEXTS, file_of
from tests.papers.measure import Pdf, squeeze

CODE = Code("https://a.vn/xac-minh/K7RM49XQTD3A/", 20, 150, 22, "Mã QR xác minh")
FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>{fonts}</dir><cachedir>{cache}</cachedir><alias binding="same"><family>Times New Roman</family>
<prefer><family>Tinos</family></prefer></alias></fontconfig>"""


def two_pages(**fields) -> Certificates:
    file = file_of(*TEXTS, code=CODE, rules=(Rule(118, 52, 60),), **fields)
    return replace(file, sheets=file.sheets * 2)


def test_the_word_file_says_what_the_pdf_says_in_its_order() -> None:
    file = two_pages(framed=True)

    document = Document(BytesIO(to_docx(file)))

    written = "".join(each.text or "" for each in document.element.body.iter(qn("w:t")))
    printed = "".join(piece.text for piece in Pdf(to_pdf(file)).pieces)
    assert squeeze(written) == squeeze(printed)


def test_every_certificate_is_a_page_of_the_papers_size() -> None:
    sections = Document(BytesIO(to_docx(two_pages(width=300)))).sections

    assert [(round(each.page_width.mm), round(each.page_height.mm)) for each in sections] == [
        (300, 210),
        (300, 210),
    ]


def test_the_code_is_a_picture_anchored_to_the_page_with_words() -> None:
    document = Document(BytesIO(to_docx(two_pages(dx=1.5))))

    offsets = [int(each.text) / 36_000 for each in document.element.body.iter(qn("wp:posOffset"))]
    said = [each.get("descr") for each in document.element.body.iter(qn("wp:docPr"))]
    assert offsets == [21.5, 150, 21.5, 150]
    assert said == ["Mã QR xác minh"] * 2


def test_only_plain_paper_has_a_frame_around_the_page() -> None:
    for framed in (True, False):
        body = Document(BytesIO(to_docx(two_pages(framed=framed)))).element.body

        assert (body.find(f".//{qn('w:pgBorders')}") is not None) == framed


def test_the_same_certificates_are_the_same_file() -> None:
    assert to_docx(two_pages()) == to_docx(two_pages())


def test_what_the_pdf_refuses_the_word_file_refuses() -> None:
    near = replace(TEXTS[1], box=replace(TEXTS[0].box, y=109))

    with pytest.raises(PaperFailed, match="in đè lên nhau"):
        to_docx(file_of(TEXTS[0], near))


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice (soffice) is not installed")
def test_libreoffice_prints_every_line_where_the_pdf_has_it(tmp_path: Path) -> None:
    fonts = Path(__file__).parents[3] / "static" / "fonts"
    config = tmp_path / "fonts.conf"
    config.write_text(FONTS.format(fonts=fonts, cache=tmp_path / "cache"), encoding="utf-8")
    (tmp_path / "giay-khen.docx").write_bytes(to_docx(two_pages()))

    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/office",
         "--convert-to", "pdf", "--outdir", str(tmp_path), str(tmp_path / "giay-khen.docx")],
        check=True, capture_output=True, timeout=240,
        env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "FONTCONFIG_FILE": str(config)},
    )  # fmt: skip

    office, ours = words_of(tmp_path / "giay-khen.pdf"), words_of(_saved(tmp_path))
    assert [text for text, _, _ in office] == [text for text, _, _ in ours]
    for (text, x, y), (_, x0, y0) in zip(office, ours, strict=True):
        assert abs(x - x0) < 0.5, text
        assert abs(y - y0) < 0.5, text


def _saved(folder: Path) -> Path:
    file = folder / "ours.pdf"
    file.write_bytes(to_pdf(two_pages()))
    return file


def words_of(file: Path) -> list[tuple[str, float, float]]:
    """Each word with the middle of its box, in mm, as poppler reads it; from top to bottom."""
    told = subprocess.run(
        ["pdftotext", "-bbox", str(file), "-"], check=True, capture_output=True, text=True
    ).stdout
    found = []
    for page, part in enumerate(told.split("<page ")[1:]):
        for line in part.splitlines():
            if "<word" not in line:
                continue
            x0, y0, x1, y1 = (
                float(line.split(f'{name}="')[1].split('"')[0]) * 25.4 / 72
                for name in ("xMin", "yMin", "xMax", "yMax")
            )
            # Boxes of the two readers differ in height; their middles differ by half of that.
            found.append((line.split(">")[1].split("<")[0], (x0 + x1) / 2, page * 1000 + y0))
    return sorted(found, key=lambda each: (round(each[2]), each[1]))
