"""People and households on the list: added, changed and removed through the pages."""

import unicodedata

import pytest

from audit.actions import Action
from registrations.models import Entrant
from registrations.services import drafting
from registrations.states import EntrantKind, State
from tests import factories
from tests.factories import OPEN
from tests.registrations import doors, typed
from tests.registrations.acts import filled
from tests.registrations.looking import changes, entries, everything, told
from tests.registrations.pages import Page

ROLE = "Phụ trách đơn vị (Thôn Đông)"
KINDS = {
    "individual_add": (typed.PERSON, EntrantKind.INDIVIDUAL, "individuals", "cá nhân"),
    "household_add": (typed.HOUSEHOLD, EntrantKind.HOUSEHOLD, "households", "hộ gia đình"),
}

both = pytest.mark.parametrize("name", KINDS)


@pytest.fixture
def listed(campaign, unit, head, client):
    """Thôn Đông's registration with H'Hen Niê on its list, its head before the screen."""
    client.force_login(head)
    return filled(campaign, unit)


@both
def test_somebody_is_added(name, draft, head, client):
    sent, kind, page, word = KINDS[name]
    client.force_login(head)

    answer = client.post(doors.url(name, draft), sent, follow=True)

    entrant = draft.entrants.get()
    assert answer.redirect_chain == [(doors.url(page, draft), 302)]
    assert Page(answer).notices == [f"Đã thêm {word}."]
    assert (entrant.kind, entrant.full_name) == (kind, sent["full_name"])
    assert f"{entrant.addressed_name}, sinh năm {sent['birth_year']}" in Page(answer).text


@both
def test_the_addition_is_recorded_with_who_when_and_what(name, draft, head, client):
    sent, *_ = KINDS[name]
    client.force_login(head)

    client.post(doors.url(name, draft), sent)

    (entry,) = entries(draft)
    numbers = {"birth_year": int(sent["birth_year"])}
    if "members" in sent:
        numbers["members"] = int(sent["members"])
    assert told(entry) == (Action.ENTRANT_ADDED, head, "Nguyễn Văn Bảy", ROLE, OPEN)
    assert entry.note == draft.entrants.get().addressed_name
    assert changes(entry) == {key: [None, each] for key, each in (sent | numbers).items()}


def test_people_and_households_have_each_their_list(draft, head, client):
    client.force_login(head)
    for name, (sent, *_) in KINDS.items():
        client.post(doors.url(name, draft), sent)

    people, homes = (
        Page(client.get(doors.url(name, draft))).text for name in ("individuals", "households")
    )

    assert ("Bà H'Hen Niê" in people, "Hộ ông Y Ƀlŭl Êban" in people) == (True, False)
    assert ("Bà H'Hen Niê" in homes, "Hộ ông Y Ƀlŭl Êban" in homes) == (False, True)


def test_the_list_stands_in_the_order_of_the_alphabet(draft, head, client):
    client.force_login(head)
    for name in ("Y Wiêng", "Ama Đăk", "Ƀlŭl", "Đạt", "Bảy"):
        sent = typed.PERSON | {"full_name": name, "honorific": "ong"}
        client.post(doors.url("individual_add", draft), sent)

    page = Page(client.get(doors.url("individuals", draft)))

    names = [each.text for each in page.soup.select(".item-list strong")]
    assert names == ["Ông Bảy", "Ông Ƀlŭl", "Ông Đạt", "Ông Ama Đăk", "Ông Y Wiêng"]


def test_a_name_typed_in_pieces_is_stored_composed(draft, head, client):
    client.force_login(head)
    apart = unicodedata.normalize("NFD", "Y  Ƀlŭl\u00a0Êban")

    client.post(doors.url("individual_add", draft), typed.PERSON | {"full_name": apart})

    assert draft.entrants.get().full_name == unicodedata.normalize("NFC", "Y Ƀlŭl Êban")


@pytest.mark.parametrize("year", ["1914", "2024"])
def test_the_oldest_and_the_youngest_are_taken(year, draft, head, client):
    client.force_login(head)

    client.post(doors.url("individual_add", draft), typed.PERSON | {"birth_year": year})

    assert draft.entrants.get().birth_year == int(year)


def test_somebody_is_changed_with_what_was_there_before(listed, head, client):
    sent = typed.PERSON | {"version": "1", "full_name": "H'Hen Mlô", "birth_year": "1986"}

    answer = client.post(doors.url("entrant_edit", listed), sent, follow=True)

    (entry,) = entries(listed)
    assert answer.redirect_chain == [(doors.url("individuals", listed), 302)]
    assert told(entry) == (Action.ENTRANT_EDITED, head, "Nguyễn Văn Bảy", ROLE, OPEN)
    assert changes(entry) == {
        "address": ["Buôn Čuăh", ""],
        "full_name": ["H'Hen Niê", "H'Hen Mlô"],
        "birth_year": [1985, 1986],
    }


def test_a_changed_name_is_found_sorted_and_compared_anew(listed, client):
    sent = typed.PERSON | {"version": "1", "full_name": "Ama Đăk"}

    client.post(doors.url("entrant_edit", listed), sent)

    stored = Entrant.objects.get()
    keys = (stored.folded, stored.sort_key, stored.twin_key)
    stored.fill_keys()
    assert keys == (stored.folded, stored.sort_key, stored.twin_key)


def test_saving_what_the_form_shows_changes_nothing(listed, client):
    before = Entrant.objects.values().get()
    shown = Page(client.get(doors.url("entrant_edit", listed))).typed

    client.post(doors.url("entrant_edit", listed), shown)

    assert Entrant.objects.values().get() == before | {"version": 2}
    assert changes(entries(listed)[0]) == {}


def test_somebody_is_removed_and_the_words_stay_in_the_history(listed, head, client):
    answer = client.post(doors.url("entrant_remove", listed), follow=True)

    (entry,) = entries(listed)
    assert answer.redirect_chain == [(doors.url("individuals", listed), 302)]
    assert Page(answer).notices == ["Đã xóa cá nhân."]
    assert listed.entrants.count() == 0
    assert told(entry) == (Action.ENTRANT_REMOVED, head, "Nguyễn Văn Bảy", ROLE, OPEN)
    assert entry.note == "Bà H'Hen Niê"
    assert changes(entry)["content"] == ["Hiến 50 m² đất mở rộng đường", None]


LOCKED = [
    (State.SUBMITTED, "Đăng ký đã nộp, không sửa được nữa."),
    (State.ACCEPTED, "Đăng ký đã tiếp nhận, không sửa được nữa."),
    (State.WITHDRAWN, "Đăng ký đã rút, không sửa được nữa."),
]


@pytest.mark.parametrize("name", ["individual_add", "household_add", "entrant_edit"])
@pytest.mark.parametrize(("state", "reason"), LOCKED)
def test_the_list_that_was_handed_in_is_not_changed(
    state, reason, name, campaign, unit, head, client
):
    registration = filled(campaign, unit, state)
    client.force_login(head)
    sent = doors.sent(name, registration)
    before = everything()

    page = Page(client.post(doors.url(name, registration), sent))

    assert page.summary == {reason: ""}
    assert {key: page.typed[key] for key in sent} == sent
    assert everything() == before


@pytest.mark.parametrize(("state", "reason"), LOCKED)
def test_nobody_is_removed_from_what_was_handed_in(state, reason, campaign, unit, head, client):
    registration = filled(campaign, unit, state)
    client.force_login(head)
    before = everything()

    answer = client.post(doors.url("entrant_remove", registration), follow=True)

    assert Page(answer).notices == [reason]
    assert everything() == before


def test_one_whose_gift_is_written_down_stays(campaign, unit, head, client):
    registration = filled(campaign, unit, State.ACCEPTED)
    factories.make_contribution(registration, 1_000_000, registration.entrants.get())
    client.force_login(head)
    before = everything()

    client.post(doors.url("entrant_remove", registration))

    assert everything() == before


@pytest.mark.parametrize("name", ["individual_add", "household_add", "entrant_edit"])
def test_the_office_writes_nobody_down_for_a_unit(name, listed, secretary, client):
    client.force_login(secretary)
    before = everything()

    page = Page(client.post(doors.url(name, listed), doors.sent(name, listed)))

    assert page.summary == {"Chỉ người phụ trách đơn vị được làm việc này.": ""}
    assert everything() == before


def test_markup_in_a_name_is_text_on_every_page(draft, head, client):
    evil = "<img src=x onerror=alert(1)>"
    client.force_login(head)
    client.post(doors.url("individual_add", draft), typed.PERSON | {"full_name": evil})

    pages = [Page(client.get(doors.url(n, draft))) for n in ("individuals", "detail", "check")]

    assert Entrant.objects.get().full_name == evil
    assert {len(page.soup.select("img")) for page in pages} == {0}


def test_the_edit_of_a_household_keeps_it_a_household(draft, head, client):
    client.force_login(head)
    entrant = drafting.add_entrant(
        registration=draft,
        kind=EntrantKind.HOUSEHOLD,
        values={**typed.HOUSEHOLD, "birth_year": 1970, "members": 5},
        by=head,
        at=OPEN,
    )
    sent = typed.HOUSEHOLD | {"version": "1", "members": ""}

    answer = client.post(doors.url("entrant_edit", draft), sent)

    entrant.refresh_from_db()
    assert answer.url == doors.url("households", draft)
    assert (entrant.kind, entrant.members) == (EntrantKind.HOUSEHOLD, None)
