"""What one may not see does not exist: every address, for everybody who has no business there."""

from urllib.parse import urlencode

import pytest
from django.urls import reverse

from accounts.models import User
from registrations.models import Registration
from registrations.states import State
from tests import factories
from tests.registrations import doors
from tests.registrations.acts import filled
from tests.registrations.looking import everything

BELOW = [name for name in doors.NAMES if name not in doors.ABOVE]
GETS = [name for name in BELOW if name not in doors.PRESS]
POSTS = [name for name in BELOW if name not in doors.READ]

outsiders = pytest.mark.parametrize("who", ["other_head", "stranger"])


def complete(campaign, unit, state=State.DRAFT) -> Registration:
    """A registration with a part of every kind."""
    registration = filled(campaign, unit, state)
    factories.make_contribution(registration, 1_000_000)
    factories.make_hand_in(registration, User.objects.create_user(f"hand of {unit}"))
    asker, _ = User.objects.get_or_create(username="asker", full_name="Văn phòng")
    asked = campaign.report_requests.first() or factories.make_report_request(campaign, asker)
    factories.make_report(asked, registration, asker)
    sender, _ = User.objects.get_or_create(username="sender", full_name="Người gửi tệp")
    factories.make_attachment(registration, sender)
    head = User.objects.get_or_create(username="typist", full_name="Phạm Văn Chín")[0]
    factories.make_import(registration, head)
    return registration


@pytest.fixture(params=[State.DRAFT, State.ACCEPTED])
def theirs(request, campaign, unit) -> Registration:
    """Thôn Đông's registration, at the beginning and at the end of its course."""
    return complete(campaign, unit, request.param)


def test_every_address_is_in_the_tables():
    desk = doors.DESK_READ | doors.OFFICE_READ | doors.DESK_PRESS | doors.DESK_FILL
    assert set(doors.NAMES) == doors.READ | doors.PRESS | doors.FILL | desk | {"enter_from_paper"}


@outsiders
def test_an_outsider_finds_nothing_to_read(who, theirs, client, request):
    client.force_login(request.getfixturevalue(who))

    answers = {name: client.get(doors.url(name, theirs)).status_code for name in GETS}

    assert answers == dict.fromkeys(GETS, 404)


@outsiders
def test_an_outsider_finds_nothing_to_change(who, theirs, client, request):
    client.force_login(request.getfixturevalue(who))
    before = everything()

    answers = {
        name: client.post(doors.url(name, theirs), doors.sent(name, theirs)).status_code
        for name in POSTS
    }

    assert answers == dict.fromkeys(POSTS, 404)
    assert everything() == before


def test_the_unit_itself_is_let_in(theirs, head, client):
    client.force_login(head)

    answers = {name: client.get(doors.url(name, theirs)).status_code for name in GETS}

    assert [name for name, status in answers.items() if status == 404] == []


@pytest.mark.parametrize("who", ["chairman", "council_member", "supervisor"])
def test_a_draft_is_no_business_of_those_who_only_read(who, campaign, unit, client, request):
    registration = complete(campaign, unit)
    client.force_login(request.getfixturevalue(who))

    answers = {name: client.get(doors.url(name, registration)).status_code for name in GETS}

    assert answers == dict.fromkeys(GETS, 404)


@outsiders
def test_nobody_begins_for_another_unit(who, campaign, unit, client, request):
    client.force_login(request.getfixturevalue(who))

    answer = client.post(reverse("registrations:start", args=[campaign.pk, unit.pk]))

    assert answer.status_code == 404
    assert Registration.objects.count() == 0


def test_nobody_begins_in_the_campaign_of_another_commune(campaign, client):
    elsewhere = factories.make_authority("xã Khác", "xa-khac")
    unit = factories.make_unit(elsewhere, "Thôn Tây")
    client.force_login(factories.make_person("west", "unit_head", elsewhere, unit))

    answer = client.post(reverse("registrations:start", args=[campaign.pk, unit.pk]))

    assert answer.status_code == 404
    assert Registration.objects.count() == 0


@pytest.mark.parametrize("name", doors.NAMES)
def test_a_visitor_is_asked_to_sign_in(name, campaign, unit, client):
    registration = complete(campaign, unit)
    address = doors.url(name, registration)
    before = everything()

    read = client.get(address)
    pressed = client.post(address, doors.sent(name, registration))

    sign_in = reverse("account_login")
    assert (read.status_code, read.url) == (
        302,
        f"{sign_in}?{urlencode({'next': address}, safe='/')}",
    )
    assert (pressed.status_code, pressed.url) == (302, f"{sign_in}?next=/")
    assert everything() == before


@pytest.mark.parametrize("name", sorted(doors.PARTS))
def test_a_part_of_another_registration_is_not_found_under_ones_own(
    name, campaign, unit, other_unit, head, client
):
    state = State.ACCEPTED if "result" in name or "contribution" in name else State.DRAFT
    mine, other = (complete(campaign, each, state) for each in (unit, other_unit))
    part = getattr(other, doors.PARTS[name]).get().pk
    client.force_login(head)
    before = everything()

    send = client.get if name in doors.READ else client.post
    answer = send(doors.url(name, mine, part), doors.sent(name, mine))

    assert answer.status_code == 404
    assert everything() == before


@pytest.mark.parametrize("name", sorted(doors.PRESS))
@pytest.mark.parametrize("state", State)
def test_following_a_link_changes_nothing(name, state, campaign, unit, head, client):
    registration = complete(campaign, unit, state)
    client.force_login(head)
    before = everything()

    assert client.get(doors.url(name, registration)).status_code == 405
    assert client.head(doors.url(name, registration)).status_code == 405
    assert everything() == before


@pytest.mark.parametrize(
    "name", sorted(doors.READ | doors.FILL | doors.DESK_READ | doors.OFFICE_READ)
)
def test_looking_at_a_page_writes_nothing(name, theirs, secretary, client):
    client.force_login(secretary)
    before = everything()

    client.get(doors.url(name, theirs))

    assert everything() == before


@pytest.mark.parametrize("name", sorted(doors.READ | doors.DESK_READ | doors.OFFICE_READ))
def test_what_only_shows_takes_no_post(name, theirs, secretary, client):
    client.force_login(secretary)

    assert client.post(doors.url(name, theirs)).status_code == 405


def test_a_number_that_nothing_has_is_not_found(campaign, unit, head, client):
    complete(campaign, unit)
    client.force_login(head)
    nothing = 99999999999999999999
    two = {*doors.PARTS, *doors.ASKED, "hand_in"}
    keys = {name: [nothing] + ([nothing] if name in two else []) for name in GETS}
    keys["file"].append("a.pdf")

    answers = {
        name: client.get(reverse(f"registrations:{name}", args=keys[name])).status_code
        for name in GETS
    }

    assert answers == dict.fromkeys(GETS, 404)
