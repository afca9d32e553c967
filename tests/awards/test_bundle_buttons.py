"""From a list and from a candidate a button leads to their dossier, for those who may order it."""

import pytest
from django.urls import reverse

from awards.models import Bundle
from awards.states import DecisionState, NominationState
from tests.awards.deciding import listed, passed
from tests.awards.pages import soup
from tests.factories import REVIEW
from tests.structure.page import faults

MAY = ["secretary", "chairman"]
# What the office sees of those who are not in the running.
NOT_RUNNING = [NominationState.SUBMITTED, NominationState.RETURNED, NominationState.INELIGIBLE]
READS_ONLY = ["council_member", "supervisor"]


@pytest.fixture
def visit(client, request):
    def sign_in(who: str):
        client.at = REVIEW
        client.force_login(request.getfixturevalue(who))
        return client

    return sign_in


@pytest.fixture
def decision(campaign, secretary, collective, person):
    return listed(passed(campaign, secretary, collective, person), secretary)


def button(answer, name: str, pk: int):
    assert answer.status_code == 200
    assert faults(answer) == []
    return soup(answer).main.find("form", action=reverse(f"awards:{name}", args=[pk]))


@pytest.mark.parametrize("who", MAY)
def test_who_may_finds_the_button_on_the_list_and_it_orders(who, visit, decision):
    browser = visit(who)

    form = button(browser.get(decision.get_absolute_url()), "order_decision", decision.pk)
    answer = browser.post(form["action"])

    bundle = Bundle.objects.get()
    assert (answer.url, bundle.of) == (bundle.get_absolute_url(), decision)


@pytest.mark.parametrize("who", MAY)
def test_who_may_finds_the_button_on_the_candidate_and_it_orders(who, visit, person):
    browser = visit(who)

    form = button(browser.get(person.get_absolute_url()), "order_nomination", person.pk)
    answer = browser.post(form["action"])

    bundle = Bundle.objects.get()
    assert (answer.url, bundle.of) == (bundle.get_absolute_url(), person)


@pytest.mark.parametrize("who", READS_ONLY)
def test_who_only_reads_finds_no_button(who, visit, decision, person):
    browser = visit(who)

    assert button(browser.get(decision.get_absolute_url()), "order_decision", decision.pk) is None
    assert button(browser.get(person.get_absolute_url()), "order_nomination", person.pk) is None


def test_the_unit_of_the_candidate_finds_no_button(visit, person):
    answer = visit("head").get(person.get_absolute_url())

    assert button(answer, "order_nomination", person.pk) is None


def test_a_list_that_was_undone_has_none(visit, decision):
    type(decision).objects.filter(pk=decision.pk).update(state=DecisionState.UNDONE)

    answer = visit("secretary").get(decision.get_absolute_url())

    assert button(answer, "order_decision", decision.pk) is None


@pytest.mark.parametrize("state", NOT_RUNNING)
def test_a_candidate_who_is_not_in_the_running_has_none(state, visit, person):
    type(person).objects.filter(pk=person.pk).update(state=state)

    answer = visit("secretary").get(person.get_absolute_url())

    assert button(answer, "order_nomination", person.pk) is None
