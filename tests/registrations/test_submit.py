"""Handing in: once, with a number and a server time that can be relied on."""

from contextlib import suppress
from datetime import timedelta
from uuid import uuid4

import pytest

from audit.actions import Action
from core.errors import Incomplete, Stale
from registrations.models import ReceiptBook, Registration
from registrations.services.lifecycle import submit_registration
from registrations.states import State
from tests import factories
from tests.factories import OPEN, at
from tests.registrations import doors
from tests.registrations.acts import accept, filled, give_back, reopen, submit, withdraw
from tests.registrations.looking import actions, changes, entries, everything, told
from tests.registrations.pages import Page

NO_PLEDGE = "Cần ít nhất 01 nội dung, công việc đăng ký."
NO_DETAILS = "Chưa điền đủ thông tin người phụ trách đơn vị."


def test_handing_in_leads_to_the_receipt(draft, head, client):
    client.force_login(head)

    answer = client.post(doors.url("submit", draft), doors.sent("submit", draft), follow=True)

    page = Page(answer)
    assert answer.redirect_chain == [(doors.url("receipt", draft), 302)]
    assert page.code == "ĐK-001"
    assert "Máy chủ nhận lúc 09 giờ 00 phút 00 giây, ngày 01/4/2024" in page.text
    assert page.notices == []


def test_handing_in_is_recorded_with_who_when_and_what(draft, head, client):
    client.force_login(head)

    client.post(doors.url("submit", draft), doors.sent("submit", draft))

    (entry,) = entries(draft)
    role = "Phụ trách đơn vị (Thôn Đông)"
    assert told(entry) == (Action.REGISTRATION_SUBMITTED, head, "Nguyễn Văn Bảy", role, OPEN)
    assert changes(entry) == {"state": ["draft", "submitted"], "receipt_number": [None, 1]}


def test_the_server_time_is_kept_to_the_microsecond(draft, head):
    moment = at("2024-04-09 23:59:59.999999")

    submit(draft, head, moment)

    stored = Registration.objects.get()
    assert (stored.submitted_at, stored.resubmitted_at) == (moment, None)
    assert draft.submitted_at == moment


def test_a_double_click_gets_the_same_receipt(draft, head, client):
    client.force_login(head)

    answers = [
        client.post(doors.url("submit", draft), doors.sent("submit", draft)) for _ in range(2)
    ]

    assert [each.url for each in answers] == [doors.url("receipt", draft)] * 2
    assert Page(client.get(answers[1].url)).notices == []
    assert Registration.objects.get().receipt_number == 1
    assert actions(draft) == [Action.REGISTRATION_SUBMITTED]


def test_a_click_on_an_old_page_after_acceptance_gets_the_receipt(draft, head, secretary, client):
    submit(draft, head, OPEN)
    accept(draft, secretary, OPEN)
    client.force_login(head)
    before = everything()

    answer = client.post(doors.url("submit", draft), doors.sent("submit", draft))

    assert answer.url == doors.url("receipt", draft)
    assert everything() == before


def test_a_click_on_an_old_page_after_withdrawal_is_refused(draft, head, client):
    submit(draft, head, OPEN)
    withdraw(draft, head, OPEN)
    client.force_login(head)
    before = everything()

    answer = client.post(doors.url("submit", draft), doors.sent("submit", draft), follow=True)

    assert Page(answer).notices[0] == "Đăng ký đã rút, không nộp được."
    assert everything() == before


@pytest.mark.parametrize("who", ["secretary", "administrator"])
def test_the_office_hands_nothing_in_for_a_unit(who, draft, client, request):
    client.force_login(request.getfixturevalue(who))
    before = everything()

    answer = client.post(doors.url("submit", draft), doors.sent("submit", draft), follow=True)

    assert Page(answer).notices[0] == "Chỉ người phụ trách đơn vị được làm việc này."
    assert everything() == before


def test_without_a_pledge_nothing_is_handed_in(draft, head, client):
    draft.pledges.all().delete()
    client.force_login(head)
    before = everything()

    answer = client.post(doors.url("submit", draft), doors.sent("submit", draft), follow=True)

    assert answer.redirect_chain == [(doors.url("check", draft), 302)]
    assert Page(answer).notices[0] == NO_PLEDGE
    assert "Nộp đăng ký" not in Page(answer).buttons
    assert everything() == before


@pytest.mark.parametrize("field", ["head_name", "head_title", "phone"])
def test_without_the_heads_details_nothing_is_handed_in(field, draft, head):
    setattr(draft, field, "")
    draft.save(update_fields=[field])
    before = everything()

    with pytest.raises(Incomplete) as refusal:
        submit(draft, head, OPEN)

    assert str(refusal.value) == NO_DETAILS
    assert everything() == before
    assert (draft.state, draft.receipt_number) == (State.DRAFT, None)


def test_everything_that_is_missing_is_told_at_once(draft, head):
    draft.pledges.all().delete()
    draft.phone = ""
    draft.save(update_fields=["phone"])

    with pytest.raises(Incomplete) as refusal:
        submit(draft, head, OPEN)

    assert str(refusal.value) == f"{NO_DETAILS} {NO_PLEDGE}"


def test_the_plan_may_ask_for_more_pledges(draft, head):
    draft.campaign.minimum_pledges = 2
    draft.campaign.save(update_fields=["minimum_pledges"])
    with pytest.raises(Incomplete, match="Cần ít nhất 02 nội dung"):
        submit(draft, head, OPEN)

    factories.make_pledge(draft, content="Trồng cây")
    submit(draft, head, OPEN)

    assert Registration.objects.get().state == State.SUBMITTED


def test_a_list_without_people_is_advised_against_but_not_refused(draft, head, client):
    client.force_login(head)

    page = Page(client.get(doors.url("check", draft)))

    assert page.notices == [
        "Kế hoạch yêu cầu gửi kèm danh sách cá nhân đăng ký; danh sách đang trống."
    ]
    assert "Nộp đăng ký" in page.buttons


def test_a_refused_hand_in_takes_no_number(campaign, authority, head, unit):
    empty = factories.make_registration(campaign, unit)
    numbers = []
    for name in ("Thôn Một", "Thôn Hai", "Thôn Ba"):
        with pytest.raises(Incomplete):
            submit(empty, head, OPEN)
        its_unit = factories.make_unit(authority, name)
        its_head = factories.make_person(name, "unit_head", authority, its_unit)
        registration = filled(campaign, its_unit)
        submit(registration, its_head, OPEN)
        numbers.append(registration.receipt_number)

    assert numbers == [1, 2, 3]
    assert ReceiptBook.objects.get().last_number == 3


def test_each_campaign_counts_for_itself(draft, head):
    elsewhere = factories.make_authority("xã Khác", "xa-khac")
    their_unit = factories.make_unit(elsewhere, "Thôn Tây")
    their_head = factories.make_person("west", "unit_head", elsewhere, their_unit)
    theirs = filled(factories.make_campaign(elsewhere), their_unit)

    submit(draft, head, OPEN)
    submit(theirs, their_head, OPEN)

    assert (draft.receipt_number, theirs.receipt_number) == (1, 1)


@pytest.mark.parametrize("detour", ["returned", "withdrawn"])
def test_coming_again_keeps_number_and_first_day(detour, draft, head, secretary):
    submit(draft, head, OPEN)
    if detour == "returned":
        give_back(draft, secretary, OPEN)
    else:
        withdraw(draft, head, OPEN)
        reopen(draft, head, OPEN)
    again = OPEN + timedelta(days=1)

    submit(draft, head, again)

    stored = Registration.objects.get()
    assert (stored.receipt_number, ReceiptBook.objects.get().last_number) == (1, 1)
    assert (stored.submitted_at, stored.resubmitted_at) == (OPEN, again)


def test_the_history_of_coming_again_tells_only_what_changed(draft, head, secretary):
    submit(draft, head, OPEN)
    give_back(draft, secretary, OPEN)

    submit(draft, head, OPEN + timedelta(days=1))

    first, *_, again = entries(draft)
    assert changes(first) == {"state": ["draft", "submitted"], "receipt_number": [None, 1]}
    assert changes(again) == {"state": ["returned", "submitted"]}


def test_the_number_is_not_taken_anew_by_an_old_copy(draft, head):
    old_copy = Registration.objects.get()
    for act in (submit, withdraw, reopen):
        act(draft, head, OPEN)

    with suppress(Stale):
        submit(old_copy, head, OPEN)

    assert Registration.objects.get().receipt_number == 1
    assert ReceiptBook.objects.get().last_number == 1


def test_a_failure_on_the_way_leaves_nothing_behind(draft, head):
    head.full_name = None  # the history cannot name the hand

    before = everything()
    with pytest.raises(TypeError):
        submit_registration(registration=draft, key=uuid4(), by=head, at=OPEN)

    assert everything() == before
    assert (draft.state, draft.receipt_number) == (State.DRAFT, None)
