"""Results over time: every entry stays, the newest up to the cut-off counts."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from core.errors import NotAllowed, RuleBroken, Stale, TooLate
from registrations.models import Pledge, ResultEntry
from registrations.services.results import enter_result
from registrations.states import State
from tests import factories
from tests.factories import REVIEW, at
from tests.registrations.acts import filled
from tests.registrations.looking import changes, entries, everything

LATER = at("2024-11-15 09:00")


@pytest.fixture
def pledge(campaign, unit) -> Pledge:
    """The pledge of Thôn Đông's accepted registration: 500 metres."""
    return filled(campaign, unit, State.ACCEPTED).pledges.get()


@pytest.fixture
def enter(pledge, head):
    """The head writes a result down: enter("480", "2024-09-30")."""

    def act(value: str | None, as_of: str | None, by=head, moment=REVIEW, **fields):
        given = {"result_note": "", "version": Pledge.objects.get().version, **fields}
        return enter_result(
            pledge=Pledge.objects.select_related("registration__campaign").get(),
            result=None if value is None else Decimal(value),
            as_of=None if as_of is None else date.fromisoformat(as_of),
            by=by,
            at=moment,
            **given,
        )

    return act


def counted() -> tuple:
    pledge = Pledge.objects.get()
    return pledge.result, pledge.result_on, pledge.result_note


def test_an_entry_holds_what_when_and_who(enter, head):
    enter("480", "2024-09-30", result_note="Nghiệm thu")

    entry = ResultEntry.objects.get()
    assert (entry.value, entry.as_of, entry.note) == (480, date(2024, 9, 30), "Nghiệm thu")
    assert (entry.at, entry.by) == (REVIEW, head)
    assert counted() == (480, date(2024, 9, 30), "Nghiệm thu")


ORDERS = [
    # what is written down, in this order; the place of the entry that counts
    ([("100", "2024-05-01"), ("300", "2024-07-01"), ("480", "2024-09-30")], 2),
    ([("480", "2024-09-30"), ("100", "2024-05-01")], 0),
    ([("100", "2024-05-01"), ("480", "2024-09-30"), ("300", "2024-07-01")], 1),
    ([("480", "2024-09-30"), ("490", "2024-09-30")], 1),
    ([("490", "2024-09-30"), ("480", "2024-09-30")], 1),
    ([("480", "2024-09-30"), ("0", "2024-10-01")], 1),
    ([("1", "2024-03-15")], 0),
]


@pytest.mark.parametrize(("written", "counts"), ORDERS)
def test_the_newest_day_counts_and_of_one_day_the_last_word(written, counts, enter):
    answers = [enter(*each, result_note=str(place)) for place, each in enumerate(written)]

    value, day = written[counts]
    assert counted() == (Decimal(value), date.fromisoformat(day), str(counts))
    assert (answers[-1].value, answers[-1].as_of) == counted()[:2]
    assert ResultEntry.objects.count() == len(written)


FIRST, TODAY, CUT_OFF = "2024-03-15", "2024-10-20", "2024-10-31"
DAYS = [
    (FIRST, REVIEW, ""),
    (TODAY, REVIEW, ""),
    (CUT_OFF, LATER, ""),
    ("2024-03-14", REVIEW, "Kết quả chỉ được tính từ ngày bắt đầu thi đua, 15/3/2024."),
    ("2024-10-21", REVIEW, "Ngày tính kết quả không được sau hôm nay."),
    ("2024-11-01", LATER, "Kết quả chỉ được tính đến ngày chốt, 31/10/2024."),
    ("2024-11-16", LATER, "Ngày tính kết quả không được sau hôm nay."),
]


@pytest.mark.parametrize(("day", "moment", "fault"), DAYS)
def test_a_result_is_of_a_day_of_the_campaign_that_has_come(day, moment, fault, enter):
    before = everything()

    if fault:
        with pytest.raises(RuleBroken) as refusal:
            enter("480", day, moment=moment)
        assert str(refusal.value) == fault
        assert everything() == before
    else:
        assert enter("480", day, moment=moment).as_of == date.fromisoformat(day)


def test_today_is_the_day_in_the_commune(enter):
    midnight = at("2024-06-02 00:00")

    with pytest.raises(RuleBroken, match="sau hôm nay"):
        enter("1", "2024-06-02", moment=midnight - timedelta(microseconds=1))
    assert enter("1", "2024-06-02", moment=midnight).as_of == date(2024, 6, 2)


def test_a_result_without_a_day_is_refused(enter):
    before = everything()

    with pytest.raises(RuleBroken, match="Hãy nhập ngày"):
        enter("480", None)

    assert everything() == before


def test_taking_back_leaves_no_result_and_every_entry(enter):
    enter("300", "2024-07-01")
    enter("480", "2024-09-30")

    answer = enter(None, None, result_note="Đo lại")

    assert answer is None
    assert counted() == (None, None, "Đo lại")
    assert ResultEntry.objects.count() == 2


def test_what_was_taken_back_does_not_come_again_by_itself(enter):
    enter("480", "2024-09-30")
    enter(None, None)

    enter("200", "2024-06-01")

    assert counted() == (200, date(2024, 6, 1), "")


def test_taking_back_twice_counts_what_came_in_between_no_more(enter):
    enter("100", "2024-05-01")
    enter(None, None)
    enter("480", "2024-09-30")
    enter(None, None)

    enter("50", "2024-04-01")

    assert counted() == (50, date(2024, 4, 1), "")


def test_a_result_of_old_without_entries_is_replaced_by_the_first_one(enter):
    Pledge.objects.update(result=Decimal(999))

    enter("480", "2024-04-01")

    assert counted() == (480, date(2024, 4, 1), "")


def test_a_result_of_old_is_taken_back_too(enter):
    Pledge.objects.update(result=Decimal(999))

    enter(None, None)

    assert counted() == (None, None, "")


def test_a_cut_off_that_was_moved_forward_leaves_later_entries_out(enter, campaign):
    enter("300", "2024-07-01")
    enter("480", "2024-10-15")
    type(campaign).objects.update(results_on=date(2024, 9, 30))

    enter("350", "2024-08-01")

    assert counted() == (350, date(2024, 8, 1), "")


def test_the_history_tells_also_of_an_entry_that_does_not_count(enter, pledge):
    enter("480", "2024-09-30")
    enter("100", "2024-05-01", result_note="Sổ của thôn")

    *_, last = entries(pledge.registration)
    assert last.note == "Làm đường hoa ở trục chính của thôn"
    assert changes(last) == {
        "value": [None, "100"],
        "note": [None, "Sổ của thôn"],
        "as_of": [None, "2024-05-01"],
    }


def test_the_history_tells_what_was_taken_back(enter, pledge):
    enter("480", "2024-09-30")
    enter(None, None)

    *_, last = entries(pledge.registration)
    assert changes(last) == {"result": ["480", None], "result_on": ["2024-09-30", None]}


def test_an_old_version_writes_no_entry(enter):
    enter("480", "2024-09-30")
    before = everything()

    with pytest.raises(Stale):
        enter("100", "2024-10-01", version=1)

    assert everything() == before


REFUSED = [
    ("other_head", State.ACCEPTED, REVIEW, NotAllowed),
    ("chairman", State.ACCEPTED, REVIEW, NotAllowed),
    ("supervisor", State.ACCEPTED, REVIEW, NotAllowed),
    ("administrator", State.ACCEPTED, REVIEW, NotAllowed),
    ("stranger", State.ACCEPTED, REVIEW, NotAllowed),
    ("head", State.SUBMITTED, REVIEW, RuleBroken),
    ("head", State.ACCEPTED, at("2024-03-14 23:59:59"), TooLate),
]


@pytest.mark.parametrize(("who", "state", "moment", "error"), REFUSED)
@pytest.mark.parametrize("value", ["480", None])
def test_the_wrong_hand_state_or_time_is_refused(
    value, who, state, moment, error, enter, pledge, request
):
    by = request.getfixturevalue(who)
    type(pledge.registration).objects.update(state=state)
    before = everything()

    with pytest.raises(error):
        enter(value, "2024-03-14", by=by, moment=moment)

    assert everything() == before


def test_entries_of_another_pledge_do_not_count(enter, pledge, head):
    twin = factories.make_pledge(pledge.registration, content="Trồng cây")
    factories.make_entry(twin, "999", "2024-10-19", by=head)

    pledge = Pledge.objects.select_related("registration__campaign").get(pk=pledge.pk)
    answer = enter_result(
        pledge=pledge,
        result=Decimal(1),
        as_of=date(2024, 4, 1),
        result_note="",
        version=1,
        by=head,
        at=REVIEW,
    )

    assert answer.value == 1
    twin.refresh_from_db()
    assert twin.result is None
