"""The register of outgoing papers as a workbook: the papers that the page shows, all of them."""

from collections.abc import Sequence
from datetime import datetime

from accounts.models import Authority
from awards.models import OutgoingPaper
from awards.register.outgoing_book import remarks
from core.calendar import format_clock, local_day, short_day
from core.spreadsheets.writing import Cell, Column, Sheet, workbook

COLUMNS = (
    Column("STT", "count", 6),
    Column("Số, ký hiệu văn bản", width=20),
    Column("Ngày tháng văn bản", "day", 13),
    Column("Tên loại", width=26),
    Column("Trích yếu nội dung", width=60),
    Column("Chức vụ người ký", width=22),
    Column("Người ký", width=26),
    Column("Nơi nhận văn bản", width=40),
    Column("Đơn vị, người nhận bản lưu", width=24),
    Column("Số lượng bản", "count", 10),
    Column("Ngày chuyển", "day", 13),
    Column("Ký nhận", width=14),
    Column("Ghi chú", width=40),
    Column("Dãy số của", width=26),
    Column("SHA-256 của bản đã ký", width=68),
)


def outgoing_workbook(authority: Authority, papers: Sequence[OutgoingPaper], at: datetime) -> bytes:
    """The papers as they are at `at`."""
    day = local_day(at)
    sheet = Sheet(
        name="Sổ văn bản đi",
        titles=(
            "SỔ ĐĂNG KÝ VĂN BẢN ĐI",
            str(authority),
            f"Lúc {format_clock(at)} ngày {short_day(day)}: {len(papers)} văn bản trong danh sách "
            "này",
        ),
        columns=COLUMNS,
        rows=[_row(number, paper) for number, paper in enumerate(papers, start=1)],
        empty="Chưa có văn bản nào trong danh sách này.",
    )
    return workbook("Sổ đăng ký văn bản đi", [sheet], day.year)


def _row(number: int, paper: OutgoingPaper) -> list[Cell]:
    return [
        number,
        paper.code,
        paper.day,
        paper.get_kind_display(),
        paper.about,
        paper.signer_title,
        paper.signer_name,
        paper.recipients,
        paper.kept_by,
        paper.copies,
        paper.sent_on,
        "",
        remarks(paper),
        paper.get_series_display(),
        paper.sha256,
    ]
