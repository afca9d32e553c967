"""Handing in with a one-time key: one page hands in once, however often it is sent."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from core.errors import NotAllowed, WrongState
from registrations.models import HandIn, Registration
from registrations.services.lifecycle import submit_registration
from registrations.snapshot import words
from registrations.states import State
from tests.factories import DEADLINE, OPEN
from tests.registrations import doors
from tests.registrations.acts import accept, filled, give_back, reopen, submit, withdraw
from tests.registrations.looking import everything
from tests.registrations.pages import Page

KEY = UUID(int=7)
LATER = OPEN + timedelta(hours=1)
OLD_PAGE = "Trang này đã cũ hoặc tải chưa đủ nên chưa nộp được. Hãy đọc lại rồi bấm nộp lần nữa."
UNTICKED = "Hãy đánh dấu vào ô cam đoan rồi nộp."


def hand_in(registration, by, at=OPEN, key=KEY) -> HandIn:
    return submit_registration(registration=registration, key=key, by=by, at=at)


def test_a_hand_in_is_kept_with_its_number_time_hand_and_words(draft, head):
    hand_in(draft, head)

    (kept,) = HandIn.objects.values("registration", "revision", "key", "at", "by", "words")
    assert kept == {
        "registration": draft.pk,
        "revision": 1,
        "key": KEY,
        "at": OPEN,
        "by": head.pk,
        "words": words(draft),
    }


# What may have happened since the page was sent first.
WAYS = {
    "nothing": [],
    "accepted": ["accept"],
    "returned": ["give_back"],
    "withdrawn": ["withdraw"],
    "a draft again": ["withdraw", "reopen"],
    "handed in again": ["give_back", "submit"],
    "returned twice": ["give_back", "submit", "give_back"],
}


@pytest.fixture
def walk(draft, head, secretary):
    """Hands the draft in with KEY and goes on from there, by the names of acts."""
    acts = {
        "accept": (accept, secretary),
        "give_back": (give_back, secretary),
        "withdraw": (withdraw, head),
        "reopen": (reopen, head),
        "submit": (submit, head),
    }

    def go(names: list[str]) -> HandIn:
        first = hand_in(draft, head)
        for name in names:
            act, who = acts[name]
            act(draft, who, LATER)
        return first

    return go


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
@pytest.mark.parametrize("moment", [LATER, DEADLINE + timedelta(days=90)], ids=["soon", "late"])
def test_the_same_key_gets_the_same_hand_in_and_changes_nothing(way, moment, walk, draft, head):
    first = walk(way)
    before = everything()

    again = hand_in(draft, head, moment)

    assert again == first
    assert everything() == before


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_an_old_page_that_is_sent_again_leads_to_the_receipt(way, walk, draft, head, client):
    walk(way)
    client.force_login(head)
    before = everything()

    answer = client.post(doors.url("submit", draft), {"key": str(KEY), "agreed": "on"})

    assert answer.url == doors.url("receipt", draft)
    assert everything() == before


def test_what_was_returned_is_not_handed_in_by_the_old_page(walk, draft, head, client):
    walk(["give_back"])
    client.force_login(head)

    answer = client.post(doors.url("submit", draft), {"key": str(KEY), "agreed": "on"}, follow=True)

    assert Registration.objects.get().state == State.RETURNED
    assert "Trạng thái hiện nay: Trả lại để bổ sung" in Page(answer).text
    assert "Văn phòng đã trả lại đăng ký." in Page(answer).text


def test_a_new_page_hands_in_what_was_returned(walk, draft, head):
    walk(["give_back"])

    hand_in(draft, head, LATER, uuid4())

    assert list(HandIn.objects.values_list("revision", "at")) == [(1, OPEN), (2, LATER)]


@pytest.mark.parametrize("state", [State.SUBMITTED, State.ACCEPTED])
def test_another_key_for_what_lies_with_the_office_gets_the_receipt(
    state, walk, draft, head, client
):
    walk([] if state == State.SUBMITTED else ["accept"])
    client.force_login(head)
    before = everything()

    answer = client.post(doors.url("submit", draft), doors.sent("submit", draft))

    assert answer.url == doors.url("receipt", draft)
    assert everything() == before


def test_the_key_is_no_secret_that_opens_anything(walk, draft, secretary, other_head, stranger):
    walk([])
    before = everything()

    for somebody in (secretary, other_head, stranger):
        with pytest.raises(NotAllowed):
            hand_in(draft, somebody)

    assert everything() == before


def test_a_key_of_another_registration_is_a_new_one_here(
    walk, draft, campaign, other_unit, other_head
):
    walk([])

    theirs = hand_in(filled(campaign, other_unit), other_head)

    assert (theirs.revision, theirs.key) == (1, KEY)
    assert HandIn.objects.count() == 2


def test_another_key_is_refused_by_the_service_while_it_lies_with_the_office(walk, draft, head):
    walk([])
    before = everything()

    with pytest.raises(WrongState, match="Đăng ký đã nộp, không nộp được"):
        hand_in(draft, head, LATER, uuid4())

    assert everything() == before


# --- the page


@pytest.fixture
def page_of(draft, head, client):
    """What the check page of Thôn Đông's draft sends, and the page after it is sent."""
    client.force_login(head)

    def look() -> Page:
        return Page(client.get(doors.url("check", draft)))

    return look


def test_each_page_has_a_key_of_its_own_and_no_tick(page_of):
    pages = [page_of().typed for _ in range(3)]

    assert len({UUID(each["key"]) for each in pages}) == 3
    assert [each.get("agreed") for each in pages] == [None] * 3


def test_looking_at_the_page_writes_nothing(page_of):
    before = everything()

    page_of()

    assert everything() == before


def test_the_page_that_was_ticked_hands_in(page_of, draft, client):
    sent = page_of().typed | {"agreed": "on"}

    client.post(doors.url("submit", draft), sent)

    assert HandIn.objects.get().key == UUID(sent["key"])
    assert Registration.objects.get().state == State.SUBMITTED


def test_without_the_declaration_nothing_is_handed_in(page_of, draft, client):
    sent = page_of().typed
    before = everything()

    page = Page(client.post(doors.url("submit", draft), sent))

    assert (page.status, page.title) == (200, "Lỗi: Kiểm tra và nộp – Thi đua")
    assert page.summary == {UNTICKED: "id_agreed"}
    assert page.complaints == {"agreed": UNTICKED}
    assert page.typed["key"] == sent["key"]
    assert everything() == before


@pytest.mark.parametrize("key", [None, "", "abc", "0" * 31, "12345678-1234-1234-1234-12345678901g"])
def test_a_key_that_cannot_be_read_is_refused_with_a_fresh_one(key, page_of, draft, client):
    sent = {"agreed": "on"} if key is None else {"agreed": "on", "key": key}
    before = everything()

    page = Page(client.post(doors.url("submit", draft), sent))

    assert page.title.startswith("Lỗi: ")
    assert page.summary == {OLD_PAGE: ""}
    assert UUID(page.typed["key"])
    assert page.typed["agreed"] == "on"
    assert everything() == before


def test_the_fresh_key_hands_in(page_of, draft, client):
    page = Page(client.post(doors.url("submit", draft), {"agreed": "on"}))

    answer = client.post(doors.url("submit", draft), page.typed)

    assert answer.url == doors.url("receipt", draft)


@pytest.mark.parametrize("sent", [{}, {"agreed": "on"}, {"key": str(KEY)}])
def test_where_nothing_can_be_handed_in_the_reason_is_told_first(sent, walk, draft, head, client):
    walk(["withdraw"])
    client.force_login(head)

    page = Page(client.post(doors.url("submit", draft), sent, follow=True))

    assert page.notices[0] == "Đăng ký đã rút, không nộp được."
    assert page.summary == {}


def test_what_is_missing_is_told_instead_of_the_tick(draft, head, client):
    draft.pledges.all().delete()
    client.force_login(head)

    answer = client.post(doors.url("submit", draft), {}, follow=True)

    assert answer.redirect_chain == [(doors.url("check", draft), 302)]
    assert Page(answer).notices[0] == "Cần ít nhất 01 nội dung, công việc đăng ký."


def test_the_address_alone_leads_to_the_page(draft, head, client):
    client.force_login(head)

    assert client.get(doors.url("submit", draft)).url == doors.url("check", draft)
