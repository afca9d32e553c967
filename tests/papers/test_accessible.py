"""What a PDF says of itself: tags, language, title (PDF/UA-1)."""

from dataclasses import replace
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from pypdf import PdfReader

from core.papers.content import Paper
from core.papers.pdf import to_pdf
from tests.papers.samples import FORM, REPORT, SHORT, listing


@pytest.fixture(scope="module")
def report() -> bytes:
    return to_pdf(REPORT)


def _kinds(data: bytes) -> list[str]:
    """The structure elements in reading order."""
    with pikepdf.open(BytesIO(data)) as pdf:
        found: list[str] = []

        def walk(element: Any) -> None:
            if isinstance(element, pikepdf.Dictionary) and "/S" in element:
                found.append(str(element.S)[1:])
                kids: Any = element.get("/K", [])
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


LETTER = replace(REPORT, key="cong-van", type_name="", annexes=())


@pytest.mark.parametrize(
    "paper", [SHORT, REPORT, FORM, LETTER, listing(8)], ids=lambda paper: paper.key
)
def test_headings_nest_without_a_gap_and_layout_is_no_table(paper: Paper) -> None:
    kinds = _kinds(to_pdf(paper))

    ranks = [int(kind[1]) for kind in kinds if kind[0] == "H" and kind[1:].isdigit()]
    assert ranks[0] == 1
    assert all(after <= before + 1 for before, after in zip(ranks, ranks[1:], strict=False))
    assert ("Table" in kinds) == ("TH" in kinds) == (paper not in (SHORT, FORM))


def test_header_cells_say_that_they_head_a_column(report: bytes) -> None:
    with pikepdf.open(BytesIO(report)) as pdf:
        elements = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary)]
        heads = [thing for thing in elements if thing.get("/S") == "/TH"]
        cells = [thing for thing in elements if thing.get("/S") == "/TD"]

        assert {str(head.A.Scope) for head in heads} == {"/Column"}
        assert not [cell for cell in cells if "/Headers" in cell.get("/A", {})]


def test_page_numbers_are_no_content_and_everything_else_is(report: bytes) -> None:
    with pikepdf.open(BytesIO(report)) as pdf:
        owners = pdf.Root.StructTreeRoot.ParentTree.Nums
        for place, page in enumerate(pdf.pages):
            stream: Any = pikepdf.parse_content_stream(page)
            opened = [
                (str(operands[0]), operands[1])
                for operands, operator in stream
                if str(operator) == "BDC"
            ]
            numbers = [tag for tag, about in opened if about.get("/Type") == "/Pagination"]
            marks = [int(about.MCID) for tag, about in opened if tag == "/Span"]

            assert numbers in ([], ["/Artifact"])
            assert all(owners[2 * place + 1][mark] is not None for mark in marks)
            assert [owner is None for owner in owners[2 * place + 1]].count(True) == len(numbers)


def test_a_text_belongs_to_its_paragraph_or_cell_and_a_line_is_no_part_of_the_document(
    report: bytes,
) -> None:
    assert "Span" not in _kinds(report)
    with pikepdf.open(BytesIO(report)) as pdf:
        owners = pdf.Root.StructTreeRoot.ParentTree.Nums
        held = 0
        for place in range(len(pdf.pages)):
            for mark, owner in enumerate(owners[2 * place + 1]):
                if owner is not None:
                    assert mark in list(owner.K)
                    assert owner.objgen in {kid.objgen for kid in owner.P.K if not _number(kid)}
                    held += 1
    assert held > 100


def _number(kid: Any) -> bool:
    return isinstance(kid, int)


def test_another_reader_finds_the_same_words(report: bytes) -> None:
    text = PdfReader(BytesIO(report)).pages[0].extract_text()

    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in text
    assert "Kính gửi:" in text
    assert "I. ĐẶC ĐIỂM TÌNH HÌNH" in text
