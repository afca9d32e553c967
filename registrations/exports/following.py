"""Who is to be called, and how far every pledge is, as workbooks: the rows that the pages show."""

from collections.abc import Sequence
from datetime import datetime

from campaigns.models import Campaign
from core.calendar import format_moment, local_day
from core.spreadsheets.writing import Cell, Column, Sheet, workbook
from registrations.dues import Due
from registrations.models import ReportRequest
from registrations.progress import Tally, is_overdue
from registrations.reports import ReportRow
from registrations.states import Outcome

CALLS = (
    Column("STT", "count", 6),
    Column("Đơn vị", width=36),
    Column("Người phụ trách", width=26),
    Column("Chức vụ", width=22),
    Column("Điện thoại", width=16),
    Column("Còn thiếu", width=44),
    Column("Hạn", width=30),
    Column("Đã gọi", width=12),
)
PLEDGES = (
    Column("STT", "count", 6),
    Column("Đơn vị", width=32),
    Column("Nội dung", width=44),
    Column("Chỉ tiêu", width=30),
    Column("Đăng ký", width=18),
    Column("Kết quả", width=18),
    Column("Tỷ lệ (%)", "number", 10),
    Column("Đánh giá", width=18),
    Column("Ngày hoàn thành", "day", 14),
    Column("Quá hạn", width=10),
)


REPORTS = (
    Column("STT", "count", 6),
    Column("Đơn vị", width=36),
    Column("Báo cáo", width=20),
    Column("Ngày gửi", "day", 13),
    Column("Nhắc lần cuối", "day", 13),
    Column("Người phụ trách", width=26),
    Column("Điện thoại", width=16),
)


def report_workbook(request: ReportRequest, rows: Sequence[ReportRow], at: datetime) -> bytes:
    """Who has sent a report that was asked for, as the page shows it."""
    made: list[list[Cell]] = [
        [
            number,
            row.unit.name,
            row.words,
            local_day(row.report.sent_at) if row.report and row.report.sent_at else None,
            local_day(row.reminder.at) if row.reminder else None,
            row.unit.head_name,
            row.unit.phone,
        ]
        for number, row in enumerate(rows, start=1)
    ]
    titles = (request.title.upper(), request.campaign.title, f"Lúc {format_moment(at)}")
    sheet = Sheet("Báo cáo", titles, REPORTS, made, empty="Không có đơn vị nào.")
    return workbook(request.title, [sheet], local_day(at).year)


def call_workbook(campaign: Campaign, dues: Sequence[Due], at: datetime) -> bytes:
    """The units that owe a registration at `at`, with their telephone numbers."""
    rows: list[list[Cell]] = [
        [
            number,
            due.unit.name,
            due.unit.head_name,
            due.unit.head_title,
            due.unit.phone,
            due.missing,
            due.until,
            "",
        ]
        for number, due in enumerate(dues, start=1)
    ]
    titles = (
        "DANH SÁCH GỌI: ĐƠN VỊ CHƯA NỘP",
        campaign.title,
        f"Lúc {format_moment(at)}: {len(rows)} đơn vị",
    )
    sheet = Sheet("Danh sách gọi", titles, CALLS, rows, empty="Không có đơn vị nào phải gọi.")
    return workbook("Danh sách gọi", [sheet], local_day(at).year)


def progress_workbook(campaign: Campaign, tally: Tally, at: datetime) -> bytes:
    """Every pledge of the accepted registrations with its result as it is at `at`."""
    rows: list[list[Cell]] = [
        [
            number,
            pledge.registration.unit.name,
            pledge.content,
            pledge.indicator,
            pledge.target_words,
            pledge.result_words,
            pledge.percent,
            Outcome(pledge.outcome).label,
            pledge.due_on,
            "quá hạn" if is_overdue(pledge, tally.today) else "",
        ]
        for number, pledge in enumerate(tally.pledges, start=1)
    ]
    titles = (
        "TIẾN ĐỘ THỰC HIỆN CÁC NỘI DUNG ĐĂNG KÝ",
        campaign.title,
        f"Lúc {format_moment(at)}: {tally.total} nội dung, {tally.kept} đạt và vượt",
    )
    sheet = Sheet("Tiến độ", titles, PLEDGES, rows, empty="Chưa có nội dung nào được tiếp nhận.")
    return workbook("Tiến độ thực hiện", [sheet], local_day(at).year)
