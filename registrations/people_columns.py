"""The columns of a list of people or households: the same in the template and when it is read."""

from collections.abc import Iterable

from core.spreadsheets.headers import Column
from registrations.states import EntrantKind

NAME = "full_name"
HONORIFIC_TITLE = "Ông/Bà"

_HONORIFIC = Column(
    "honorific", HONORIFIC_TITLE, ("Danh xưng", "Xưng hô", "Ông bà", "Giới tính", "Giới", "Nam/Nữ")
)
_BIRTH_YEAR = Column(
    "birth_year",
    "Năm sinh",
    ("Ngày sinh", "Sinh năm", "Ngày tháng năm sinh", "Ngày, tháng, năm sinh", "NS"),
)
_CONTENT = Column(
    "content",
    "Nội dung đăng ký",
    ("Nội dung", "Nội dung thi đua", "Nội dung đăng ký thi đua", "Việc đăng ký", "Đăng ký"),
)
_AWARD_AIM = Column(
    "award_aim",
    "Hình thức phấn đấu",
    (
        "Hình thức",
        "Hình thức khen thưởng",
        "Hình thức khen thưởng phấn đấu",
        "Hình thức đăng ký",
        "Hình thức đề nghị",
        "Danh hiệu",
        "Danh hiệu đăng ký",
    ),
)

_COLUMNS = {
    EntrantKind.INDIVIDUAL: (
        _HONORIFIC,
        Column(NAME, "Họ và tên", ("Họ tên", "Tên", "Họ và tên cá nhân")),
        _BIRTH_YEAR,
        Column(
            "occupation",
            "Chức vụ, nghề nghiệp",
            ("Chức vụ", "Nghề nghiệp", "Chức danh", "Chức vụ nghề nghiệp", "Nghề"),
        ),
        Column(
            "post_kind",
            "Lãnh đạo/Trực tiếp",
            ("Lãnh đạo hay trực tiếp", "Lãnh đạo hay trực tiếp lao động", "Lãnh đạo, trực tiếp"),
        ),
        Column(
            "address",
            "Đơn vị, thôn buôn",
            ("Thôn, buôn", "Thôn", "Buôn", "Đơn vị", "Địa chỉ", "Nơi ở", "Thôn, buôn nơi ở"),
        ),
        _CONTENT,
        _AWARD_AIM,
    ),
    EntrantKind.HOUSEHOLD: (
        _HONORIFIC,
        Column(
            NAME,
            "Họ tên chủ hộ",
            ("Họ và tên chủ hộ", "Chủ hộ", "Tên chủ hộ", "Họ và tên", "Họ tên"),
        ),
        _BIRTH_YEAR,
        Column(
            "address",
            "Thôn, buôn",
            ("Thôn", "Buôn", "Địa chỉ", "Nơi ở", "Thôn, buôn nơi ở", "Nơi cư trú"),
        ),
        Column("members", "Số nhân khẩu", ("Nhân khẩu", "Số khẩu", "Khẩu", "Số người")),
        Column(
            "occupation",
            "Ngành nghề",
            ("Nghề nghiệp", "Nghề", "Ngành nghề sản xuất, kinh doanh", "Ngành nghề SXKD"),
        ),
        _CONTENT,
        _AWARD_AIM,
    ),
}

# The row under the header of the template: it shows how, and is passed over when it comes back.
EXAMPLES = {
    EntrantKind.INDIVIDUAL: {
        "honorific": "Bà",
        NAME: "Nguyễn Thị Ví Dụ",
        "birth_year": "1985",
        "occupation": "Nông dân",
        "post_kind": "Trực tiếp",
        "address": "Thôn Ví Dụ",
        "content": "Hiến 50 m² đất mở rộng đường",
    },
    EntrantKind.HOUSEHOLD: {
        "honorific": "Ông",
        NAME: "Nguyễn Văn Ví Dụ",
        "birth_year": "1970",
        "address": "Thôn Ví Dụ",
        "members": "5",
        "occupation": "Trồng cà phê",
        "content": "Thu nhập 150 triệu đồng một năm",
    },
}


def columns_of(kind: EntrantKind, fields: Iterable[str]) -> list[Column]:
    """The columns that the form of this kind has fields for, in the order of the template."""
    known = set(fields)
    return [each for each in _COLUMNS[kind] if each.name in known]
