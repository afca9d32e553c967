"""Builders of the awarding half, on top of `tests.factories`."""

from collections.abc import Mapping
from decimal import Decimal

from accounts.models import Authority, Unit, User
from audit.log import SYSTEM
from awards.models import Nomination, Score, ScoreSheet
from awards.states import SheetKind
from campaigns.models import Campaign, Criterion
from campaigns.planfile.writing import write_plan
from campaigns.states import CriterionMethod, MoneyReading, SubjectKind
from registrations.models import Registration
from registrations.states import EntrantKind, State
from tests import factories
from tests.plan import real_plan

COMPUTED = (CriterionMethod.TARGETS, CriterionMethod.MONEY)


def accepted(campaign: Campaign, unit: Unit, **fields) -> Registration:
    """A registration whose subjects may be considered."""
    return factories.make_registration(campaign, unit, State.ACCEPTED, **fields)


def criterion(campaign: Campaign, clause: str) -> Criterion:
    return campaign.criteria.get(clause=clause)


def judged(nomination: Nomination) -> list[Criterion]:
    """The criteria of the candidate's kind that a person judges, in order."""
    kind = nomination.subject_kind
    return list(nomination.campaign.criteria.filter(subject_kind=kind).exclude(method__in=COMPUTED))


def sheet(
    nomination: Nomination,
    points: Mapping[str, str],
    by: User,
    kind: SheetKind = SheetKind.SECRETARIAT,
) -> ScoreSheet:
    """A score sheet as it is after the first save; points by the criterion's clause."""
    made = ScoreSheet.objects.create(
        nomination=nomination, kind=kind, saved_at=factories.REVIEW, saved_by=by
    )
    for clause, value in points.items():
        found = criterion(nomination.campaign, clause)
        Score.objects.create(sheet=made, criterion=found, points=Decimal(value))
    return made


def person(
    registration: Registration, name: str, points: str | None, by: User, **fields
) -> Nomination:
    """An individual on the list with the same points for each criterion; None: not scored."""
    nomination = factories.make_nomination(
        registration, factories.make_entrant(registration, name, **fields)
    )
    if points is not None:
        sheet(nomination, {each.clause: points for each in judged(nomination)}, by)
    return nomination


def household(registration: Registration, name: str = "Nguyễn Thị Hoa", **fields) -> Nomination:
    """A household on the list."""
    entrant = factories.make_entrant(registration, name, EntrantKind.HOUSEHOLD, **fields)
    return factories.make_nomination(registration, entrant)


def scored(nomination: Nomination, by: User, points: str | None = None) -> Nomination:
    """The candidate with all judged criteria at `points`, or each at its maximum."""
    values = {each.clause: points or str(each.maximum) for each in judged(nomination)}
    sheet(nomination, values, by)
    return nomination


def money_criterion(campaign: Campaign, kind: SubjectKind) -> Criterion:
    """One more criterion of a kind, computed from contributions, that asks for 50 million."""
    return Criterion.objects.create(
        campaign=campaign,
        subject_kind=kind,
        order=9,
        clause="IV.9",
        name="Đóng góp",
        text="Đóng góp",
        method=CriterionMethod.MONEY,
        maximum=10,
        weight=1,
        mandatory=False,
        threshold=50_000_000,
        money_reading=MoneyReading.TOGETHER,
    )


def another_campaign(authority: Authority) -> Campaign:
    """The same plan once more under another name."""
    plan = real_plan().model_copy(update={"slug": "phong-trao-khac"})
    campaign, _ = write_plan(plan, authority=authority, actor=SYSTEM, at=factories.OPEN)
    return campaign
