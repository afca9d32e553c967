"""From a list and from a candidate a button leads to their dossier, for those who may order it."""

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse

from audit.actions import Action
from audit.models import Entry
from awards.models import Bundle
from awards.services.bundling import order_bundle
from awards.states import BundleState, DecisionState, NominationState
from awards.views import bundles
from tests.awards.deciding import listed, passed
from tests.awards.pages import soup
from tests.factories import REVIEW
from tests.structure.page import faults

MAY = ["secretary", "chairman"]
# What the office sees of those who are not in the running.
NOT_RUNNING = [NominationState.SUBMITTED, NominationState.RETURNED, NominationState.INELIGIBLE]
READS_ONLY = ["council_member", "supervisor"]


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


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


# --- for the archive


def archive_button(answer, name: str, pk: int):
    return button(answer, name, pk).find("button", attrs={"name": "ban"})


def test_the_archive_is_a_choice_where_a_dossier_is_ordered(visit, campaign, decision):
    browser = visit("secretary")
    papers = reverse("awards:papers", args=[campaign.pk])
    dossiers = reverse("awards:bundles", args=[campaign.pk])
    for page, name, pk in [
        (papers, "order_bundle", campaign.pk),
        (dossiers, "order_bundle", campaign.pk),
        (dossiers, "order_decision", decision.pk),
    ]:
        chosen = archive_button(browser.get(page), name, pk)
        assert (chosen["value"], chosen.get_text()[:19]) == ("luu-tru", "Bản lưu trữ (PDF/A)")

    said = soup(browser.get(dossiers)).main.get_text(" ")
    assert "Tệp PDF gộp chỉ để xem và in, không mang nhãn PDF/A." in said


def test_both_kinds_of_one_dossier_are_ordered_side_by_side_each_once(campaign, secretary):
    for archive in (False, True, True, False):
        order_bundle(campaign=campaign, by=secretary, at=REVIEW, archive=archive)

    assert list(Bundle.objects.order_by("pk").values_list("is_archive", flat=True)) == [False, True]
    notes = Entry.objects.filter(action=Action.BUNDLE_ORDERED).order_by("pk")
    assert list(notes.values_list("note", flat=True)) == ["", "bản lưu trữ (PDF/A)"]


@pytest.mark.parametrize(("sent", "archive"), [("luu-tru", True), ("khac", False), ("", False)])
def test_the_button_says_which_kind(visit, campaign, monkeypatch, sent, archive):
    monkeypatch.setattr(bundles, "hand_to_worker", lambda bundle: None)

    visit("secretary").post(reverse("awards:order_bundle", args=[campaign.pk]), {"ban": sent})

    assert Bundle.objects.get().is_archive is archive


def test_its_page_says_what_the_archive_is_and_what_it_is_not(visit, campaign, secretary):
    bundle = order_bundle(campaign=campaign, by=secretary, at=REVIEW, archive=True)
    bundle.file.save("bundles/a.zip", ContentFile(b"PK"), save=False)
    Bundle.objects.filter(pk=bundle.pk).update(state=BundleState.DONE, file=bundle.file.name)
    browser = visit("secretary")

    page = browser.get(bundle.get_absolute_url())
    file = browser.get(reverse("awards:bundle", args=[bundle.pk]))

    assert "tệp PDF gộp không mang nhãn PDF/A" in soup(page).main.get_text(" ")
    assert b"".join(file.streaming_content) == b"PK"
    assert "luu-tru.zip" in file.headers["Content-Disposition"]
    assert archive_button(page, "order_bundle", campaign.pk)
