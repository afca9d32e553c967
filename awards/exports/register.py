"""The register as a workbook: the entries that the page shows, all of them."""

from collections.abc import Sequence
from datetime import datetime

from accounts.models import Authority
from awards.models import Award, Revocation
from core.calendar import format_clock, local_day, short_day
from core.spreadsheets.writing import Cell, Column, Sheet, workbook

COLUMNS = (
    Column("STT", "count", 6),
    Column("Số vào sổ", width=12),
    Column("Họ tên, tập thể, hộ gia đình", width=34),
    Column("Đối tượng", width=14),
    Column("Chức vụ, nghề nghiệp", width=22),
    Column("Đơn vị, địa chỉ", width=28),
    Column("Hình thức khen thưởng", width=40),
    Column("Loại hình", width=24),
    Column("Thành tích", width=50),
    Column("Số quyết định", width=18),
    Column("Ngày quyết định", "day", 13),
    Column("Thay thế bằng quyết định", width=20),
    Column("Ngày quyết định thay thế", "day", 13),
    Column("Người quyết định", width=34),
    Column("Thành tích từ ngày", "day", 13),
    Column("Thành tích đến ngày", "day", 13),
    Column("Tiền thưởng (đồng)", "number", 16),
    Column("Phong trào", width=40),
    Column("Mã xác minh", width=18),
    Column("Hủy bỏ theo quyết định", width=22),
    Column("Ngày hủy bỏ", "day", 13),
    Column("Ngày nhận, ký nhận", width=20),
)


def register_workbook(authority: Authority, awards: Sequence[Award], at: datetime) -> bytes:
    """The entries as they are at `at`."""
    day = local_day(at)
    sheet = Sheet(
        name="Sổ khen thưởng",
        titles=(
            "SỔ KHEN THƯỞNG",
            str(authority),
            f"Lúc {format_clock(at)} ngày {short_day(day)}: {len(awards)} khen thưởng trong danh "
            "sách này",
        ),
        columns=COLUMNS,
        rows=[_row(number, award) for number, award in enumerate(awards, start=1)],
        empty="Chưa có khen thưởng nào trong danh sách này.",
    )
    return workbook("Sổ khen thưởng", [sheet], day.year)


def _revoked_by(revocation: Revocation | None) -> str:
    if revocation is None:
        return ""
    return "Ghi nhầm, đã hủy mục" if revocation.is_mistake else revocation.decision_number


def _row(number: int, award: Award) -> list[Cell]:
    revocation = award.revocation if award.is_revoked else None
    return [
        number,
        award.book_number,
        award.name,
        award.get_subject_kind_display(),
        award.post,
        award.unit_name,
        award.form_name,
        award.get_commendation_kind_display(),
        award.achievement,
        award.decision_number,
        award.decided_on,
        award.new_number,
        award.new_day,
        award.decided_by,
        award.period_from,
        award.period_to,
        award.money,
        award.campaign.title,
        award.code_shown,
        _revoked_by(revocation),
        revocation.decided_on if revocation else None,
        "",
    ]
