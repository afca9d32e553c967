"""Loading a plan file again when points have been given: what they mean may not change."""

from decimal import Decimal

import pytest

from awards.services.judging import Judgement, save_sheet
from campaigns.models import Criterion
from campaigns.states import SubjectKind
from core.errors import RuleBroken
from registrations.states import EntrantKind, State
from tests import factories
from tests.campaigns.plan_file import table
from tests.campaigns.test_load_plan import NEW_SLOGAN, said

FUNDS = table('[[criteria]]\nsubject_kind = "collective"\nclause = "IV.1.a.3"')
MONEY = table('[[criteria]]\nsubject_kind = "household"\nclause = "IV.1.c.3"')


def changed(criterion: str, old: str, new: str) -> tuple[str, str]:
    assert old in criterion
    return criterion, criterion.replace(old, new)


SETTINGS = {
    "method": changed(FUNDS, 'method = "points"', 'method = "met"'),
    "maximum": changed(FUNDS, 'method = "points"', 'method = "points"\nmaximum = 20'),
    "weight": changed(FUNDS, 'method = "points"', 'method = "points"\nweight = 2'),
    "mandatory": changed(FUNDS, 'method = "points"', 'method = "points"\nmandatory = true'),
    "text": changed(FUNDS, "các loại quỹ, các hoạt", "các loại quỹ và các hoạt"),
    "threshold": changed(MONEY, "50_000_000", "40_000_000"),
    "money_reading": changed(MONEY, '"together"', '"mobilised_only"'),
}


@pytest.mark.parametrize("name", SETTINGS)
def test_the_way_of_scoring_can_change_before_the_first_points(campaign, reload, name):
    changes = reload(SETTINGS[name])

    assert len(changes) == 1


@pytest.mark.parametrize("name", SETTINGS)
def test_the_way_of_scoring_cannot_change_after_the_first_points(campaign, reload, name):
    Criterion.objects.update(first_scored_at=factories.REVIEW)
    before = said(campaign)

    with pytest.raises(RuleBroken) as refusal:
        reload(NEW_SLOGAN, SETTINGS[name])

    assert str(refusal.value).endswith(f" ({name}): đã có điểm chấm theo đó.")
    assert said(campaign) == before


def test_the_short_name_of_a_scored_criterion_can_be_mended(campaign, reload):
    Criterion.objects.update(first_scored_at=factories.REVIEW)

    changes = reload(changed(FUNDS, "Tham gia các loại quỹ, nhân đạo", "Tham gia quỹ, nhân đạo"))

    assert len(changes) == 1
    assert campaign.criteria.filter(name="Tham gia quỹ, nhân đạo, an sinh xã hội").exists()


def give_points(campaign, unit, secretary, kind: SubjectKind) -> None:
    """The secretariat scores the unit, or a household of it."""
    registration = factories.make_registration(campaign, unit, State.ACCEPTED)
    entrant = None
    if kind == SubjectKind.HOUSEHOLD:
        entrant = factories.make_entrant(registration, kind=EntrantKind.HOUSEHOLD)
    judged = campaign.criteria.filter(subject_kind=kind, method="points")
    save_sheet(
        nomination=factories.make_nomination(registration, entrant),
        judgements={each: Judgement(Decimal(8)) for each in judged},
        version=0,
        by=secretary,
        at=factories.REVIEW,
    )


def test_points_that_were_given_freeze_their_criterion(campaign, unit, secretary, reload):
    give_points(campaign, unit, secretary, SubjectKind.COLLECTIVE)
    before = said(campaign)

    with pytest.raises(RuleBroken) as refusal:
        reload(SETTINGS["maximum"])

    assert str(refusal.value) == (
        "Không đổi được tiêu chuẩn IV.1.a.3 Tham gia các loại quỹ, nhân đạo, an sinh xã hội "
        "(maximum): đã có điểm chấm theo đó."
    )
    assert said(campaign) == before


def test_points_that_were_given_freeze_the_computed_criteria_beside_them(
    campaign, unit, secretary, reload
):
    """A total holds the computed criterion too: 40 instead of 50 million would change it."""
    give_points(campaign, unit, secretary, SubjectKind.HOUSEHOLD)
    before = said(campaign)

    with pytest.raises(RuleBroken):
        reload(SETTINGS["threshold"])

    assert said(campaign) == before


@pytest.mark.parametrize("criterion", [FUNDS, MONEY], ids=["judged", "computed"])
def test_a_criterion_of_a_total_cannot_be_taken_out(campaign, unit, secretary, reload, criterion):
    kind = SubjectKind.COLLECTIVE if criterion == FUNDS else SubjectKind.HOUSEHOLD
    give_points(campaign, unit, secretary, kind)
    before = said(campaign)

    with pytest.raises(RuleBroken):
        reload((criterion, ""))

    assert said(campaign) == before


def test_criteria_of_another_kind_stay_free(campaign, unit, secretary, reload):
    give_points(campaign, unit, secretary, SubjectKind.HOUSEHOLD)

    changes = reload(SETTINGS["maximum"])

    assert len(changes) == 1
