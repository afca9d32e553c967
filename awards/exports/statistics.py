"""The year's statistics as a workbook: a sheet for each form."""

from accounts.models import Authority
from awards.register.statistics import COMMENDATION_HEADS, MOVEMENT_HEADS, Line, Statistics
from core.spreadsheets.writing import Cell, Column, Sheet, workbook


def statistics_workbook(authority: Authority, counted: Statistics) -> bytes:
    """Forms 0601.N and 0603.N, and the commune's count by form of award."""
    year = counted.year
    return workbook(
        f"Thống kê thi đua, khen thưởng năm {year}",
        [
            _form(
                authority,
                "0601.N",
                f"SỐ PHONG TRÀO THI ĐUA NĂM {year}",
                MOVEMENT_HEADS,
                counted.movements,
            ),
            _form(
                authority,
                "0603.N",
                f"SỐ LƯỢNG KHEN THƯỞNG CẤP BỘ, BAN, NGÀNH, TỈNH NĂM {year}",
                COMMENDATION_HEADS,
                counted.commendations,
            ),
            _by_form(authority, counted),
        ],
        year,
    )


def _form(
    authority: Authority, name: str, title: str, heads: tuple[str, ...], lines: tuple[Line, ...]
) -> Sheet:
    empty: list[Cell] = [None] * len(heads)
    return Sheet(
        name=name,
        titles=(title, str(authority)),
        columns=(
            Column("Chỉ tiêu", width=52),
            Column("Mã số", width=8),
            *(Column(head, "count", 14) for head in heads),
        ),
        rows=[[each.label, each.code, *(each.numbers or empty)] for each in lines],
    )


def _by_form(authority: Authority, counted: Statistics) -> Sheet:
    counts = (
        "Tổng số",
        "Công trạng",
        "Chuyên đề, đột xuất",
        "Tập thể",
        "Hộ gia đình",
        "Cá nhân lãnh đạo",
        "Cá nhân trực tiếp",
    )
    return Sheet(
        name="Theo hình thức",
        titles=(f"SỐ LƯỢNG KHEN THƯỞNG NĂM {counted.year}", str(authority)),
        columns=(
            Column("Hình thức khen thưởng", width=44),
            *(Column(head, "count", 14) for head in counts),
            Column("Người trực tiếp (%)", width=14),
            Column("Tiền thưởng (đồng)", "count", 18),
        ),
        rows=[
            [each.label, *each.counts, each.direct_percent, each.money] for each in counted.by_form
        ],
        empty="Chưa có khen thưởng nào trong năm.",
    )
