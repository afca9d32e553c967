"""A unit's meeting on the screen: three pages, results, scans."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from awards.models import AwardFile, UnitMeeting, UnitVote
from awards.states import NominationState
from tests import factories, report_factories
from tests.awards.basis import PEOPLE, edit, everything, moved, vote
from tests.awards.pages import at_field, both_texts, messages, soup, summary, words
from tests.core.hostile.pdf import pdf
from tests.factories import REVIEW, at
from tests.registrations.doors import file
from tests.registrations.pages import Page
from tests.typed.page import open_form

PLACE = {
    "held_on": "18/10/2024",
    "held_hour": "19h30",
    "place": "Nhà văn hóa thôn",
    "members_total": "40",
    "members_present": "32",
}


@pytest.fixture
def nomination(registration):
    """Thôn Đông itself, being put forward."""
    return factories.make_nomination(registration, state=NominationState.DRAFT)


@pytest.fixture
def meeting(nomination):
    """Thôn Đông met: 32 of 40 came."""
    return report_factories.make_unit_meeting(nomination.campaign, nomination.unit)


@pytest.fixture
def browser(client, head):
    client.at = REVIEW
    client.force_login(head)
    return client


def home(nomination) -> str:
    return reverse("awards:unit_meeting", args=[nomination.campaign_id, nomination.unit_id])


def url(name: str, meeting, *keys: int) -> str:
    return reverse(f"awards:unit_{name}", args=[meeting.pk, *keys])


def box(nomination, name: str = "dong-y") -> str:
    return f"{name}-{nomination.pk}"


def test_a_meeting_is_written_down_on_three_pages(nomination, browser):
    first = reverse("awards:unit_meeting_add", args=[nomination.campaign_id, nomination.unit_id])
    second = browser.post(first, {**open_form(browser, first), **PLACE}).url
    third = browser.post(second, {**open_form(browser, second), **PEOPLE}).url
    votes = {box(nomination): "30", box(nomination, "khong-dong-y"): ""}
    answer = browser.post(third, {**open_form(browser, third), **votes}, follow=True)

    assert answer.redirect_chain == [(home(nomination), 302)]
    assert messages(answer)[0] == "Đã lưu kết quả bình xét."
    meeting = UnitMeeting.objects.get()
    assert (meeting.held_at, meeting.chair_name) == (at("2024-10-18 19:30"), "Nguyễn Văn Bảy")
    assert UnitVote.objects.values_list("agree", "disagree").get() == (30, 0)
    assert "Nguyễn Văn Bảy; Trần Thị Lan" in Page(answer).text


def test_who_was_not_chosen_yet_is_named(nomination, meeting, head, registration, browser):
    entrant = factories.make_entrant(registration)
    factories.make_nomination(registration, entrant, NominationState.DRAFT)
    vote(meeting, nomination, head)

    page = browser.get(home(nomination))

    assert Page(page).notices == ["Chưa có kết quả họp: Bà H'Hen Niê."]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("held_on", "31/2/2024"),
        ("held_hour", "25h"),
        ("held_hour", ""),
        ("members_present", "0"),
        ("members_present", "41"),
        ("members_total", "-1"),
        ("place", ""),
    ],
)
def test_a_wrong_box_comes_back_with_what_was_typed(nomination, browser, name, value):
    address = reverse("awards:unit_meeting_add", args=[nomination.campaign_id, nomination.unit_id])
    form = {**open_form(browser, address), **PLACE, name: value}
    before = everything()

    answer = browser.post(address, form)

    assert at_field(answer, name)
    assert {each: Page(answer).typed[each] for each in PLACE} == {**PLACE, name: value}
    assert everything() == before


def test_a_meeting_to_come_is_refused_in_words(nomination, browser):
    address = reverse("awards:unit_meeting_add", args=[nomination.campaign_id, nomination.unit_id])
    form = {**open_form(browser, address), **PLACE, "held_on": "21/10/2024"}

    answer = browser.post(address, form)

    assert list(summary(answer)) == ["Cuộc họp chưa diễn ra. Hãy ghi lại sau khi họp xong."]


def test_a_stale_save_shows_both_texts(meeting, nomination, head, browser):
    page = url("meeting_edit", meeting)
    form = {**open_form(browser, page), "held_hour": "20:00", "place": "Đình làng"}
    edit(meeting, head, place="Sân thôn")

    answer = browser.post(page, form)

    rows = [[row[0].split(" ")[0], *row[1:]] for row in both_texts(answer)]
    assert rows[:2] == [
        ["Họp", "19:00 ngày 18/10/2024", "20:00 ngày 18/10/2024"],
        ["Địa", "Sân thôn", "Đình làng"],
    ]
    browser.post(page, Page(answer).typed)
    assert UnitMeeting.objects.get().place == "Đình làng"


def test_stale_counts_show_both_and_keep_what_was_typed(meeting, nomination, head, browser):
    page = url("meeting_votes", meeting)
    form = {**open_form(browser, page), box(nomination): "20"}
    vote(meeting, nomination, head, 25, 3)

    answer = browser.post(page, form)

    assert both_texts(answer)[0][1:] == ["25 đồng ý, 3 không đồng ý", "20 đồng ý, 0 không đồng ý"]
    browser.post(page, Page(answer).typed)
    assert UnitVote.objects.get().agree == 20


@pytest.mark.parametrize(("agree", "disagree"), [("30", "3"), ("33", ""), ("x", "1"), ("-1", "2")])
def test_counts_that_cannot_be_come_back(meeting, nomination, browser, agree, disagree):
    page = url("meeting_votes", meeting)
    typed = {box(nomination): agree, box(nomination, "khong-dong-y"): disagree}
    before = everything()

    answer = browser.post(page, {**open_form(browser, page), **typed})

    assert at_field(answer, box(nomination))
    assert {each: Page(answer).typed[each] for each in typed} == typed
    assert everything() == before


def test_an_emptied_count_is_no_way_to_take_it_out(meeting, nomination, head, browser):
    vote(meeting, nomination, head)
    page = url("meeting_votes", meeting)
    empty = {box(nomination): "", box(nomination, "khong-dong-y"): ""}
    before = everything()

    answer = browser.post(page, {**open_form(browser, page), **empty})

    assert "Xóa kết quả" in at_field(answer, box(nomination))
    assert everything() == before


def test_a_result_is_taken_out_by_its_button(meeting, nomination, head, browser):
    vote(meeting, nomination, head)
    (key,) = UnitVote.objects.values_list("pk", flat=True)

    answer = browser.post(url("vote_remove", meeting, key), follow=True)

    assert messages(answer)[0] == "Đã xóa kết quả của Thôn Đông."
    assert not UnitVote.objects.exists()
    assert browser.post(url("vote_remove", meeting, key)).status_code == 404


def test_a_meeting_without_anything_is_taken_out_by_its_button(meeting, nomination, browser):
    answer = browser.post(url("meeting_remove", meeting), follow=True)

    assert messages(answer)[0] == "Đã xóa cuộc họp."
    assert not UnitMeeting.objects.exists()


def test_handed_in_it_is_shown_without_a_way_to_change_it(
    meeting, nomination, head, registration, browser
):
    entrant = factories.make_entrant(registration)
    factories.make_nomination(registration, entrant, NominationState.DRAFT)
    vote(meeting, nomination, head)
    moved(nomination, NominationState.SUBMITTED)

    page = browser.get(home(nomination))

    ways = {words(each) for each in soup(page).select(".card-box :is(a, button)")}
    assert ways == {"Ghi kết quả bình xét", "In biên bản (PDF)", "Tệp Word", "Gửi biên bản đã ký"}
    assert "đã nộp kèm kết quả cuộc họp này" in Page(page).text
    assert box(nomination) not in open_form(browser, url("meeting_votes", meeting))


# --- scans


def test_a_scan_is_kept_handed_out_and_taken_out(meeting, nomination, browser):
    sent = {"file": file("bien-ban.pdf", pdf())}
    answer = browser.post(url("minutes_add", meeting), sent, follow=True)
    kept = AwardFile.objects.get()

    assert messages(answer)[0] == "Đã nhận tệp «bien-ban.pdf»."
    assert browser.get(kept.get_absolute_url()).content == pdf()
    browser.post(url("minutes_remove", meeting, kept.pk))
    assert not AwardFile.objects.exists()


@pytest.mark.parametrize("data", [b"", b"MZ\x90", b"<script>"])
def test_what_is_no_scan_is_refused(meeting, nomination, browser, data):
    before = everything()

    answer = browser.post(url("minutes_add", meeting), {"file": file("bien-ban.pdf", data)})

    assert at_field(answer, "file")
    assert everything() == before


# --- who sees it


@pytest.mark.parametrize(
    ("who", "status"),
    [("secretary", 200), ("council_member", 200), ("other_head", 404), ("stranger", 404),
     ("administrator", 404)],
)  # fmt: skip
def test_what_a_unit_prepares_nobody_else_sees(meeting, nomination, who, status, request, client):
    vote(meeting, nomination, request.getfixturevalue("head"))
    client.at = REVIEW
    client.force_login(request.getfixturevalue(who))

    before = client.get(home(nomination))
    moved(nomination, NominationState.SUBMITTED)
    after = client.get(home(nomination))

    assert (before.status_code, after.status_code) == (status, status)
    if status == 200:
        found = [len(soup(each).select(".card-box")) for each in (before, after)]
        assert found == [0, 1]


def test_a_hundred_results_ask_the_database_no_more_than_one(meeting, registration, browser, head):
    def join(first: int, last: int) -> None:
        for number in range(first, last):
            entrant = factories.make_entrant(registration, f"Y Wiêng {number}")
            made = factories.make_nomination(registration, entrant, NominationState.DRAFT)
            report_factories.make_unit_vote(meeting, made)

    counts = []
    for first, last in ((0, 2), (2, 60)):
        join(first, last)
        for address in (home(meeting), url("meeting_votes", meeting)):
            with CaptureQueriesContext(connection) as asked:
                assert browser.get(address).status_code == 200
            counts.append(len(asked))

    assert counts[2] <= counts[0]
    assert counts[3] <= counts[1]
