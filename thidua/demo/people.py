"""Who may be tried in the demo."""

from dataclasses import dataclass

from accounts.states import Role

# Known to everybody and written on the screen: the demo refuses to start in production.
PASSWORD = "xem-thu-cong-thi-dua"  # noqa: S105


@dataclass(frozen=True)
class DemoRole:
    """A button on the sign-in page of the demo."""

    username: str
    full_name: str
    role: Role
    words: str
    unit: str = ""


ROLES = (
    DemoRole(
        "thondong",
        "Nguyễn Văn Bảy",
        Role.UNIT_HEAD,
        "Trưởng thôn (chưa nộp đăng ký)",
        "Thôn Đông",
    ),
    DemoRole(
        "buoncuah",
        "Y Wiêng Niê",
        Role.UNIT_HEAD,
        "Trưởng buôn (đăng ký đã tiếp nhận)",
        "Buôn Čuăh",
    ),
    DemoRole("vanphong", "Trần Thị Mai Hương", Role.SECRETARIAT, "Văn phòng - thống kê"),
    DemoRole("hoidong", "H'Nhơn Kbuôr", Role.COUNCIL_MEMBER, "Thành viên Hội đồng"),
    DemoRole("chutich", "Trần Quốc Toàn", Role.CHAIRMAN, "Chủ tịch"),
    DemoRole("giamsat", "Phạm Thị Lan", Role.SUPERVISOR, "Giám sát (Mặt trận)"),
    DemoRole("quantri", "Đỗ Thành Công", Role.ADMINISTRATOR, "Quản trị"),
)

# The days that are worth a look, in the words of the chooser.
DAYS = (
    ("2024-04-01", "1/4/2024 – đang nhận đăng ký"),
    ("2024-04-10", "10/4/2024 – đã hết hạn đăng ký"),
    ("2024-10-20", "20/10/2024 – bình xét"),
    ("2024-11-05", "5/11/2024 – Hội đồng họp"),
    ("2024-11-15", "15/11/2024 – tổng kết"),
    ("2024-11-18", "18/11/2024 – Chủ tịch duyệt"),
    ("2024-11-22", "22/11/2024 – vinh danh"),
)
