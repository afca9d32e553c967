"""What a return opens may be written, what it does not open may not: every key with every write."""

import pytest

from core.errors import NotAllowed, RuleBroken, Stale, WrongState
from registrations.correcting import opening, part_key, sections
from registrations.models import Registration, Return
from registrations.permissions import can_edit_part
from registrations.services import drafting
from registrations.states import State
from tests import factories
from tests.factories import DEADLINE, OPEN
from tests.registrations import acts
from tests.registrations.acts import CAST, filled, give_back, person, submit
from tests.registrations.flagging import KEYS, WRITES, named, returned
from tests.registrations.hands import copy
from tests.registrations.looking import actions, entries, everything

ONLY_PHONE = "Văn phòng chỉ mở «Điện thoại liên hệ» để sửa."


@pytest.fixture
def back(campaign, unit, head, secretary):
    """Thôn Đông's registration, sent back with just these keys open."""
    return lambda *keys: returned(campaign, unit, head, secretary, list(keys))


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("write", WRITES)
def test_a_write_needs_just_its_key(write, key, back, head):
    registration = back(key)
    act, needed = WRITES[write]
    before = everything()

    if needed == key:
        act(registration, head, OPEN)
        assert everything() != before
    else:
        with pytest.raises(WrongState, match="Văn phòng chỉ mở «.*» để sửa."):
            act(registration, head, OPEN)
        assert everything() == before


@pytest.mark.parametrize("write", WRITES)
def test_a_return_that_opens_everything_forbids_nothing(write, back, head):
    registration = back()

    WRITES[write][0](registration, head, OPEN)

    assert len(actions(registration)) == 3


@pytest.mark.parametrize("write", WRITES)
def test_every_key_together_forbids_nothing(write, back, head):
    registration = back(*KEYS)

    WRITES[write][0](registration, head, OPEN)

    assert len(actions(registration)) == 3


@pytest.mark.parametrize("key", KEYS)
def test_the_page_is_told_the_same_as_the_service(key, back, head):
    registration = back(key)

    answers = {each: bool(can_edit_part(head, registration, named(registration, each), OPEN))
               for each in KEYS}  # fmt: skip

    assert answers == {each: each == key for each in KEYS}
    opened = opening(registration)
    assert {each: opened.has(named(registration, each)) for each in KEYS} == answers


def test_the_sentence_names_what_is_open(back, head):
    registration = back("details.phone")

    with pytest.raises(WrongState) as refusal:
        acts.add_pledge(registration, head, OPEN)

    assert str(refusal.value) == ONLY_PHONE


def test_the_sentence_names_some_and_counts_the_rest(back, head):
    registration = back("details.head_name", "details.head_title", "measures", "pledge:{pledge}",
                        "individuals", "households")  # fmt: skip

    verdict = can_edit_part(head, registration, "details.phone", OPEN)

    assert verdict.reason == (
        "Văn phòng chỉ mở «Người đứng đầu đơn vị», «Chức vụ», «Biện pháp thực hiện», "
        "«Làm đường hoa ở trục chính của thôn» và 2 phần khác để sửa."
    )


def test_a_locked_field_that_comes_unchanged_is_no_change(back, head):
    registration = back("details.phone")
    values = {"head_name": registration.head_name, "phone": "0912 345 678"}

    drafting.save_details(registration=registration, values=values, version=1, by=head, at=OPEN)

    assert Registration.objects.get().phone == "0912 345 678"


def test_one_locked_field_among_the_changed_ones_refuses_them_all(back, head):
    registration = back("details.phone")
    values = {"phone": "0912 345 678", "head_name": "Người khác"}
    before = everything()

    with pytest.raises(WrongState):
        drafting.save_details(registration=registration, values=values, version=1, by=head, at=OPEN)

    assert everything() == before


def test_details_of_which_nothing_is_open_are_not_even_saved_unchanged(back, head):
    registration = back("pledges")
    values = {"phone": registration.phone}
    before = everything()

    with pytest.raises(WrongState):
        drafting.save_details(registration=registration, values=values, version=1, by=head, at=OPEN)

    assert everything() == before


# --- rows that come and go while a list is open


@pytest.mark.parametrize(
    ("key", "add", "edit"),
    [("pledges", "pledge_add", "pledge"), ("individuals", "individual_add", "entrant"),
     ("households", "household_add", "entrant")],
)  # fmt: skip
def test_a_row_that_was_added_may_be_changed(key, add, edit, back, head):
    registration = back(key)
    row = WRITES[add][0](registration, head, OPEN)
    save = {"pledge": drafting.edit_pledge, "entrant": drafting.edit_entrant}[edit]

    save(**{edit: row}, values={"content": "Sửa lại"}, version=1, by=head, at=OPEN)

    assert opening(registration).has(part_key(row))
    row.refresh_from_db()
    assert row.content == "Sửa lại"


def test_a_row_that_was_added_is_locked_after_it_was_handed_in(back, head, secretary):
    registration = back("pledges")
    row = WRITES["pledge_add"][0](registration, head, OPEN)
    submit(registration, head, OPEN)
    give_back(registration, secretary, OPEN, ["pledges"])

    assert not opening(registration).has(part_key(row))


def test_a_flagged_row_that_was_taken_out_opens_nothing_else(back, head):
    registration = back("pledge:{pledge}", "pledges")
    acts.remove_pledge(registration, head, OPEN)

    assert opening(registration).sections == {"pledges"}
    with pytest.raises(WrongState, match="chỉ mở «Thêm hoặc bỏ nội dung đăng ký» để sửa"):
        acts.edit_entrant(registration, head, OPEN)


def test_where_only_what_is_gone_was_open_the_sentence_still_stands(back, head):
    registration = back("pledge:{pledge}")
    registration.pledges.all().delete()

    verdict = can_edit_part(head, registration, "measures", OPEN)

    assert verdict.reason == "Văn phòng không mở phần này để sửa."


def test_where_the_words_were_not_kept_a_list_opens_no_row(campaign, unit, head, secretary):
    registration = filled(campaign, unit, State.SUBMITTED)
    give_back(registration, secretary, OPEN, ["pledges"])

    assert not opening(registration).has(part_key(registration.pledges.get()))


# --- who and when


@pytest.mark.parametrize("who", [each for each in CAST if each != "head"])
@pytest.mark.parametrize("state", State)
def test_nobody_else_writes_a_units_words(who, state, campaign, unit, secretary, request):
    registration = filled(campaign, unit, state)
    factories.make_entrant(registration, "Y Blưm Êban", "household")
    if state == State.RETURNED:
        factories.make_return(registration, secretary, DEADLINE)
    somebody = person(who, request)
    before = everything()

    for act, _ in WRITES.values():
        with pytest.raises(NotAllowed, match="Chỉ người phụ trách đơn vị"):
            act(copy(registration), somebody, OPEN)

    assert everything() == before


def test_a_draft_is_open_as_a_whole(draft):
    assert opening(draft).is_whole


def test_beginning_again_after_a_withdrawal_opens_everything(back, head):
    registration = back("details.phone")
    for act in (acts.withdraw, acts.reopen):
        act(registration, head, OPEN)

    acts.add_pledge(registration, head, OPEN)

    assert opening(registration).is_whole


def test_the_last_return_counts(back, head, secretary):
    registration = back("details.phone")
    submit(registration, head, OPEN)
    give_back(registration, secretary, OPEN, ["measures"])

    opened = opening(registration)
    assert (opened.has("measures"), opened.has("details.phone")) == (True, False)


def test_a_copy_from_before_the_return_writes_nothing_that_is_locked(draft, head, secretary):
    old_copy = copy(draft)  # a draft, open as a whole
    submit(draft, head, OPEN)
    give_back(draft, secretary, OPEN, ["details.phone"])
    before = everything()

    with pytest.raises(Stale):
        acts.add_pledge(old_copy, head, OPEN)

    assert everything() == before


# --- the return itself


@pytest.mark.parametrize("key", ["pledge:0", "entrant:99999", "details.state", "details", "x", ""])
def test_a_key_that_the_registration_has_not_is_refused(key, draft, head, secretary):
    submit(draft, head, OPEN)
    before = everything()

    with pytest.raises(RuleBroken, match="Có phần không thuộc đăng ký này"):
        give_back(draft, secretary, OPEN, ["measures", key])

    assert everything() == before
    assert draft.state == State.SUBMITTED


def test_a_key_of_another_registration_is_refused(draft, head, secretary, campaign, other_unit):
    theirs = filled(campaign, other_unit)
    submit(draft, head, OPEN)
    before = everything()

    for part in (theirs.pledges.get(), theirs.entrants.get()):
        with pytest.raises(RuleBroken, match="Có phần không thuộc đăng ký này"):
            give_back(draft, secretary, OPEN, [part_key(part)])

    assert everything() == before


def test_the_keys_are_stored_once_each_in_reading_order(draft, head, secretary):
    submit(draft, head, OPEN)

    give_back(draft, secretary, OPEN, ["pledges", "measures", "details.phone", "measures"])

    assert Return.objects.get().open_parts == ["details.phone", "measures", "pledges"]


def test_the_history_tells_what_was_opened(draft, head, secretary):
    submit(draft, head, OPEN)

    give_back(draft, secretary, OPEN, ["pledges", "details.phone"])

    assert entries(draft)[-1].note.endswith(
        "; chỉ sửa: Điện thoại liên hệ, Thêm hoặc bỏ nội dung đăng ký)"
    )


def test_the_parts_are_there_with_their_words(back):
    registration = back()

    found = {part.key: (part.label, part.words) for each in sections(registration)
             for part in each.parts}  # fmt: skip

    assert set(found) == {named(registration, key) for key in KEYS}
    assert found["details.people_total"] == ("Tổng số người của đơn vị", "Không ghi")
    assert found[named(registration, "pledge:{pledge}")] == (
        "Làm đường hoa ở trục chính của thôn",
        "Chiều dài đường hoa: 500 mét, hoàn thành ngày 25/08/2024",
    )
    assert found[named(registration, "entrant:{home}")][0] == "Hộ bà Y Blưm Êban"
