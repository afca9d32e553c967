"""The charts of progress: which figures stand in which chart."""

from collections.abc import Sequence
from decimal import Decimal

from django.urls import reverse

from campaigns.models import Campaign
from core.calendar import short_day
from core.charts import BarChart, LineChart, Point, Row, Series
from core.money import format_dong
from core.numbers import format_decimal
from registrations.counting import newest_day
from registrations.giving import Giving
from registrations.models import Pledge, ResultEntry
from registrations.progress import OfUnit, Progress, Tally, ThemeProgress
from registrations.states import Direction, Origin, Outcome

PATTERNS = {Outcome.REACHED: "lines", Outcome.MISSED: "hatch", Outcome.UNKNOWN: "dots"}
OUTCOMES = tuple(Series(each.value, each.label, PATTERNS.get(each, "")) for each in Outcome)
ORIGINS = tuple(
    Series(each.value, each.label, "hatch" if each == Origin.MOBILISED else "") for each in Origin
)
MEAN = "Mức hoàn thành"
TALLY_HEADS = ("Cộng", "Quá hạn", MEAN)


def theme_chart(counted: Progress | ThemeProgress) -> BarChart:
    """Pledges by theme and outcome."""
    rows = tuple(
        _tally_row(
            each.theme.name,
            each.tally,
            reverse("registrations:theme_progress", args=[each.theme.campaign_id, each.theme.pk]),
        )
        for each in counted.by_theme
    )
    return _tally_chart(
        "noi-dung", "Theo nội dung thi đua", "Nội dung thi đua", rows, counted.tally
    )


def kind_chart(counted: Progress) -> BarChart:
    """Pledges by kind and outcome."""
    rows = tuple(_tally_row(each.kind.label, each.tally) for each in counted.by_kind)
    return _tally_chart("loai", "Theo loại đăng ký", "Loại đăng ký", rows, counted.tally)


def unit_chart(counted: Progress) -> BarChart:
    """The units' means, those behind first; their counts stand in the table."""
    rows = tuple(_unit_row(each) for each in sorted(counted.by_unit, key=_behind_first))
    return BarChart(
        key="don-vi",
        title="Mức hoàn thành của từng đơn vị, thấp xếp trước",
        row_head="Đơn vị",
        series=(Series("mean", MEAN),),
        rows=rows,
        heads=("Đăng ký", "Đạt và vượt", "Chưa đạt", "Chưa có kết quả", "Quá hạn"),
        suffix=" %",
        full=100,
    )


def giving_chart(given: Giving) -> BarChart:
    """What was given by kind, in đồng."""
    return BarChart(
        key="dong-gop",
        title="Đóng góp, vận động (đồng)",
        row_head="Hình thức",
        series=ORIGINS,
        rows=tuple(
            Row(
                row.kind.label,
                (row.own, row.mobilised),
                cells=(
                    format_dong(int(row.total)),
                    format_decimal(row.count),
                    f"{format_decimal(row.quantity)} {row.measured_in}" if row.quantity else "–",
                ),
            )
            for row in given.rows
        ),
        heads=("Cộng", "Số khoản", "Ngày công, diện tích"),
        total=Row(
            "Tổng cộng",
            (given.own, given.mobilised),
            cells=(format_dong(int(given.total)), format_decimal(given.count), "–"),
        ),
    )


def kept_chart(campaign: Campaign, counted: Progress) -> LineChart | None:
    """How many pledges were kept, month by month; none before the work has begun."""
    if not counted.course:
        return None
    last = counted.course[-1]
    return LineChart(
        key="qua-trinh",
        title="Số nội dung đạt và vượt qua từng tháng",
        desc=f"Đến {short_day(last.day)}: {last.kept} trên {counted.tally.total} nội dung.",
        first=campaign.emulation_phase.first_day,
        last=last.day,
        points=tuple(Point(each.day, each.kept, str(each.kept)) for each in counted.course),
        level=counted.tally.total or None,
        level_words=f"đã đăng ký {counted.tally.total}",
    )


def course_chart(pledge: Pledge, entries: Sequence[ResultEntry]) -> LineChart | None:
    """One pledge's figures over time, those that count; none where there is no line to draw."""
    shown = sorted(
        (each for each in entries if each.pk > pledge.void_entries_to),
        key=lambda each: (each.as_of, each.pk),
    )
    by_day = {each.as_of: each for each in shown}  # of one day the last one written
    if len(by_day) < 2 or pledge.direction == Direction.DONE:
        return None
    campaign = pledge.registration.campaign
    return LineChart(
        key="qua-trinh",
        title="Kết quả qua các lần ghi",
        desc=f"Mức đăng ký: {pledge.target_words}.",
        first=campaign.emulation_phase.first_day,
        last=newest_day(campaign, max(campaign.emulation_phase.last_day, *by_day)),
        points=tuple(
            Point(day, each.value, format_decimal(each.value)) for day, each in by_day.items()
        ),
        level=pledge.target,
        level_words=pledge.target_words,
    )


def _behind_first(each: OfUnit) -> tuple[Decimal, str]:
    mean = each.tally.mean
    return (Decimal(0) if mean is None else mean, each.registration.unit.sort_key)


def _unit_row(each: OfUnit) -> Row:
    tally = each.tally
    numbers = (
        tally.total,
        tally.kept,
        tally.counts[Outcome.MISSED],
        tally.counts[Outcome.UNKNOWN],
        len(tally.overdue),
    )
    return Row(
        each.registration.unit.name,
        (tally.mean or Decimal(0),),
        reverse("registrations:unit_progress", args=[each.registration.pk]),
        tuple(format_decimal(number) for number in numbers),
    )


def _tally_row(label: str, tally: Tally, url: str = "") -> Row:
    mean = "–" if tally.mean is None else f"{format_decimal(tally.mean)} %"
    return Row(
        label,
        tuple(tally.counts[outcome] for outcome in Outcome),
        url,
        (format_decimal(tally.total), format_decimal(len(tally.overdue)), mean),
    )


def _tally_chart(
    key: str, title: str, row_head: str, rows: tuple[Row, ...], tally: Tally
) -> BarChart:
    return BarChart(
        key=key,
        title=title,
        row_head=row_head,
        series=OUTCOMES,
        rows=rows,
        heads=TALLY_HEADS,
        total=_tally_row("Tổng cộng", tally),
    )
