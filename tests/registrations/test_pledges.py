"""Pledges: added, changed and removed through the pages."""

import unicodedata
from datetime import date
from decimal import Decimal

import pytest

from audit.actions import Action
from registrations.models import Pledge
from registrations.states import Direction, PledgeKind, State
from tests import factories
from tests.factories import OPEN
from tests.registrations import doors, typed
from tests.registrations.acts import filled
from tests.registrations.looking import actions, changes, entries, everything, told
from tests.registrations.pages import Page

ROLE = "Phụ trách đơn vị (Thôn Đông)"


@pytest.fixture
def empty(campaign, unit, head, client):
    """Thôn Đông's registration without a pledge, its head before the screen."""
    client.force_login(head)
    return factories.make_registration(campaign, unit)


def test_a_pledge_is_added(empty, client):
    answer = client.post(doors.url("pledge_add", empty), typed.pledge(empty.campaign), follow=True)

    pledge = empty.pledges.get()
    assert answer.redirect_chain == [(doors.url("pledge_measure", empty), 302)]
    assert pledge.theme == empty.campaign.themes.first()
    assert (pledge.kind, pledge.due_on) == (PledgeKind.TASK, date(2024, 8, 25))
    assert (pledge.target, pledge.is_measurable) == (None, False)


def test_its_measure_is_written_on_the_second_page(empty, client):
    client.post(doors.url("pledge_add", empty), typed.pledge(empty.campaign))
    sent = typed.MEASURE | {"version": "1"}

    answer = client.post(doors.url("pledge_measure", empty), sent, follow=True)

    pledge = empty.pledges.get()
    page = Page(client.get(doors.url("pledges", empty)))
    assert Page(answer).notices == ["Đã lưu nội dung đăng ký."]
    assert (pledge.target, pledge.is_measurable) == (Decimal(1500), True)
    assert "Chiều dài đường hoa: 1.500 mét, hoàn thành ngày 25/08/2024" in page.text


def test_what_is_only_done_needs_no_number(draft, head, client):
    client.force_login(head)
    sent = typed.MEASURE | {"direction": "done", "target": "abc", "version": "1", "indicator": ""}

    client.post(doors.url("pledge_measure", draft), sent)

    pledge = draft.pledges.get()
    assert (pledge.direction, pledge.target, pledge.unit_of_measure) == (Direction.DONE, None, "")
    assert pledge.is_measurable


@pytest.mark.parametrize(("text", "target"), [("0", "0"), ("5", "5")])
def test_less_may_be_nothing_at_all(text, target, draft, head, client):
    client.force_login(head)
    sent = typed.MEASURE | {"direction": "at_most", "target": text, "version": "1"}

    client.post(doors.url("pledge_measure", draft), sent)

    assert draft.pledges.get().target == Decimal(target)


def test_the_addition_is_recorded_with_who_when_and_what(empty, head, client):
    client.post(doors.url("pledge_add", empty), typed.pledge(empty.campaign))

    (entry,) = entries(empty)
    assert told(entry) == (Action.PLEDGE_ADDED, head, "Nguyễn Văn Bảy", ROLE, OPEN)
    assert entry.note == "Làm đường hoa ở trục chính của thôn"
    assert changes(entry) == {
        "theme": [None, "Chỉ tiêu, nhiệm vụ theo Nghị quyết Đại hội Đảng bộ xã"],
        "kind": [None, "task"],
        "content": [None, "Làm đường hoa ở trục chính của thôn"],
        "due_on": [None, "2024-08-25"],
        "responsible": [None, "Nguyễn Văn Bảy"],
    }


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("500", "500"),
        ("12,5", "12.5"),
        ("12.5", "12.5"),
        ("1.500", "1500"),
        ("1 500", "1500"),
        ("1.500,25", "1500.25"),
        (" 05 ", "5"),
        ("0,01", "0.01"),
        ("9.999.999.999.999,99", "9999999999999.99"),
    ],
)
def test_numbers_are_read_as_people_write_them(text, target, draft, head, client):
    client.force_login(head)
    sent = typed.MEASURE | {"target": text, "baseline": text, "version": "1"}

    client.post(doors.url("pledge_measure", draft), sent)

    assert (draft.pledges.get().target, draft.pledges.get().baseline) == (Decimal(target),) * 2


@pytest.mark.parametrize("text", ["15/3/2024", "15/10/2024", "15-10-2024", "2024-03-15"])
def test_both_days_at_the_edges_of_the_campaign_are_in(text, empty, client):
    client.post(doors.url("pledge_add", empty), typed.pledge(empty.campaign) | {"due_on": text})

    assert empty.pledges.get().due_on in (date(2024, 3, 15), date(2024, 10, 15))


def test_text_is_stored_composed_and_tidy(empty, client):
    untidy = "  Làm\u00a0đường\thoa\u200b ở  Buôn Čuăh "
    apart = unicodedata.normalize("NFD", untidy)

    client.post(doors.url("pledge_add", empty), typed.pledge(empty.campaign) | {"content": apart})

    assert empty.pledges.get().content == "Làm đường hoa ở Buôn Čuăh"


def test_a_pledge_is_changed(draft, head, client):
    client.force_login(head)
    factories.make_entrant(draft)
    sent = typed.MEASURE | {"version": "1"}

    answer = client.post(doors.url("pledge_measure", draft), sent, follow=True)

    assert answer.redirect_chain == [(doors.url("pledges", draft), 302)]
    assert Page(answer).notices == ["Đã lưu nội dung đăng ký."]
    assert (draft.pledges.get().target, draft.pledges.get().version) == (Decimal(1500), 2)


def test_the_change_is_recorded_with_what_was_there_before(draft, head, client):
    client.force_login(head)
    sent = typed.pledge(draft.campaign) | {"version": "1", "content": "Trồng hoa"}

    client.post(doors.url("pledge_edit", draft), sent)

    (entry,) = entries(draft)
    assert told(entry) == (Action.PLEDGE_EDITED, head, "Nguyễn Văn Bảy", ROLE, OPEN)
    assert changes(entry) == {
        "content": ["Làm đường hoa ở trục chính của thôn", "Trồng hoa"],
        "responsible": ["", "Nguyễn Văn Bảy"],
    }


def test_the_form_shows_what_is_stored_as_people_write_it(draft, head, client):
    Pledge.objects.update(target=Decimal("1234567.50"))
    client.force_login(head)

    first = Page(client.get(doors.url("pledge_edit", draft)))
    second = Page(client.get(doors.url("pledge_measure", draft)))

    assert (second.typed["target"], first.typed["due_on"]) == ("1.234.567,5", "25/08/2024")


@pytest.mark.parametrize("name", ["pledge_edit", "pledge_measure"])
def test_saving_what_the_form_shows_changes_nothing(name, draft, head, client):
    Pledge.objects.update(target=Decimal("1234567.50"), due_on=date(2024, 4, 5))
    client.force_login(head)
    before = Pledge.objects.values().get()
    shown = Page(client.get(doors.url(name, draft))).typed

    client.post(doors.url(name, draft), shown)

    assert Pledge.objects.values().get() == before | {"version": 2}
    assert changes(entries(draft)[0]) == {}


def test_a_pledge_is_removed_and_its_words_stay_in_the_history(draft, head, client):
    client.force_login(head)

    answer = client.post(doors.url("pledge_remove", draft), follow=True)

    (entry,) = entries(draft)
    assert Page(answer).notices == ["Đã xóa nội dung đăng ký."]
    assert draft.pledges.count() == 0
    assert told(entry) == (Action.PLEDGE_REMOVED, head, "Nguyễn Văn Bảy", ROLE, OPEN)
    assert entry.note == "Làm đường hoa ở trục chính của thôn"
    assert changes(entry)["target"] == ["500", None]


def test_a_removed_pledge_is_not_found_any_more(draft, head, client):
    client.force_login(head)
    doors_of_it = [doors.url(name, draft) for name in ("pledge_edit", "pledge_remove")]
    draft.pledges.get().delete()
    before = everything()

    answers = [client.post(each, doors.sent("pledge_add", draft)) for each in doors_of_it]

    assert [each.status_code for each in answers] == [404, 404]
    assert everything() == before


def test_every_save_moves_the_time_of_the_last_save(draft, head, client):
    client.force_login(head)
    client.at = factories.at("2024-04-02 14:05:07")

    client.post(doors.url("pledge_add", draft), typed.pledge(draft.campaign))

    page = Page(client.get(draft.get_absolute_url()))
    assert "Đã lưu lần cuối: 14 giờ 05 phút 07 giây, ngày 02/4/2024." in page.text


LOCKED = [
    (State.SUBMITTED, "Đăng ký đã nộp, không sửa được nữa."),
    (State.ACCEPTED, "Đăng ký đã tiếp nhận, không sửa được nữa."),
    (State.WITHDRAWN, "Đăng ký đã rút, không sửa được nữa."),
]


@pytest.mark.parametrize("name", ["pledge_add", "pledge_edit"])
@pytest.mark.parametrize(("state", "reason"), LOCKED)
def test_what_was_handed_in_is_not_changed(state, reason, name, campaign, unit, head, client):
    registration = filled(campaign, unit, state)
    client.force_login(head)
    sent = doors.sent(name, registration)
    before = everything()

    page = Page(client.post(doors.url(name, registration), sent))

    assert page.summary == {reason: ""}
    assert {key: page.typed[key] for key in sent} == sent
    assert everything() == before


@pytest.mark.parametrize(("state", "reason"), LOCKED)
def test_nothing_is_removed_from_what_was_handed_in(state, reason, campaign, unit, head, client):
    registration = filled(campaign, unit, state)
    client.force_login(head)
    before = everything()

    answer = client.post(doors.url("pledge_remove", registration), follow=True)

    assert Page(answer).notices == [reason]
    assert everything() == before


@pytest.mark.parametrize("name", ["pledge_add", "pledge_edit"])
@pytest.mark.parametrize("who", ["secretary", "administrator"])
def test_the_office_writes_no_pledges_for_a_unit(who, name, draft, client, request):
    client.force_login(request.getfixturevalue(who))
    before = everything()

    opened = client.get(doors.url(name, draft), follow=True)
    sent = client.post(doors.url(name, draft), doors.sent(name, draft))

    reason = "Chỉ người phụ trách đơn vị được làm việc này."
    assert Page(opened).notices[0] == reason
    assert Page(sent).summary == {reason: ""}
    assert everything() == before


def test_markup_is_text_on_every_page(empty, head, client):
    evil = '"><script>alert(1)</script><b>x</b>{{ user }}&amp;'
    client.post(doors.url("pledge_add", empty), typed.pledge(empty.campaign) | {"content": evil})
    measured = typed.MEASURE | {"indicator": evil, "version": "1"}
    client.post(doors.url("pledge_measure", empty), measured)

    pages = [
        Page(client.get(doors.url(name, empty)))
        for name in ("pledges", "pledge_edit", "pledge_measure", "detail", "check")
    ]

    assert empty.pledges.get().content == evil
    assert actions(empty) == [Action.PLEDGE_ADDED, Action.PLEDGE_EDITED]
    assert {len(page.soup.select("main script, main b")) for page in pages} == {0}
    assert pages[1].typed["content"] == evil
