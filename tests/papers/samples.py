"""Papers to look at: one of each shape that the portal prints."""

from dataclasses import replace
from datetime import date

from core.papers.content import (
    Annex,
    Block,
    Column,
    Field,
    GroupRow,
    Heading,
    Items,
    Lines,
    Paper,
    Paragraph,
    Row,
    Run,
    Signature,
    Table,
)
from core.papers.words import attached_to, end

LETTERS = "č ƀ ĕ ê̆ ŏ ô̆ ơ̆ ŭ ư̆ Č Ƀ Ĕ Ê̆ Ŏ Ô̆ Ơ̆ Ŭ Ư̆"
HOSTILE = "<script>alert(\"x\")</script> & 'vật tư' <b>đậm</b> &amp;"
TEXT = (
    "Thực hiện Kế hoạch số 23/KH-UBND ngày 15 tháng 3 năm 2024 của Ủy ban nhân dân xã Bình Hòa về "
    "phát động thi đua lập thành tích chào mừng kỷ niệm 120 năm ngày thành lập tỉnh Đắk Lắk "
    "(22/11/1904 - 22/11/2024), các thôn, buôn đã đăng ký và thực hiện các nội dung thi đua thiết "
    "thực; Buôn Čuăh, gia đình ông Y Ƀlŭl Niê, bà H'Hen Êban là những điển hình tiêu biểu."
)
COMMUNE = ("ỦY BAN NHÂN DÂN", "XÃ BÌNH HÒA")
CHAIRMAN = Signature(("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), name="Nguyễn Văn A")
REFERENCE = attached_to(
    "Báo cáo",
    issuer="Ủy ban nhân dân xã Bình Hòa",
    symbol="BC-UBND",
    number=None,
    day=None,
    year=2024,
)
TARGETS = Table(
    columns=(
        Column("Chỉ tiêu"),
        Column("Đơn vị tính", kind="center"),
        Column("Kế hoạch", kind="number", over="Số liệu"),
        Column("Thực hiện", kind="number", over="Số liệu"),
        Column("Tỷ lệ (%)", kind="number"),
    ),
    rows=[
        ("Tổng sản lượng lương thực có hạt", "tấn", "18.500", "19.120", "103,4"),
        (f"Diện tích hiến đất {LETTERS}", "m²", "3.000", "3.450", "115,0"),
        (HOSTILE, "đồng", "1.000.000.000", "1.250.000.000", "125,0"),
    ],
    caption="Bảng 1. Kết quả thực hiện các chỉ tiêu",
    unit="đồng",
    numbering="through",
    total=("Tổng cộng", "1.000.021.500", "1.250.022.570", "125,0"),
)

SHORT = Paper(
    key="to-trinh",
    agency=COMMUNE,
    symbol="TTr-UBND",
    place="Bình Hòa",
    year=2024,
    type_name="Tờ trình",
    subject="Về việc đề nghị tặng Giấy khen năm 2024",
    addressees=("Ủy ban nhân dân huyện Krông Ana",),
    body=(Paragraph(TEXT), Paragraph(end(TEXT))),
    signatures=(CHAIRMAN,),
    recipients=("Như trên", "Lưu: VT, VP-TK"),
)

REPORT = replace(
    SHORT,
    key="bao-cao",
    symbol="BC-UBND",
    type_name="BÁO CÁO",
    subject="Kết quả tổng kết phong trào thi đua lập thành tích chào mừng kỷ niệm 120 năm "
    "Ngày thành lập tỉnh Đắk Lắk (22/11/1904 - 22/11/2024)",
    addressees=("Ủy ban nhân dân huyện Krông Ana", "Phòng Nội vụ huyện Krông Ana"),
    bases=(
        "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;",
        "Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi "
        "tiết thi hành một số điều của Luật Thi đua, khen thưởng",
    ),
    body=(
        Heading("I. Đặc điểm tình hình"),
        Heading("1. Khái quát", 2),
        Paragraph(TEXT),
        Heading("a) Thuận lợi", 3),
        Items((TEXT, "Nhân dân đồng thuận.")),
        Heading("II. Kết quả"),
        *(Paragraph(TEXT) for _ in range(6)),
        TARGETS,
        Table((Column("Tên"), Column("Lý do")), (), numbering="through"),
        *(Paragraph(TEXT) for _ in range(8)),
        Paragraph(end("Trên đây là báo cáo kết quả tổng kết phong trào thi đua.")),
    ),
    recipients=(
        "Như trên",
        "TT Đảng ủy xã (b/c)",
        "TT HĐND xã (b/c)",
        "Chủ tịch, các PCT UBND xã",
        "UBMTTQVN và các đoàn thể xã",
        "Các ban, ngành của xã",
        "Các trường học, trạm y tế",
        "Các thôn, buôn",
        "Lưu: VT, VP-TK",
    ),
    annexes=(
        Annex(number="I", title="Tổng hợp chỉ tiêu", reference=REFERENCE, body=(TARGETS,)),
        Annex(
            number="II",
            title="Danh sách khen thưởng",
            reference=REFERENCE,
            body=tuple(Paragraph(TEXT) for _ in range(18)),
            landscape=False,
        ),
        Annex(number="III", title="Ý kiến", body=(Paragraph("Không có."),), landscape=False),
    ),
)

FORM = Paper(
    key="bao-cao-thanh-tich",
    superior=("ỦY BAN NHÂN DÂN XÃ BÌNH HÒA",),
    agency=("BUÔN ČUĂH",),
    place="Bình Hòa",
    day=date(2024, 2, 5),
    year=2024,
    type_name="Báo cáo thành tích\nđề nghị tặng Giấy khen của Chủ tịch Ủy ban nhân dân huyện",
    under_subject=(Run("Hộ gia đình ông Y Ƀlŭl Niê", bold=True),),
    body=(
        Heading("I. Thông tin chung"),
        Field("Họ và tên chủ hộ", "Y Ƀlŭl Niê"),
        Field("Giới tính"),
        Field("Diện tích đất sản xuất của hộ", lines=2),
        Field("Chữ của đồng bào", LETTERS),
        Heading("II. Thành tích đạt được"),
        Lines(3),
        Paragraph(HOSTILE),
    ),
    signatures=(
        Signature(("Xác nhận của trưởng buôn",), note="(Ký, ghi rõ họ tên)"),
        Signature(("Chủ hộ",), note="(Ký, ghi rõ họ tên)", name="Y Ƀlŭl Niê"),
        Signature(("Xác nhận của Ủy ban nhân dân xã",), note="(Ký tên, đóng dấu)"),
    ),
)

_PEOPLE = ("Nguyễn Thị Minh Khai", "Y Ƀlŭl Niê", "H'Hen Êban", "Trần Văn Đạt", "Y Wơ̆n Kbuôr")


def _rows(count: int) -> list[tuple[str, ...]]:
    return [
        (
            "Ông" if number % 2 else "Bà",
            _PEOPLE[number % 5],
            "05/02/1980",
            "Nam" if number % 2 else "Nữ",
            "Ê Đê",
            "Trưởng thôn",
            "Buôn Čuăh, xã Bình Hòa",
            "Vận động Nhân dân hiến 450 m² đất, đóng góp 55.000.000 đồng làm đường giao thông.",
            "Giấy khen của Chủ tịch UBND xã",
            "điểm a khoản 2 Điều 75",
            "11/11",
            "100,0",
        )
        for number in range(count)
    ]


def listing(rows: int) -> Paper:
    """A danh sách trích ngang: landscape, 13 columns, in groups."""
    columns = (
        Column("Ông/Bà", kind="center"),
        Column("Họ và tên", kind="name"),
        Column("Ngày, tháng, năm sinh", kind="center"),
        Column("Nam/Nữ", kind="center"),
        Column("Dân tộc", kind="center"),
        Column("Chức vụ, nghề nghiệp"),
        Column("Đơn vị, địa chỉ"),
        Column("Tóm tắt thành tích"),
        Column("Hình thức đề nghị"),
        Column("Tiêu chuẩn", kind="center"),
        Column("Số phiếu", kind="center", over="Kết quả bỏ phiếu"),
        Column("%", kind="number", over="Kết quả bỏ phiếu"),
    )
    part = rows // 4
    people: list[Row | GroupRow] = [
        GroupRow("I. TẬP THỂ"),
        *_rows(part),
        GroupRow("II. HỘ GIA ĐÌNH"),
        *_rows(part),
        GroupRow("III. CÁ NHÂN"),
        *_rows(rows - 2 * part),
    ]
    return replace(
        SHORT,
        key="danh-sach",
        symbol=None,
        type_name="DANH SÁCH TRÍCH NGANG",
        subject="Tập thể, hộ gia đình, cá nhân đề nghị khen thưởng",
        addressees=(),
        body=(Table(columns, people, numbering="group"),),
        signatures=(Signature(("NGƯỜI LẬP",)), CHAIRMAN),
        recipients=(),
        landscape=True,
    )


PLEDGE = replace(
    SHORT,
    key="dang-ky",
    superior=("ỦY BAN NHÂN DÂN XÃ BÌNH HÒA",),
    agency=("TRƯỜNG TRUNG HỌC CƠ SỞ VÀ TRUNG HỌC PHỔ THÔNG DÂN TỘC NỘI TRÚ NGUYỄN THỊ MINH KHAI",),
    symbol="ĐK-THCS",
    type_name="BẢN ĐĂNG KÝ THI ĐUA",
    subject="Lập thành tích chào mừng kỷ niệm 120 năm Ngày thành lập tỉnh Đắk Lắk",
    body=(
        Field("Người đứng đầu", "Bà H'Hen Êban, Hiệu trưởng"),
        Heading("I. Các nội dung, chỉ tiêu đăng ký"),
        TARGETS,
        Heading("II. Công trình, phần việc, mô hình"),
        Table((Column("Tên"), Column("Địa điểm")), (), empty="Không đăng ký"),
        Paragraph(end("Trên đây là nội dung đăng ký thi đua của nhà trường.")),
    ),
    signatures=(Signature(("HIỆU TRƯỞNG",), name="H'Hen Êban"),),
)


def with_body(*blocks: Block) -> Paper:
    """The short paper with another body."""
    return replace(SHORT, body=blocks)
