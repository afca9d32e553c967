"""Keeping stocks: added, copied, edited, made the default, retired; by whom, and what refuses."""

from decimal import Decimal
from uuid import UUID

import pytest
from django.db import IntegrityError, transaction

from audit.models import Entry, Ledger
from awards.models import CertificateStock, StockField
from awards.register.shipped_stocks import SHIPPED
from awards.services import stocks
from awards.states import StockKind, StockPart
from core.errors import Duplicate, NotAllowed, RuleBroken, Stale, WrongState
from tests.awards.register import NOW
from tests.registrations.acts import CAST
from tests.registrations.acts import person as somebody

KEEPERS = {"secretary"}


def everything() -> list[list[dict]]:
    tables = (CertificateStock, StockField, Entry, Ledger)
    return [list(each._default_manager.order_by("pk").values()) for each in tables]


def edit(stock, by, **given):
    values = {
        "values": {"name": "Phôi của huyện", "width": Decimal("361.5")},
        "parts": {StockPart.NAME: {"x": Decimal("31.2"), "bold": False}},
        "version": stock.version,
        **given,
    }
    stocks.edit_stock(stock=stock, by=by, at=NOW, **values)


ACTS = {
    "add": lambda stock, by: stocks.add_stock(
        authority=stock.authority, word="a3", key=None, by=by, at=NOW
    ),
    "copy": lambda stock, by: stocks.copy_stock(stock=stock, key=None, by=by, at=NOW),
    "edit": edit,
    "default": lambda stock, by: stocks.make_default(
        stock=stock, version=stock.version, by=by, at=NOW
    ),
    "retire": lambda stock, by: stocks.retire_stock(
        stock=stock, version=stock.version, by=by, at=NOW
    ),
}


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("name", [each for each in CAST if each not in KEEPERS])
def test_only_the_secretariat_keeps_stocks(act, name, printed, request):
    by = somebody(name, request)
    before = everything()

    with pytest.raises(NotAllowed):
        ACTS[act](printed, by)

    assert everything() == before


@pytest.mark.parametrize("act", ACTS)
def test_each_act_of_the_secretariat_is_written_down(act, printed, secretary):
    before = Entry.objects.count()

    ACTS[act](printed, secretary)

    entries = Entry.objects.order_by("-pk")[: Entry.objects.count() - before]
    assert {each.action.split(".")[0] for each in entries} == {"stock"}
    assert {each.actor for each in entries} == {secretary}


@pytest.mark.parametrize("word", SHIPPED)
def test_a_stock_that_comes_with_the_portal_has_a_place_for_every_field(word, authority, secretary):
    stock = stocks.add_stock(authority=authority, word=word, key=None, by=secretary, at=NOW)

    parts = list(StockField.objects.filter(stock=stock))
    assert [each.part for each in parts] == [each.value for each in StockPart]
    assert all(each.x + each.width <= stock.width and each.y < stock.height for each in parts)
    assert stock.source_note
    assert stock.is_plain == (word == "a4")


def test_the_first_stock_is_the_default_and_only_one_is(stock, printed):
    assert (stock.is_default, printed.is_default) == (True, False)
    with pytest.raises(IntegrityError), transaction.atomic():
        CertificateStock.objects.filter(pk=printed.pk).update(is_default=True)


def test_a_button_pressed_twice_adds_one_stock(authority, secretary):
    given = {"authority": authority, "word": "a4", "by": secretary, "at": NOW}

    made = [stocks.add_stock(key=UUID(int=7), **given) for _ in range(2)]

    assert made[0] == made[1]
    assert CertificateStock.objects.count() == 1


def test_the_same_stock_added_again_has_a_name_of_its_own(stock, authority, secretary):
    again = stocks.add_stock(authority=authority, word="a4", key=None, by=secretary, at=NOW)

    assert again.name == f"{stock.name} 2"


def test_a_stock_there_is_not_cannot_be_added(authority, secretary):
    with pytest.raises(RuleBroken, match="Không có mẫu phôi này"):
        stocks.add_stock(authority=authority, word="a5", key=None, by=secretary, at=NOW)

    assert CertificateStock.objects.count() == 0


def test_a_copy_takes_over_every_place_and_no_default(stock, secretary):
    edit(stock, secretary)
    stock.refresh_from_db()

    copy = stocks.copy_stock(stock=stock, key=None, by=secretary, at=NOW)

    looks = [list(each.parts.values(*stocks.LOOKS, "part")) for each in (stock, copy)]
    assert looks[0] == looks[1]
    assert (copy.name, copy.is_default, copy.width) == (
        "Phôi của huyện (bản sao)",
        False,
        Decimal("361.5"),
    )


def test_an_edit_changes_what_it_names_and_tells_each_change(stock, secretary):
    edit(stock, secretary)

    stock.refresh_from_db()
    name = stock.parts.get(part=StockPart.NAME)
    assert (stock.name, stock.width, stock.version) == ("Phôi của huyện", Decimal("361.5"), 2)
    assert (name.x, name.bold, name.size) == (Decimal("31.2"), False, Decimal(26))
    changed = Entry.objects.filter(action="stock.edited").order_by("pk")
    assert len(changed) == 2


def test_an_edit_over_another_one_is_stale(stock, secretary):
    edit(stock, secretary)
    before = everything()

    with pytest.raises(Stale):
        edit(stock, secretary, version=1)

    assert everything() == before


def test_two_stocks_in_use_have_two_names(stock, printed, secretary):
    before = everything()

    with pytest.raises(Duplicate):
        edit(printed, secretary, values={"name": stock.name})

    assert everything() == before


def test_another_stock_becomes_the_default(stock, printed, secretary):
    ACTS["default"](printed, secretary)

    assert list(CertificateStock.objects.filter(is_default=True)) == [printed]


def test_the_default_is_not_retired(stock, secretary):
    before = everything()

    with pytest.raises(RuleBroken, match="chọn mẫu khác làm mặc định"):
        ACTS["retire"](stock, secretary)

    assert everything() == before


@pytest.mark.parametrize("act", ["edit", "default", "retire"])
def test_a_retired_stock_is_not_changed_any_more(act, printed, secretary):
    ACTS["retire"](printed, secretary)
    before = everything()

    with pytest.raises(WrongState):
        ACTS[act](printed, secretary)

    assert everything() == before


def test_a_retired_stock_is_copied_and_its_name_is_free(printed, secretary):
    ACTS["retire"](printed, secretary)

    again = stocks.add_stock(
        authority=printed.authority, word="300x210", key=None, by=secretary, at=NOW
    )
    copy = stocks.copy_stock(stock=printed, key=None, by=secretary, at=NOW)

    assert again.name == printed.name
    assert copy.kind == StockKind.PREPRINTED
