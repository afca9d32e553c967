"""Who may do what, in which state: the whole table."""

from datetime import timedelta

import pytest
from django.urls import reverse

from accounts.models import User
from core.errors import NotAllowed, WrongState
from registrations.models import Registration
from registrations.permissions import (
    can_accept,
    can_accept_late,
    can_edit,
    can_enter_results,
    can_extend,
    can_reopen,
    can_return,
    can_see_desk,
    can_start,
    can_submit,
    can_withdraw,
)
from registrations.states import State
from tests import factories
from tests.factories import DEADLINE, OPEN
from tests.registrations.acts import CAST, MOVES, WRITES, filled, person
from tests.registrations.looking import everything

# What each may do on 1 April 2024, a day on which registrations are taken and the work has begun.
MAY = {
    ("head", State.DRAFT): {"start", "edit", "submit"},
    ("head", State.SUBMITTED): {"start", "withdraw"},
    ("head", State.RETURNED): {"start", "edit", "submit", "withdraw"},
    ("head", State.ACCEPTED): {"start", "enter_results"},
    ("head", State.WITHDRAWN): {"start", "reopen"},
    ("secretary", State.DRAFT): {"see_desk", "extend"},
    ("secretary", State.SUBMITTED): {"see_desk", "accept", "return"},
    ("secretary", State.RETURNED): {"see_desk", "extend"},
    ("secretary", State.ACCEPTED): {"see_desk", "enter_results"},
    ("secretary", State.WITHDRAWN): {"see_desk", "extend"},
}

EVERY = set(State)
NO_DRAFT = EVERY - {State.DRAFT, State.WITHDRAWN}
SEES = {
    "head": EVERY,
    "other_head": set(),
    "secretary": EVERY,
    "chairman": NO_DRAFT,
    "council_member": NO_DRAFT,
    "supervisor": NO_DRAFT,
    "administrator": EVERY,
    "stranger": set(),
    "keeper": set(),
}
PEOPLE = (*CAST, "keeper")

# A state from which the other may be reached.
BEFORE = {
    State.DRAFT: State.WITHDRAWN,
    State.SUBMITTED: State.DRAFT,
    State.RETURNED: State.SUBMITTED,
    State.ACCEPTED: State.SUBMITTED,
    State.WITHDRAWN: State.SUBMITTED,
}


@pytest.fixture
def keeper(db) -> User:
    """Keeps the installation (superuser): no role in any commune, so no right in it."""
    return User.objects.create_superuser("keeper", full_name="Người giữ máy")


@pytest.fixture
def standing(campaign, unit, secretary):
    """Makes Thôn Đông's registration in a state."""

    def make(state: State) -> Registration:
        registration = filled(campaign, unit, state)
        if state == State.RETURNED:
            factories.make_return(registration, secretary, DEADLINE + timedelta(days=2))
        return registration

    return make


def verdicts(user, registration) -> dict:
    """Every answer about the registration on that day."""
    campaign, unit = registration.campaign, registration.unit
    return {
        "start": can_start(user, unit, campaign, OPEN),
        "edit": can_edit(user, registration, OPEN),
        "submit": can_submit(user, registration, OPEN),
        "withdraw": can_withdraw(user, registration),
        "reopen": can_reopen(user, registration, OPEN),
        "accept": can_accept(user, registration),
        "return": can_return(user, registration),
        "accept_late": can_accept_late(user, registration, OPEN),
        "extend": can_extend(user, campaign, unit),
        "enter_results": can_enter_results(user, registration, OPEN),
        "see_desk": can_see_desk(user, campaign),
    }


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("who", PEOPLE)
def test_each_may_do_just_this(who, state, standing, request):
    registration = standing(state)

    answers = verdicts(person(who, request), registration)

    assert {name for name, answer in answers.items() if answer} == MAY.get((who, state), set())


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("who", [each for each in PEOPLE if each not in ("head", "secretary")])
def test_the_wrong_person_is_told_so_whatever_the_state(who, state, standing, request):
    registration = standing(state)

    answers = verdicts(person(who, request), registration)

    assert {answer.error for answer in answers.values()} == {NotAllowed}


@pytest.mark.parametrize("state", State)
def test_the_right_person_is_told_that_the_state_is_wrong(state, standing, head):
    registration = standing(state)

    answers = verdicts(head, registration)

    theirs = {name: answers[name] for name in ("edit", "submit", "withdraw", "reopen")}
    refused = {name for name, answer in theirs.items() if not answer}
    assert {theirs[name].error for name in refused} == {WrongState}
    words = "trả lại để bổ sung" if state == State.RETURNED else state.label.lower()
    assert all(words in theirs[name].reason for name in refused)


@pytest.mark.parametrize("act", WRITES.values(), ids=WRITES)
def test_nobody_but_the_head_writes_the_draft(act, standing, request):
    registration = standing(State.DRAFT)
    others = [person(who, request) for who in CAST if who != "head"]
    before = everything()

    for somebody in others:
        with pytest.raises(NotAllowed, match="Chỉ người phụ trách đơn vị"):
            act(registration, somebody, OPEN)

    assert everything() == before


@pytest.mark.parametrize(("old", "new"), [(old, new) for new, old in BEFORE.items()])
def test_nobody_but_the_rightful_hand_moves_the_registration(old, new, standing, request):
    registration = standing(old)
    act, rightful = MOVES[new]
    others = [person(who, request) for who in CAST if who != rightful]
    before = everything()

    for somebody in others:
        with pytest.raises(NotAllowed):
            act(registration, somebody, OPEN)

    assert everything() == before


def test_the_head_of_two_units_acts_for_both(campaign, unit, other_unit, head, authority):
    head.memberships.create(authority=authority, role="unit_head", unit=other_unit)
    head = User.objects.get(pk=head.pk)
    both = [filled(campaign, each) for each in (unit, other_unit)]

    assert [bool(can_edit(head, each, OPEN)) for each in both] == [True, True]


def test_a_unit_that_is_not_called_on_cannot_start(campaign, authority):
    late = factories.make_unit(authority, "Thôn Mới")
    its_head = factories.make_person("late", "unit_head", authority, late)

    verdict = can_start(its_head, late, campaign, OPEN)

    assert verdict.reason == ("Thôn Mới không có trong danh sách đơn vị tham gia phong trào này.")


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("who", SEES)
def test_each_sees_just_these_states(who, state, standing, request):
    registration = standing(state)

    seen = Registration.objects.visible_to(request.getfixturevalue(who))

    assert list(seen) == ([registration] if state in SEES[who] else [])


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("who", SEES)
def test_the_page_is_there_for_those_who_see_it(who, state, standing, request, client):
    registration = standing(state)
    client.force_login(request.getfixturevalue(who))

    answer = client.get(reverse("registrations:detail", args=[registration.pk]))

    assert answer.status_code == (200 if state in SEES[who] else 404)


@pytest.mark.parametrize("who", SEES)
def test_the_desk_is_the_secretariats(who, campaign, request, client):
    client.force_login(request.getfixturevalue(who))

    answer = client.get(reverse("registrations:desk", args=[campaign.pk]))

    assert answer.status_code == (200 if who == "secretary" else 404)
