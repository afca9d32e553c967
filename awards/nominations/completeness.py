"""What a dossier still lacks before it may be handed in or taken into the running.

The parts follow the award's dossier (NĐ 152/2025, điều 33; the unit's request, the list, the
achievement report, the minutes of its meeting, confirmations). The higher the tier, the more the
report has to say. For what the office found itself a short report is enough (khoản 8).
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Q, Sum

from awards.models import AchievementReport, AwardFile, Nomination, Score, UnitVote
from awards.nominations.sections import SUMMARY, Section, sections_of, text_of
from awards.states import AwardFileUse, DossierPart, Procedure, SheetKind
from campaigns.models import Criterion
from campaigns.states import CriterionMethod, SubjectKind
from registrations.models import Contribution

JUDGED = (CriterionMethod.POINTS, CriterionMethod.MET)

NEEDED_OF = {
    SubjectKind.COLLECTIVE: ("head_name", "people_total"),
    SubjectKind.INDIVIDUAL: ("occupation", "post_kind"),
    SubjectKind.HOUSEHOLD: ("occupation", "address"),
}


@dataclass(frozen=True)
class Missing:
    """Something that is not there yet: in which part, and the sentence that says it."""

    part: DossierPart
    sentence: str


def missing(nomination: Nomination) -> list[Missing]:
    """What one dossier lacks, in the order of its parts; [] when it is complete."""
    return missing_of([nomination])[nomination.pk]


def missing_of(nominations: Iterable[Nomination]) -> dict[int, list[Missing]]:
    """What each dossier lacks, by the nomination's key; a fixed number of queries."""
    asked = list(nominations)
    facts = _Facts(asked)
    return {each.pk: _lacking(each, facts) for each in asked}


def needs_confirmation(
    nomination: Nomination, given: Decimal, criteria: Iterable[Criterion]
) -> bool:
    """Whether somebody has to confirm what was given (clause IV.1.c, third dash).

    Of households always where their criteria count money; of the others when what they gave is as
    much as the plan asks for.
    """
    money = [each for each in criteria if each.threshold is not None]
    if any(each.subject_kind == nomination.subject_kind for each in money):
        return True
    return any(given >= each.threshold for each in money if each.threshold is not None)


class _Facts:
    """What is there of the dossiers of all these nominations."""

    def __init__(self, nominations: list[Nomination]) -> None:
        keys = [each.pk for each in nominations]
        rows = AchievementReport.objects.filter(nomination__in=keys)
        self.reports = {each.nomination_id: each for each in rows}
        self.uses = _uses(keys)
        voted = UnitVote.objects.filter(nomination__in=keys)
        self.voted = set(voted.values_list("nomination_id", flat=True))
        self.minutes = _units_with_minutes(nominations)
        self.scored = _self_scores(keys)
        self.given = _given(nominations)
        self.criteria: dict[int, list[Criterion]] = defaultdict(list)
        for each in Criterion.objects.filter(campaign__in={it.campaign_id for it in nominations}):
            self.criteria[each.campaign_id].append(each)

    def has_minutes(self, nomination: Nomination) -> bool:
        """Whether the unit's own meeting is on record: by its vote, or by a scan."""
        return (
            nomination.pk in self.voted
            or AwardFileUse.MINUTES in self.uses[nomination.pk]
            or (nomination.campaign_id, nomination.unit_id) in self.minutes
        )

    def unscored(self, nomination: Nomination) -> list[Criterion]:
        """The judged criteria that the unit has not scored itself."""
        done = self.scored[nomination.pk]
        return [
            each
            for each in self.criteria[nomination.campaign_id]
            if each.subject_kind == nomination.subject_kind
            and each.method in JUDGED
            and each.pk not in done
        ]

    def must_confirm(self, nomination: Nomination) -> bool:
        """Whether somebody has to confirm what was given, and nobody has."""
        if AwardFileUse.CONFIRMATION in self.uses[nomination.pk]:
            return False
        criteria = self.criteria[nomination.campaign_id]
        return needs_confirmation(nomination, self.given[nomination.pk], criteria)


def _lacking(nomination: Nomination, facts: _Facts) -> list[Missing]:
    found = [*_subject(nomination), *_report(nomination, facts.reports.get(nomination.pk))]
    if nomination.procedure == Procedure.SIMPLIFIED:
        return found
    if not facts.has_minutes(nomination):
        found.append(
            Missing(
                DossierPart.MEETING,
                "Chưa có kết quả họp bình xét của đơn vị: hãy ghi cuộc họp hoặc gửi biên bản.",
            )
        )
    if facts.must_confirm(nomination):
        found.append(
            Missing(DossierPart.CONFIRMATION, "Chưa có giấy xác nhận khoản đóng góp, vận động.")
        )
    unscored = facts.unscored(nomination)
    if unscored:
        names = ", ".join(each.clause for each in unscored)
        found.append(Missing(DossierPart.SCORE, f"Chưa tự chấm đủ điểm: còn tiêu chuẩn {names}."))
    return found


def _subject(nomination: Nomination) -> list[Missing]:
    empty = [
        str(Nomination._meta.get_field(name).verbose_name)  # type: ignore[union-attr]
        for name in NEEDED_OF[SubjectKind(nomination.subject_kind)]
        if getattr(nomination, name) in (None, "")
    ]
    if not empty:
        return []
    return [Missing(DossierPart.SUBJECT, f"Chưa ghi: {_listed(empty)}.")]


def _report(nomination: Nomination, report: AchievementReport | None) -> list[Missing]:
    needed = [each for each in sections_of(nomination) if _is_needed(each, nomination)]
    empty = [each.label for each in needed if not text_of(report, each)]
    if not empty:
        return []
    if len(empty) == len(needed) > 1:
        return [Missing(DossierPart.REPORT, "Chưa viết báo cáo thành tích.")]
    return [Missing(DossierPart.REPORT, f"Báo cáo thành tích chưa có: {_listed(empty)}.")]


def _is_needed(section: Section, nomination: Nomination) -> bool:
    """Of a short report the summary is enough."""
    if nomination.procedure == Procedure.SIMPLIFIED:
        return section.name == SUMMARY
    return section.needed


def _listed(labels: list[str]) -> str:
    """Names of boxes inside a sentence; a semicolon keeps those apart that have commas."""
    return "; ".join(f"«{each}»" for each in labels)


def _uses(keys: list[int]) -> dict[int, set[str]]:
    """Of which uses each nomination has files."""
    found: dict[int, set[str]] = defaultdict(set)
    rows = AwardFile.objects.filter(nomination__in=keys)
    for key, use in rows.values_list("nomination_id", "use"):
        if key is not None:
            found[key].add(use)
    return found


def _units_with_minutes(nominations: list[Nomination]) -> set[tuple[int, int]]:
    """The campaign and unit of every meeting whose minutes were scanned."""
    rows = AwardFile.objects.filter(
        use=AwardFileUse.MINUTES,
        meeting__campaign__in={each.campaign_id for each in nominations},
        meeting__unit__in={each.unit_id for each in nominations},
    )
    return set(rows.values_list("meeting__campaign_id", "meeting__unit_id"))


def _self_scores(keys: list[int]) -> dict[int, set[int]]:
    """The criteria that each unit has given itself points for."""
    found: dict[int, set[int]] = defaultdict(set)
    rows = Score.objects.filter(
        sheet__kind=SheetKind.SELF, sheet__nomination__in=keys, points__isnull=False
    )
    for key, criterion in rows.values_list("sheet__nomination_id", "criterion_id"):
        found[key].add(criterion)
    return found


def _given(nominations: list[Nomination]) -> dict[int, Decimal]:
    """What was written down for each as given or moved by them, in đồng."""
    people = {each.entrant_id: each.pk for each in nominations if each.entrant_id}
    units = {each.registration_id: each.pk for each in nominations if each.is_collective}
    rows = Contribution.objects.filter(
        Q(entrant__in=people) | Q(entrant__isnull=True, registration__in=[*filter(None, units)])
    )
    found: dict[int, Decimal] = defaultdict(Decimal)
    for row in rows.values("entrant_id", "registration_id").annotate(sum=Sum("value")).order_by():
        entrant = row["entrant_id"]
        found[people[entrant] if entrant else units[row["registration_id"]]] += row["sum"]
    return found
