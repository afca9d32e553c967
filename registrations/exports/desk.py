"""The desk as a workbook: the rows that the page shows, one for each unit."""

from datetime import datetime

from campaigns.models import Campaign
from core.calendar import format_clock, format_moment, local_day
from core.spreadsheets.writing import Cell, Column, Sheet, workbook
from registrations.desk import Desk, Row

COLUMNS = (
    Column("STT", "count", 6),
    Column("Đơn vị", width=36),
    Column("Loại", width=26),
    Column("Trạng thái", width=22),
    Column("Số tiếp nhận", width=13),
    Column("Ngày nộp", "day", 13),
    Column("Giờ nộp", width=10),
    Column("Người phụ trách", width=26),
    Column("Chức vụ", width=22),
    Column("Điện thoại", width=16),
)


def desk_workbook(campaign: Campaign, desk: Desk, at: datetime) -> bytes:
    """Who has filed and who has not, as it is at `at`."""
    day = local_day(at)
    sheet = Sheet(
        name="Đăng ký của các đơn vị",
        titles=(
            "ĐĂNG KÝ THI ĐUA CỦA CÁC ĐƠN VỊ",
            campaign.title,
            f"Lúc {format_moment(at)}: {len(desk.rows)} đơn vị trong danh "
            f"sách này; {desk.filed}/{desk.total} đơn vị của phong trào đã nộp",
        ),
        columns=COLUMNS,
        rows=[_row(number, row) for number, row in enumerate(desk.rows, start=1)],
    )
    return workbook("Đăng ký thi đua của các đơn vị", [sheet], day.year)


def _row(number: int, row: Row) -> list[Cell]:
    registration, unit = row.registration, row.unit
    filed_at = registration.submitted_at if registration else None
    return [
        number,
        unit.name,
        unit.get_kind_display(),
        row.words,
        registration.receipt_code if registration else "",
        local_day(filed_at) if filed_at else None,
        format_clock(filed_at) if filed_at else "",
        unit.head_name,
        unit.head_title,
        unit.phone,
    ]
