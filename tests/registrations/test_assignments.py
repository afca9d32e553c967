"""The tasks of part V of the plan: seen by all officers, ticked off by the secretariat."""

from datetime import date

import pytest
from django.urls import reverse

from audit.actions import Action
from audit.models import Entry
from campaigns.models import Assignment
from core.errors import NotAllowed, RuleBroken, Stale
from registrations.assigning import tasks
from registrations.models import AssignmentProgress
from registrations.services.assignments import mark_assignment
from tests.factories import OPEN, REVIEW, at
from tests.registrations.looking import changes, everything, told
from tests.registrations.pages import Page, assert_refused

TICK = {"done_on": "9/4/2024", "note": "Đã họp, chọn việc", "version": "0"}
READERS = ["chairman", "council_member", "supervisor", "administrator"]


@pytest.fixture
def assignment(campaign) -> Assignment:
    """Clause V.1."""
    return campaign.assignments.get(clause="V.1")


@pytest.fixture
def mark(assignment, secretary):
    """The secretary writes something down about V.1: mark("2024-04-09")."""

    def act(done_on: str | None, note: str = "", version: int = 0, by=secretary, moment=REVIEW):
        mark_assignment(
            assignment=assignment,
            done_on=None if done_on is None else date.fromisoformat(done_on),
            note=note,
            version=version,
            by=by,
            at=moment,
        )

    return act


def stored() -> tuple:
    row = AssignmentProgress.objects.get()
    return row.done_on, row.note, row.version


def url(assignment=None, campaign=None) -> str:
    if assignment is None:
        return reverse("registrations:assignments", args=[campaign.pk])
    return reverse("registrations:assignment", args=[assignment.campaign_id, assignment.pk])


def test_a_task_is_ticked_off(mark, secretary):
    mark("2024-04-09", "Đã họp")

    row = AssignmentProgress.objects.get()
    assert stored() == (date(2024, 4, 9), "Đã họp", 1)
    assert (row.at, row.by) == (REVIEW, secretary)


def test_a_tick_is_taken_away_and_the_note_changed(mark):
    mark("2024-04-09", "Đã họp")
    mark(None, "Họp lại", version=1)

    assert stored() == (None, "Họp lại", 2)


def test_each_mark_is_recorded_with_old_and_new(mark, assignment, secretary):
    mark("2024-04-09", "Đã họp")
    mark(None, "Đã họp", version=1, moment=at("2024-10-21 08:00"))

    first, second = Entry.objects.about(assignment)
    role = "Văn phòng - thống kê"
    assert told(first) == (Action.ASSIGNMENT_MARKED, secretary, "Trần Thị Mai", role, REVIEW)
    assert changes(first) == {"done_on": [None, "2024-04-09"], "note": ["", "Đã họp"]}
    assert changes(second) == {"done_on": ["2024-04-09", None]}


@pytest.mark.parametrize(("written", "version"), [(False, 1), (True, 0), (True, 2), (True, -1)])
def test_another_version_than_the_stored_one_writes_nothing(written, version, mark):
    if written:
        mark("2024-04-09")
    before = everything()

    with pytest.raises(Stale, match="vừa được lưu ở nơi khác"):
        mark("2024-04-10", version=version)

    assert everything() == before


@pytest.mark.parametrize(
    ("day", "fault"),
    [
        ("2024-03-01", ""),
        ("2024-10-20", ""),
        ("2024-02-29", "Ngày hoàn thành phải từ khi phát động, 1/3/2024."),
        ("2024-10-21", "Ngày hoàn thành không được sau hôm nay."),
    ],
)
def test_a_task_is_done_on_a_day_of_the_campaign_that_has_come(day, fault, mark):
    before = everything()

    if fault:
        with pytest.raises(RuleBroken) as refusal:
            mark(day)
        assert (str(refusal.value), everything()) == (fault, before)
    else:
        mark(day)
        assert stored()[0] == date.fromisoformat(day)


@pytest.mark.parametrize("who", [*READERS, "head", "stranger"])
def test_nobody_but_the_secretariat_marks(who, mark, request):
    person = request.getfixturevalue(who)
    before = everything()

    with pytest.raises(NotAllowed, match="Chỉ Văn phòng - thống kê"):
        mark("2024-04-09", by=person)

    assert everything() == before


# --- pages


def boxes(page: Page) -> dict[str, str]:
    """What stands in the boxes of the form."""
    return {name: page.typed[name] for name in TICK}


@pytest.fixture
def office(secretary, client):
    """The secretary before the screen, at review."""
    client.force_login(secretary)
    client.at = REVIEW
    return client


def test_the_list_says_who_has_to_do_what_and_how_far_it_is(mark, office, campaign):
    mark("2024-04-09", "Đã họp")

    page = Page(office.get(url(campaign=campaign)))

    first, second, *rest = [
        " ".join(row.get_text().split()) for row in page.soup.select("tbody tr")
    ]
    assert first.startswith("V.1 Trưởng các đoàn thể, thôn, buôn")
    assert "Đã xong 09/04/2024 Đã họp Sửa" in first
    assert second.startswith("V.2")
    assert "Chưa xong Đánh dấu" in second
    assert len(rest) == 3
    assert page.soup.select_one("main svg[role=img]")["aria-label"] == "1/5 việc đã xong"


@pytest.mark.parametrize("who", READERS)
def test_officers_read_the_list_without_links_to_change_it(who, campaign, client, request):
    client.force_login(request.getfixturevalue(who))

    page = Page(client.get(url(campaign=campaign)))

    assert page.status == 200
    assert page.soup.select("main tbody a") == []


@pytest.mark.parametrize("who", READERS)
def test_officers_who_open_the_form_are_told_why_not(who, assignment, client, request):
    client.force_login(request.getfixturevalue(who))
    client.at = REVIEW
    before = everything()

    opened = client.get(url(assignment), follow=True)
    sent = Page(client.post(url(assignment), TICK))

    reason = "Chỉ Văn phòng - thống kê được làm việc này."
    assert Page(opened).notices == [reason]
    assert sent.summary == {reason: ""}
    assert everything() == before


@pytest.mark.parametrize("who", ["head", "stranger"])
def test_for_others_there_is_nothing(who, assignment, campaign, client, request):
    client.force_login(request.getfixturevalue(who))
    before = everything()

    answers = [
        client.get(url(campaign=campaign)),
        client.get(url(assignment)),
        client.post(url(assignment), TICK),
    ]

    assert [each.status_code for each in answers] == [404, 404, 404]
    assert everything() == before


def test_the_form_of_an_open_task_has_today_filled_in(office, assignment):
    page = Page(office.get(url(assignment)))

    assert boxes(page) == {"done_on": "20/10/2024", "note": "", "version": "0"}


def test_the_form_of_a_task_that_goes_on_has_no_day_filled_in(mark, office, assignment):
    mark(None, "Đang làm")

    page = Page(office.get(url(assignment)))

    assert boxes(page) == {"done_on": "", "note": "Đang làm", "version": "1"}


def test_the_form_ticks_off_and_the_history_tells(office, assignment, campaign):
    answer = office.post(url(assignment), TICK, follow=True)

    assert answer.redirect_chain == [(url(campaign=campaign), 302)]
    assert Page(answer).notices == ["Đã lưu việc V.1."]
    assert stored() == (date(2024, 4, 9), "Đã họp, chọn việc", 1)
    (told_of,) = Page(office.get(url(assignment))).history
    assert "Hoàn thành ngày: (trống) → 09/04/2024" in told_of


FAULTS = [
    ("21/10/2024", "Ngày hoàn thành không được sau hôm nay."),
    ("29/2/2024", "Ngày hoàn thành phải từ khi phát động, 1/3/2024."),
    ("hôm qua", "Không đọc được ngày. Hãy viết ngày, tháng, năm, ví dụ 9/4/2024."),
]


@pytest.mark.parametrize(("day", "message"), FAULTS)
def test_a_day_that_cannot_be_is_told_at_its_box(day, message, office, assignment):
    sent = TICK | {"done_on": day}
    before = everything()

    assert_refused(office.post(url(assignment), sent), sent, done_on=message)
    assert everything() == before


@pytest.mark.parametrize("version", ["0", "1"])
def test_a_stale_save_shows_both_texts_and_may_be_pressed_again(version, mark, office, assignment):
    mark("2024-04-08", "Bản của người khác")
    if version == "1":
        mark("2024-04-08", "Bản của người khác", version=1)

    page = Page(office.post(url(assignment), TICK | {"version": version}))
    again = office.post(url(assignment), TICK | {"version": page.typed["version"]})

    assert page.typed["note"] == TICK["note"]
    assert "Bản của người khác" in page.stored
    assert again.status_code == 302
    assert stored()[1] == TICK["note"]


def test_a_task_of_another_campaign_is_not_found(office, campaign, assignment):
    keys = [campaign.pk + 1, assignment.pk]

    assert office.get(reverse("registrations:assignment", args=keys)).status_code == 404


def test_the_bar_is_full_just_when_all_is_done(campaign, secretary):
    for done, each in enumerate(campaign.assignments.all(), start=1):
        mark_assignment(
            assignment=each, done_on=OPEN.date(), note="", version=0, by=secretary, at=OPEN
        )
        found = tasks(campaign)
        assert (found.done, found.words) == (done, f"{done}/5 việc đã xong")
        assert (found.bar == 100) == (done == 5)


def test_a_plan_without_assignments_says_so(office, campaign):
    campaign.assignments.all().delete()

    assert "Kế hoạch không phân công việc nào." in Page(office.get(url(campaign=campaign))).text
    assert tasks(campaign).bar == 0
