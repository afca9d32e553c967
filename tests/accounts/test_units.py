"""Units: one name each, found without marks, in the order of a Vietnamese list."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from accounts.models import Unit
from core.names import plain_key
from core.text import fold
from tests import factories

IN_ORDER = [
    "Buôn Čuăh",
    "Buôn Êcăm",
    "Buôn K62",
    "Buôn Krông",
    "Buôn Tơ Lơ",
    "Đoàn Thanh niên",
    "Hội Nông dân",
    "Hội Phụ nữ",
    "Thôn 2",
    "Thôn 9",
    "Thôn 10",
    "Thôn 10A",
    "Thôn Đông",
    "Thôn Ea Tung",
    "Trường Mầm non",
]


@pytest.mark.parametrize("given", [IN_ORDER, IN_ORDER[::-1], sorted(IN_ORDER)])
def test_units_stand_in_the_order_of_a_list_written_by_hand(authority, given):
    for name in given:
        factories.make_unit(authority, name)

    assert [unit.name for unit in Unit.objects.all()] == IN_ORDER


def test_two_units_of_one_key_stand_in_the_order_of_their_making(authority):
    first = factories.make_unit(authority, "Thôn Hòa Bình")
    second = factories.make_unit(authority, "Thôn Hoà Bình")

    assert first.sort_key == second.sort_key
    assert list(Unit.objects.all()) == [first, second]


@pytest.fixture
def buon(authority) -> Unit:
    factories.make_unit(authority, "Thôn Đông")
    Unit.objects.update(head_name="Nguyễn Văn Bảy", folded=fold("Thôn Đông Nguyễn Văn Bảy"))
    return factories.make_unit(authority, "Buôn Čuăh")


@pytest.mark.parametrize(
    "text",
    ["Buôn Čuăh", "buon cuah", "BUÔN ČUĂH", "cuah", "Cu\u0306ah", "Y Wiêng", "y wieng nie", "niê"],
)
def test_a_unit_is_found_by_its_name_or_its_head(buon, text):
    assert list(Unit.objects.matching(text)) == [buon]


@pytest.mark.parametrize("text", ["Tây", "%", "_", "buon%cuah", "\\"])
def test_what_is_not_in_the_name_finds_nothing(buon, text):
    assert list(Unit.objects.matching(text)) == []


def test_nothing_finds_all(buon):
    assert Unit.objects.matching("").count() == 2


def test_the_keys_follow_every_save(buon):
    buon.name = "Buôn Êcăm"
    buon.save(update_fields=["name"])

    stored = Unit.objects.get(pk=buon.pk)
    assert (stored.folded, stored.sort_key) == (
        fold("Buôn Êcăm Y Wiêng Niê"),
        plain_key("Buôn Êcăm"),
    )
    assert stored.folded == "buon ecam y wieng nie"


def test_a_name_is_taken_once_in_a_commune(authority, unit):
    twin = Unit(authority=authority, name=unit.name, kind=unit.kind)

    with pytest.raises(ValidationError):
        twin.full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        twin.save()

    assert Unit.objects.count() == 1


def test_another_commune_may_have_the_same_name(unit, stranger):
    factories.make_unit(stranger.roles[0].authority, unit.name)

    assert Unit.objects.filter(name="Thôn Đông").count() == 2


def test_the_active_ones_are_those_that_still_exist(unit, other_unit):
    other_unit.is_active = False
    other_unit.save()

    assert list(Unit.objects.active()) == [unit]


def test_a_unit_that_was_merged_away_still_has_its_papers(draft, head):
    Unit.objects.update(is_active=False)

    assert list(Unit.objects.visible_to(head)) == [draft.unit]
