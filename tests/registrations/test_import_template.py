"""The template: what it offers, and that it comes back as it should."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from registrations.forms.people_rows import fields_of
from registrations.people_columns import EXAMPLES, columns_of
from registrations.states import EntrantKind
from tests.registrations import doors, sheets
from tests.registrations.listing import confirm, names, upload
from tests.registrations.pages import Page

DOORS = {"individual_template": EntrantKind.INDIVIDUAL, "household_template": EntrantKind.HOUSEHOLD}
both = pytest.mark.parametrize("door", DOORS)


@pytest.fixture
def mine(draft, head, client):
    client.force_login(head)
    return draft


def book(client, registration, door: str = "individual_template"):
    return load_workbook(BytesIO(client.get(doors.url(door, registration)).content))


def saved(workbook) -> bytes:
    target = BytesIO()
    workbook.save(target)
    return target.getvalue()


@both
def test_it_is_a_private_download(door, mine, client):
    answer = client.get(doors.url(door, mine))

    assert answer["Content-Type"].endswith("spreadsheetml.sheet")
    assert answer["Content-Disposition"].startswith('attachment; filename="mau-')
    assert answer["Cache-Control"] == "private, no-store"


@both
def test_it_has_the_header_and_an_example(door, mine, client):
    kind = DOORS[door]

    rows = list(book(client, mine, door)["Danh sách"].iter_rows(values_only=True))

    columns = columns_of(kind, fields_of(kind))
    assert list(rows[0]) == [each.title for each in columns]
    assert [cell or "" for cell in rows[1]] == [EXAMPLES[kind].get(c.name, "") for c in columns]


@both
def test_it_offers_the_words_of_a_choice(door, mine, client):
    workbook = book(client, mine, door)

    first = workbook["Danh sách"].data_validations.dataValidation[0]
    words = [row[0] for row in workbook["Mục chọn"].iter_rows(values_only=True)]
    assert (first.type, str(first.sqref)) == ("list", "A2:A501")
    assert words[:2] == ["Ông", "Bà"]
    assert workbook["Mục chọn"].sheet_state == "hidden"


@both
def test_it_says_how(door, mine, client):
    guide = book(client, mine, door)["Hướng dẫn"]

    text = " ".join(str(row[0]) for row in guide.iter_rows(values_only=True) if row[0])
    assert "Dòng 2 là ví dụ, không được nhập" in text
    assert "Cột «Ông/Bà» nhận: Ông; Bà." in text


def test_the_example_is_passed_over(mine, client):
    workbook = book(client, mine)
    workbook["Danh sách"].append(sheets.person("Lê An"))

    page = upload(client, mine, saved(workbook))
    confirm(client, mine)

    assert "Dòng 2 là dòng ví dụ của tệp mẫu." in page.text
    assert names(mine) == ["Lê An"]


def test_an_example_that_was_written_over_is_a_person(mine, client):
    workbook = book(client, mine)
    workbook["Danh sách"]["B2"] = "Lê An"

    upload(client, mine, saved(workbook))
    confirm(client, mine)

    assert names(mine) == ["Lê An"]


def test_an_untouched_template_has_nobody(mine, client):
    page = upload(client, mine, saved(book(client, mine)))

    assert page.summary == {"Không thấy ai trong bảng.": ""}


def test_the_page_leads_to_it(mine, client):
    page = Page(client.get(doors.url("household_import", mine)))

    assert page.soup.select(f"a[href='{doors.url('household_template', mine)}']")
