"""Copy, revocation, what comes back: rules of days and words, and who may."""

from datetime import date

import pytest

from audit.models import Entry
from awards.models import AwardCopy, AwardFile, Revocation
from core.errors import Incomplete, NotAllowed, RuleBroken, Stale, WrongState
from tests import award_factories
from tests.awards import register
from tests.awards.register import NOW, everything, fresh, give_copy, note_returned, revoke
from tests.registrations.acts import CAST
from tests.registrations.acts import person as somebody

ACTS = {
    "copy": register.give_copy,
    "revoke": register.revoke,
    "note_returned": register.note_returned,
    "publish": register.publish,
    "edit": register.edit,
    "take_down": register.take_down,
    "put_back": register.put_back,
}
# Where each act is done: the award in force, off or on the page, taken down, or revoked.
PLACES = {
    "entered": {"copy", "revoke", "publish"},
    "shown": {"copy", "revoke", "edit", "take_down"},
    "taken_down": {"copy", "revoke", "put_back"},
    "revoked": {"note_returned"},
}


@pytest.fixture
def award(person, secretary):
    return award_factories.make_granted(person, secretary)


def stand(award, place, by) -> None:
    """Bring the award there, without the way that leads there."""
    if place != "entered":
        award_factories.make_honour(award, by)
    if place == "taken_down":
        award.honour.taken_down_at, award.honour.taken_down_reason = NOW, "Theo đề nghị"
        award.honour.save()
    if place == "revoked":
        award_factories.make_revocation(award, by)


MAY = [(place, act) for place, acts in PLACES.items() for act in sorted(acts)]
# There is a thing to ask about, and the answer is no to everybody.
MAY_NOT = [
    ("shown", "put_back"),
    ("taken_down", "edit"),
    ("taken_down", "take_down"),
    *[("revoked", act) for act in ("copy", "revoke", "edit", "take_down", "put_back")],
]


@pytest.mark.parametrize(("place", "act"), MAY)
@pytest.mark.parametrize("who", [each for each in CAST if each != "secretary"])
def test_nobody_but_the_secretariat_keeps_the_register(who, place, act, award, secretary, request):
    stand(award, place, secretary)
    before = everything()

    with pytest.raises(NotAllowed):
        ACTS[act](fresh(award), somebody(who, request))

    assert everything() == before


@pytest.mark.parametrize(("place", "act"), MAY)
def test_the_secretariat_does_it_and_it_is_written_down(place, act, award, secretary):
    stand(award, place, secretary)

    ACTS[act](fresh(award), secretary)

    (entry,) = Entry.objects.about(award)
    assert (entry.actor, entry.at) == (secretary, NOW)


@pytest.mark.parametrize(("place", "act"), MAY_NOT)
def test_what_does_not_follow_is_refused(place, act, award, secretary):
    stand(award, place, secretary)
    before = everything()

    with pytest.raises(WrongState):
        ACTS[act](fresh(award), secretary)

    assert everything() == before


@pytest.mark.parametrize("place", ["shown", "taken_down", "revoked"])
def test_what_has_been_on_the_page_is_not_published_anew(place, award, secretary):
    stand(award, place, secretary)
    before = everything()

    assert ACTS["publish"](fresh(award), secretary) == []

    assert everything() == before


# --- copies


def test_copies_are_numbered_and_told(award, secretary):
    first = give_copy(award, secretary)
    second = give_copy(award, secretary, key=None)

    assert [(each.number, each.at, each.by) for each in (first, second)] == [
        (1, NOW, secretary),
        (2, NOW, secretary),
    ]
    last = Entry.objects.about(award).last()
    assert (last.action, last.note) == ("award.copied", "Bản cấp lại thứ 2: Giấy khen bị cháy")


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ({"reason": " "}, Incomplete),
        ({"asked_by": ""}, Incomplete),
        ({"given_on": date(2024, 11, 17)}, RuleBroken),  # before the award
        ({"given_on": date(2024, 12, 21)}, RuleBroken),  # tomorrow
    ],
)
def test_a_copy_that_cannot_be_is_refused(given, error, award, secretary):
    before = everything()

    with pytest.raises(error):
        give_copy(award, secretary, **given)

    assert everything() == before


# --- revocation


def test_certificate_and_money_come_back_within_fifteen_working_days(award, secretary):
    revocation = revoke(award, secretary, paper=register.checked_pdf())

    # From Tuesday 10/12: three weeks of five days.
    assert revocation.return_by == date(2024, 12, 31)
    assert AwardFile.objects.get().revocation == revocation
    last = Entry.objects.about(award).last()
    assert last.note == "Quyết định số 201/QĐ-UBND ngày 9/12/2024: Kê khai gian dối"


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ({"reason": ""}, Incomplete),
        ({"conclusion": " "}, Incomplete),
        ({"decision_number": ""}, Incomplete),
        ({"decided_on": date(2024, 11, 17)}, RuleBroken),
        ({"decided_on": date(2024, 12, 21), "received_on": date(2024, 12, 21)}, RuleBroken),
        ({"received_on": date(2024, 12, 8)}, RuleBroken),
        ({"received_on": date(2024, 12, 21)}, RuleBroken),
    ],
)
def test_a_revocation_that_cannot_be_is_refused(given, error, award, secretary):
    before = everything()

    with pytest.raises(error):
        revoke(award, secretary, **given)

    assert everything() == before


def test_a_second_revocation_is_refused(award, secretary):
    stale = fresh(award)
    assert not stale.is_revoked
    revoke(award, secretary)
    before = everything()

    with pytest.raises(Stale):
        revoke(stale, secretary)

    assert everything() == before


# --- what comes back


@pytest.fixture
def revoked(award, secretary):
    award_factories.make_revocation(award, secretary)
    return fresh(award)


@pytest.mark.parametrize(
    ("day", "back", "overdue"),
    [
        (date(2024, 12, 31), {}, False),
        (date(2025, 1, 1), {}, True),
        (date(2025, 1, 1), {"certificate_returned_on": date(2024, 12, 20)}, True),
        (date(2025, 1, 1), {"money_returned_on": date(2024, 12, 20)}, True),
    ],
)
def test_what_has_not_come_back_is_overdue_after_the_last_day(day, back, overdue, revoked):
    Revocation.objects.update(**back)

    assert Revocation.objects.get().is_overdue(day) is overdue


def test_each_day_is_written_once(revoked, secretary):
    note_returned(revoked, secretary, money_on=None)
    stale = fresh(revoked)
    note_returned(fresh(revoked), secretary, certificate_on=None)

    revocation = Revocation.objects.get()
    assert revocation.is_settled
    assert Entry.objects.filter(action="award.returned").count() == 2
    with pytest.raises(WrongState):
        note_returned(stale, secretary)


def test_a_day_that_another_hand_has_written_is_stale(revoked, secretary):
    late = fresh(revoked)
    assert late.revocation.lacks_certificate
    note_returned(revoked, secretary, money_on=None)
    before = everything()

    with pytest.raises(Stale):
        note_returned(late, secretary)

    assert everything() == before


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ({"certificate_on": None, "money_on": None}, Incomplete),
        ({"certificate_on": date(2024, 12, 8)}, RuleBroken),
        ({"money_on": date(2024, 12, 21)}, RuleBroken),
    ],
)
def test_a_return_that_cannot_be_is_refused(given, error, revoked, secretary):
    before = everything()

    with pytest.raises(error):
        note_returned(revoked, secretary, **given)

    assert everything() == before


def test_where_there_was_no_money_none_comes_back(revoked, secretary):
    type(revoked).objects.update(money=None)

    with pytest.raises(RuleBroken, match="không kèm tiền"):
        note_returned(fresh(revoked), secretary)
    note_returned(fresh(revoked), secretary, money_on=None)

    assert Revocation.objects.get().is_settled
    assert AwardCopy.objects.count() == 0
