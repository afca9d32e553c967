"""The whole course of a nomination through its pages, in both procedures."""

import pytest
from django.urls import reverse

from awards.models import Nomination
from awards.states import NominationState, Procedure
from tests import award_factories, factories
from tests.awards.nominating import actions, fill, fresh, in_state
from tests.awards.pages import messages, soup, words
from tests.conftest import ClockClient
from tests.factories import REVIEW


@pytest.fixture
def browsers(head, secretary) -> dict[str, ClockClient]:
    """The unit's and the office's, in the days of review."""
    made = {}
    for who, user in (("unit", head), ("office", secretary)):
        made[who] = ClockClient()
        made[who].at = REVIEW
        made[who].force_login(user)
    return made


def url(name: str, *keys) -> str:
    return reverse(f"awards:{name}", args=keys)


def press(browser, name, nomination, **sent):
    return browser.post(url(name, nomination.pk), sent, follow=True)


def test_the_ordinary_course_from_the_choice_to_the_running(
    browsers, registration, campaign, unit, head
):
    entrant = factories.make_entrant(registration, post_kind="worker")
    chosen = {"tier": campaign.tiers.last().pk, "who": [entrant.pk]}
    browsers["unit"].post(url("nominate", campaign.pk, unit.pk), chosen)
    nomination = fill(Nomination.objects.get(), head)

    press(browsers["unit"], "nomination_submit", nomination, agreed="on", version="1")
    ticks = {
        "reason": "Thiếu số liệu",
        "due_on": "25/10/2024",
        "parts": ["report"],
        "revision": "1",
    }
    press(browsers["office"], "nomination_return", nomination, **ticks)
    nomination.report.achievements = "Làm 520 mét đường hoa."
    nomination.report.save()
    receipt = press(browsers["unit"], "nomination_submit", nomination, agreed="on", version="1")
    press(browsers["office"], "nomination_accept", nomination, revision="2")

    assert fresh(nomination).state == NominationState.ACCEPTED
    assert words(soup(receipt).h1) == "Đã nộp đề nghị khen thưởng"
    assert [each.split(".")[1] for each in actions(nomination)] == [
        "started",
        "submitted",
        "returned",
        "submitted",
        "accepted",
    ]


def test_after_a_return_the_office_reads_what_has_changed(browsers, registration, head):
    nomination = in_state(registration, NominationState.SUBMITTED, head)
    said = {"report": [["Thành tích trong đợt thi đua", "Đã làm đường"]]}
    nomination.hand_ins.create(revision=2, at=REVIEW, by=head, words=said)
    said = {"report": [["Thành tích trong đợt thi đua", "Đã làm cầu"]]}
    nomination.hand_ins.create(revision=3, at=REVIEW, by=head, words=said)

    page = soup(browsers["office"].get(nomination.get_absolute_url()))

    changes = page.select_one("section.changes")
    assert [words(each) for each in changes.select("del")] == ["đường"]
    assert [words(each) for each in changes.select("ins")] == ["cầu"]


def test_the_office_finds_somebody_and_takes_them_up_at_once(browsers, campaign, unit, secretary):
    typed = {
        "unit": unit.pk,
        "honorific": "ong",
        "subject_name": "Y Bhiăp Êban",
        "birth_year": "1970",
        "occupation": "Nông dân",
        "post_kind": "worker",
        "address": "",
        "tier": campaign.tiers.last().pk,
    }
    browsers["office"].post(url("nomination_find_outside", campaign.pk, "ca-nhan"), typed)
    found = Nomination.objects.get()
    award_factories.make_report(found, secretary, summary="Cứu người trong lũ")

    press(browsers["office"], "nomination_accept", found, revision="0")

    stored = fresh(found)
    assert (stored.procedure, stored.state) == (Procedure.SIMPLIFIED, NominationState.ACCEPTED)
    assert browsers["unit"].get(stored.get_absolute_url()).status_code == 404


def test_somebody_on_a_list_is_found_by_a_search_without_marks(browsers, campaign, registration):
    entrant = factories.make_entrant(registration, "Y Bhiăp Êban")
    search = url("nomination_find", campaign.pk) + "?tim=bhiap eban"
    link = url("nomination_find_listed", campaign.pk, entrant.pk)

    page = browsers["office"].get(search).content.decode()
    browsers["office"].post(link, {"tier": campaign.tiers.last().pk})

    assert link in page
    assert Nomination.objects.get().entrant == entrant


def test_all_that_is_complete_goes_at_once_and_the_rest_stays(
    browsers, campaign, unit, registration, head
):
    ready = [in_state(registration, NominationState.DRAFT, head)]
    ready.append(fill(factories.make_nomination(registration, None, NominationState.DRAFT), head))
    other = factories.make_entrant(registration, "H'Lan")
    half = factories.make_nomination(registration, other, NominationState.DRAFT)
    page = url("nominations_submit", campaign.pk, unit.pk)
    boxes = soup(browsers["unit"].get(page)).select("input[name=ho-so]")

    sent = {"ho-so": [each["value"] for each in boxes], "agreed": "on"}
    answer = browsers["unit"].post(page, sent, follow=True)

    assert messages(answer) == ["Đã nộp 2 đề nghị khen thưởng."]
    assert {fresh(each).state for each in ready} == {NominationState.SUBMITTED}
    assert fresh(half).state == NominationState.DRAFT


def test_without_the_promise_nothing_is_handed_in(browsers, registration, head):
    nomination = in_state(registration, NominationState.DRAFT, head)

    answer = press(browsers["unit"], "nomination_submit", nomination, version="1")

    assert messages(answer) == ["Hãy đánh dấu vào ô cam đoan rồi nộp."]
    assert fresh(nomination).state == NominationState.DRAFT


def test_what_was_changed_in_another_tab_is_read_again_first(browsers, registration, head):
    nomination = in_state(registration, NominationState.DRAFT, head)
    Nomination.objects.update(version=2)

    answer = press(browsers["unit"], "nomination_submit", nomination, agreed="on", version="1")

    assert messages(answer) == ["Đề nghị vừa được người khác thay đổi. Hãy tải lại trang."]
    assert fresh(nomination).state == NominationState.DRAFT


@pytest.mark.parametrize("state", NominationState)
def test_the_unit_never_reads_what_is_the_offices(state, browsers, registration, head, secretary):
    nomination = in_state(registration, state, head)
    award_factories.make_hold(nomination, secretary, reason="Đơn tố cáo bí mật")

    page = browsers["unit"].get(nomination.get_absolute_url()).content.decode()

    assert str(nomination) in page
    assert "Đơn tố cáo bí mật" not in page
    assert url("sheet", nomination.pk) not in page
    assert "Lịch sử" not in page
