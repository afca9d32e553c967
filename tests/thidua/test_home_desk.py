"""What waits for the secretariat on its first page: each line when it is due, and not otherwise."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from registrations.models import Registration
from registrations.states import EmailState, State
from tests import factories
from tests.factories import DEADLINE, OPEN, REVIEW, at
from tests.thidua.home import cards, lines, page_of, words


@pytest.fixture
def desk_of(client, campaign, secretary):
    """The lines at a moment, without those of planned reminders unless they are wanted."""

    def look(moment=OPEN, reminders=False):
        client.force_login(secretary)
        client.at = moment
        (card,) = cards(client)
        return [
            (text, url) for text, url in lines(card) if reminders or "lời nhắc đã đến" not in text
        ]

    return look


def bucket(campaign, name: str) -> str:
    return f"{reverse('registrations:desk', args=[campaign.pk])}?nhom={name}"


def test_nothing_waits_and_the_page_says_so(client, campaign, secretary):
    client.force_login(secretary)
    client.at = at("2024-03-01 09:00")

    (card,) = cards(client)

    assert lines(card) == []
    assert "Hiện không có việc nào chờ bạn." in words(card)


WAITING = {
    State.DRAFT: [],
    State.SUBMITTED: ["2 đăng ký chờ tiếp nhận, lâu nhất từ 09:00 ngày 1/4/2024"],
    State.RETURNED: [],
    State.ACCEPTED: [],
    State.WITHDRAWN: [],
}


@pytest.mark.parametrize("state", State)
def test_what_was_handed_in_waits_for_acceptance(campaign, unit, other_unit, desk_of, state):
    for each, day in ((unit, 0), (other_unit, 1)):
        registration = factories.make_registration(campaign, each, state)
        if registration.submitted_at:
            newer = registration.submitted_at + timedelta(days=day)
            Registration.objects.filter(pk=registration.pk).update(submitted_at=newer)

    url = bucket(campaign, "cho-tiep-nhan")
    assert desk_of(OPEN + timedelta(days=2)) == [(text, url) for text in WAITING[state]]


@pytest.mark.parametrize("returned", [True, False])
def test_what_came_again_after_a_return_is_counted_apart(
    campaign, unit, secretary, desk_of, returned
):
    registration = factories.make_registration(
        campaign, unit, State.SUBMITTED, resubmitted_at=at("2024-04-03 10:30")
    )
    if returned:  # otherwise it was withdrawn and handed in again
        factories.make_return(registration, secretary, at("2024-04-06 00:00"))

    told = [text for text, _ in desk_of(at("2024-04-04 09:00"))]

    since = ", lâu nhất từ 10:30 ngày 3/4/2024"
    assert told == [
        f"1 đăng ký chờ tiếp nhận{since}",
        *([f"1 đăng ký đã sửa, nộp lại sau khi trả{since}"] if returned else []),
    ]


@pytest.mark.parametrize(
    ("state", "moment", "shown"),
    [
        (State.RETURNED, "2024-04-05 23:59", False),
        (State.RETURNED, "2024-04-06 00:00", True),
        (State.SUBMITTED, "2024-04-06 00:00", False),
        (State.ACCEPTED, "2024-04-06 00:00", False),
    ],
)
def test_a_return_whose_day_is_past_is_named(
    campaign, unit, secretary, desk_of, state, moment, shown
):
    registration = factories.make_registration(campaign, unit, state)
    factories.make_return(registration, secretary, at("2024-04-06 00:00"))

    found = [each for each in desk_of(at(moment)) if "quá hạn nộp lại" in each[0]]

    line = ("1 đăng ký trả lại đã quá hạn nộp lại", bucket(campaign, "tra-lai"))
    assert found == ([line] if shown else [])


@pytest.mark.parametrize(
    ("state", "moment", "shown"),
    [
        (State.DRAFT, DEADLINE - timedelta(seconds=1), False),
        (State.DRAFT, DEADLINE, True),
        (State.RETURNED, DEADLINE, False),
        (State.WITHDRAWN, DEADLINE, False),
    ],
)
def test_drafts_left_over_at_the_deadline_are_named(
    campaign, unit, other_unit, desk_of, state, moment, shown
):
    factories.make_pledge(factories.make_registration(campaign, unit, state))
    factories.make_registration(campaign, other_unit, state)

    text = "2 bản soạn dở khi hết hạn, 1 bản đã đủ nội dung"
    assert desk_of(moment) == ([(text, bucket(campaign, "dang-soan"))] if shown else [])


REMINDERS = [
    ("2024-04-01 23:59", 0),  # the first planned day is 2/4: seven days before 9/4
    ("2024-04-02 00:00", 2),
    ("2024-04-09 23:59", 2),
    ("2024-04-10 00:00", 0),
]


@pytest.mark.parametrize(("moment", "number"), REMINDERS)
def test_planned_reminders_that_were_not_sent_are_named(campaign, desk_of, moment, number):
    found = desk_of(at(moment), reminders=True)

    url = reverse("registrations:desk", args=[campaign.pk])
    assert found == ([(f"{number} lời nhắc đã đến ngày mà chưa gửi", url)] if number else [])


def test_a_reminder_that_was_sent_waits_no_more(campaign, unit, desk_of):
    factories.make_reminder(campaign, unit, occasion="dang-ky:2024-04-02")

    found = desk_of(at("2024-04-02 09:00"), reminders=True)

    assert [text for text, _ in found] == ["1 lời nhắc đã đến ngày mà chưa gửi"]


@pytest.mark.parametrize("email_state", EmailState)
@pytest.mark.parametrize("done", [False, True])
def test_an_email_that_failed_is_named_while_its_work_is_undone(
    campaign, unit, desk_of, email_state, done
):
    factories.make_registration(campaign, unit, State.ACCEPTED if done else State.DRAFT)
    factories.make_reminder(campaign, unit, email="a@b.vn", email_state=email_state)

    url = reverse("registrations:reminders", args=[campaign.pk])
    named = email_state == EmailState.FAILED and not done
    line = ("1 thư nhắc gửi không được, nên gọi điện", url)
    assert desk_of() == ([line] if named else [])


@pytest.mark.parametrize(
    ("moment", "sent", "number"),
    [
        ("2024-06-25 23:59", False, 0),
        ("2024-06-26 00:00", False, 2),
        ("2024-06-26 00:00", True, 1),
    ],
)
def test_reports_whose_day_is_past_are_named(
    campaign, unit, other_unit, secretary, desk_of, moment, sent, number
):
    asked = factories.make_report_request(campaign, secretary)
    for each in (unit, other_unit):
        registration = factories.make_registration(campaign, each, State.ACCEPTED)
    factories.make_report(asked, registration, secretary, OPEN if sent else None)

    text = f"{number} đơn vị chưa gửi «Báo cáo sáu tháng», hạn hết ngày 25/6/2024"
    url = reverse("registrations:report_board", args=[campaign.pk, asked.pk])
    assert desk_of(at(moment)) == ([(text, url)] if number else [])


@pytest.mark.parametrize(
    ("state", "moment", "shown"),
    [
        (None, "2024-04-16 23:59", False),
        (None, "2024-04-17 00:00", True),
        (State.DRAFT, "2024-04-19 23:59", True),
        (None, "2024-04-20 00:00", False),
        (State.ACCEPTED, "2024-04-18 00:00", False),
        (State.WITHDRAWN, "2024-04-18 00:00", False),
    ],
)
def test_extensions_that_end_within_three_days_are_named(
    campaign, unit, secretary, desk_of, state, moment, shown
):
    if state is not None:
        factories.make_registration(campaign, unit, state)
    factories.make_extension(campaign, unit, secretary, at("2024-04-20 00:00"))

    found = [each for each in desk_of(at(moment)) if "gia hạn" in each[0]]

    text = "1 đơn vị sắp hết thời gian gia hạn, sớm nhất hết ngày 19/4/2024"
    url = reverse("registrations:extensions", args=[campaign.pk])
    assert found == ([(text, url)] if shown else [])


@pytest.mark.parametrize("is_late", [True, False])
def test_what_was_accepted_late_is_told_but_does_not_wait(
    client, campaign, unit, secretary, is_late
):
    factories.make_registration(campaign, unit, State.ACCEPTED, is_late=is_late)
    client.force_login(secretary)

    (card,) = cards(client)

    assert lines(card) == []
    assert ("Đã có 1 đăng ký nhận muộn" in words(card)) is is_late


@pytest.mark.parametrize("name", ["chairman", "council_member", "supervisor", "administrator"])
def test_the_list_is_the_secretariats_alone(client, campaign, unit, request, name):
    factories.make_registration(campaign, unit, State.SUBMITTED)
    client.force_login(request.getfixturevalue(name))

    (card,) = cards(client)

    assert lines(card) == []
    assert "Chờ bạn xử lý" not in words(card)
    assert card.select(".phase-line") != []


OFFICERS = ["secretary", "chairman", "council_member", "supervisor", "administrator"]


@pytest.mark.parametrize("name", OFFICERS)
def test_officers_see_how_far_the_work_is(client, campaign, unit, request, name):
    registration = factories.make_registration(campaign, unit, State.ACCEPTED)
    factories.make_pledge(registration, result=500)
    factories.make_pledge(registration, due_on=date(2024, 8, 1))
    client.force_login(request.getfixturevalue(name))
    client.at = REVIEW

    (card,) = cards(client)

    figures = [words(each) for each in card.select(".figures li")]
    assert figures == ["1/2 nội dung đạt và vượt", "50 % mức hoàn thành", "1 nội dung quá hạn"]
    assert words(card.select_one(".chart .chart-words")) == "1 đạt, 1 chưa có kết quả"
    row = [words(each) for each in card.select("details tbody tr")[0]("td")]
    assert row == ["0", "1", "0", "1", "2", "1", "50 %"]
    assert words(card.select_one(".chart-tasks .chart-words")) == "0/5 việc đã xong"


def test_without_figures_the_page_says_why(client, campaign, chairman):
    client.force_login(chairman)

    (card,) = cards(client)

    assert "Chưa có đăng ký nào được tiếp nhận, nên chưa có số liệu" in words(card)
    assert card.select(".figures, figure") == []


def test_a_campaign_that_has_ended_keeps_its_links(client, campaign, secretary):
    client.force_login(secretary)
    client.at = at("2024-12-01 00:00")

    (card,) = cards(client)

    assert "Phong trào đã kết thúc." in words(card)
    assert [words(each) for each in card.select(".links a")] == [
        "Xem đăng ký của các đơn vị",
        "Xem tiến độ thực hiện",
        "Danh sách gọi",
        "Tổng hợp gửi huyện",
        "Báo cáo tiến độ",
        "Việc được phân công",
        "Đề nghị khen thưởng",
        "Bảng chấm điểm",
        "Hội đồng họp xét",
        "Công khai lấy ý kiến",
        "Quyết định, tờ trình",
        "Trang vinh danh",
        "Văn bản",
        "Sổ khen thưởng",
        "Sổ văn bản đi",
    ]
    assert card.select(".counts, figure, .tasks") == []


@pytest.mark.parametrize(("is_staff", "shown"), [(True, 1), (False, 0)])
def test_who_may_open_the_catalogue_finds_it(client, administrator, is_staff, shown):
    administrator.is_staff = is_staff
    administrator.save()
    client.force_login(administrator)

    assert len(page_of(client).select(f"main a[href='{reverse('admin:index')}']")) == shown
