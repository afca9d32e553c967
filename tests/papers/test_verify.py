"""The verifier sees each fault that it says it looks for."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from core.papers.content import Paper, Paragraph
from core.papers.html import to_html
from core.papers.pdf import to_pdf
from tests.papers.samples import REPORT, SHORT, TEXT, listing
from tests.papers.verify import faults


def _styled(paper: Paper, style: str) -> bytes:
    from core.papers import weasy

    return weasy.render(to_html(paper).replace("</head>", f"<style>{style}</style></head>"))


BROKEN = {
    "@page { size: letter !important }": "khổ giấy",
    "@page { margin-left: 25mm !important } .org { margin-left: -5mm }": "ra ngoài lề",
    ".body { margin-right: -9mm }": "ra ngoài lề",
    "@page :first { @top-center { content: '1' !important } }": "số trang ['1']",
    "@page :nth(1 of tall-odd) { @top-center { content: '1' !important } }": "số trang ['1']",
    "@page { @top-center { content: none !important } }": "số trang []",
    "@page { @top-center { font-size: 10pt !important } }": "số trang đặt hoặc in sai",
    ".motto + .rule { width: 40mm !important }": "không dài bằng dòng chữ",
    ".motto + .rule { display: none }": "không dài bằng dòng chữ",
    ".own + .rule { width: 30mm !important }": "dưới tên cơ quan",
    ".about + .rule { width: 70mm !important }": "dưới trích yếu",
    ".titles .rule { display: none }": "dưới trích yếu",
    ".name { font-size: 15pt !important }": "Quốc hiệu, Tiêu ngữ sai cỡ",
    ".motto { font-weight: normal }": "Quốc hiệu, Tiêu ngữ sai cỡ",
    ".motto { padding-top: 5mm }": "không cách nhau dòng đơn",
    ".name { display: none }": "thiếu Quốc hiệu",
    ".own { font-weight: normal }": "tên cơ quan ban hành",
    ".own:first-child { font-weight: normal }": "tên cơ quan chủ quản: 'ỦYBANNHÂNDÂN'",
    ".own:first-child::after { content: ' A' }": "tên cơ quan ban hành: 'ỦYBANNHÂNDÂNAXÃBÌNHHÒA'",
    ".own:first-child { margin-bottom: 3mm }": "tên cơ quan ban hành: 'ỦYBANNHÂNDÂN'",
    ".own:first-child { text-align: left }": "tên cơ quan không ở giữa cột",
    ".own { padding-right: 4mm }": "tên cơ quan không ở giữa cột",
    ".own:first-child { font-size: 14pt }": "tên cơ quan ban hành sai cỡ",
    ".org { position: relative; top: 2mm }": "không ngang hàng với Quốc hiệu",
    ".place > p { transform: translateY(3mm) }": "không ngang nhau",
    ".place { font-style: normal }": "thiếu địa danh",
    ".place p::after { content: ' 5' }": "thiếu địa danh, thời gian hoặc sai",
    ".place p { text-align: left }": "thiếu địa danh, thời gian hoặc sai: ''",
    ".signer::after { content: 'n' }": "tên người ký sai",
    ".signer { text-align: left }": "tên người ký sai",
    ".signer { width: 12mm; line-height: 2; margin: 0 auto }": "tên người ký sai, bị tách",
    ".signer { font-size: 15pt }": "tên người ký sai",
    ".signer { display: none }": "tên người ký sai",
    ".signer { padding-left: 3mm }": "tên người ký sai",
    ".right-of + .right-of { padding-top: 4mm }": "chữ ký không ở trang cuối hoặc bị tách",
    ".symbol p { font-weight: bold }": "số, ký hiệu sai",
    ".titles { text-align: left } .titles h1 { text-align: left !important }": "không ở giữa",
    ".close { break-before: page !important }": "đứng một mình",
    ".hand { height: 5mm !important }": "không đủ chỗ ký",
    ".hand { height: 45mm !important }": "thừa chỗ ký",
    ".hand { height: 24mm !important }": "không đủ chỗ ký",
    ".recipients p { font-size: 14pt }": "Nơi nhận sai cỡ",
    ".recipients li:last-child { display: none }": "danh sách nơi nhận",
    ".recipients { transform: translateY(8mm) }": "không ngang hàng",
    ".body > p:first-child { display: none }": "thiếu hoặc sai chữ",
    ".body > p { line-height: 0.4 }": "chữ đè lên nhau",
    ".nation { transform: translateX(-60mm) }": "chữ đè lên nhau",
    ".body > p { font-size: 12pt }": "nội dung sai cỡ chữ",
    "p.indent { text-indent: 5mm }": "không lùi vào",
    ".to p { font-weight: bold }": "Kính gửi sai",
    ".to { display: none }": "thiếu Kính gửi",
}


@pytest.mark.parametrize("style", BROKEN)
def test_a_paper_broken_on_purpose_is_found_out(style: str) -> None:
    paper = replace(SHORT, body=(Paragraph("Mở đầu."), *(Paragraph(TEXT) for _ in range(7))))
    assert faults(to_pdf(paper), paper) == []

    found = faults(_styled(paper, style), paper)

    assert any(BROKEN[style] in fault for fault in found), found


def test_a_table_whose_header_is_not_repeated_is_found_out() -> None:
    found = faults(_styled(listing(24), "thead { display: table-row-group }"), listing(24))

    assert any("bảng không có dòng tiêu đề" in fault for fault in found)


NUMBERED = replace(
    REPORT,
    superior=("ỦY BAN NHÂN DÂN HUYỆN KRÔNG ANA",),
    annexes=(
        replace(
            REPORT.annexes[0],
            reference="(Ban hành theo Thông tư số 02/2023/TT-BNV ngày 23 tháng 3 năm 2023)",
        ),
    ),
)
BROKEN_NUMBERED = {
    ".reference .whole { font-style: normal }": "dòng kèm theo",
    ".reference .whole { display: none }": "dòng kèm theo",
    ".reference .whole { margin: 0 20mm 0 0 }": "dòng kèm theo",
    ".org > p:first-child { font-weight: bold }": "tên cơ quan chủ quản: ''",
    ".org > p:first-child { font-size: 11pt }": "tên cơ quan chủ quản sai cỡ",
    ".org > p:first-child { display: none }": "tên cơ quan chủ quản: 'HUYỆNKRÔNGANA'",
}


@pytest.mark.parametrize("style", BROKEN_NUMBERED)
def test_a_paper_with_a_number_in_its_reference_broken_on_purpose_is_found_out(style: str) -> None:
    """The printer writes such a line in pieces: they are read as one line, and no looser."""
    assert faults(to_pdf(NUMBERED), NUMBERED) == []

    found = faults(_styled(NUMBERED, style), NUMBERED)

    assert any(BROKEN_NUMBERED[style] in fault for fault in found), found


BROKEN_REPORT = {
    ".bases { font-style: normal }": "căn cứ không in nghiêng",
    ".body > p:nth-of-type(1) { break-after: page }": "trang 6: bỏ trống",
    ".word { font-weight: normal }": "phụ lục sai từ",
    ".annex h1 { text-align: left !important }": "phụ lục sai từ, số hoặc tên",
    ".reference { font-style: normal }": "dòng kèm theo",
    "td.number { padding-right: 0; transform: translateX(8mm) }": "chữ đè lên đường kẻ",
}


@pytest.mark.parametrize("style", BROKEN_REPORT)
def test_a_report_broken_on_purpose_is_found_out(style: str) -> None:
    found = faults(_styled(REPORT, style), REPORT)

    assert any(BROKEN_REPORT[style] in fault for fault in found), found


def test_a_fault_of_a_paper_that_follows_is_found_out() -> None:
    copies = replace(SHORT, following=(replace(SHORT, annexes=REPORT.annexes[2:]), SHORT))
    style = "article + article + article .own { font-weight: normal }"

    assert faults(to_pdf(copies), copies) == []
    assert any("tên cơ quan" in fault for fault in faults(_styled(copies, style), copies))
    assert faults(to_pdf(SHORT), copies) == ["1 văn bản trong tệp thay vì 3"]


def test_page_numbers_that_run_on_into_an_annex_are_found_out() -> None:
    style = "@page :nth(1 of wide-even) { counter-reset: none !important }"
    style += "@page :nth(1 of tall-odd) { counter-reset: none !important }"

    assert any("số trang" in fault for fault in faults(_styled(REPORT, style), REPORT))


def _renamed_font(pdf: pikepdf.Pdf) -> None:
    next(iter(pdf.pages[0].Resources.Font.values())).BaseFont = pikepdf.Name("/ABCDEF+Arial")


def _font_not_embedded(pdf: pikepdf.Pdf) -> None:
    font = next(iter(pdf.pages[0].Resources.Font.values()))
    del font.DescendantFonts[0].FontDescriptor["/FontFile2"]


def _empty_font(pdf: pikepdf.Pdf) -> None:
    font = next(iter(pdf.pages[0].Resources.Font.values()))
    font.DescendantFonts[0].FontDescriptor.FontFile2 = pdf.make_stream(b"\0" * 12)


def _lost_letters(pdf: pikepdf.Pdf) -> None:
    for font in pdf.pages[0].Resources.Font.values():
        font.ToUnicode = pdf.make_stream(b"")


def _loose_marks(pdf: pikepdf.Pdf) -> None:
    for font in pdf.pages[0].Resources.Font.values():
        cmap = font.ToUnicode.read_bytes().replace(b"<1eaf>", b"<01030301>")
        font.ToUnicode = pdf.make_stream(cmap)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (_renamed_font, "phông chữ lạ"),
        (_font_not_embedded, "không nhúng"),
        (_empty_font, "không nhúng"),
        (_lost_letters, "chữ mất"),
        (_loose_marks, "không dựng sẵn"),
    ],
)
def test_a_spoilt_file_is_found_out(spoil: Callable[[pikepdf.Pdf], None], said: str) -> None:
    spoilt = BytesIO()
    with pikepdf.open(BytesIO(to_pdf(SHORT))) as pdf:
        spoil(pdf)
        pdf.save(spoilt)

    assert any(said in fault for fault in faults(spoilt.getvalue(), SHORT))


def test_another_content_than_that_of_the_paper_is_found_out() -> None:
    pdf = to_pdf(SHORT)

    assert faults(pdf, replace(SHORT, agency=("ỦY BAN NHÂN DÂN", "XÃ ĐÔNG")))
    assert faults(pdf, replace(SHORT, subject="Về việc khác"))
    assert faults(pdf, replace(SHORT, symbol=None))
    assert faults(pdf, replace(SHORT, recipients=()))
    assert faults(pdf, replace(SHORT, landscape=True))
    assert faults(pdf, replace(SHORT, annexes=REPORT.annexes))
