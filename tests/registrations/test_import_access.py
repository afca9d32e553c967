"""Who may bring a list, look at one, add it, undo it: every person in every state."""

import pytest

from registrations.models import Registration
from registrations.services.importing import keep_list, save_list, undo_list
from registrations.states import EDITABLE, EntrantKind, State
from tests import factories
from tests.factories import DEADLINE, OPEN, at
from tests.registrations import doors
from tests.registrations.acts import CAST, person
from tests.registrations.listing import press
from tests.registrations.looking import everything
from tests.registrations.pages import Page
from tests.registrations.test_import_twins import candidate

ACTS = {
    "keep": lambda batch, by, at: keep_list(
        registration=batch.registration,
        kind=EntrantKind.INDIVIDUAL,
        rows=[["x"]],
        source="x",
        encoding="",
        by=by,
        at=at,
    ),
    "save": lambda batch, by, at: save_list(
        batch=batch, candidates=[candidate("Lê An")], converted=False, by=by, at=at
    ),
    "undo": lambda batch, by, at: undo_list(batch=batch, by=by, at=at),
}


def waiting(campaign, unit, head, act: str, state: State = State.DRAFT):
    """A list ready for the act, in a registration of the state."""
    registration = factories.make_registration(campaign, unit, state)
    if state == State.RETURNED:
        factories.make_return(registration, head, at("2024-04-13 00:00"))
    return factories.make_import(registration, head, state="saved" if act == "undo" else "preview")


def done(act: str, batch, by, instant=OPEN) -> bool:
    """Whether the service did it; when not, nothing has changed."""
    before = everything()
    try:
        ACTS[act](batch, by, instant)
    except Exception:
        assert everything() == before
        return False
    return True


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("who", CAST)
def test_only_the_head_of_the_unit_in_an_open_state(who, state, act, campaign, unit, head, request):
    batch = waiting(campaign, unit, head, act, state)

    assert done(act, batch, person(who, request)) == (who == "head" and state in EDITABLE)


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize(
    ("state", "instant", "may"),
    [
        (State.DRAFT, at("2024-02-29 23:59"), False),
        (State.DRAFT, at("2024-04-09 23:59:59"), True),
        (State.DRAFT, DEADLINE, False),
        (State.RETURNED, DEADLINE, True),
        (State.RETURNED, at("2024-04-13 00:00"), False),
    ],
)
def test_only_in_time(act, state, instant, may, campaign, unit, head):
    batch = waiting(campaign, unit, head, act, state)

    assert done(act, batch, head, instant) == may


@pytest.mark.parametrize("name", ["individual_import", "household_import", "import_check"])
@pytest.mark.parametrize("who", ["secretary", "administrator"])
def test_the_office_is_sent_back_with_the_reason(who, name, campaign, unit, head, client, request):
    batch = waiting(campaign, unit, head, "save")
    client.force_login(request.getfixturevalue(who))
    before = everything()
    address = doors.url(name, batch.registration)

    sent = doors.sent(name, batch.registration)
    answers = [client.get(address, follow=True), client.post(address, sent, follow=True)]

    reason = "Chỉ người phụ trách đơn vị được làm việc này."
    assert all(reason in Page(each).text for each in answers)
    assert everything() == before


def test_a_list_of_another_kind_or_unit_is_not_found(campaign, unit, other_unit, head, client):
    theirs = waiting(campaign, other_unit, head, "save")
    mine = factories.make_registration(campaign, unit)
    client.force_login(head)

    answers = [
        client.get(doors.url(name, mine, theirs.pk)).status_code for name in ("import_check",)
    ] + [client.post(doors.url("import_undo", mine, theirs.pk)).status_code]

    assert answers == [404, 404]


def test_a_list_handed_in_meanwhile_says_so(campaign, unit, head, client):
    batch = waiting(campaign, unit, head, "save")
    Registration.objects.update(state=State.SUBMITTED, submitted_at=OPEN, receipt_number=1)
    client.force_login(head)
    before = everything()

    page = press(client, batch)

    assert page.notices[0] == "Đăng ký đã nộp, không sửa được nữa."
    assert everything() == before
