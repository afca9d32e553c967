"""Progress reports on the screen: the desk's board, the unit's list, form, and sending."""

from io import BytesIO

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from core.calendar import COMMUNE_TZ
from registrations.models import ProgressReport, Reminder, ReportRequest
from registrations.services.reporting import save_report
from registrations.states import ReminderReason, ReportState, State
from tests import factories
from tests.factories import OPEN, at
from tests.registrations import doors, typed
from tests.registrations.acts import filled
from tests.registrations.looking import everything
from tests.registrations.pages import Page, assert_refused

LATE = at("2024-06-26 00:00")
TYPED = {
    "done": "Đã trồng 200 cây.",
    "difficulties": "Thiếu giống",
    "proposals": "",
    "version": "0",
}


@pytest.fixture
def accepted(campaign, unit):
    """Thôn Đông's registration, accepted."""
    return filled(campaign, unit, State.ACCEPTED)


@pytest.fixture
def asked(campaign, secretary) -> ReportRequest:
    """A report that is due by the end of 25/6."""
    return factories.make_report_request(campaign, secretary)


def notices(answer) -> list[str]:
    return Page(answer).notices


def test_a_unit_writes_reads_and_sends(accepted, asked, head, client):
    client.force_login(head)

    saved = client.post(doors.url("report_edit", accepted), TYPED, follow=True)
    assert saved.redirect_chain == [(doors.url("report", accepted), 302)]
    assert "Thiếu giống" in Page(saved).text
    sent = client.post(doors.url("report_send", accepted), {"version": "1"}, follow=True)

    assert notices(sent) == ["Đã gửi báo cáo cho Văn phòng - thống kê."]
    assert Page(sent).buttons == {"Các báo cáo của đơn vị"}
    assert ProgressReport.objects.get().state == ReportState.SENT


def test_a_second_click_finds_it_sent(accepted, asked, head, client):
    factories.make_report(asked, accepted, head, sent_at=OPEN)
    client.force_login(head)
    before = everything()

    answer = client.post(doors.url("report_send", accepted), {"version": "1"}, follow=True)

    assert notices(answer) == []
    assert everything() == before


@pytest.mark.parametrize("version", ["", "x", "2", "9" * 30])
def test_what_was_not_read_is_not_sent(version, accepted, asked, head, client):
    factories.make_report(asked, accepted, head)
    client.force_login(head)

    answer = client.post(doors.url("report_send", accepted), {"version": version}, follow=True)

    assert notices(answer)[0] == "Báo cáo vừa được lưu hoặc gửi ở nơi khác. Hãy đọc lại rồi gửi."
    assert ProgressReport.objects.get().state == ReportState.DRAFT


def test_the_form_stands_beside_the_results(accepted, asked, head, client):
    accepted.pledges.update(result=480)
    client.force_login(head)

    page = Page(client.get(doors.url("report_edit", accepted)))

    assert "480 mét" in page.text
    assert page.soup.select_one(f"a[href='{doors.url('pledge_result', accepted)}']")
    assert [each for each in page.typed if each[0] != "_"] == [
        "csrfmiddlewaretoken",
        "done",
        "difficulties",
        "proposals",
        "version",
    ]


def test_what_is_lacking_or_too_long_is_said(accepted, asked, head, client):
    client.force_login(head)
    given = {**TYPED, "done": "", "proposals": "x" * 5001}

    answer = client.post(doors.url("report_edit", accepted), given)

    assert_refused(
        answer,
        given,
        done="Hãy nhập: Việc đã làm, kết quả.",
        proposals="Đề xuất, kiến nghị: nhiều nhất 5000 ký tự, đang có 5001. Hãy rút gọn.",
    )


def test_a_stale_save_shows_both_and_the_next_one_wins(accepted, asked, head, client):
    client.force_login(head)
    client.post(doors.url("report_edit", accepted), TYPED)
    mine = {**TYPED, "done": "Bản của tôi"}

    refused = Page(client.post(doors.url("report_edit", accepted), mine))
    assert "Đã trồng 200 cây." in refused.stored
    assert (refused.typed["done"], refused.typed["version"]) == ("Bản của tôi", "1")
    client.post(doors.url("report_edit", accepted), refused.typed)

    assert ProgressReport.objects.get().done == "Bản của tôi"


def test_a_report_of_someone_else_s_request_is_not_found(accepted, asked, stranger, head, client):
    elsewhere = factories.make_campaign(stranger.roles[0].authority)
    foreign = factories.make_report_request(elsewhere, stranger)
    client.force_login(head)

    for name in ("report", "report_edit"):
        address = reverse(f"registrations:{name}", args=[accepted.pk, foreign.pk])
        assert client.get(address).status_code == 404


def test_the_list_says_how_each_report_stands(campaign, accepted, asked, secretary, head, client):
    second = factories.make_report_request(campaign, secretary, title="Chín tháng", closes_at=OPEN)
    factories.make_report(asked, accepted, head, sent_at=LATE)
    client.force_login(head)

    page = Page(client.get(doors.url("reports", accepted)))

    said = {each.h2.text.strip(): each.select_one(".state").text for each in
            page.soup.select(".item-list > li")}  # fmt: skip
    assert said == {"Báo cáo sáu tháng": "Gửi muộn", second.title: "Chưa viết"}
    assert "Đã hết hạn, vẫn gửi được (gửi muộn)." in page.text
    assert page.buttons == {"Xem báo cáo Báo cáo sáu tháng", "Viết báo cáo Chín tháng"}


@pytest.mark.parametrize("state", [each for each in State if each != State.ACCEPTED])
def test_before_it_is_accepted_nothing_is_asked(state, campaign, unit, asked, head, client):
    registration = filled(campaign, unit, state)
    client.force_login(head)

    page = Page(client.get(doors.url("reports", registration)))
    away = client.get(doors.url("report_edit", registration), follow=True)

    assert "Chưa có báo cáo nào được yêu cầu." in page.text
    assert notices(away)[0] == "Chỉ báo cáo tiến độ cho đăng ký đã được tiếp nhận."


@pytest.mark.parametrize("who", ["secretary", "chairman", "supervisor"])
def test_the_offices_read_what_was_sent_and_no_draft(who, accepted, asked, head, client, request):
    client.force_login(request.getfixturevalue(who))
    report = factories.make_report(asked, accepted, head)

    draft = client.get(doors.url("report", accepted), follow=True)
    ProgressReport.objects.filter(pk=report.pk).update(state=ReportState.SENT, sent_at=OPEN)
    sent = Page(client.get(doors.url("report", accepted)))

    assert notices(draft) == ["Đơn vị đang soạn báo cáo, chưa gửi."]
    assert "Đã làm 300 mét đường hoa." in sent.text
    assert sent.buttons == {"Các báo cáo của đơn vị"}


# --- the desk


@pytest.fixture
def office(secretary, client):
    """The secretary at the screen."""
    client.force_login(secretary)
    return client


def test_the_secretariat_asks(campaign, accepted, secretary, office):
    answer = office.post(doors.url("report_ask", accepted), typed.REPORT_REQUEST, follow=True)

    request = ReportRequest.objects.get()
    assert notices(answer) == ["Đã yêu cầu các đơn vị gửi «Báo cáo sáu tháng đầu năm»."]
    assert (request.closes_at, request.reminder_days) == (LATE, "3,1")
    assert "Tự nhắc trước hạn 3, 1 ngày." in Page(answer).text


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("title", "", "Hãy nhập: Tên báo cáo."),
        ("due_on", "31/3/2024", "Hạn gửi phải từ hôm nay trở đi."),
        (
            "reminder_days",
            "ba ngày",
            "Hãy ghi số ngày trước hạn, từ 0 đến 60, cách nhau bằng dấu phẩy. Ví dụ: 3,1",
        ),
    ],
)
def test_what_is_wrong_with_a_request_is_said(name, text, message, accepted, office):
    given = {**typed.REPORT_REQUEST, name: text}

    answer = office.post(doors.url("report_ask", accepted), given)

    assert_refused(answer, given, **{name: message})
    assert ReportRequest.objects.count() == 0


def test_a_double_click_asks_once(accepted, office):
    for _ in range(2):
        answer = office.post(doors.url("report_ask", accepted), typed.REPORT_REQUEST)

    assert list(Page(answer).summary) == ["Báo cáo này (cùng tên, cùng hạn) đã được yêu cầu."]
    assert ReportRequest.objects.count() == 1


@pytest.fixture
def four(campaign, authority, accepted, asked, head):
    """Thôn Đông has not begun; A writes, B has sent, C was late; D is not accepted."""
    for name, sent_at in [("A", None), ("B", OPEN), ("C", LATE)]:
        registration = filled(campaign, factories.make_unit(authority, name), State.ACCEPTED)
        factories.make_report(asked, registration, head, sent_at=sent_at)
    filled(campaign, factories.make_unit(authority, "D"), State.SUBMITTED)


def test_the_board_says_who_has_sent(four, accepted, office):
    page = Page(office.get(doors.url("report_board", accepted)))

    rows = {row.th.text.strip(): row.select_one(".state").text for row in
            page.soup.select("tbody tr")}  # fmt: skip
    assert rows == {
        "A": "Đang soạn",
        "B": "Gửi đúng hạn",
        "C": "Gửi muộn",
        "Thôn Đông": "Chưa viết",
    }
    assert " ".join(page.soup.select_one(".counts").text.split()) == (
        "2/4 đã gửi 1 Gửi đúng hạn 1 Gửi muộn 1 Đang soạn 1 Chưa viết"
    )


@pytest.mark.parametrize(
    ("bucket", "units"),
    [("gui-muon", ["C"]), ("chua-viet", ["Thôn Đông"]), ("x", ["A", "B", "C", "Thôn Đông"])],
)
def test_a_count_opens_just_its_units(bucket, units, four, accepted, office):
    page = Page(office.get(doors.url("report_board", accepted), {"nhom": bucket}))

    assert [each.text.strip() for each in page.soup.select("tbody th")] == units


def test_the_board_is_taken_along_as_it_was_asked_for(four, accepted, office):
    address = doors.url("report_sheet", accepted)
    page = Page(office.get(doors.url("report_board", accepted), {"nhom": "gui-muon"}))

    made = load_workbook(BytesIO(office.get(address, {"nhom": "gui-muon"}).content)).active

    assert f"{address}?nhom=gui-muon" in {each["href"] for each in page.soup.find_all("a")}
    rows = [row[:4] for row in made.iter_rows(min_row=6, values_only=True)]
    assert [(name, words, sent.date()) for _, name, words, sent in rows] == [
        ("C", "Gửi muộn", LATE.astimezone(COMMUNE_TZ).date())
    ]


@pytest.mark.parametrize("instant", [OPEN, LATE])
def test_who_has_not_sent_is_reminded_also_after_the_day(instant, four, asked, accepted, office):
    office.at = instant

    answer = office.post(doors.url("report_remind", accepted), {"tat-ca": "1"}, follow=True)

    assert notices(answer) == ["Đã nhắc 2 đơn vị."]
    assert {(str(each.unit), each.reason, each.request) for each in Reminder.objects.all()} == {
        ("A", ReminderReason.REPORT, asked),
        ("Thôn Đông", ReminderReason.REPORT, asked),
    }


# --- the unit's first page


def test_the_first_page_shows_what_is_asked_and_the_reminder(accepted, asked, head, client):
    factories.make_reminder(
        accepted.campaign, accepted.unit, reason=ReminderReason.REPORT, request=asked, text="Nhắc!"
    )
    client.force_login(head)

    before = Page(client.get(reverse("home")))
    report = save_report(
        request=asked, registration=accepted, values={"done": "x"}, version=0, by=head, at=OPEN
    )
    ProgressReport.objects.filter(pk=report.pk).update(state=ReportState.SENT, sent_at=OPEN)
    after = Page(client.get(reverse("home")))

    assert before.notices == ["Văn phòng nhắc lúc 09:00 ngày 1/4/2024: Nhắc!"]
    assert before.soup.select_one(f"a[href='{doors.url('report_edit', accepted)}']")
    assert after.notices == []
    assert after.soup.select_one(f"a[href='{doors.url('report_edit', accepted)}']") is None


@pytest.mark.parametrize(("instant", "shown"), [(OPEN, True), (at("2024-04-10 00:00"), False)])
def test_what_cannot_be_done_any_more_is_not_asked(instant, shown, campaign, unit, head, client):
    factories.make_reminder(campaign, unit, text="Nhắc!")
    client.force_login(head)
    client.at = instant

    assert bool(Page(client.get(reverse("home"))).notices) is shown
