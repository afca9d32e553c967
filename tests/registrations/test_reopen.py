"""Working again on what was withdrawn."""

import pytest

from audit.actions import Action
from registrations.models import Registration
from registrations.states import State
from tests.factories import OPEN
from tests.registrations import doors
from tests.registrations.acts import filled, submit, withdraw
from tests.registrations.looking import changes, entries, everything, told
from tests.registrations.pages import Page


@pytest.fixture
def withdrawn(draft, head) -> Registration:
    """Thôn Đông's registration, handed in and taken back."""
    submit(draft, head, OPEN)
    withdraw(draft, head, OPEN)
    return draft


def test_the_unit_goes_on_writing(withdrawn, head, client):
    client.force_login(head)

    answer = client.post(doors.url("reopen", withdrawn), follow=True)

    assert answer.redirect_chain == [(withdrawn.get_absolute_url(), 302)]
    assert Page(answer).notices == ["Đã mở lại để soạn tiếp."]
    assert len(Page(answer).soup.select("ol.tasks > li")) == 6
    assert Registration.objects.get().state == State.DRAFT


def test_the_reopening_is_recorded_with_who_and_when(withdrawn, head, client):
    client.force_login(head)

    client.post(doors.url("reopen", withdrawn))

    entry = entries(withdrawn)[-1]
    role = "Phụ trách đơn vị (Thôn Đông)"
    assert told(entry) == (Action.REGISTRATION_REOPENED, head, "Nguyễn Văn Bảy", role, OPEN)
    assert changes(entry) == {"state": ["withdrawn", "draft"]}


def test_words_and_number_are_kept(withdrawn, head, client):
    client.force_login(head)

    client.post(doors.url("reopen", withdrawn))

    stored = Registration.objects.get()
    assert (stored.receipt_number, stored.submitted_at) == (1, OPEN)
    assert stored.pledges.count() == 1


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (State.DRAFT, "đang soạn"),
        (State.SUBMITTED, "đã nộp"),
        (State.RETURNED, "trả lại để bổ sung"),
        (State.ACCEPTED, "đã tiếp nhận"),
    ],
)
def test_in_other_states_it_is_refused_with_the_reason(state, words, campaign, unit, head, client):
    registration = filled(campaign, unit, state)
    client.force_login(head)
    before = everything()

    answer = client.post(doors.url("reopen", registration), follow=True)

    assert Page(answer).notices[0] == f"Đăng ký {words}, không phải đăng ký đã rút."
    assert everything() == before


def test_a_second_click_reopens_nothing_more(withdrawn, head, client):
    client.force_login(head)

    for _ in range(2):
        client.post(doors.url("reopen", withdrawn))

    assert len(entries(withdrawn)) == 3


@pytest.mark.parametrize("who", ["secretary", "administrator"])
def test_the_office_reopens_nothing_for_the_unit(who, withdrawn, client, request):
    client.force_login(request.getfixturevalue(who))
    before = everything()

    answer = client.post(doors.url("reopen", withdrawn), follow=True)

    assert Page(answer).notices[0] == "Chỉ người phụ trách đơn vị được làm việc này."
    assert everything() == before
