"""Two hands at once, as people meet it: a double click, two tabs, two people of one unit."""

import pytest

from audit.actions import Action
from core.errors import Duplicate, Stale
from registrations.models import Contribution, Entrant, Pledge, Registration
from registrations.services import results
from registrations.services.lifecycle import start_registration
from registrations.states import State
from tests import factories
from tests.conftest import ClockClient
from tests.factories import OPEN
from tests.registrations import acts, doors, typed
from tests.registrations.acts import filled
from tests.registrations.hands import copy, kinds, overtaken, together
from tests.registrations.looking import actions
from tests.registrations.pages import Page

pytestmark = [
    pytest.mark.race,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("separate_connections"),
]


@pytest.fixture
def browsers(head) -> list[ClockClient]:
    """Two windows in which the head of Thôn Đông has signed in."""
    windows = [ClockClient(), ClockClient()]
    for window in windows:
        window.at = OPEN
        window.force_login(head)
    return windows


def test_both_clicks_of_a_double_click_lead_to_the_receipt(draft, browsers):
    slow, fast = browsers
    door, sent = doors.url("submit", draft), doors.sent("submit", draft)

    answers = overtaken(lambda: slow.post(door, sent), by=lambda: fast.post(door, sent))

    assert [each.url for each in answers] == [doors.url("receipt", draft)] * 2
    assert Registration.objects.get().receipt_number == 1
    assert actions(draft) == [Action.REGISTRATION_SUBMITTED]


def test_the_slower_click_is_shown_no_refusal_on_its_receipt(draft, browsers):
    slow, fast = browsers
    door, sent = doors.url("submit", draft), doors.sent("submit", draft)

    answer, _ = overtaken(lambda: slow.post(door, sent), by=lambda: fast.post(door, sent))

    page = Page(slow.get(answer.url))
    assert (page.code, page.notices) == ("ĐK-001", [])


def test_an_edit_that_is_overtaken_by_the_hand_in_loses_nothing_typed(draft, browsers):
    slow, fast = browsers
    sent = doors.sent("pledge_edit", draft)
    door = doors.url("pledge_edit", draft)

    answer, _ = overtaken(
        lambda: slow.post(door, sent),
        by=lambda: fast.post(doors.url("submit", draft), doors.sent("submit", draft)),
    )

    page = Page(answer)
    assert list(page.summary) == [
        "Đăng ký vừa được nộp hoặc thay đổi ở nơi khác. Hãy tải lại trang."
    ]
    assert {name: page.typed[name] for name in sent} == sent
    assert Pledge.objects.get().target == 500


@pytest.mark.parametrize(
    ("edit", "remove"), [("pledge_edit", "pledge_remove"), ("entrant_edit", "entrant_remove")]
)
def test_an_edit_of_what_was_just_removed_is_told(edit, remove, campaign, unit, browsers):
    registration = filled(campaign, unit)
    slow, fast = browsers
    sent = doors.sent(edit, registration)
    addresses = [doors.url(name, registration) for name in (edit, remove)]

    answer, _ = overtaken(lambda: slow.post(addresses[0], sent), by=lambda: fast.post(addresses[1]))

    assert not isinstance(answer, Exception), repr(answer)
    assert len(actions(registration)) == 1


@pytest.mark.parametrize("act", [acts.remove_pledge, acts.remove_entrant])
def test_what_two_remove_at_once_is_removed_once(act, campaign, unit, head):
    registration = filled(campaign, unit)

    outcomes = together(*[lambda: act(copy(registration), head, OPEN)] * 2)

    assert len(actions(registration)) == 1
    assert kinds(outcomes) == [type(None), Stale]


def test_a_contribution_that_two_remove_at_once_is_removed_once(campaign, unit, head):
    registration = filled(campaign, unit, State.ACCEPTED)
    factories.make_contribution(registration, 1_000_000)

    def remove():
        given = Contribution.objects.select_related("registration").get()
        results.remove_contribution(contribution=given, by=head, at=OPEN)

    outcomes = together(remove, remove)

    assert kinds(outcomes) == [type(None), Stale]
    assert actions(registration) == [Action.CONTRIBUTION_REMOVED]


def test_of_two_that_begin_at_once_both_get_the_same_registration(campaign, unit, head):
    def begin():
        return start_registration(campaign=campaign, unit=unit, by=head, at=OPEN)

    first, second = together(begin, begin)

    assert first == second == Registration.objects.get()
    assert actions(first) == [Action.REGISTRATION_STARTED]


def test_a_person_whom_two_add_at_once_is_on_the_list_once(draft, head):
    outcomes = together(*[lambda: acts.add_entrant(copy(draft), head, OPEN)] * 2)

    assert kinds(outcomes) == [Duplicate, Entrant]
    assert draft.entrants.count() == 1
    assert actions(draft) == [Action.ENTRANT_ADDED]


def test_control_a_person_whom_two_add_carelessly_is_there_twice(draft):
    def careless() -> None:
        if not Pledge.objects.filter(registration=draft, content="Vội").exists():
            factories.make_pledge(draft, content="Vội")

    together(careless, careless)

    assert draft.pledges.filter(content="Vội").count() == 2


def test_two_saves_of_the_details_at_once_lose_nothing_typed(draft, browsers):
    texts = ["Bản thứ nhất", "Bản thứ hai"]
    door = doors.url("details", draft)

    answers = together(
        *[
            lambda window=window, text=text: window.post(
                door, typed.DETAILS | {"version": "1", "measures": text}
            )
            for window, text in zip(browsers, texts, strict=True)
        ]
    )

    by_status = {answer.status_code: text for answer, text in zip(answers, texts, strict=True)}
    refused = Page(next(each for each in answers if each.status_code == 200))
    assert set(by_status) == {200, 302}
    assert Registration.objects.get().measures == by_status[302]
    assert refused.typed["measures"] == by_status[200]
    assert by_status[302] in refused.stored
