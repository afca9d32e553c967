"""Lists in TCVN3 and VNI: shown before and after, converted only when a person says so."""

import pytest

from registrations.states import EntrantKind
from tests.core.encodings.encoder import ENCODERS
from tests.registrations import doors, sheets
from tests.registrations.listing import bring, confirm, names, upload
from tests.registrations.looking import changes, entries
from tests.registrations.pages import Page

LABELS = {"tcvn3": "TCVN3 (ABC)", "vni": "VNI"}
PEOPLE = ["Nguyễn Văn Bảy", "Trần Thị Đào", "Lê Hà"]
both = pytest.mark.parametrize("encoding", ENCODERS)


@pytest.fixture
def mine(draft, head, client):
    client.force_login(head)
    return draft


def old(encoding: str) -> list[list[str]]:
    """A list as an old file has it, header and all."""
    rows = [sheets.titles(), *(sheets.person(name, address="Thôn Đông") for name in PEOPLE)]
    return [[ENCODERS[encoding](cell) for cell in row] for row in rows]


@both
def test_before_and_after_are_shown(encoding, mine, client):
    page = bring(client, mine, *old(encoding))

    assert f"giống bảng mã cũ {LABELS[encoding]}" in page.text
    shown = dict(
        [cell.get_text().strip() for cell in row("td")]
        for row in page.soup.select(".notice tbody tr")
    )
    assert shown[ENCODERS[encoding]("Họ và tên")] == "Họ và tên"
    assert mine.imports.get().encoding == encoding


@both
def test_the_confirmed_list_is_in_unicode(encoding, mine, client):
    bring(client, mine, *old(encoding))

    page = confirm(client, mine)

    assert page.notices[0] == "Đã thêm 3 cá nhân từ danh sách."
    assert names(mine) == PEOPLE
    assert mine.entrants.first().content == "Hiến 50 m² đất mở rộng đường"
    assert changes(entries(mine)[-1])["encoding"] == [None, encoding]


@both
def test_the_kept_rows_stay_as_they_came(encoding, mine, client):
    bring(client, mine, *old(encoding))
    confirm(client, mine)

    assert sheets.pasted(*mine.imports.get().rows) == "\n".join(
        line.rstrip("\t") for line in sheets.pasted(*old(encoding)).split("\n")
    )


@both
def test_a_workbook_is_recognised_too(encoding, mine, client):
    upload(client, mine, sheets.workbook(*old(encoding)))
    confirm(client, mine)

    assert names(mine) == PEOPLE


def kept(client, mine) -> Page:
    batch = mine.imports.get()
    return Page(client.get(doors.url("import_check", mine, batch.pk), {"keep": "1"}))


def half_old() -> list[list[str]]:
    """The header is right; two names are not."""
    names = [ENCODERS["tcvn3"](name) for name in PEOPLE[:2]]
    return [sheets.titles(), *(sheets.person(name) for name in names)]


def test_a_person_may_keep_the_letters(mine, client):
    bring(client, mine, *half_old())

    page = kept(client, mine)
    confirm(client, mine, keep=page.typed["keep"])

    assert "Bạn đang giữ nguyên chữ" in page.text
    assert names(mine) == [row[1] for row in half_old()[1:]]
    assert "encoding" not in changes(entries(mine)[-1])


def test_a_list_that_is_half_old_is_converted_where_it_is_old(mine, client):
    bring(client, mine, *half_old())
    confirm(client, mine)

    assert names(mine) == PEOPLE[:2]


def test_a_right_list_is_asked_nothing(mine, client):
    rows = [sheets.titles(), *(sheets.person(name) for name in [*sheets.NAMES, "Müller", "René"])]

    page = bring(client, mine, *rows)

    assert "bảng mã" not in page.text
    assert mine.imports.get().encoding == ""


def test_a_household_list_is_converted_too(mine, client):
    rows = [sheets.titles(EntrantKind.HOUSEHOLD), sheets.home("Lê Tám", address="Thôn Đông")]
    bring(
        client,
        mine,
        *[[ENCODERS["vni"](cell) for cell in row] for row in rows],
        kind=EntrantKind.HOUSEHOLD,
    )
    confirm(client, mine)

    assert names(mine) == ["Lê Tám"]
