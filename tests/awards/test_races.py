"""Two hands at once: nothing twice, nothing lost, and each is told the truth."""

from decimal import Decimal

import pytest

from audit.models import Entry
from awards.models import Bundle, Score, ScoreSheet
from awards.services.bundling import order_bundle
from awards.services.judging import Judgement, save_sheet
from core.errors import Stale
from registrations.states import EntrantKind
from tests import factories
from tests.awards import builders
from tests.awards.hands import needs_two_writers, overlap
from tests.factories import REVIEW

pytestmark = [
    pytest.mark.race,
    needs_two_writers,
    pytest.mark.django_db(transaction=True),
]


@pytest.fixture
def registration(campaign, unit):
    """Thôn Đông's registration, accepted, with one person and one household."""
    made = builders.accepted(campaign, unit)
    factories.make_entrant(made, "H'Hen Niê")
    factories.make_entrant(made, "Nguyễn Thị Hoa", EntrantKind.HOUSEHOLD)
    return made


@pytest.fixture
def nomination(registration):
    """The person on Thôn Đông's list."""
    return factories.make_nomination(registration, registration.entrants.get(kind="individual"))


def _save(nomination, by, points, version):
    given = {each: Judgement(Decimal(points), reason="Sửa") for each in builders.judged(nomination)}
    return save_sheet(nomination=nomination, judgements=given, version=version, by=by, at=REVIEW)


@pytest.mark.parametrize("version", [0, 1])
def test_of_two_hands_that_save_a_sheet_the_slower_is_told(nomination, secretary, version):
    if version:
        builders.scored(nomination, secretary, "5")

    first, second = overlap(
        lambda: _save(nomination, secretary, "9", version),
        lambda: _save(nomination, secretary, "1", version),
    )

    assert first.pk == ScoreSheet.objects.get().pk
    assert type(second) is Stale
    assert set(Score.objects.values_list("points", flat=True)) == {Decimal(9)}
    assert Entry.objects.filter(action="nomination.scored").count() == 1


def test_two_hands_that_order_all_papers_share_one_order(campaign, secretary, chairman):
    first, second = overlap(
        lambda: order_bundle(campaign=campaign, by=secretary, at=REVIEW),
        lambda: order_bundle(campaign=campaign, by=chairman, at=REVIEW),
    )

    assert list(Bundle.objects.values_list("pk", flat=True)) == [first.pk]
    assert second == first
