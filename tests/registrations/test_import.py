"""A whole list at once: pasted or uploaded, looked at, added as a whole."""

import pytest

from audit.actions import Action
from registrations.models import Entrant, PeopleImport
from registrations.states import EntrantKind, Honorific, ImportState
from tests import factories
from tests.factories import OPEN
from tests.registrations import doors, sheets
from tests.registrations.listing import bring, confirm, names, press, table, upload
from tests.registrations.looking import actions, changes, entries, everything, told
from tests.registrations.pages import Page

ROLE = "Phụ trách đơn vị (Thôn Đông)"


@pytest.fixture
def mine(draft, head, client):
    """Thôn Đông's draft, its head before the screen."""
    client.force_login(head)
    return draft


def test_a_pasted_list_is_shown_with_the_numbers_of_its_rows(mine, client):
    page = bring(client, mine, *sheets.people(*sheets.NAMES))

    assert page.title.startswith("Xem lại danh sách cá nhân")
    assert "Danh sách dán: 5 cá nhân" in page.text
    assert [[row[0], row[2]] for row in table(page)] == [
        [f"Dòng {number}", name] for number, name in enumerate(sheets.NAMES, start=2)
    ]


def test_a_list_that_is_only_shown_adds_nobody(mine, client):
    before = everything()

    bring(client, mine, *sheets.people(*sheets.NAMES))

    after = everything()
    assert len(after.pop("PeopleImport")) == len(before.pop("PeopleImport")) + 1
    assert after == before


def test_a_confirmed_list_is_added_as_a_whole(mine, client):
    bring(client, mine, *sheets.people(*sheets.NAMES))

    page = confirm(client, mine)

    assert page.notices[0] == "Đã thêm 5 cá nhân từ danh sách."
    assert names(mine) == sheets.NAMES
    batch = mine.imports.get()
    assert (batch.state, batch.at, batch.by.username) == (ImportState.SAVED, OPEN, "head")
    assert set(mine.entrants.values_list("batch", flat=True)) == {batch.pk}


def test_every_value_is_stored_as_the_single_form_stores_it(mine, client):
    bring(client, mine, sheets.titles(), sheets.person("  H’Hen   Niê "))
    confirm(client, mine)

    stored = mine.entrants.get()
    assert (stored.honorific, stored.full_name, stored.birth_year) == (
        Honorific.MS,
        "H’Hen Niê",
        1985,
    )
    assert stored.content == "Hiến 50 m² đất mở rộng đường"
    single = Entrant(registration=mine, kind="individual", full_name="H’Hen Niê")
    single.address = stored.address
    single.fill_keys()
    assert (stored.folded, stored.sort_key, stored.twin_key) == (
        single.folded,
        single.sort_key,
        single.twin_key,
    )


def test_households_come_with_their_members(mine, client):
    rows = [sheets.titles(EntrantKind.HOUSEHOLD), sheets.home(), sheets.home("Lê Văn Tám")]
    bring(client, mine, *rows, kind=EntrantKind.HOUSEHOLD)

    page = confirm(client, mine)

    assert page.notices[0] == "Đã thêm 2 hộ gia đình từ danh sách."
    first = mine.entrants.get(full_name="Y Ƀlŭl Êban")
    assert (first.kind, first.address, first.members) == ("household", "Buôn Čuăh", 5)


def test_a_workbook_is_read_like_a_paste(mine, client):
    data = sheets.workbook(*sheets.people(*sheets.NAMES), title="Trang 1")

    page = upload(client, mine, data, "Danh sách thôn.xlsx")
    confirm(client, mine)

    assert "Danh sách thôn.xlsx, trang «Trang 1»: 5 cá nhân" in page.text
    assert names(mine) == sheets.NAMES


def test_one_import_is_one_entry_with_number_and_names(mine, head, client):
    bring(client, mine, *sheets.people("Nguyễn Văn An", "Trần Thị Bình"))
    confirm(client, mine)

    (entry,) = entries(mine)
    assert told(entry) == (Action.PEOPLE_IMPORTED, head, "Nguyễn Văn Bảy", ROLE, OPEN)
    assert entry.note == "2 cá nhân: Bà Nguyễn Văn An (1985); Bà Trần Thị Bình (1985)"
    assert changes(entry) == {"source": [None, "Danh sách dán"]}


def test_a_second_click_adds_nothing(mine, client):
    bring(client, mine, *sheets.people(*sheets.NAMES))
    batch = mine.imports.get()
    press(client, batch)
    before = everything()

    page = press(client, batch)

    assert page.notices[0] == "Danh sách này: đã thêm. Không thêm lần nữa."
    assert everything() == before
    assert actions(mine) == [Action.PEOPLE_IMPORTED]


def test_an_import_only_adds(mine, client):
    there = factories.make_entrant(mine, "Nguyễn Văn An", occupation="Giáo viên")
    before = Entrant.objects.values().get(pk=there.pk)

    bring(client, mine, sheets.titles(), sheets.person("Lê Đình Cường"))
    confirm(client, mine)

    assert Entrant.objects.values().get(pk=there.pk) == before
    assert names(mine) == ["Nguyễn Văn An", "Lê Đình Cường"]


def test_a_newer_list_takes_the_place_of_one_that_waits(mine, client):
    bring(client, mine, *sheets.people("Nguyễn Văn An"))
    old = mine.imports.get()

    bring(client, mine, *sheets.people("Trần Thị Bình"))

    assert mine.imports.get().rows[1][1] == "Trần Thị Bình"
    assert client.get(doors.url("import_check", mine, old.pk)).status_code == 404


def test_lists_of_people_and_of_households_wait_side_by_side(mine, client):
    bring(client, mine, *sheets.people("Nguyễn Văn An"))
    bring(client, mine, sheets.home(), kind=EntrantKind.HOUSEHOLD)

    assert mine.imports.count() == 2


@pytest.mark.parametrize(
    ("sent", "name", "message"),
    [
        ({"pasted": ""}, "pasted", "Hãy dán danh sách, hoặc chọn tệp Excel."),
        ({"pasted": " \t\n"}, "pasted", "Hãy dán danh sách, hoặc chọn tệp Excel."),
        ({}, "pasted", "Hãy dán danh sách, hoặc chọn tệp Excel."),
    ],
)
def test_nothing_brought_is_told(sent, name, message, mine, client):
    before = everything()

    page = Page(client.post(doors.url("individual_import", mine), sent))

    assert page.complaints == {name: message}
    assert page.title.startswith("Lỗi: ")
    assert everything() == before


def test_both_ways_at_once_are_refused(mine, client):
    file = doors.file("a.xlsx", sheets.workbook(["a"]))

    page = Page(client.post(doors.url("individual_import", mine), {"pasted": "x\ty", "file": file}))

    assert page.complaints == {"file": "Hãy dùng một trong hai cách: dán, hoặc chọn tệp."}


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("ds.xls", b"x", "Tệp .xls là dạng Excel cũ"),
        ("ds.csv", b"a,b", "Tệp .csv dễ làm hỏng dấu tiếng Việt"),
        ("ds.xlsx", b"", "Tệp rỗng"),
        ("ds.xlsx", b"PK\x03\x04 and nothing more", "Tệp bị hỏng"),
        ("ds.xlsx", bytes(5 * 2**20 + 1), "Tệp lớn quá 5 MB"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_at_its_box(name, data, sentence, mine, client):
    before = everything()

    page = upload(client, mine, data, name)

    assert list(page.complaints) == ["file"]
    assert sentence in page.complaints["file"]
    assert everything() == before
    assert PeopleImport.objects.count() == 0


def test_the_list_page_leads_there(mine, client):
    page = Page(client.get(doors.url("individuals", mine)))

    assert "Nhập danh sách từ Excel" in page.buttons


def test_markup_in_a_list_is_text(mine, client):
    evil = '"><script>alert(1)</script>{{ user }}'

    page = bring(client, mine, sheets.titles(), sheets.person(evil))
    confirm(client, mine)

    assert page.soup.select("main script") == []
    assert names(mine) == [evil]
