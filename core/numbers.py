"""Quantities as people here write them: comma for decimals, dot between thousands."""

import re
from decimal import Decimal
from fractions import Fraction

from core.text import clean_line

MAX_WHOLE_DIGITS = 15
MAX_PLACES = 10
_MAX_LENGTH = 40  # the digits above with every sign between them

_PLAIN = re.compile(r"[0-9]+")
# Thousands by one sign throughout, then perhaps decimals after another sign.
_GROUPED = re.compile(
    r"(?P<whole>[1-9][0-9]{0,2}(?P<sign>[., ])[0-9]{3}(?:(?P=sign)[0-9]{3})*)"
    r"(?:(?!(?P=sign))(?P<mark>[.,])(?P<places>[0-9]+))?"
)
_COMMA = re.compile(r"(?P<whole>[0-9]+),(?P<places>[0-9]+)")
_DOT = re.compile(r"(?P<whole>[0-9]+)\.(?P<places>[0-9]{1,2})")
_DOT_AFTER_ZERO = re.compile(r"(?P<whole>0)\.(?P<places>[0-9]+)")


class NumberError(ValueError):
    """What was typed is no quantity, or could be two; `str()` is the sentence to show."""


def parse_decimal(text: str) -> Decimal:
    """Read a quantity (hectares, percent, households): not negative, without its unit.

    * `12,5` is 12.5: the comma is our decimal sign, with as many places as one likes.
    * `1.500`, `1 500`, `1.234.567`, `1,234,567` are thousands: groups of exactly three.
    * `1.500,25` and `1,500.25` are both 1500.25: two signs explain each other.
    * `12.5`, `12.50`, `0.125` are decimals all the same: no group of thousands looks like that.
    * `05` is 5, as official papers write it.

    Raises NumberError with the two readings for `1,500` and `1.5000`, and with what to do for
    anything else.
    """
    line = clean_line(text)
    if not line:
        raise NumberError("Hãy nhập một số.")
    if line[0] in "-−–":
        raise NumberError("Số không được âm.")
    if not re.fullmatch(r"[0-9., ]+", line):
        raise NumberError("Chỉ ghi chữ số, ví dụ 1.500 hoặc 12,5; không ghi đơn vị kèm theo.")
    whole, places = _whole_and_places(line[:_MAX_LENGTH])
    if len(whole) > MAX_WHOLE_DIGITS or len(line) > _MAX_LENGTH:
        raise NumberError(f"Số quá lớn: nhiều nhất {MAX_WHOLE_DIGITS} chữ số.")
    if len(places) > MAX_PLACES:
        raise NumberError(f"Nhiều nhất {MAX_PLACES} chữ số sau dấu phẩy.")
    return Decimal(f"{whole}.{places}") if places else Decimal(whole)


def format_decimal(value: Decimal | int) -> str:
    """Write a quantity: `1.500`, `12,5`; exact, without zeros at the end of the decimals.

    Raises ValueError for infinity and NaN.
    """
    number = Decimal(value)
    if not number.is_finite():
        raise ValueError("only a finite number can be written")
    whole, _, places = f"{number.copy_abs():f}".partition(".")
    places = places.rstrip("0")
    minus = "-" if number < 0 else ""
    return minus + f"{int(whole):,}".replace(",", ".") + (f",{places}" if places else "")


def format_total(value: Decimal) -> str:
    """A total with its two decimals always: «95,00» under «93,33»."""
    return f"{half_up(value, 2):,.2f}".translate(str.maketrans(",.", ".,"))


def half_up(value: Decimal | Fraction | int, places: int) -> Decimal:
    """Round to so many decimal places, a half away from zero, without any error of precision.

    The result has exactly `places` places. Raises ValueError when `places` is negative.
    """
    if places < 0:
        raise ValueError("places must not be negative")
    exact = Fraction(value)
    # floor(2x + 1) / 2 on whole numbers: neither floats nor the precision of a decimal context.
    units = (2 * abs(exact) * 10**places + 1) // 2
    digits = tuple(int(digit) for digit in str(units))
    return Decimal((int(exact < 0 and units > 0), digits, -places))


def _whole_and_places(line: str) -> tuple[str, str]:
    """The digits before and after the decimal sign."""
    if _PLAIN.fullmatch(line):
        return line.lstrip("0") or "0", ""
    # A lone comma before three digits is decimals here and thousands in an English spreadsheet.
    # Nobody writes decimals that end in 0, and neither does format_decimal: there we ask.
    if re.fullmatch(r"[1-9][0-9]{0,2},[0-9]{2}0", line):
        raise _two_readings(line)
    if found := _COMMA.fullmatch(line) or _DOT_AFTER_ZERO.fullmatch(line) or _DOT.fullmatch(line):
        return found["whole"].lstrip("0") or "0", found["places"]
    if found := _GROUPED.fullmatch(line):
        return re.sub(r"[., ]", "", found["whole"]), found["places"] or ""
    if re.fullmatch(r"[0-9]+\.[0-9]+", line):
        raise _two_readings(line)
    raise NumberError(
        "Các nhóm chữ số chưa đúng. Dấu chấm chia từng nhóm ba chữ số, dấu phẩy ngăn phần thập "
        "phân, ví dụ 1.500 hoặc 12,5."
    )


def _two_readings(line: str) -> NumberError:
    decimals = format_decimal(Decimal(line.replace(",", ".")))
    thousands = format_decimal(Decimal(re.sub(r"[.,]", "", line)))
    return NumberError(
        f"«{line}» có hai cách hiểu: nếu là số thập phân, hãy viết {decimals}; "
        f"nếu là số nguyên, hãy viết {thousands}."
    )
