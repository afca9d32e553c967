"""The Word file of a paper: pages, styles, tables and the end, as an office expects them."""

import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from docx.oxml.ns import qn

from core.papers.content import Column, Field, Heading, Lines, PageBreak, Paragraph, Table
from core.papers.metrics import width_mm
from core.papers.word import to_docx
from core.papers.word.pieces import twips
from tests.papers.measure import squeeze
from tests.papers.samples import FORM, HOSTILE, REPORT, SHORT, listing, with_body
from tests.papers.word import Word, read


def attribute(element, path: str, name: str) -> str:
    return element.find(f".//{qn(path)}").get(qn(name))


def test_the_page_is_a4_with_the_margins_of_the_decree() -> None:
    (section,) = read(SHORT).document.sections

    sides = (section.page_width, section.page_height, section.top_margin, section.right_margin,
             section.bottom_margin, section.left_margin)  # fmt: skip
    assert [round(each.mm) for each in sides] == [210, 297, 20, 20, 20, 30]


def test_an_annex_is_a_section_lying_or_upright_that_counts_from_one() -> None:
    sections = read(REPORT).document.sections

    assert [each.page_width > each.page_height for each in sections] == [False, True, False, False]
    for each in sections:
        assert attribute(each._sectPr, "w:pgNumType", "w:start") == "1"
        assert each.different_first_page_header_footer


def test_the_page_number_stands_in_the_upper_margin_but_on_the_first_page() -> None:
    for section in read(REPORT).document.sections:
        (number,) = section.header.paragraphs
        field = number._element.find(qn("w:fldSimple"))

        assert field.get(qn("w:instr")).strip() == "PAGE"
        assert (number.style.name, number.style.font.size.pt) == ("Header", 13)
        assert attribute(number.style.element, "w:jc", "w:val") == "center"
        assert section.first_page_header._element.findall(f".//{qn('w:fldSimple')}") == []


def test_the_font_is_times_new_roman_and_the_language_vietnamese() -> None:
    styles = read(SHORT).document.styles.element
    given = styles.find(qn("w:docDefaults"))

    assert attribute(given, "w:rFonts", "w:ascii") == "Times New Roman"
    assert attribute(given, "w:lang", "w:val") == "vi-VN"
    assert {each.get(qn("w:ascii")) for each in styles.iter(qn("w:rFonts"))} == {"Times New Roman"}


LOOKS = {
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM": ("Quốc hiệu", 13, True),
    "Độc lập - Tự do - Hạnh phúc": ("Tiêu ngữ", 14, True),
    "XÃ BÌNH HÒA": ("Tên cơ quan ban hành", 13, True),
    "BÁO CÁO": ("Title", 14, True),
    "I. ĐẶC ĐIỂM TÌNH HÌNH": ("Heading 2", 14, True),
    "1. Khái quát": ("Heading 3", 14, True),
    "a) Thuận lợi": ("Heading 4", 14, None),
    "Nơi nhận:": ("Nơi nhận", 12, True),
    "- Như trên;": ("Danh sách nơi nhận", 11, None),
    "Phụ lục I": ("Phụ lục", 14, True),
    "Nguyễn Văn A": ("Họ tên người ký", 14, True),
    "Kế hoạch": ("Bảng: tiêu đề cột", 12, True),
}


@pytest.mark.parametrize("text", LOOKS)
def test_a_component_has_a_style_with_a_name(text: str) -> None:
    word = read(REPORT)
    found = word.document.styles.element.get_by_id(word.style(word.paragraph(text)))
    style = next(each for each in word.document.styles if each.element is found)

    assert (style.name, style.font.size.pt, style.font.bold) == LOOKS[text]


def test_every_style_that_is_used_exists() -> None:
    for paper in (REPORT, FORM, listing(3)):
        word = read(paper)
        known = {each.style_id for each in word.document.styles}

        assert {word.style(each) for each in word.body.iter(qn("w:p"))} <= known


def test_looks_come_from_styles_and_not_from_each_paragraph() -> None:
    direct = {"w:rFonts", "w:sz", "w:color", "w:u"}

    found = [each.tag for name in direct for each in read(REPORT).body.iter(qn(name))]

    assert found == []


def rules(word: Word) -> list[int]:
    """The lengths of the rules, in twips: the room less its indents."""
    rooms = {0: 62, 1: 98, 2: 160}
    drawn = [each for each in word.body.iter(qn("w:p")) if word.style(each) == "Rule"]
    return [
        twips(rooms[place])
        - 2 * int(attribute(each, "w:ind", "w:left"))
        for place, each in enumerate(drawn)
    ]  # fmt: skip


def test_rules_are_as_long_as_in_the_pdf() -> None:
    agency, motto, subject = rules(read(SHORT))

    assert motto == pytest.approx(
        twips(width_mm("Độc lập - Tự do - Hạnh phúc", 14, bold=True)), abs=3
    )
    longest = width_mm("ỦY BAN NHÂN DÂN", 13, bold=True)
    assert agency == pytest.approx(twips(0.4 * longest), abs=3)
    assert subject == pytest.approx(twips(0.4 * width_mm(SHORT.subject, 14, bold=True)), abs=3)


def test_the_header_of_a_table_is_said_on_every_page_and_no_row_is_split() -> None:
    word = read(listing(60))
    (grid,) = [each for each in word.tables if word.header_rows(each)]
    rows = word.rows(grid)

    assert len(word.header_rows(grid)) == 2
    assert rows[:2] == word.header_rows(grid)
    assert [each for each in rows if each.find(f".//{qn('w:cantSplit')}") is None] == []


def test_a_row_taller_than_a_page_may_be_split() -> None:
    table = Table((Column("Tên"), Column("Kể")), [("A", "Hiến đất mở đường. " * 300)])
    word = read(with_body(table))
    (grid,) = [each for each in word.tables if word.header_rows(each)]

    assert word.rows(grid)[1].find(f".//{qn('w:cantSplit')}") is None


def test_columns_fill_the_page_and_cells_are_as_wide_as_their_columns() -> None:
    word = read(listing(3))
    (grid,) = [each for each in word.tables if word.header_rows(each)]

    columns = [int(each.get(qn("w:w"))) for each in grid.iter(qn("w:gridCol"))]
    last = [int(each.get(qn("w:w"))) for each in word.rows(grid)[-1].iter(qn("w:tcW"))]
    assert sum(columns) == pytest.approx(twips(247), abs=len(columns))
    assert last == columns


def test_a_group_stays_with_its_first_row() -> None:
    word = read(listing(3))

    assert word.held(word.paragraph("I. TẬP THỂ"))


def test_the_signature_stays_whole_and_with_the_end_of_the_body() -> None:
    word = read(SHORT)
    post = word.paragraph("CHỦ TỊCH")
    row = next(post.iterancestors(qn("w:tr")))
    end = [each for each in word.body if each.tag == qn("w:p") and word.style(each) == "Body"][-1]

    assert row.find(f".//{qn('w:cantSplit')}") is not None
    assert word.held(post)
    assert word.held(end)


def test_a_table_before_the_signature_gives_it_its_last_rows() -> None:
    word = read(listing(40))
    (grid,) = [each for each in word.tables if word.header_rows(each)]

    for row in word.rows(grid)[-2:]:
        assert all(word.held(each) for each in row.iter(qn("w:p")))


def test_an_empty_field_is_dotted_to_the_margin_by_a_tab() -> None:
    word = read(with_body(Field("Quê quán", lines=2), Lines(1)))
    dotted = [
        each for each in word.body.iter(qn("w:p")) if each.find(f".//{qn('w:tabs')}") is not None
    ]

    assert len(dotted) == 3
    for each in dotted:
        assert attribute(each, "w:tab", "w:leader") == "dot"
        assert int(attribute(each, "w:tab", "w:pos")) == twips(160)


def test_a_page_break_begins_a_page() -> None:
    word = read(with_body(Paragraph("Một"), PageBreak(), Paragraph("Hai")))

    assert len(list(word.body.iter(qn("w:pageBreakBefore")))) == 1


def test_nobody_is_named_in_the_properties() -> None:
    known = read(REPORT).document.core_properties

    assert known.title.startswith("BÁO CÁO Kết quả tổng kết")
    assert known.language == "vi-VN"
    assert (known.author, known.last_modified_by, known.comments) == ("", "", "")


def test_the_file_holds_nothing_of_its_maker() -> None:
    with zipfile.ZipFile(BytesIO(to_docx(REPORT))) as archive:
        names = archive.namelist()
        whole = b"".join(archive.read(name) for name in names)

    assert [name for name in names if "thumbnail" in name or "customXml" in name] == []
    assert re.findall(rb"python-docx|Macintosh", whole) == []


def test_the_same_content_gives_the_same_bytes() -> None:
    assert to_docx(REPORT) == to_docx(REPORT)
    assert to_docx(REPORT) != to_docx(replace(REPORT, year=2025))


@pytest.mark.parametrize("paper", [REPORT, FORM, listing(5), with_body(Paragraph(HOSTILE))])
def test_another_program_opens_it(paper, tmp_path: Path) -> None:
    if shutil.which("soffice") is None:
        pytest.skip("Chưa cài LibreOffice (soffice): không mở thử được tệp Word.")
    (tmp_path / "paper.docx").write_bytes(to_docx(paper))

    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless",
         "--convert-to", "pdf", "--outdir", str(tmp_path), str(tmp_path / "paper.docx")],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip

    assert (tmp_path / "paper.pdf").read_bytes().startswith(b"%PDF-")


def test_headings_make_an_outline() -> None:
    word = read(with_body(Heading("Phần I\nKết quả", 0), Heading("I. A"), Heading("1. B", 2)))

    assert [word.style(word.paragraph(text)) for text in ("Phần I KẾT QUẢ", "I. A", "1. B")] == [
        "Heading1",
        "Heading2",
        "Heading3",
    ]


def test_a_title_longer_than_a_property_may_be_is_cut_in_the_properties_only() -> None:
    subject = "Tổng kết phong trào thi đua " * 20
    word = read(replace(SHORT, subject=subject))

    assert len(word.document.core_properties.title) == 255
    assert squeeze(subject) in word.text
