"""The lists of the ceremony as workbooks."""

from collections.abc import Sequence

from awards.decisions.certifying import LEVEL_NAMES, post_and_unit, total
from awards.models import Award
from campaigns.models import Campaign
from campaigns.states import TierLevel
from core.money import in_words, with_unit
from core.spreadsheets.writing import Cell, Column, Sheet, workbook

REWARD_COLUMNS = (
    Column("STT", "count", 6),
    Column("Họ tên", width=34),
    Column("Đối tượng", width=14),
    Column("Đơn vị", width=36),
    Column("Hình thức", width=14),
    Column("Mức tiền (đồng)", "number", 18),
    Column("Ký nhận", width=22),
)
CALL_COLUMNS = (
    Column("STT", "count", 6),
    Column("Hình thức khen thưởng", width=40),
    Column("Đối tượng", width=14),
    Column("Họ tên, tập thể, hộ gia đình", width=36),
    Column("Chức vụ, đơn vị, địa chỉ", width=40),
    Column("Số quyết định", width=18),
    Column("Ngày quyết định", "day", 13),
    Column("Số vào sổ", width=12),
    Column("Tiền thưởng (đồng)", "number", 18),
    Column("Ghi chú", width=24),
)


def reward_workbook(
    campaign: Campaign, level: TierLevel, awards: Sequence[Award], year: int
) -> bytes:
    """«Danh sách nhận tiền thưởng» of what one level pays."""
    money, name = total(awards), LEVEL_NAMES[level]
    rows: list[list[Cell]] = [
        [number, each.name, each.get_subject_kind_display(), post_and_unit(each),
         each.get_form_display(), each.money, ""]
        for number, each in enumerate(awards, start=1)
    ]  # fmt: skip
    sheet = Sheet(
        name=f"Cấp {name} chi",
        titles=(
            f"DANH SÁCH NHẬN TIỀN THƯỞNG DO CẤP {name.upper()} CHI TRẢ",
            campaign.title,
            f"Tổng cộng {with_unit(money)} ({in_words(money)})",
        ),
        columns=REWARD_COLUMNS,
        rows=rows,
        total=["", "Tổng cộng", "", "", "", money, ""] if rows else (),
        empty="Không có khen thưởng nào kèm tiền thưởng do cấp này chi trả.",
    )
    return workbook(f"Danh sách nhận tiền thưởng cấp {name}", [sheet], year)


def ceremony_workbook(campaign: Campaign, awards: Sequence[Award], year: int) -> bytes:
    """«Danh sách trao thưởng» in the order in which everybody is called up."""
    rows: list[list[Cell]] = [
        [number, each.form_name, each.get_subject_kind_display(), each.name, post_and_unit(each),
         each.number_in_force, each.day_in_force, each.book_number, each.money, ""]
        for number, each in enumerate(awards, start=1)
    ]  # fmt: skip
    sheet = Sheet(
        name="Trao thưởng",
        titles=("DANH SÁCH TRAO THƯỞNG", campaign.title, f"{len(awards)} khen thưởng"),
        columns=CALL_COLUMNS,
        rows=rows,
        empty="Chưa có khen thưởng nào trong sổ.",
    )
    return workbook("Danh sách trao thưởng", [sheet], year)
