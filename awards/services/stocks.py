"""Keeping the stocks of certificates: added, copied, edited, made the default, retired."""

from collections.abc import Mapping
from datetime import datetime
from itertools import count
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import F

from accounts.models import Authority, User
from accounts.services import record_act
from audit.actions import Action
from audit.log import differences
from awards.models import CertificateStock, StockField
from awards.permissions import can_add_stock, can_change_stock
from awards.register.shipped_stocks import SHIPPED
from awards.states import StockPart
from core.errors import Duplicate, RuleBroken, Stale

STALE = (
    "Mẫu phôi vừa được người khác sửa. Hãy so hai bản bên dưới; bấm lưu lần nữa để giữ bản đang "
    "nhập."
)
CHANGED = "Mẫu phôi vừa được người khác thay đổi. Hãy tải lại trang."
TWICE = "Đã có mẫu phôi đang dùng tên «{name}»."
IS_DEFAULT = "Đây là mẫu mặc định. Hãy chọn mẫu khác làm mặc định trước."
# What a copy takes over, and what of a field people set.
COPIED = ("kind", "width", "height", "dx", "dy", "source_note")
LOOKS = (
    "shown", "labelled", "x", "y", "width", "lines", "step", "size", "smallest", "bold", "italic",
    "capitals", "ink", "align",
)  # fmt: skip

Values = Mapping[str, Any]


def add_stock(
    *, authority: Authority, word: str, key: UUID | None, by: User, at: datetime
) -> CertificateStock:
    """Add one of the stocks that come with the portal; the first of an authority is its default.

    A page's key adds one stock only. Raises NotAllowed, or RuleBroken for a word there is not.
    """
    can_add_stock(by, authority).require()
    if word not in SHIPPED:
        raise RuleBroken("Không có mẫu phôi này. Hãy chọn một mẫu trong danh sách.")
    shipped = SHIPPED[word]
    return _add(authority, shipped.values, shipped.parts, key, by, at)


def copy_stock(
    *, stock: CertificateStock, key: UUID | None, by: User, at: datetime
) -> CertificateStock:
    """A new stock with the places of another, retired or not. Raises NotAllowed."""
    can_add_stock(by, stock.authority).require()
    values = {name: getattr(stock, name) for name in COPIED}
    parts = {
        StockPart(each.part): {name: getattr(each, name) for name in LOOKS}
        for each in stock.parts.all()
    }
    values["name"] = f"{stock.name[:100]} (bản sao)"
    return _add(stock.authority, values, parts, key, by, at)


def edit_stock(
    *,
    stock: CertificateStock,
    values: Values,
    parts: Mapping[StockPart, Values],
    version: int,
    by: User,
    at: datetime,
) -> None:
    """Change a stock and its fields. Raises NotAllowed, WrongState, Duplicate or Stale."""
    can_change_stock(by, stock).require()
    with transaction.atomic():
        stored = CertificateStock.objects.get(pk=stock.pk)
        _take(stock, version, STALE)
        _refuse_twin(stock, values["name"])
        CertificateStock.objects.filter(pk=stock.pk).update(**values)
        old = {name: getattr(stored, name) for name in values}
        _record(stored, Action.STOCK_EDITED, by, at, changes=differences(old, values))
        for field in StockField.objects.filter(stock=stock):
            new = parts.get(StockPart(field.part), {})
            changes = differences({name: getattr(field, name) for name in new}, new)
            if changes:
                StockField.objects.filter(pk=field.pk).update(**new)
                _record(stored, Action.STOCK_EDITED, by, at, part=field, changes=changes)


def make_default(*, stock: CertificateStock, version: int, by: User, at: datetime) -> None:
    """Have this stock chosen first. Raises NotAllowed, WrongState or Stale."""
    can_change_stock(by, stock).require()
    if stock.is_default:
        return
    with transaction.atomic():
        CertificateStock.objects.filter(authority=stock.authority_id, is_default=True).update(
            is_default=False
        )
        _take(stock, version, CHANGED)
        try:
            with transaction.atomic():
                CertificateStock.objects.filter(pk=stock.pk).update(is_default=True)
        except IntegrityError:
            raise Stale(CHANGED) from None
        _record(stock, Action.STOCK_DEFAULT, by, at)
    stock.is_default = True


def retire_stock(*, stock: CertificateStock, version: int, by: User, at: datetime) -> None:
    """Print on this stock no more; it stays readable. The default cannot go.

    Raises NotAllowed, WrongState, RuleBroken or Stale.
    """
    can_change_stock(by, stock).require()
    if stock.is_default:
        raise RuleBroken(IS_DEFAULT)
    with transaction.atomic():
        _take(stock, version, CHANGED)
        if not CertificateStock.objects.filter(pk=stock.pk, is_default=False).update(retired_at=at):
            raise RuleBroken(IS_DEFAULT)
        _record(stock, Action.STOCK_RETIRED, by, at)
    stock.retired_at = at


def _take(stock: CertificateStock, version: int, stale: str) -> None:
    """Hold the row at the version that was read."""
    rows = CertificateStock.objects.in_use().filter(pk=stock.pk, version=version)
    if rows.update(version=F("version") + 1) != 1:
        raise Stale(stale)


def _refuse_twin(stock: CertificateStock, name: str) -> None:
    others = CertificateStock.objects.in_use().filter(authority=stock.authority_id, name=name)
    if others.exclude(pk=stock.pk).exists():
        raise Duplicate(TWICE.format(name=name))


def _add(
    authority: Authority,
    values: Values,
    parts: Mapping[StockPart, Values],
    key: UUID | None,
    by: User,
    at: datetime,
) -> CertificateStock:
    mine = CertificateStock.objects.filter(authority=authority)
    with transaction.atomic():
        there = mine.filter(form_key=key).first() if key is not None else None
        if there is not None:
            return there
        try:
            with transaction.atomic():
                stock = mine.create(
                    authority=authority,
                    **{**values, "name": _free_name(authority, values["name"])},
                    is_default=not mine.filter(is_default=True).exists(),
                    made_at=at,
                    made_by=by,
                    form_key=key,
                )
        except IntegrityError:
            raise Stale(CHANGED) from None
        StockField.objects.bulk_create(
            StockField(stock=stock, part=part, order=order, **parts[part])
            for order, part in enumerate(StockPart)
        )
        _record(stock, Action.STOCK_ADDED, by, at)
    return stock


def _free_name(authority: Authority, name: str) -> str:
    """The name, or with a number behind it when another stock in use has it."""
    used = set(
        CertificateStock.objects.in_use().filter(authority=authority).values_list("name", flat=True)
    )
    wanted = (name if number == 1 else f"{name} {number}" for number in count(1))
    return next(each for each in wanted if each not in used)


def _record(
    stock: CertificateStock,
    action: Action,
    by: User,
    at: datetime,
    *,
    part: StockField | None = None,
    changes: Mapping[str, tuple[Any, Any]] | None = None,
) -> None:
    record_act(
        by=by,
        authority_id=stock.authority_id,
        action=action,
        subject=stock,
        at=at,
        part=part,
        changes=changes,
        note=str(stock),
    )
