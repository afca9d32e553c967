"""«Phiếu chấm điểm»: blank for a meeting without power, or filled from what is stored."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from awards.decisions.readback import GROUP_WORDS
from awards.models import Nomination, Score
from awards.scores.scoring import Mark, Standing
from awards.scores.standings import ranking, standing_of
from awards.states import SheetKind
from campaigns.models import Campaign
from campaigns.states import SubjectKind
from core.numbers import format_decimal, format_total
from core.papers.content import (
    Annex,
    Block,
    Column,
    Field,
    Paper,
    Row,
    Signature,
    Table,
)

COLUMNS = (
    Column("Tiêu chuẩn"),
    Column("Tối đa", width=13, kind="number"),
    Column("Hệ số", width=12, kind="number"),
    Column("Tự chấm", width=15, kind="number"),
    Column("Văn phòng chấm", width=18, kind="number"),
    Column("Căn cứ, minh chứng", width=48),
)
# What each hand has given, by sheet and criterion.
Given = Mapping[tuple[str, int], Score]


def score_sheet(nomination: Nomination, day: date, *, blank: bool = False) -> Paper:
    """The sheet of one candidate; a blank one has only what the portal computes."""
    given = _given([nomination]).get(nomination.pk, {})
    return Paper(
        **_frame(nomination.campaign, day),
        key=f"phieu-cham-diem-{nomination.name}",
        type_name="PHIẾU CHẤM ĐIỂM",
        subject=nomination.name,
        body=_body(nomination, standing_of(nomination), {} if blank else given, blank),
        title=f"Phiếu chấm điểm: {nomination.name}",
    )


def score_sheets(
    campaign: Campaign,
    kind: SubjectKind,
    nominations: Sequence[Nomination],
    day: date,
    *,
    blank: bool = False,
) -> Paper:
    """The sheets of many candidates of a kind, each on a page of its own after a list of all."""
    places = {each.nomination.pk: each for each in ranking(campaign, kind)}
    given = {} if blank else _given(nominations)
    standings = {each.pk: places[each.pk].standing for each in nominations}
    return Paper(
        **_frame(campaign, day),
        key=f"phieu-cham-diem-{GROUP_WORDS[kind]}",
        type_name=f"PHIẾU CHẤM ĐIỂM {GROUP_WORDS[kind].upper()}",
        subject=f"Trong {campaign.movement}",
        body=(_overview(kind, nominations, standings, blank),),
        annexes=tuple(
            Annex(
                title=f"PHIẾU CHẤM ĐIỂM\n{each.name}",
                word="",
                landscape=False,
                body=(
                    *_body(each, standings[each.pk], given.get(each.pk, {}), blank),
                    Field("Người chấm (ký, ghi rõ họ tên)"),
                ),
            )
            for each in nominations
        ),
        title=f"Phiếu chấm điểm {GROUP_WORDS[kind]}",
    )


def _frame(campaign: Campaign, day: date) -> dict[str, Any]:
    """What stands around every sheet."""
    return {
        "superior": (" ".join(campaign.authority.paper_lines),),
        "agency": ("VĂN PHÒNG - THỐNG KÊ",),
        "year": day.year,
        "place": campaign.authority.place,
        "signatures": (Signature(("NGƯỜI CHẤM ĐIỂM",), note="(Ký, ghi rõ họ tên)"),),
    }


def _given(nominations: Sequence[Nomination]) -> dict[int, dict[tuple[str, int], Score]]:
    """Both hands' scores of these candidates, by nomination; one query."""
    found: dict[int, dict[tuple[str, int], Score]] = {}
    rows = Score.objects.filter(sheet__nomination__in=[each.pk for each in nominations])
    for each in rows.select_related("sheet"):
        sheet = each.sheet
        found.setdefault(sheet.nomination_id, {})[sheet.kind, each.criterion_id] = each
    return found


def _body(
    nomination: Nomination, standing: Standing, given: Given, blank: bool
) -> tuple[Block, ...]:
    total = "" if blank or standing.total is None else f"{format_total(standing.total)} / 100"
    reached = "" if blank or standing.tier is None else standing.tier.name
    return (
        *_who(nomination),
        Table(
            columns=COLUMNS,
            rows=[_row(mark, given) for mark in standing.marks],
            numbering="through",
            caption="Điểm từng tiêu chuẩn; dấu (*): bắt buộc phải đạt",
        ),
        Field("Tổng điểm (thang 100)", total),
        Field("Mức đạt", reached),
        Field("Nhận xét", "", lines=2),
    )


def _who(nomination: Nomination) -> tuple[Field, ...]:
    asked = Field("Hình thức đề nghị", nomination.tier.name)
    if nomination.is_collective:
        return (Field("Người đứng đầu", nomination.head_name), asked)
    born = Field("Năm sinh", str(nomination.birth_year))
    return (born, Field("Chức vụ, nghề nghiệp", nomination.occupation),
            Field("Đơn vị", nomination.unit.name), asked)  # fmt: skip


def _row(mark: Mark, given: Given) -> Row:
    criterion = mark.criterion
    name = f"{criterion.clause} {criterion.name}{' (*)' if criterion.mandatory else ''}"
    head = (name, format_decimal(criterion.maximum), format_decimal(criterion.weight))
    if mark.is_computed and mark.points is not None:
        points = format_decimal(mark.points)
        return (*head, points, points, f"Cổng tính: {mark.words}")
    own = given.get((SheetKind.SELF.value, criterion.pk))
    judged = given.get((SheetKind.SECRETARIAT.value, criterion.pk))
    return (*head, _points(own), _points(judged), judged.note if judged else "")


def _points(score: Score | None) -> str:
    """What is not scored stays open for the hand: it is not zero."""
    return "" if score is None or score.points is None else format_decimal(score.points)


def _overview(
    kind: SubjectKind,
    nominations: Sequence[Nomination],
    standings: Mapping[int, Standing],
    blank: bool,
) -> Table:
    """Who is in this file, with the totals that there are; a collective is its own unit."""
    itself = kind == SubjectKind.COLLECTIVE

    def total(nomination: Nomination) -> str:
        found = standings[nomination.pk].total
        return "" if blank or found is None else format_total(found)

    return Table(
        columns=(
            Column("Đối tượng", kind="name"),
            Column("Người đứng đầu" if itself else "Đơn vị"),
            Column("Đề nghị", width=34),
            Column("Tổng điểm", width=20, kind="number"),
        ),
        rows=[
            (
                each.name,
                each.head_name if itself else each.unit.name,
                each.tier.short_name,
                total(each),
            )
            for each in nominations
        ],
        numbering="through",
        empty="Chưa có đối tượng nào",
    )
