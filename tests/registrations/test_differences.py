"""What is different between two hand-ins."""

from decimal import Decimal

import pytest

from registrations.models import Registration
from registrations.snapshot import differences, words
from registrations.states import EntrantKind
from tests import factories
from tests.registrations.acts import filled


@pytest.fixture
def registration(campaign, unit) -> Registration:
    """Thôn Đông's registration with a pledge and a person."""
    return filled(campaign, unit)


def told(old, new) -> list[tuple]:
    """The changes, flat: part, status, field, old words, new words."""
    return [
        (part.part, part.status, field.label, field.old, field.new)
        for part in differences(old, new)
        for field in part.fields
    ]


def test_nothing_changed_is_nothing_told(registration):
    assert differences(words(registration), words(registration)) == []


@pytest.mark.parametrize(("old", "new"), [({}, None), (None, {}), ({}, {})])
def test_where_the_words_were_not_kept_nothing_is_told(old, new, registration):
    kept = words(registration)

    assert differences(kept if old is None else old, kept if new is None else new) == []


@pytest.mark.parametrize(
    ("name", "value", "label", "before", "after"),
    [
        ("phone", "0912 345 678", "Điện thoại liên hệ", "0900 000 001", "0912 345 678"),
        ("people_total", 1200, "Tổng số người của đơn vị", "", "1.200"),
        ("measures", "Họp\nthôn", "Biện pháp thực hiện", "", "Họp\nthôn"),
        ("head_title", "", "Chức vụ", "Trưởng thôn", ""),
    ],
)
def test_a_detail_is_told_with_both_texts(name, value, label, before, after, registration):
    old = words(registration)
    Registration.objects.update(**{name: value})

    found = told(old, words(registration))

    assert found == [("Thông tin đơn vị", "Đã sửa", label, before, after)]


def test_a_pledge_is_told_under_its_new_name(registration):
    old = words(registration)
    registration.pledges.update(content="Trồng cây", target=Decimal("1500.50"))

    found = told(old, words(registration))

    content = "Làm đường hoa ở trục chính của thôn"
    assert found == [
        ("Trồng cây", "Đã sửa", "Công việc, công trình đăng ký", content, "Trồng cây"),
        ("Trồng cây", "Đã sửa", "Mức đăng ký", "500", "1.500,5"),
    ]


def test_the_same_number_written_otherwise_is_no_change(registration):
    registration.pledges.update(target=Decimal("500"))
    old = words(registration)
    registration.pledges.update(target=Decimal("500.00"))

    assert differences(old, words(registration)) == []


def test_a_result_is_no_change_of_the_words(registration):
    old = words(registration)
    registration.pledges.update(result=Decimal(480), result_note="Nghiệm thu", version=9)
    registration.entrants.update(result_note="Đã hiến đất", version=9)

    assert differences(old, words(registration)) == []


def test_a_person_is_told_as_papers_call_them(registration):
    old = words(registration)
    registration.entrants.update(birth_year=1986)

    assert told(old, words(registration)) == [
        ("Bà H'Hen Niê", "Đã sửa", "Năm sinh", "1985", "1986")
    ]


def test_what_was_added_is_told_with_its_words(registration):
    old = words(registration)
    factories.make_entrant(registration, "Y Blưm", EntrantKind.HOUSEHOLD, honorific="ong")

    (part,) = differences(old, words(registration))

    assert (part.part, part.status, part.is_whole) == ("Hộ ông Y Blưm", "Thêm mới", True)
    assert {field.old for field in part.fields} == {""}
    assert {field.label: field.new for field in part.fields}["Năm sinh"] == "1985"


def test_what_was_taken_out_is_told_with_its_words(registration):
    old = words(registration)
    registration.pledges.all().delete()

    (part,) = differences(old, words(registration))

    assert (part.part, part.status) == ("Làm đường hoa ở trục chính của thôn", "Đã bỏ")
    assert {field.new for field in part.fields} == {""}
    assert {field.label: field.old for field in part.fields}["Mức đăng ký"] == "500"


def test_one_taken_out_and_one_like_it_added_are_two_changes(registration):
    old = words(registration)
    registration.pledges.all().delete()
    factories.make_pledge(registration)

    assert [part.status for part in differences(old, words(registration))] == [
        "Đã bỏ",
        "Thêm mới",
    ]


def test_the_parts_stand_in_reading_order(registration):
    factories.make_entrant(registration, "Y An", EntrantKind.HOUSEHOLD)
    factories.make_entrant(registration, "Y Bình")
    factories.make_pledge(registration, content="Trồng cây")
    old = words(registration)
    Registration.objects.update(phone="1")
    registration.pledges.update(place="Thôn")
    registration.entrants.update(content="Khác")

    assert [part.part for part in differences(old, words(registration))] == [
        "Thông tin đơn vị",
        "Làm đường hoa ở trục chính của thôn",
        "Trồng cây",
        "Bà Y Bình",
        "Bà H'Hen Niê",
        "Hộ bà Y An",
    ]


def test_the_changed_words_are_marked_in_both_texts(registration):
    old = words(registration)
    registration.pledges.update(content="Làm đường hoa ở trục chính của buôn")

    (part,) = differences(old, words(registration))

    (field,) = part.fields
    marks = [[piece.text for piece in side if piece.changed]
             for side in (field.sides.old, field.sides.new)]  # fmt: skip
    assert marks == [["thôn"], ["buôn"]]
