"""What a PDF says of itself: tags, language, title (PDF/UA-1)."""

from io import BytesIO

import pikepdf
import pytest
from pypdf import PdfReader

from core.papers.pdf import to_pdf
from tests.papers.samples import FORM, REPORT, SHORT, listing


@pytest.fixture(scope="module")
def report() -> bytes:
    return to_pdf(REPORT)


def _kinds(data: bytes) -> list[str]:
    """The structure elements in reading order."""
    with pikepdf.open(BytesIO(data)) as pdf:
        found = []

        def walk(element: pikepdf.Object) -> None:
            if isinstance(element, pikepdf.Dictionary) and "/S" in element:
                found.append(str(element.S)[1:])
                kids = element.get("/K", [])
                for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
                    walk(kid)

        for element in pdf.Root.StructTreeRoot.K:
            walk(element)
        return found


def test_it_says_its_language_title_author_and_that_it_is_tagged(report: bytes) -> None:
    with pikepdf.open(BytesIO(report)) as pdf:
        assert str(pdf.Root.Lang) == "vi"
        assert bool(pdf.Root.MarkInfo.Marked)
        assert b"pdfuaid" in pdf.Root.Metadata.read_bytes()
        assert str(pdf.docinfo["/Title"]).startswith("BÁO CÁO Kết quả tổng kết")
        assert str(pdf.docinfo["/Author"]) == "ỦY BAN NHÂN DÂN XÃ BÌNH HÒA"
        assert "/CreationDate" not in pdf.docinfo


@pytest.mark.parametrize("paper", [SHORT, REPORT, FORM, listing(8)], ids=lambda paper: paper.key)
def test_headings_nest_without_a_gap_and_layout_is_no_table(paper: object) -> None:
    kinds = _kinds(to_pdf(paper))  # type: ignore[arg-type]

    ranks = [int(kind[1]) for kind in kinds if kind[0] == "H" and kind[1:].isdigit()]
    assert ranks[0] == 1
    assert all(after <= before + 1 for before, after in zip(ranks, ranks[1:], strict=False))
    assert kinds.count("Table") == (0 if paper in (SHORT, FORM) else kinds.count("Table"))
    assert ("TH" in kinds) == ("Table" in kinds)


def test_another_reader_finds_the_same_words(report: bytes) -> None:
    text = PdfReader(BytesIO(report)).pages[0].extract_text()

    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in text
    assert "Kính gửi:" in text
    assert "I. ĐẶC ĐIỂM TÌNH HÌNH" in text
