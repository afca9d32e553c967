"""A stale save shown in words: what the server holds beside what was typed."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db import models

from core.calendar import format_day
from core.numbers import format_decimal


@dataclass(frozen=True)
class BothTexts:
    """One box of a stale save, as people read both texts."""

    label: str
    stored: str
    typed: str

    @property
    def differ(self) -> bool:
        """Whether the person has to choose between them."""
        return self.stored != self.typed


def in_words(row: models.Model, name: str) -> str:
    """A value of a row as people read it; nothing for nothing."""
    show = getattr(row, f"get_{name}_display", None)
    value = show() if show else getattr(row, name)
    if isinstance(value, date):
        return format_day(value)
    if isinstance(value, Decimal):
        return format_decimal(value)
    return "" if value is None else str(value)
