"""What a PDF is known by, and the PDF for the archive."""

import shutil
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from pytest_django.fixtures import Settings

from core.papers.content import Paragraph
from core.papers.pdf import fingerprint, to_pdf
from tests.papers.samples import FORM, REPORT, SHORT, with_body
from tests.papers.test_accessible import _kinds
from tests.papers.verify import faults


def test_the_same_content_has_the_same_fingerprint_and_other_content_another() -> None:
    papers = [SHORT, with_body(Paragraph("a")), with_body(Paragraph("b")), replace(SHORT, number=5)]

    marks = {fingerprint(paper) for paper in papers}

    assert len(marks) == 4
    assert fingerprint(replace(SHORT)) == fingerprint(SHORT)
    assert fingerprint(SHORT, archive=True) != fingerprint(SHORT)
    assert all(len(mark) == 64 and int(mark, 16) for mark in marks)


def test_what_is_cleaned_away_makes_no_other_fingerprint() -> None:
    assert fingerprint(with_body(Paragraph("Đắk\u200b"))) == fingerprint(
        with_body(Paragraph("Đắk"))
    )


def test_a_letter_that_cannot_be_printed_still_has_one() -> None:
    assert fingerprint(with_body(Paragraph("\ud800")))


@pytest.mark.parametrize("part", ["css/paper.css", "fonts/Tinos-Italic.ttf"])
def test_another_style_sheet_or_font_makes_another(
    part: str, tmp_path: Path, settings: Settings
) -> None:
    before = fingerprint(SHORT)
    ours = tmp_path / "static"
    for folder in ("css", "fonts"):
        shutil.copytree(Path(settings.PAPER_FILES) / folder, ours / folder)
    settings.PAPER_FILES = ours
    assert fingerprint(SHORT) == before

    again = tmp_path / "again"
    shutil.copytree(ours, again)
    with (again / part).open("ab") as file:
        file.write(b"\n")
    settings.PAPER_FILES = again

    assert fingerprint(SHORT) != before


def test_another_engine_makes_another(monkeypatch) -> None:
    from core.papers import weasy

    before = fingerprint(SHORT)
    weasy.press_mark.cache_clear()
    monkeypatch.setattr(weasy, "version", lambda name: "71")

    assert fingerprint(SHORT) != before
    weasy.press_mark.cache_clear()


@pytest.mark.parametrize("paper", [SHORT, REPORT, FORM], ids=lambda paper: paper.key)
def test_the_archive_gets_pdf_a_2a_that_looks_the_same(paper) -> None:
    data = to_pdf(paper, archive=True)

    assert faults(data, paper) == []
    assert _kinds(data) == _kinds(to_pdf(paper))
    assert data == to_pdf(paper, archive=True)
    with pikepdf.open(BytesIO(data)) as pdf:
        with pdf.open_metadata() as told:
            assert (told["pdfaid:part"], told["pdfaid:conformance"]) == ("2", "A")
            assert told["dc:title"] == str(pdf.docinfo["/Title"])
        (intent,) = pdf.Root.OutputIntents
        assert str(intent.S) == "/GTS_PDFA1"
        assert intent.DestOutputProfile.N == 3
        assert bool(pdf.Root.MarkInfo.Marked)
        assert str(pdf.Root.Lang) == "vi"
        assert "/ID" in pdf.trailer
        assert "/Encrypt" not in pdf.trailer
        assert "/AF" not in pdf.Root
        assert pdf.pdf_version == "1.7"
        for page in pdf.pages:
            assert "/Annots" not in page
            for font in page.Resources.Font.values():
                assert "/ToUnicode" in font
                assert "/FontFile2" in font.DescendantFonts[0].FontDescriptor
