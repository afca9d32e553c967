"""Receiving late, as people meet it: the button, the form, the marks; what a late unit reads."""

from datetime import timedelta

import pytest
from django.urls import reverse

from accounts.models import Authority
from registrations.models import Registration
from registrations.states import State
from tests import factories
from tests.factories import DEADLINE, OPEN
from tests.registrations import doors
from tests.registrations.acts import accept_late, filled
from tests.registrations.looking import everything
from tests.registrations.pages import Page, assert_refused
from tests.registrations.test_deadline import CLOSED, TICK

TYPED = {"reason": "Mất mạng cả buổi tối", "revision": "0"}


@pytest.fixture
def office(secretary, client):
    """The secretary looks, on the day after the deadline."""
    client.force_login(secretary)
    client.at = DEADLINE
    return client


def test_the_office_finds_the_way_from_the_page_of_the_draft(draft, office):
    page = Page(office.get(draft.get_absolute_url()))

    assert page.buttons == {"Nhận muộn", "Gia hạn"}
    assert page.soup.find("a", string="Nhận muộn")["href"] == doors.url("accept_late", draft)


def test_in_time_there_is_no_such_button(draft, office):
    office.at = DEADLINE - TICK

    assert "Nhận muộn" not in Page(office.get(draft.get_absolute_url())).buttons


@pytest.mark.parametrize("who", ["head", "administrator"])
def test_nobody_else_has_the_button(who, draft, office, request):
    office.force_login(request.getfixturevalue(who))

    assert Page(office.get(draft.get_absolute_url())).buttons == set()


def test_the_office_receives_with_a_reason(draft, office):
    answer = office.post(doors.url("accept_late", draft), TYPED, follow=True)

    page = Page(answer)
    assert answer.redirect_chain == [(draft.get_absolute_url(), 302)]
    assert page.notices == [
        "Đã nhận muộn đăng ký của Thôn Đông.",
        "Nhận muộn lúc 00 giờ 00 phút 00 giây, ngày 10/4/2024: Mất mạng cả buổi tối",
    ]
    assert [each.text for each in page.soup.select(".mark")] == ["Nhận muộn"]


def test_without_a_reason_the_form_comes_back(draft, office):
    before = everything()

    answer = office.post(doors.url("accept_late", draft), {**TYPED, "reason": ""})

    assert_refused(answer, {**TYPED, "reason": ""}, reason="Hãy nhập: Lý do nhận muộn.")
    assert everything() == before


@pytest.mark.parametrize("revision", ["1", "-1", "7"])
def test_what_the_page_did_not_show_is_not_received(revision, draft, office):
    typed = {**TYPED, "revision": revision}
    before = everything()

    page = Page(office.post(doors.url("accept_late", draft), typed))

    stale = "Đăng ký vừa được người khác thay đổi. Hãy tải lại trang."
    assert page.summary == {stale: ""}
    assert page.typed["reason"] == TYPED["reason"]
    assert everything() == before


def test_what_lacks_something_has_no_form_but_the_way_to_more_time(campaign, unit, office):
    empty = factories.make_registration(campaign, unit)
    before = everything()

    shown = Page(office.get(doors.url("accept_late", empty)))
    pressed = Page(office.post(doors.url("accept_late", empty), TYPED))

    for page in (shown, pressed):
        assert page.soup.select("form[novalidate]") == []
        assert "Cần ít nhất 01 nội dung, công việc đăng ký." in page.notices[0]
        assert page.buttons == {"Gia hạn", "Quay lại"}
    assert everything() == before


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize(
    ("who", "words"),
    [
        ("head", "Chỉ Văn phòng - thống kê được làm việc này."),
        ("administrator", "Chỉ Văn phòng - thống kê được làm việc này."),
        ("secretary", "Đơn vị còn hạn nộp đăng ký"),
    ],
)
def test_who_may_not_is_led_back_with_the_reason(method, who, words, draft, office, request):
    office.force_login(request.getfixturevalue(who))
    office.at = DEADLINE - TICK if who == "secretary" else DEADLINE
    before = everything()

    answer = getattr(office, method)(doors.url("accept_late", draft), TYPED, follow=True)

    assert answer.redirect_chain == [(draft.get_absolute_url(), 302)]
    assert words in Page(answer).notices[0]
    assert everything() == before


def test_what_was_received_late_goes_on_like_any_other(draft, head, secretary, client):
    accept_late(draft, secretary, DEADLINE)
    client.force_login(head)
    client.at = DEADLINE + timedelta(days=1)

    page = Page(client.get(draft.get_absolute_url()))

    assert page.buttons == {"Kết quả và đóng góp", "Tiến độ"}


def test_the_receipt_says_so(draft, head, secretary, client):
    accept_late(draft, secretary, DEADLINE)
    client.force_login(head)

    page = Page(client.get(doors.url("receipt", draft)))

    assert page.soup.h1.text.strip() == "Đã nhận muộn đăng ký thi đua"
    assert page.code == "ĐK-001"
    assert "Văn phòng nhận muộn lúc 00 giờ 00 phút 00 giây, ngày 10/4/2024" in page.text
    assert [each.text for each in page.soup.select(".mark")] == ["Nhận muộn"]


@pytest.mark.parametrize(
    ("who", "name"), [("secretary", "desk"), ("head", "home"), ("chairman", "detail")]
)
def test_the_mark_stands_wherever_it_stands(who, name, draft, secretary, client, request):
    accept_late(draft, secretary, DEADLINE)
    client.force_login(request.getfixturevalue(who))

    page = Page(client.get(reverse("home") if name == "home" else doors.url(name, draft)))

    assert [each.text for each in page.soup.select(".mark")] == ["Nhận muộn"]


# --- what a late unit reads

CALL = (
    f"{CLOSED} Bản đang soạn vẫn được giữ. Đơn vị vẫn muốn đăng ký? Hãy gọi Trần Thị Mai, "
    "Văn phòng - thống kê xã Mẫu, điện thoại 0262 000 100 để xin gia hạn hoặc nhận muộn."
)


@pytest.fixture
def phone(authority) -> None:
    """The commune has said whom to call."""
    Authority.objects.update(contact_name="Trần Thị Mai", contact_phone="0262 000 100")


@pytest.mark.parametrize("state", [State.DRAFT, State.RETURNED])
def test_a_late_unit_reads_whom_to_call_and_that_nothing_is_lost(
    state, phone, campaign, unit, head, client
):
    registration = filled(campaign, unit, state)
    client.force_login(head)
    client.at = DEADLINE

    page = Page(client.get(registration.get_absolute_url()))

    assert page.notices == [CALL]
    assert page.soup.select_one(".notice a")["href"] == "tel:0262 000 100"
    assert "Làm đường hoa ở trục chính của thôn" in page.text


def test_before_registrations_open_nobody_is_told_to_call(phone, draft, head, client):
    client.force_login(head)
    client.at = OPEN.replace(month=2)

    page = Page(client.get(draft.get_absolute_url()))

    assert page.notices == [
        "Chưa đến thời gian đăng ký: mở từ ngày 1/3/2024. Bản đang soạn vẫn được giữ."
    ]
    assert Registration.objects.get().state == State.DRAFT
