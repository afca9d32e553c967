"""The board as a workbook: a sheet of ranks, and every point with its grounds, reason and hand."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from decimal import Decimal

from accounts.models import Unit
from awards.models import Hold, Nomination, Score
from awards.scores.scoring import Mark
from awards.scores.standings import Candidate, Ranked, field
from awards.states import SheetKind
from campaigns.models import Campaign
from campaigns.states import CriterionMethod, SubjectKind
from core.calendar import format_clock, local_day, short_day
from core.spreadsheets.writing import Cell, Column, Sheet, workbook

NOT_SCORED = "chưa chấm"
_WHO = (
    Column("Đối tượng", width=14),
    Column("Họ tên, tên tập thể", width=30),
    Column("Đơn vị", width=28),
)
RANKS = (
    *_WHO,
    Column("Hạng", "count", 8),
    Column("Tổng điểm", "number", 10),
    Column("Tổng tự chấm", "number", 10),
    Column("Lệch (tự chấm trừ văn phòng)", "number", 14),
    Column("Đề nghị", width=18),
    Column("Mức đạt", width=18),
    Column("Còn thiếu tới mức kế tiếp", "number", 12),
    Column("Mức kế tiếp", width=18),
    Column("Không đạt tiêu chuẩn bắt buộc", width=40),
    Column("Tạm dừng xét", width=10),
)
POINTS = (
    *_WHO,
    Column("Mục", width=11),
    Column("Tiêu chuẩn", width=40),
    Column("Cách chấm", width=20),
    Column("Điểm tối đa", "number", 8),
    Column("Hệ số", "number", 8),
    Column("Đơn vị tự chấm", "number", 10),
    Column("Căn cứ của đơn vị", width=36),
    Column("Văn phòng chấm", "number", 10),
    Column("Căn cứ, minh chứng", width=36),
    Column("Lý do sửa điểm", width=30),
    Column("Người chấm", width=22),
    Column("Ngày chấm", "day", 13),
    Column("Giờ chấm", width=10),
    Column("Số liệu cổng tính", width=36),
)
# A sheet's scores by nomination and criterion.
Scores = Mapping[tuple[int, int], Score]


def board_workbook(campaign: Campaign, at: datetime) -> bytes:
    """Everybody of every kind, as it is at `at`; a fixed number of queries."""
    found = field(campaign)
    ranked = [each for kind in SubjectKind for each in found[kind]]
    day = local_day(at)
    held = Hold.objects.binding(day).filter(nomination__campaign=campaign)
    names = _Names(campaign)
    when = f"Lúc {format_clock(at)} ngày {short_day(day)}: {len(ranked)} đối tượng"
    keys = set(held.values_list("nomination_id", flat=True))
    sheets = [
        Sheet(
            "Xếp hạng",
            ("XẾP HẠNG CÁC ĐỐI TƯỢNG XÉT KHEN THƯỞNG", campaign.title, when),
            RANKS,
            [_rank_row(each, names, each.candidate.pk in keys) for each in ranked],
        ),
        Sheet(
            "Điểm từng tiêu chuẩn",
            ("ĐIỂM TỪNG TIÊU CHUẨN", campaign.title, when),
            POINTS,
            list(_point_rows(campaign, ranked, names)),
        ),
    ]
    return workbook(f"Bảng điểm {campaign.title}", sheets, day.year)


class _Names:
    """The names of nominations, units and tiers, read once."""

    def __init__(self, campaign: Campaign) -> None:
        running = campaign.nominations.in_the_running()
        rows = running.only("campaign", "subject_kind", "subject_name", "honorific")
        self._names = {each.pk: each.name for each in rows.order_by()}
        units = Unit.objects.filter(authority=campaign.authority_id)
        self._units = dict(units.order_by().values_list("pk", "name"))
        self.tiers = {each.pk: each.short_name for each in campaign.tiers.all()}

    def who(self, candidate: Candidate) -> list[Cell]:
        """Kind, name and unit."""
        kind = SubjectKind(candidate.subject_kind).label
        return [kind, self._names.get(candidate.pk, ""), self._units.get(candidate.unit_id, "")]


def _rank_row(ranked: Ranked, names: _Names, held: bool) -> list[Cell]:
    standing, own = ranked.standing, ranked.own
    total: Cell = NOT_SCORED if standing.total is None else standing.total
    return [
        *names.who(ranked.candidate),
        ranked.rank,
        total,
        None if own is None else own.total,
        ranked.difference,
        names.tiers.get(ranked.candidate.tier_id, ""),
        standing.tier.short_name if standing.tier else "",
        standing.distance,
        standing.next_tier.short_name if standing.next_tier else "",
        "; ".join(str(each) for each in standing.failed_gates),
        "có" if held else "",
    ]


def _point_rows(campaign: Campaign, ranked: list[Ranked], names: _Names) -> Iterator[list[Cell]]:
    """A row for each candidate and criterion."""
    own = _scores(campaign, SheetKind.SELF)
    judged = _scores(campaign, SheetKind.SECRETARIAT)
    for each in ranked:
        who = names.who(each.candidate)
        for mark in each.standing.marks:
            key = each.candidate.pk, mark.criterion.pk
            yield [*who, *_criterion(mark), *_given(mark, own.get(key), judged.get(key))]


def _scores(campaign: Campaign, kind: SheetKind) -> Scores:
    running = Nomination.objects.filter(campaign=campaign).in_the_running()
    rows = Score.objects.filter(sheet__kind=kind, sheet__nomination__in=running)
    return {
        (each.sheet.nomination_id, each.criterion_id): each
        for each in rows.select_related("sheet", "saved_by")
    }


def _criterion(mark: Mark) -> list[Cell]:
    criterion = mark.criterion
    return [
        criterion.clause,
        criterion.name,
        CriterionMethod(criterion.method).label,
        criterion.maximum,
        criterion.weight,
    ]


def _given(mark: Mark, own: Score | None, judged: Score | None) -> list[Cell]:
    """Both hands' points; what the portal computes stands in both columns of points as it is."""
    if mark.is_computed:
        return [mark.points, "", mark.points, "", "", "", None, "", mark.words]
    saved_at = judged.saved_at if judged else None
    return [
        _points(own),
        own.note if own else "",
        _points(judged),
        judged.note if judged else "",
        judged.reason if judged else "",
        judged.saved_by.full_name if judged and judged.saved_by else "",
        local_day(saved_at) if saved_at else None,
        format_clock(saved_at) if saved_at else "",
        "",
    ]


def _points(score: Score | None) -> Decimal | str:
    """A box without points says so: it is not zero."""
    return NOT_SCORED if score is None or score.points is None else score.points
