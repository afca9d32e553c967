"""Silly input into the list of people: told at its field, nothing lost, nothing saved; twins."""

import unicodedata

import pytest

from registrations.models import Entrant
from registrations.states import EntrantKind
from tests import factories
from tests.registrations import doors, typed
from tests.registrations.looking import everything
from tests.registrations.pages import Page, assert_refused

CONTROL = "Có ký tự lạ không nhìn thấy được; hãy xóa đi và gõ lại."
WHOLE = "Hãy nhập số nguyên, ví dụ 12."
YEARS = "Năm sinh phải từ 1914 đến 2024."
TOO_LONG = "nhiều nhất 150 ký tự, đang có 151. Hãy rút gọn."
TWIN = "Người này (cùng họ tên, năm sinh) đã có trong danh sách của đơn vị."

SILLY = [
    ("honorific", "", "Hãy chọn: Ông hay bà."),
    ("honorific", "mr", "Hãy chọn một mục có trong danh sách: Ông hay bà."),
    ("full_name", " \u200b ", "Hãy nhập: Họ và tên."),
    ("full_name", "H" * 151, f"Họ và tên: {TOO_LONG}"),
    ("full_name", "H" * 10_000, "Họ và tên: nhiều nhất 150 ký tự, đang có 10000. Hãy rút gọn."),
    ("full_name", "H'Hen\x00", CONTROL),
    ("full_name", "\u202eêiN neH'H", CONTROL),
    ("birth_year", "", "Hãy nhập: Năm sinh."),
    ("birth_year", "1800", YEARS),
    ("birth_year", "1913", YEARS),
    ("birth_year", "2025", YEARS),
    ("birth_year", "3000", YEARS),
    ("birth_year", "85", YEARS),
    ("birth_year", "0", YEARS),
    ("birth_year", "1985,5", WHOLE),
    ("birth_year", "năm 1985", WHOLE),
    ("birth_year", "1/1/1985", WHOLE),
    ("birth_year", "9" * 5_000, WHOLE),
    ("birth_year", "-1985", "Hãy nhập số từ 0 trở lên."),
    ("birth_year", "10000000", "Năm sinh: hãy nhập số không quá 1000000."),
    ("occupation", "", "Hãy nhập: Chức vụ, nghề nghiệp."),
    ("occupation", "x" * 151, f"Chức vụ, nghề nghiệp: {TOO_LONG}"),
    ("content", "", "Hãy nhập: Nội dung đăng ký."),
    ("content", "x" * 601, "Nội dung đăng ký: nhiều nhất 600 ký tự, đang có 601. Hãy rút gọn."),
    ("content", "Hiến\u2067 đất", CONTROL),
]  # fmt: skip

SILLY_HOUSEHOLD = [
    ("full_name", "", "Hãy nhập: Họ và tên chủ hộ."),
    ("address", "", "Hãy nhập: Thôn, buôn nơi ở."),
    ("address", "x" * 151, f"Thôn, buôn nơi ở: {TOO_LONG}"),
    ("occupation", "", "Hãy nhập: Ngành nghề sản xuất, kinh doanh."),
    ("members", "-1", "Hãy nhập số từ 0 trở lên."),
    ("members", "năm", WHOLE),
    ("members", "2,5", WHOLE),
]


def label(case) -> str | None:
    """A short name for a case."""
    return f"{case!r}"[:30] if isinstance(case, str) else None


@pytest.mark.parametrize(("field", "value", "message"), SILLY, ids=label)
def test_a_silly_person_is_told_at_the_field(field, value, message, draft, head, client):
    client.force_login(head)
    sent = typed.PERSON | {field: value}
    before = everything()

    answer = client.post(doors.url("individual_add", draft), sent)

    shown = sent | {"honorific": ""} if value == "mr" else sent
    assert_refused(answer, shown, **{field: message})
    assert everything() == before


@pytest.mark.parametrize(("field", "value", "message"), SILLY_HOUSEHOLD, ids=label)
def test_a_silly_household_is_told_at_the_field(field, value, message, draft, head, client):
    client.force_login(head)
    sent = typed.HOUSEHOLD | {field: value}
    before = everything()

    answer = client.post(doors.url("household_add", draft), sent)

    assert_refused(answer, sent, **{field: message})
    assert everything() == before


SPELLINGS = [
    ("H'Hen Niê", "H'Hen Niê"),
    ("H'Hen Niê", "h’hen  NIÊ"),
    ("H'Hen Niê", "H Hen Niê"),
    ("H'Hen Niê", "HHen Niê"),
    ("Nguyễn Thị Hoà", "NGUYỄN THỊ HÒA"),
    ("Nguyễn Thị Thúy", "Nguyễn Thị Thuý"),
    ("Y Đăm Niê", "Y Ðăm Niê"),
    ("Y Ƀlŭl Êban", unicodedata.normalize("NFD", "Y Ƀlŭl Êban")),
]


@pytest.mark.parametrize(("first", "second"), SPELLINGS)
def test_the_same_person_is_not_taken_twice(first, second, draft, head, client):
    factories.make_entrant(draft, first)
    client.force_login(head)
    sent = typed.PERSON | {"full_name": second}
    before = everything()

    page = Page(client.post(doors.url("individual_add", draft), sent))

    assert page.title.startswith("Lỗi: ")
    assert list(page.summary) == [TWIN]
    assert {name: page.typed[name] for name in sent} == sent
    assert everything() == before


@pytest.mark.parametrize(("first", "second"), SPELLINGS)
def test_nobody_is_changed_into_somebody_else_on_the_list(first, second, draft, head, client):
    factories.make_entrant(draft, first)
    other = factories.make_entrant(draft, "Y Thih Mlô")
    client.force_login(head)
    sent = typed.PERSON | {"full_name": second, "version": "1"}
    before = everything()

    page = Page(client.post(doors.url("entrant_edit", draft, other.pk), sent))

    assert list(page.summary) == [TWIN]
    assert {name: page.typed[name] for name in sent} == sent
    assert everything() == before


@pytest.mark.parametrize("name", ["individual_add", "entrant_edit"])
def test_the_word_about_a_twin_stands_at_the_name(name, draft, head, client):
    other = factories.make_entrant(draft, "Y Thih Mlô")
    factories.make_entrant(draft, "H'Hen Niê")
    client.force_login(head)
    sent = typed.PERSON | ({"version": "1"} if name == "entrant_edit" else {})

    answer = client.post(doors.url(name, draft, other.pk), sent)

    assert_refused(answer, sent, full_name=TWIN)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"full_name": "Nguyễn Thị Hoà"}, {"full_name": "Nguyễn Thị Hoa"}),
        ({"full_name": "Lê Văn Đạt"}, {"full_name": "Lê Văn Dat"}),
        ({"birth_year": "1985"}, {"birth_year": "1986"}),
    ],
)
def test_two_people_are_two_people(first, second, draft, head, client):
    client.force_login(head)

    for one in (first, second):
        client.post(doors.url("individual_add", draft), typed.PERSON | one)

    assert draft.entrants.count() == 2


def test_a_person_may_also_stand_for_a_household(draft, head, client):
    client.force_login(head)
    sent = typed.HOUSEHOLD | {"full_name": "H'Hen Niê", "birth_year": "1985"}

    client.post(doors.url("individual_add", draft), typed.PERSON)
    client.post(doors.url("household_add", draft), sent)

    kinds = set(draft.entrants.values_list("kind", flat=True))
    assert kinds == {EntrantKind.INDIVIDUAL, EntrantKind.HOUSEHOLD}


def test_the_list_of_another_unit_makes_no_twin(draft, head, other_unit, client):
    factories.make_entrant(factories.make_registration(draft.campaign, other_unit))
    client.force_login(head)

    client.post(doors.url("individual_add", draft), typed.PERSON)

    assert draft.entrants.count() == 1


LONGEST = {
    "short words with tones": ("Hồ " * 50).strip(),
    "letters that unfold": "\ufdfa" * 150,
    "marks of Ê Đê letters": "Ê̆" * 75,
    "no spaces": "Ỷ" * 150,
}


@pytest.mark.parametrize("full_name", LONGEST.values(), ids=list(LONGEST))
def test_the_longest_name_fits_into_its_keys(full_name, draft, head, client):
    client.force_login(head)
    client.raise_request_exception = False
    sent = typed.HOUSEHOLD | {"full_name": full_name, "address": full_name}

    answer = client.post(doors.url("household_add", draft), sent)

    assert answer.status_code in (200, 302)
    for entrant in draft.entrants.all():
        for key in ("folded", "twin_key"):
            assert len(getattr(entrant, key)) <= Entrant._meta.get_field(key).max_length
