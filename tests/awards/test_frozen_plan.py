"""What has been scored cannot be given another meaning by loading another plan."""

from datetime import timedelta
from decimal import Decimal

import pytest

from audit.log import SYSTEM
from audit.models import Entry
from awards.scores.standings import standing_of
from campaigns.models import Criterion
from campaigns.planfile.reading import read_plan
from campaigns.planfile.writing import write_plan
from campaigns.states import CriterionMethod, MoneyReading
from core.errors import RuleBroken
from tests import factories
from tests.awards import builders
from tests.awards.sheets import save
from tests.factories import PLAN, REVIEW

GIVEN = {"IV.1.b.1": "9"}


def _plan(clause: str, **fields):
    """The real plan with other settings of one criterion."""
    plan = read_plan(PLAN)
    criteria = [
        each.model_copy(update=fields) if each.clause == clause else each for each in plan.criteria
    ]
    return plan.model_copy(update={"criteria": criteria})


def _load(campaign, plan) -> list[str]:
    _, changes = write_plan(plan, authority=campaign.authority, actor=SYSTEM, at=REVIEW)
    return changes


def _settings() -> list[tuple]:
    return list(
        Criterion.objects.order_by("pk").values_list(
            "method", "maximum", "weight", "mandatory", "threshold", "money_reading", "text", "name"
        )
    )


def test_a_score_writes_down_when_its_criterion_was_first_used(office, person):
    save(office, person, {"IV.1.b.1": "9", "IV.1.b.2": "8", "IV.1.b.3": "7"})

    used = Criterion.objects.filter(first_scored_at__isnull=False)
    assert {(each.clause, each.first_scored_at) for each in used} == {
        ("IV.1.b.1", REVIEW),
        ("IV.1.b.2", REVIEW),
        ("IV.1.b.3", REVIEW),
    }


def test_a_later_score_leaves_that_instant_as_it_is(office, person):
    save(office, person, GIVEN)
    office.at = REVIEW + timedelta(days=1)

    save(office, person, {"IV.1.b.1": "8"}, version=1, reason="Sửa")

    assert builders.criterion(person.campaign, "IV.1.b.1").first_scored_at == REVIEW


def test_a_sheet_without_any_points_puts_nothing_in_use(office, person):
    save(office, person, {})

    assert not Criterion.objects.filter(first_scored_at__isnull=False).exists()


@pytest.mark.parametrize(
    "fields",
    [
        {"maximum": Decimal(20)},
        {"weight": Decimal(2)},
        {"mandatory": True},
        {"method": CriterionMethod.MET},
        {"text": "Tiêu chuẩn khác"},
    ],
    ids=lambda fields: next(iter(fields)),
)
def test_a_scored_criterion_keeps_its_meaning(office, person, fields):
    save(office, person, GIVEN)
    before = _settings(), Entry.objects.count()

    with pytest.raises(RuleBroken, match="đã có điểm chấm theo đó"):
        _load(person.campaign, _plan("IV.1.b.1", **fields))

    assert (_settings(), Entry.objects.count()) == before


def test_before_the_first_score_the_plan_may_change_and_after_it_the_short_name(office, person):
    assert _load(person.campaign, _plan("IV.1.b.1", weight=Decimal(2))) != []

    save(office, person, GIVEN)

    assert _load(person.campaign, _plan("IV.1.b.1", weight=Decimal(2))) == []
    plan = _plan("IV.1.b.1", weight=Decimal(2), name="Tên gọn khác")
    assert len(_load(person.campaign, plan)) == 1


def test_the_same_plan_again_changes_nothing_under_scores(office, person):
    save(office, person, GIVEN)

    assert _load(person.campaign, read_plan(PLAN)) == []


def test_a_criterion_with_scores_cannot_be_left_out(office, person):
    save(office, person, {"IV.1.b.3": "9"})
    plan = read_plan(PLAN)
    left = [each for each in plan.criteria if each.clause != "IV.1.b.3"]
    before = _settings()

    with pytest.raises(RuleBroken):
        _load(person.campaign, plan.model_copy(update={"criteria": left}))

    assert _settings() == before


# A total is made of all criteria of the kind: under a total none of them may change.


@pytest.mark.parametrize(
    ("who", "clause", "fields"),
    [
        ("family", "IV.1.c.3", {"threshold": Decimal(5_000_000)}),
        ("family", "IV.1.c.3", {"money_reading": MoneyReading.MOBILISED_ONLY}),
        ("family", "IV.1.c.3", {"mandatory": False}),
        ("family", "IV.1.c.3", {"weight": Decimal(9)}),
        ("collective", "IV.1.a.2", {"mandatory": False}),
        ("collective", "IV.1.a.2", {"weight": Decimal(9)}),
    ],
)
def test_a_computed_criterion_beside_scores_keeps_its_meaning(
    office, registration, request, secretary, who, clause, fields
):
    nomination = request.getfixturevalue(who)
    factories.make_pledge(registration)
    given = {
        each.clause: "dat" if each.method == "met" else "9" for each in builders.judged(nomination)
    }
    save(office, nomination, given)
    before = standing_of(nomination)

    with pytest.raises(RuleBroken):
        _load(nomination.campaign, _plan(clause, **fields))

    assert standing_of(nomination) == before
