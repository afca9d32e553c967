"""Who sits in the demo's council, by a made-up decision."""

from dataclasses import dataclass

from awards.states import CouncilRole


@dataclass(frozen=True)
class SeatRow:
    """A member; `unit` is where the own interest lies, `away` why the member does not come."""

    name: str
    title: str
    role: CouncilRole
    birth_year: int
    account: str = ""
    unit: str = ""
    away: str = ""


# A line a member: laid out by hand.
# fmt: off
SEATS = (
    SeatRow("Trần Quốc Toàn", "Chủ tịch Ủy ban nhân dân xã", CouncilRole.CHAIR, 1976,
            account="chutich"),
    SeatRow("Hoàng Đức Thiện", "Phó Chủ tịch Ủy ban nhân dân xã", CouncilRole.VICE, 1980),
    SeatRow("Bùi Thị Xuân Lan", "Phó Bí thư Thường trực Đảng ủy xã", CouncilRole.VICE, 1977,
            away="Đi học lớp bồi dưỡng ở tỉnh"),
    SeatRow("Trần Thị Mai Hương", "Công chức Văn phòng - thống kê", CouncilRole.SECRETARY, 1988,
            account="vanphong", unit="van-phong-thong-ke"),
    SeatRow("H'Nhơn Kbuôr", "Phó Chủ tịch Hội đồng nhân dân xã", CouncilRole.MEMBER, 1981,
            account="hoidong"),
    SeatRow("Lê Văn Thành", "Chủ tịch Ủy ban Mặt trận Tổ quốc xã", CouncilRole.MEMBER, 1970,
            unit="mat-tran"),
    SeatRow("H'Lan Hđơk", "Chủ tịch Hội Liên hiệp Phụ nữ xã", CouncilRole.MEMBER, 1982,
            unit="phu-nu"),
    SeatRow("Nguyễn Khắc Huy", "Trưởng Công an xã", CouncilRole.MEMBER, 1984, unit="cong-an"),
    SeatRow("Lương Thị Diễm", "Chủ tịch Công đoàn cơ sở xã", CouncilRole.MEMBER, 1981,
            unit="cong-doan"),
)
