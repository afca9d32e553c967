"""Sending back for correction: with the reason, and the day until which it may come again."""

from datetime import timedelta

import pytest

from audit.actions import Action
from core.errors import RuleBroken
from registrations.models import Registration, Return
from registrations.services.lifecycle import return_registration
from registrations.states import State
from tests import factories
from tests.factories import DEADLINE, OPEN, at
from tests.registrations import doors
from tests.registrations.acts import filled, reopen, submit, withdraw
from tests.registrations.looking import changes, entries, everything, told
from tests.registrations.pages import Page, assert_refused

REASON = "Ghi rõ chỉ tiêu bằng số.\nBổ sung danh sách."


def typed(registration, **more: str) -> dict[str, str]:
    """What the office types, on the page of that hand-in."""
    return {**doors.sent("return", registration), "reason": REASON, **more}


@pytest.fixture
def submitted(draft, head) -> Registration:
    """Thôn Đông's registration, handed in."""
    submit(draft, head, OPEN)
    return draft


def test_the_office_sends_it_back(submitted, secretary, client):
    client.force_login(secretary)

    answer = client.post(doors.url("return", submitted), typed(submitted), follow=True)

    assert answer.redirect_chain == [(submitted.get_absolute_url(), 302)]
    assert Page(answer).notices[0] == "Đã trả lại đăng ký của Thôn Đông để bổ sung."
    assert Registration.objects.get().state == State.RETURNED
    (returned,) = Return.objects.values("reason", "due_at", "at", "by")
    due_at = at("2024-04-13 00:00")
    assert returned == {"reason": REASON, "due_at": due_at, "at": OPEN, "by": secretary.pk}


def test_the_return_is_recorded_with_who_when_and_why(submitted, secretary, client):
    client.force_login(secretary)

    client.post(doors.url("return", submitted), typed(submitted))

    entry = entries(submitted)[-1]
    role = "Văn phòng - thống kê"
    assert told(entry) == (Action.REGISTRATION_RETURNED, secretary, "Trần Thị Mai", role, OPEN)
    assert entry.note == f"{REASON} (hạn nộp lại: hết ngày 12/4/2024)"
    assert changes(entry) == {"state": ["submitted", "returned"]}


def test_the_unit_reads_the_reason_and_the_day(submitted, head, secretary, client):
    return_registration(
        registration=submitted,
        reason=REASON,
        due_at=at("2024-04-13 00:00"),
        by=secretary,
        at=OPEN,
    )
    client.force_login(head)

    page = Page(client.get(submitted.get_absolute_url()))

    assert page.notices == [
        "Văn phòng đề nghị bổ sung, sửa Ghi rõ chỉ tiêu bằng số. Bổ sung danh sách. "
        "Hạn nộp lại: hết ngày 12/4/2024."
    ]


def test_three_working_days_are_offered(submitted, secretary, client):
    client.force_login(secretary)
    client.at = at("2024-04-05 16:00")  # a Friday

    page = Page(client.get(doors.url("return", submitted)))

    assert (page.typed["reason"], page.typed["due_on"]) == ("", "10/04/2024")


SILLY = {
    "no reason": ("reason", "", "Hãy nhập: Nội dung cần bổ sung, sửa."),
    "blank reason": ("reason", " ", "Hãy nhập: Nội dung cần bổ sung, sửa."),
    "long reason": (
        "reason",
        "x" * 2001,
        "Nội dung cần bổ sung, sửa: nhiều nhất 2000 ký tự, đang có 2001. Hãy rút gọn.",
    ),
    "no day": ("due_on", "", "Hãy nhập: Nộp lại đến hết ngày."),
    "yesterday": ("due_on", "31/3/2024", "Hạn nộp lại phải từ hôm nay trở đi."),
    "no such day": (
        "due_on",
        "31/4/2024",
        "Tháng 4 năm 2024 không có ngày 31, chỉ có ngày 1 đến 30.",
    ),
    "month first": (
        "due_on",
        "4/13/2024",
        "Không có tháng 13. Hãy viết ngày trước, tháng sau, ví dụ 13/4/2024.",
    ),
}


@pytest.mark.parametrize(("field", "value", "message"), SILLY.values(), ids=list(SILLY))
def test_silly_input_is_told_at_its_field(field, value, message, submitted, secretary, client):
    client.force_login(secretary)
    sent = typed(submitted, **{field: value})
    before = everything()

    answer = client.post(doors.url("return", submitted), sent)

    assert_refused(answer, sent, **{field: message})
    assert everything() == before


def test_today_is_a_day_to_come_again(submitted, secretary, client):
    client.force_login(secretary)

    client.post(doors.url("return", submitted), typed(submitted, due_on="1/4/2024"))

    assert Return.objects.get().due_at == at("2024-04-02 00:00")


@pytest.mark.parametrize("due_at", [OPEN, OPEN - timedelta(microseconds=1)])
def test_a_due_instant_that_is_over_is_refused(due_at, submitted, secretary):
    before = everything()

    with pytest.raises(RuleBroken, match="Hạn nộp lại phải sau lúc trả lại"):
        return_registration(
            registration=submitted, reason=REASON, due_at=due_at, by=secretary, at=OPEN
        )

    assert everything() == before


@pytest.mark.parametrize("reason", ["", "  \n "])
def test_a_return_without_a_reason_is_refused(reason, submitted, secretary):
    before = everything()

    with pytest.raises(RuleBroken, match="Hãy ghi rõ nội dung cần bổ sung"):
        return_registration(
            registration=submitted, reason=reason, due_at=DEADLINE, by=secretary, at=OPEN
        )

    assert everything() == before


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (State.DRAFT, "đang soạn"),
        (State.ACCEPTED, "đã tiếp nhận"),
        (State.WITHDRAWN, "đã rút"),
    ],
)
def test_in_other_states_it_is_refused_with_the_reason(
    state, words, campaign, unit, secretary, client
):
    registration = filled(campaign, unit, state)
    client.force_login(secretary)
    before = everything()

    opened = client.get(doors.url("return", registration), follow=True)
    sent = client.post(doors.url("return", registration), typed(registration))

    reason = f"Đăng ký {words}, không trả lại được."
    assert (Page(opened).notices[0], Page(sent).notices[0]) == (reason, reason)
    assert everything() == before


@pytest.mark.parametrize(
    "who", ["head", "chairman", "council_member", "supervisor", "administrator"]
)
def test_only_the_office_sends_back(who, submitted, client, request):
    client.force_login(request.getfixturevalue(who))
    before = everything()

    opened = client.get(doors.url("return", submitted), follow=True)
    sent = client.post(doors.url("return", submitted), typed(submitted))

    reason = "Chỉ Văn phòng - thống kê được làm việc này."
    assert (Page(opened).notices[0], Page(sent).notices[0]) == (reason, reason)
    assert everything() == before


def test_what_comes_back_twice_shows_both_reasons(submitted, head, secretary, client):
    for number, reason in enumerate(["Thiếu chỉ tiêu.", "Thiếu danh sách."]):
        factories.make_return(submitted, secretary, DEADLINE)
        Return.objects.filter(pk=submitted.returns.last().pk).update(reason=reason)
        assert submitted.returns.count() == number + 1
    client.force_login(secretary)

    page = Page(client.get(submitted.get_absolute_url()))

    assert [notice.split(":")[0].split(" lúc")[0] for notice in page.notices] == [
        "Trả lại lần 1",
        "Trả lại lần 2",
    ]
    assert "Thiếu chỉ tiêu." in page.notices[0]


def test_the_office_does_not_send_back_what_it_has_not_read(submitted, head, secretary, client):
    client.force_login(secretary)
    read = Page(client.get(doors.url("return", submitted))).typed
    for act in (withdraw, reopen, submit):
        act(submitted, head, OPEN)
    before = everything()
    sent = typed(submitted, revision=read["revision"])

    page = Page(client.post(doors.url("return", submitted), sent))

    assert page.notices[0] == "Đăng ký vừa được người khác thay đổi. Hãy tải lại trang."
    assert {key: page.typed[key] for key in sent} == sent
    assert everything() == before
