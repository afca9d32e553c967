"""Taking a list back: everybody whom it added, or nobody."""

import pytest

from audit.actions import Action
from registrations.models import Attachment, Entrant
from registrations.services.importing import undo_list
from registrations.states import FileUse, ImportState, State
from tests import factories
from tests.factories import DEADLINE, OPEN
from tests.registrations import doors, sheets
from tests.registrations.listing import bring, confirm, names
from tests.registrations.looking import actions, entries, everything, told
from tests.registrations.pages import Page


@pytest.fixture
def mine(draft, head, client):
    """Thôn Đông's draft with one person, and three more from a list."""
    client.force_login(head)
    factories.make_entrant(draft)
    bring(client, draft, *sheets.people("Lê An", "Lê Bình", "Lê Cường"))
    confirm(client, draft)
    return draft


def undo(client, registration) -> Page:
    batch = registration.imports.get()
    return Page(client.post(doors.url("import_undo", registration, batch.pk), follow=True))


def test_everybody_of_the_list_is_taken_out_and_nobody_else(mine, client):
    page = undo(client, mine)

    assert page.notices[0] == "Đã hoàn tác lần nhập danh sách."
    assert names(mine) == ["H'Hen Niê"]
    assert mine.imports.get().state == ImportState.UNDONE


def test_the_undoing_is_recorded_with_the_names(mine, head, client):
    undo(client, mine)

    entry = entries(mine)[-1]
    assert told(entry)[:2] == (Action.PEOPLE_IMPORT_UNDONE, head)
    assert entry.note == "3 cá nhân: Bà Lê An (1985); Bà Lê Bình (1985); Bà Lê Cường (1985)"


def test_the_list_page_offers_it_while_somebody_is_left(mine, client):
    offered = Page(client.get(doors.url("individuals", mine)))
    undo(client, mine)
    after = Page(client.get(doors.url("individuals", mine)))

    assert "Danh sách dán: 3 cá nhân, Nguyễn Văn Bảy nhập lúc" in offered.text
    assert len(offered.soup.select("form[action$='/hoan-tac/']")) == 1
    assert after.soup.select("form[action$='/hoan-tac/']") == []


def test_a_second_click_takes_nothing_out(mine, client):
    undo(client, mine)
    before = everything()

    page = undo(client, mine)

    assert page.notices[0] == "Lần nhập này đã được hoàn tác."
    assert everything() == before


def test_after_an_undoing_the_list_can_come_again(mine, client):
    undo(client, mine)
    bring(client, mine, *sheets.people("Lê An"))

    confirm(client, mine)

    assert names(mine) == ["H'Hen Niê", "Lê An"]


def changed(mine) -> None:
    Entrant.objects.filter(full_name="Lê Bình").update(version=2)


def given(mine) -> None:
    factories.make_contribution(mine, 1_000_000, mine.entrants.get(full_name="Lê Bình"))


def proved(mine) -> None:
    Attachment.objects.create(
        registration=mine,
        entrant=mine.entrants.get(full_name="Lê Bình"),
        use=FileUse.EVIDENCE,
        file="x",
        name="a.pdf",
        content_type="application/pdf",
        size=1,
        sha256="0" * 64,
        at=OPEN,
        by=mine.imports.get().by,
    )


def nominated(mine) -> None:
    factories.make_nomination(mine, mine.entrants.get(full_name="Lê Bình"))


@pytest.mark.parametrize("touch", [changed, given, proved, nominated])
def test_what_was_touched_since_stands_in_the_way_by_name(touch, mine, client):
    touch(mine)
    before = everything()

    page = undo(client, mine)

    assert page.notices[0] == (
        "Không hoàn tác được vì sau khi nhập đã sửa hoặc ghi thêm cho: Bà Lê Bình. "
        "Hãy xóa riêng từng người."
    )
    assert everything() == before


def test_who_was_taken_out_by_hand_does_not_hinder(mine, client):
    mine.entrants.get(full_name="Lê Bình").delete()

    undo(client, mine)

    assert names(mine) == ["H'Hen Niê"]


@pytest.mark.parametrize("state", [State.SUBMITTED, State.ACCEPTED, State.WITHDRAWN])
def test_nothing_is_taken_out_of_what_was_handed_in(state, mine, client):
    type(mine).objects.update(state=state, submitted_at=OPEN, receipt_number=1)
    before = everything()

    page = undo(client, mine)

    assert "không sửa được nữa" in page.notices[0]
    assert everything() == before


def test_after_the_deadline_it_is_too_late(mine, client):
    client.at = DEADLINE
    before = everything()

    undo(client, mine)

    assert everything() == before


def test_a_list_that_was_never_added_cannot_be_undone(draft, head, client):
    client.force_login(head)
    factories.make_import(draft, head)
    before = everything()

    page = undo(client, draft)

    assert page.notices[0] == "Lần nhập này đã được hoàn tác."
    assert everything() == before
    assert actions(draft) == []


def test_the_service_says_how_many(mine, head):
    assert undo_list(batch=mine.imports.get(), by=head, at=OPEN) == 3
