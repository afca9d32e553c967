"""What stands in a list: every error by the number of its row; one of them, and nobody is added."""

from time import process_time

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from campaigns.models import AwardTier
from registrations.forms.people_rows import fields_of, read_people
from registrations.models import Entrant
from registrations.states import EntrantKind
from tests.registrations import doors, sheets
from tests.registrations.listing import bring, confirm, names
from tests.registrations.looking import everything

pytestmark = pytest.mark.django_db
PEOPLE = EntrantKind.INDIVIDUAL


@pytest.fixture
def mine(draft, head, client):
    client.force_login(head)
    return draft


def faults(campaign, *rows, kind=PEOPLE) -> list[str]:
    found = read_people(rows, kind, campaign)
    return found.faults + [each for person in found.people for each in person.faults]


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"honorific": ""}, "Hãy nhập: Ông hay bà."),
        ({"honorific": "Ngài"}, "(bảng ghi «Ngài»)."),
        ({"full_name": ""}, "Hãy nhập: Họ và tên."),
        ({"full_name": "a" * 151}, "Họ và tên: nhiều nhất 150 ký tự, đang có 151. Hãy rút gọn"),
        ({"full_name": "An\u202eB"}, "Có ký tự lạ không nhìn thấy được"),
        ({"birth_year": ""}, "Hãy nhập: Năm sinh."),
        ({"birth_year": "85"}, "Năm sinh phải từ 1914 đến 2024 (bảng ghi «85»)."),
        ({"birth_year": "2025"}, "Năm sinh phải từ 1914 đến 2024 (bảng ghi «2025»)."),
        ({"birth_year": "1913"}, "Năm sinh phải từ 1914 đến 2024 (bảng ghi «1913»)."),
        ({"birth_year": "một chín"}, "Hãy nhập số nguyên, ví dụ 12 (bảng ghi «một chín»)."),
        ({"birth_year": "7/6/1905"}, "Năm sinh phải từ 1914 đến 2024 (bảng ghi «7/6/1905»)."),
        ({"birth_year": "TRUE"}, "Hãy nhập số nguyên, ví dụ 12 (bảng ghi «TRUE»)."),
        ({"birth_year": "-1985"}, "Hãy nhập số từ 0 trở lên (bảng ghi «-1985»)."),
        ({"occupation": ""}, "Hãy nhập: Chức vụ, nghề nghiệp."),
        ({"content": ""}, "Hãy nhập: Nội dung đăng ký."),
        ({"content": "a" * 601}, "Nội dung đăng ký: nhiều nhất 600 ký tự, đang có 601"),
    ],
)
def test_a_fault_is_told_with_the_number_of_its_row(changed, message, campaign):
    rows = [*sheets.people("Nguyễn Văn An"), [], sheets.person("Lê Đình Cường", **changed)]

    (fault,) = faults(campaign, *rows)

    label = message if "honorific" not in changed or changed["honorific"] else ""
    assert fault.startswith("Dòng 4: ")
    assert label in fault


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"address": ""}, "Hãy nhập: Thôn, buôn nơi ở."),
        ({"members": "nhiều"}, "Hãy nhập số nguyên, ví dụ 12 (bảng ghi «nhiều»)."),
        ({"members": "2,5"}, "Hãy nhập số nguyên, ví dụ 12 (bảng ghi «2,5»)."),
        ({"full_name": ""}, "Hãy nhập: Họ và tên chủ hộ."),
    ],
)
def test_a_household_has_its_own_rules(changed, message, campaign):
    rows = [sheets.titles(EntrantKind.HOUSEHOLD), sheets.home(), sheets.home("Lê Tám", **changed)]

    assert faults(campaign, *rows, kind=EntrantKind.HOUSEHOLD) == [f"Dòng 3: {message}"]


def test_while_one_row_is_wrong_nobody_is_added(mine, client):
    rows = [*sheets.people(*sheets.NAMES), sheets.person("Hồ Sai", birth_year="85")]
    page = bring(client, mine, *rows)
    before = everything()

    pressed = confirm(client, mine)

    message = "Dòng 7: Năm sinh phải từ 1914 đến 2024 (bảng ghi «85»)."
    assert page.title.startswith("Lỗi: ")
    assert page.summary == pressed.summary == {message: "dong-7"}
    assert page.soup.find(id="dong-7")
    assert "Thêm vào danh sách" not in page.buttons
    assert everything() == before


def test_what_was_wrong_can_be_put_right_on_the_spot(mine, client):
    page = bring(client, mine, *sheets.people("Nguyễn Văn An"), sheets.person("B", birth_year="x"))
    text = page.soup.find(id="id_pasted").text.removeprefix("\n")

    fixed = text.replace("\tx\t", "\t1990\t")
    bring(client, mine, *[line.split("\t") for line in fixed.split("\n")])
    confirm(client, mine)

    assert names(mine) == ["Nguyễn Văn An", "B"]


def test_every_fault_of_every_row_is_told(campaign):
    rows = [
        sheets.titles(),
        sheets.person("", birth_year="x"),
        sheets.person(),
        sheets.person(birth_year=""),
    ]

    assert [each.split(":")[0] for each in faults(campaign, *rows)] == ["Dòng 2"] * 2 + ["Dòng 4"]


# --- columns


def test_without_a_header_the_order_decides(mine, client):
    bring(client, mine, sheets.person("Nguyễn Văn An"), sheets.person("Lê Đình Cường"))
    confirm(client, mine)

    assert names(mine) == ["Nguyễn Văn An", "Lê Đình Cường"]


def test_a_counting_column_before_them_is_passed_over(mine, client):
    bring(client, mine, ["1", *sheets.person("Nguyễn Văn An")], ["2.", *sheets.person("Lê An")])
    confirm(client, mine)

    assert names(mine) == ["Nguyễn Văn An", "Lê An"]


def test_a_header_decides_whatever_its_order_marks_and_case(mine, client):
    header = [
        "TT",
        "NỘI DUNG",
        "ho va ten (chữ in hoa)",
        "ghi chú",
        "Nghề nghiệp",
        "GIỚI TÍNH",
        "Ngày sinh",
    ]
    row = ["1", "Hiến đất", "Lê Thị Tư", "x", "Nông dân", "Nữ", "5/6/1990"]

    page = bring(client, mine, ["DANH SÁCH ĐĂNG KÝ"], header, row)
    confirm(client, mine)

    stored = mine.entrants.get()
    assert (stored.full_name, stored.honorific, stored.birth_year, stored.content) == (
        "Lê Thị Tư",
        "ba",
        1990,
        "Hiến đất",
    )
    assert "Dòng 1 ở trên hàng tiêu đề: «DANH SÁCH ĐĂNG KÝ»." in page.text
    assert "Cột «ghi chú» không dùng tới." in page.text


def test_a_column_that_is_missing_is_told_once(campaign):
    rows = [["Họ tên", "Ông/Bà", "Nghề nghiệp"], ["Lê An", "Ông", "Nông dân"]] * 3

    assert faults(campaign, *rows) == ["Bảng thiếu cột: Năm sinh, Nội dung đăng ký."]


def test_a_table_of_a_header_alone_has_nobody(campaign):
    assert faults(campaign, sheets.titles()) == ["Không thấy ai trong bảng."]


def test_rows_that_name_nobody_are_told_and_passed_over(campaign):
    header = ["STT", *sheets.titles(), "Ghi chú"]
    blank = [""] * len(sheets.titles())
    rows = [header, ["1", *sheets.person("Lê An"), ""], ["2"], ["", *blank, "Tổng: 1"]]

    found = read_people(rows, PEOPLE, campaign)

    assert [each.number for each in found.people] == [2]
    assert found.ignored == ["Cột «Ghi chú» không dùng tới.", "Dòng 4 không có tên ai: «Tổng: 1»."]
    assert not found.has_faults


# --- what people write


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("1985", 1985),
        ("12/3/1985", 1985),
        ("12-03-1985", 1985),
        ("12.3.1985", 1985),
        ("3/1985", 1985),
        ("1985.0", 1985),
    ],
)
def test_a_year_is_taken_from_a_whole_day_with_a_note(text, year, campaign):
    found = read_people([sheets.person(birth_year=text)], PEOPLE, campaign)

    (person,) = found.people
    assert person.values.get("birth_year") == year
    is_day = "1985" in text and not text.startswith("1985")
    assert person.notes == ([f"Lấy năm sinh 1985 từ «{text}»."] if is_day else [])


@pytest.mark.parametrize(
    ("text", "key"),
    [("Ông", "ong"), ("bà", "ba"), ("BA", "ba"), ("Nam", "ong"), ("nữ", "ba"), ("Chị", "ba")],
)
def test_a_person_is_addressed_as_written(text, key, campaign):
    (person,) = read_people([sheets.person(honorific=text)], PEOPLE, campaign).people

    assert person.values["honorific"] == key


def test_the_word_before_a_name_is_taken_when_its_column_is_empty(campaign):
    row = sheets.person("Bà H'Hen Niê", honorific="")

    (person,) = read_people([row], PEOPLE, campaign).people

    assert (person.values["honorific"], person.values["full_name"]) == ("ba", "H'Hen Niê")
    assert person.notes == ["Tách «Bà» khỏi họ tên."]


def test_the_word_before_a_name_stays_when_the_column_is_filled(campaign):
    (person,) = read_people([sheets.person("Bà Triệu")], PEOPLE, campaign).people

    assert person.values["full_name"] == "Bà Triệu"


def test_line_breaks_inside_a_cell_become_spaces(mine, client):
    bring(client, mine, sheets.person("Nguyễn\nVăn An", content="Trồng\ncây"))
    confirm(client, mine)

    assert (mine.entrants.get().full_name, mine.entrants.get().content) == (
        "Nguyễn Văn An",
        "Trồng cây",
    )


@pytest.mark.skipif("award_aim" not in fields_of(PEOPLE), reason="the form does not ask for it")
@pytest.mark.parametrize("word", ["name", "short_name"])
def test_an_award_is_known_by_either_name(word, campaign):
    tier = AwardTier.objects.filter(campaign=campaign).first()

    (person,) = read_people([sheets.person(award_aim=getattr(tier, word))], PEOPLE, campaign).people

    assert person.values["award_aim"] == tier


# --- size


def many(number: int) -> list[list[str]]:
    return [sheets.titles(), *(sheets.person(f"Nguyễn Văn {n}") for n in range(number))]


def asked(client, mine, number: int) -> tuple[int, int]:
    """How many queries the preview and the confirmation take."""
    bring(client, mine, *many(number))
    batch = mine.imports.get(state="preview")
    address = doors.url("import_check", mine, batch.pk)
    with CaptureQueriesContext(connection) as looked:
        client.get(address)
    with CaptureQueriesContext(connection) as saved:
        client.post(address)
    Entrant.objects.all().delete()
    return len(looked), len(saved)


def test_five_hundred_people_are_shown_in_no_time(mine, client):
    bring(client, mine, *many(500))
    address = doors.url("import_check", mine, mine.imports.get().pk)
    began = process_time()

    page = client.get(address)

    assert page.content.count(b"<tr id=") == 500
    assert process_time() - began < 2


def test_the_number_of_questions_to_the_database_does_not_grow(mine, client):
    assert asked(client, mine, 30) == asked(client, mine, 3)
