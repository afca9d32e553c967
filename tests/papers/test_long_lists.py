"""A long list drawn in shares is the list that one drawing makes."""

from dataclasses import replace
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from core.papers import long_lists, printers
from core.papers.content import Annex, Column, Heading, Paper, Paragraph, Run, Table
from core.papers.html import to_html
from core.papers.long_lists import long_list
from core.papers.pdf import to_pdf
from tests.papers.measure import Pdf
from tests.papers.samples import CHAIRMAN, HOSTILE, LETTERS, REFERENCE, SHORT, TEXT, listing
from tests.papers.test_accessible import _kinds
from tests.papers.verify import faults


def whole(paper: Paper) -> bytes:
    from core.papers import weasy

    return weasy.render(to_html(paper))


@pytest.fixture(autouse=True)
def _short_is_long(monkeypatch) -> None:
    """Lists of 40 rows are cut already, and drawn here."""
    monkeypatch.setattr(long_lists, "LONG", 40)
    monkeypatch.setattr(long_lists, "SHARE_ROWS", 18)
    monkeypatch.setattr(printers, "cores", lambda: 1)


@pytest.fixture
def shares(monkeypatch) -> list[int]:
    """How many files were joined, each time."""
    from core.papers import joining

    said: list[int] = []
    join = joining.joined

    def told(files: list[bytes], ranks: list[list[int]]) -> bytes:
        said.append(len(files))
        return join(files, ranks)

    monkeypatch.setattr(joining, "joined", told)
    return said


def _looks(data: bytes) -> tuple[list[Any], list[Any]]:
    pdf = Pdf(data)
    pieces = [
        (each.page, each.text, round(each.x0, 2), round(each.y, 2), each.size, each.font[7:])
        for each in pdf.pieces
    ]
    marks = [(each.page, *(round(at, 2) for at in (each.x0, each.y0, each.x1, each.y1)))
             for each in pdf.marks]  # fmt: skip
    return pieces, marks


IN_AN_ANNEX = replace(
    SHORT,
    annexes=(
        Annex(
            title="Danh sách",
            number="I",
            reference=REFERENCE,
            landscape=False,
            body=(
                Heading("I. Danh sách", 1),
                Paragraph(TEXT),
                Table(
                    (
                        Column("Họ và tên", kind="name"),
                        Column("Thành tích"),
                        Column("Tiền", kind="number"),
                    ),
                    [(f"Y Niê {at}", TEXT[: at * 37 % 160], f"{at}.000.000") for at in range(95)],
                    caption="Bảng 1",
                    unit="đồng",
                    numbering="through",
                    total=("Tổng cộng", "", "5.000.000"),
                ),
                Heading("II. Khác", 1),
                Paragraph("Không có."),
            ),
        ),
        Annex(title="Ý kiến", number="II", body=(Paragraph("Không có."),), landscape=False),
    ),
)  # fmt: skip
PAPERS = {"list": listing(64), "annex": IN_AN_ANNEX}


@pytest.mark.parametrize("name", PAPERS)
def test_it_is_page_by_page_the_list_that_is_drawn_whole(name: str, shares: list[int]) -> None:
    paper = PAPERS[name]

    cut = to_pdf(paper)

    assert shares == [len(long_list(paper).shares(_first(paper)))]  # type: ignore[union-attr]
    assert shares[0] > 1
    assert _looks(cut) == _looks(whole(paper))
    assert faults(cut, paper) == []


def _first(paper: Paper) -> Any:
    from core.papers import weasy

    found = long_list(paper)
    assert found
    return weasy.first_page(found.probe)


@pytest.mark.parametrize("name", PAPERS)
def test_its_structure_and_its_outline_are_one(name: str) -> None:
    paper = PAPERS[name]
    cut, uncut = to_pdf(paper), whole(paper)

    assert _kinds(cut) == _kinds(uncut)
    with pikepdf.open(BytesIO(cut)) as pdf, pikepdf.open(BytesIO(uncut)) as other:
        with pdf.open_outline() as ours, other.open_outline() as theirs:
            assert list(map(_chapter, ours.root)) == list(map(_chapter, theirs.root))
        (document,) = pdf.Root.StructTreeRoot.K
        assert all(document == element.P for element in document.K)
        owners = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
        assert [int(each) for each in owners[::2]] == list(range(len(pdf.pages)))
        for page in pdf.pages:
            held = owners[2 * int(page.obj.StructParents) + 1]
            assert {owner.Pg.objgen for owner in held if owner is not None} == {page.obj.objgen}
        assert str(pdf.Root.Lang) == "vi"
        assert b"pdfuaid" in pdf.Root.Metadata.read_bytes()


def _chapter(item: pikepdf.OutlineItem) -> tuple[str, Any, list[Any]]:
    top = round(float(item.destination[3]), 1)
    return item.title, top, list(map(_chapter, item.children))


def test_two_subsets_of_a_font_have_two_names() -> None:
    names: dict[str, set[bytes]] = {}
    with pikepdf.open(BytesIO(to_pdf(listing(64)))) as pdf:
        for page in pdf.pages:
            for font in page.Resources.Font.values():
                file = font.DescendantFonts[0].FontDescriptor.FontFile2.read_bytes()
                names.setdefault(str(font.BaseFont), set()).add(file)

    assert {len(files) for files in names.values()} == {1}
    assert len(names) > 3


def test_the_same_list_gives_the_same_bytes() -> None:
    assert to_pdf(listing(50)) == to_pdf(listing(50))


def test_the_reckoning_never_has_fewer_lines_than_the_printer(monkeypatch) -> None:
    monkeypatch.setattr(long_lists, "FIRST_ROWS", 40)
    texts = [HOSTILE, LETTERS, TEXT[:150], "a-b/c 98/2023/NĐ-CP " * 3, "Đ" * 70, "", "một\nhai\n",
             "25/8/2024 - 30/8/2024; HTX/THT", "x " * 40, "\u00a0 a\u00a0b " * 9]  # fmt: skip
    rows = [
        (texts[at % 10], (Run(texts[(at + 3) % 10], bold=True), " và"), f"{at}.000.000", "Ê Đê")
        for at in range(80)
    ]
    columns = (Column("A"), Column("B"), Column("C", kind="number"), Column("D", kind="center"))
    paper = replace(SHORT, body=(Table(columns, rows),), landscape=True)
    found, first = long_list(paper), _first(paper)

    said = [found._height(row) for row in rows]  # type: ignore[union-attr]

    assert len(first.heights_mm) > 6
    assert all(
        reckoned > real - 0.01 for real, reckoned in zip(first.heights_mm, said, strict=False)
    )


def test_a_list_that_is_reckoned_wrong_is_drawn_whole(monkeypatch, shares: list[int]) -> None:
    monkeypatch.setattr(long_lists, "ROW_MM", 0.5)

    cut = to_pdf(listing(50))

    assert shares == []
    assert cut == whole(listing(50))


def test_a_share_with_more_pages_than_were_reckoned_is_found_out(monkeypatch, shares) -> None:
    monkeypatch.setattr(long_lists, "PAGE_MM", {False: 300.0, True: 230.0})

    cut = to_pdf(listing(64))

    assert shares == []
    assert cut == whole(listing(64))


def test_short_lists_and_lists_with_torn_rows_are_left_whole() -> None:
    torn = Table((Column("A"), Column("B")), [("a", TEXT * 30), *[("b", "c")] * 50])

    assert long_list(listing(30)) is None
    assert long_list(replace(SHORT, body=(torn,))) is None
    assert long_list(replace(SHORT, signatures=(CHAIRMAN,))) is None
