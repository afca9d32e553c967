"""What is summed up: only what is accepted, as of an instant, each unit counted where it stands."""

from datetime import timedelta

import pytest

from accounts.states import UnitKind
from registrations.models import PaperFiling
from registrations.states import EntrantKind, Honorific, PledgeKind, State
from registrations.summing import sum_up
from tests import factories
from tests.factories import OPEN
from tests.registrations.acts import filled
from tests.registrations.sums import accepted, make_village

LATER = OPEN + timedelta(days=1)


def names(units) -> list[str]:
    return [unit.name for unit in units]


STANDS = {
    State.ACCEPTED: (1, 0, 0, 2),
    State.SUBMITTED: (0, 1, 0, 2),
    State.RETURNED: (0, 0, 1, 2),
    State.DRAFT: (0, 0, 0, 3),
    State.WITHDRAWN: (0, 0, 0, 3),
}


@pytest.mark.parametrize("state", State)
def test_a_unit_is_counted_where_it_stands(state, campaign, authority):
    filled(campaign, factories.make_unit(authority, "Thôn Mới"), state)

    summed = sum_up(campaign, OPEN)

    assert (
        len(summed.accepted),
        len(summed.waiting),
        len(summed.returned),
        len(summed.missing),
    ) == STANDS[state]
    assert summed.called == 3


@pytest.mark.parametrize("state", [each for each in State if each != State.ACCEPTED])
def test_what_is_not_accepted_adds_nothing(state, campaign, unit):
    filled(campaign, unit, state)

    summed = sum_up(campaign, OPEN)

    assert summed.total.numbers[2:] == (0, 0, 0, 0, 0)
    assert summed.theme_total.all == 0


def test_what_was_accepted_later_was_still_waiting_then(campaign, unit):
    filled(campaign, unit, State.ACCEPTED, accepted_at=LATER)

    before, after = sum_up(campaign, OPEN), sum_up(campaign, LATER)

    assert (len(before.accepted), names(before.waiting)) == (0, ["Thôn Đông"])
    assert (len(after.accepted), names(after.waiting)) == (1, [])


def test_what_was_handed_in_later_was_missing_then(campaign, unit):
    filled(campaign, unit, State.SUBMITTED, submitted_at=LATER)

    assert names(sum_up(campaign, OPEN).missing) == ["Buôn Čuăh", "Thôn Đông"]
    assert names(sum_up(campaign, LATER).missing) == ["Buôn Čuăh"]


def test_what_came_late_is_counted_late_and_says_so(campaign):
    accepted(campaign, "Thôn Một")
    accepted(campaign, "Thôn Hai", is_late=True)
    accepted(campaign, "Thôn Ba", in_grace=True)

    summed = sum_up(campaign, OPEN)

    assert (summed.filed, summed.on_time, summed.late) == (3, 2, 1)
    assert {each.unit.name: each.notes for each in summed.accepted} == {
        "Thôn Ba": "",
        "Thôn Hai": "Nộp muộn",
        "Thôn Một": "",
    }


def test_what_was_typed_from_paper_says_so(campaign, secretary):
    filed = accepted(campaign, "Thôn Một", is_late=True)
    PaperFiling.objects.create(
        registration=filed,
        received_on=OPEN.date(),
        signer_name="Y Thih Niê",
        entered_at=OPEN,
        entered_by=secretary,
    )

    assert sum_up(campaign, OPEN).accepted[0].notes == "Nộp muộn, Bản giấy"


def test_people_women_and_households_are_counted_apart(campaign):
    filed = accepted(campaign, "Thôn Một")
    factories.make_entrant(filed, "H'Hen Niê")
    factories.make_entrant(filed, "Y Thih Niê", honorific=Honorific.MR)
    factories.make_entrant(filed, "H'Nhơn Kbuôr", EntrantKind.HOUSEHOLD)

    total = sum_up(campaign, OPEN).total

    assert (total.people, total.women, total.households) == (2, 1, 1)


def test_pledges_are_counted_by_theme_and_kind(campaign):
    first, second, *_ = campaign.themes.all()
    filed = accepted(campaign, "Thôn Một")
    for theme, kind in ((first, "task"), (first, "work"), (second, "model"), (second, "model")):
        factories.make_pledge(filed, theme=theme, kind=kind)

    summed = sum_up(campaign, OPEN)

    assert [line.numbers for line in summed.by_theme][:2] == [(1, 1, 0, 2), (0, 0, 2, 2)]
    assert summed.theme_total.numbers == (1, 1, 2, 4)
    assert len(summed.by_theme) == campaign.themes.count()


def test_lines_of_unit_kinds_add_up_to_the_total(campaign):
    make_village(campaign, 4, pledges=len(PledgeKind), people=3)
    accepted(campaign, "Trường Tiểu học", kind=UnitKind.SCHOOL)

    summed = sum_up(campaign, OPEN)

    columns = zip(*(line.numbers for line in summed.by_unit_kind), strict=True)
    assert tuple(map(sum, columns)) == summed.total.numbers == (7, 5, 5, 12, 8, 4, 4)


def test_units_stand_by_kind_and_in_the_order_of_the_alphabet(campaign):
    for name, kind in (("Thôn B", "hamlet"), ("Hội Phụ nữ", "organisation"), ("Thôn A", "hamlet")):
        accepted(campaign, name, kind=kind)

    summed = sum_up(campaign, OPEN)

    assert [each.unit.name for each in summed.accepted] == ["Hội Phụ nữ", "Thôn A", "Thôn B"]


def test_a_unit_that_is_no_longer_called_on_keeps_what_was_accepted(campaign):
    filed = accepted(campaign, "Thôn Cũ")
    campaign.invitations.filter(unit=filed.unit).delete()

    summed = sum_up(campaign, OPEN)

    assert [each.unit.name for each in summed.accepted] == ["Thôn Cũ"]
    assert summed.total.filed <= summed.called


def test_another_campaign_is_not_counted(campaign, stranger):
    elsewhere = stranger.roles[0].authority
    other = factories.make_campaign(elsewhere)
    accepted(other, "Thôn Tây")

    assert sum_up(campaign, OPEN).called == 2
    assert sum_up(campaign, OPEN).accepted == ()


@pytest.mark.parametrize("units", [1, 40])
def test_the_number_of_queries_does_not_grow(units, campaign, django_assert_num_queries):
    make_village(campaign, units)

    with django_assert_num_queries(5):
        summed = sum_up(campaign, OPEN)
        assert [each.theme.name for each in summed.pledges]
        assert [each.notes for each in summed.accepted]
        assert summed.by_unit_kind
        assert summed.by_theme
