"""Two hands at one notice, one opinion, one hold: one wins, nothing is doubled or lost."""

from uuid import UUID

import pytest
from django.db import transaction

from awards.models import Hold, Notice, Opinion
from awards.services.holding import lift_hold, place_hold
from awards.services.noticing import cancel_notice
from awards.services.opinions import answer_opinion
from awards.states import HoldKind, NoticeState
from core.errors import Duplicate, RuleBroken, Stale, TooLate
from tests import award_factories, factories
from tests.award_factories import NOTICE
from tests.awards import builders
from tests.awards.notices import make, post, send
from tests.registrations.hands import kinds, overtaken, together

pytestmark = [pytest.mark.race, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def nomination(campaign, unit):
    """Thôn Đông, in the running."""
    return factories.make_nomination(builders.accepted(campaign, unit))


def fresh(model):
    """The row as a request of its own reads it."""
    paths = {Notice: "campaign", Opinion: "notice__campaign", Hold: "nomination__campaign"}
    return model.objects.select_related(paths[model]).get()


def test_two_presses_make_one_list(campaign, nomination, secretary):
    outcomes = together(*[lambda: make(campaign, secretary, nomination)] * 2)

    assert kinds(outcomes) == [Notice, RuleBroken]
    assert Notice.objects.count() == 1


def test_without_standing_in_line_there_would_be_two(campaign, nomination, secretary):
    """The control: the same, written without thinking of another hand."""

    def careless():
        free = not Notice.objects.exists()
        with transaction.atomic():
            if free:
                award_factories.make_notice(campaign, secretary, nomination, state="draft")

    together(careless, careless)

    assert Notice.objects.count() == 2


def test_posting_and_taking_down_at_once(campaign, nomination, secretary):
    make(campaign, secretary, nomination)
    one, other = fresh(Notice), fresh(Notice)

    outcomes = together(
        lambda: post(one, secretary),
        lambda: cancel_notice(notice=other, reason="Nhầm", version=1, by=secretary, at=NOTICE),
    )

    assert kinds(outcomes) == [type(None), Stale]
    assert Notice.objects.get().version == 2


def test_no_opinion_comes_in_once_the_list_was_taken_down(campaign, nomination, secretary):
    award_factories.make_notice(campaign, secretary, nomination)
    mine, other = fresh(Notice), fresh(Notice)

    slow, _ = overtaken(
        lambda: send(mine),
        by=lambda: cancel_notice(notice=other, reason="Nhầm", version=1, by=secretary, at=NOTICE),
    )

    assert isinstance(slow, TooLate)
    assert Notice.objects.get().state == NoticeState.CANCELLED
    assert not Opinion.objects.exists()


def test_one_page_sent_by_two_presses_is_one_opinion(campaign, nomination, secretary):
    award_factories.make_notice(campaign, secretary, nomination)

    outcomes = together(*[lambda: send(fresh(Notice), form_key=UUID(int=5))] * 2)

    assert kinds(outcomes) == [Opinion, Opinion]
    assert Opinion.objects.count() == 1


def test_one_of_two_answers_counts(campaign, nomination, secretary):
    award_factories.make_opinion(award_factories.make_notice(campaign, secretary, nomination))

    def answering(words: str):
        opinion = fresh(Opinion)
        return lambda: answer_opinion(opinion=opinion, answer=words, by=secretary, at=NOTICE)

    outcomes = together(answering("Một"), answering("Hai"))

    assert kinds(outcomes) == [type(None), Stale]
    assert Opinion.objects.get().answer in ("Một", "Hai")


def test_two_hands_place_one_hold_and_one_lifts_it(nomination, secretary):
    def placing():
        return place_hold(
            nomination=nomination,
            kind=HoldKind.COMPLAINT,
            reason="Đơn",
            paper="Đơn ngày 25/10",
            by=secretary,
            at=NOTICE,
        )

    placed = together(placing, placing)

    def lifting():
        hold = fresh(Hold)
        return lambda: lift_hold(hold=hold, conclusion="Sai", by=secretary, at=NOTICE)

    lifted = together(lifting(), lifting())
    assert kinds(placed) == [Duplicate, Hold]
    assert kinds(lifted) == [type(None), Stale]
