"""Money in whole đồng: read as people type it, written as papers print it, spelled in words."""

import re
from decimal import Decimal

from core.numbers import format_decimal
from core.text import clean_line, strip_marks

MAX_DIGITS = 15
_MAX_LENGTH = 60  # «999.999.999.999.999 đồng» and room to spare; longer text is no amount

_UNITS = {
    "ty": 10**9,
    "ti": 10**9,
    "trieu": 10**6,
    "tr": 10**6,
    "nghin": 10**3,
    "ngan": 10**3,
    "k": 10**3,
}
_NAMES = {10**9: "tỷ", 10**6: "triệu", 10**3: "nghìn"}  # from the largest: _spell relies on it
_ONES = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")

_CURRENCY = re.compile(r" ?(?:dong|vnd|d|₫)$")
_AMOUNT = re.compile(rf"([0-9., ]*[0-9]) ?({'|'.join(_UNITS)})(?![a-z]) ?")
_PLAIN = re.compile(r"[1-9][0-9]*|0")
# Thousands by one sign throughout; a second sign may only bring decimals.
_GROUPED = re.compile(r"(?P<whole>[1-9][0-9]{0,2}(?P<sign>[., ])[0-9]{3}(?:(?P=sign)[0-9]{3})*)")
_DECIMALS = re.compile(r"(?P<whole>.*[0-9])(?P<mark>[.,])(?P<places>[0-9]+)")

_HOW = "Hãy viết như 50.000.000 hoặc 50 triệu."


class MoneyError(ValueError):
    """What was typed is no amount, or could be two; `str()` is the sentence to show."""


def parse_dong(text: str) -> int:
    """Read an amount in đồng: not negative, at most 15 digits.

    * Without a unit, the signs `.`, `,` and space only divide thousands, and the đồng has no
      decimals: `50.000.000`, `50 000 000`, `50,000,000`, `1.500`, also `50.000.000,00` as a
      spreadsheet prints it.
    * With `tỷ`, `triệu`/`tr`, `nghìn`/`ngàn`/`k`, one sign before one or two digits is decimal:
      `1,5 triệu`, `1.5 triệu`. Amounts with units may follow each other: `1 tỷ 200 triệu`.
    * `đ`, `đồng`, `VND`, `₫` may come last. Marks and case do not count.

    Raises MoneyError with the two readings for what is ambiguous (`50.5`, `1,5`, `1.500 triệu`),
    and with what to do for anything else.
    """
    line = strip_marks(clean_line(text)).lower()
    if not line:
        raise MoneyError("Hãy nhập số tiền.")
    if line[0] in "-−–(":
        raise MoneyError("Số tiền không được âm.")
    line = _CURRENCY.sub("", line)
    if len(line) > _MAX_LENGTH:
        raise MoneyError(f"Không đọc được số tiền. {_HOW}")
    dong = _without_unit(line) if re.fullmatch(r"[0-9., ]+", line) else _with_units(line)
    if dong >= 10**MAX_DIGITS:
        raise MoneyError(f"Số tiền quá lớn: nhiều nhất {MAX_DIGITS} chữ số.")
    return dong


def format_dong(value: int) -> str:
    """An amount in đồng with its thousands divided, without the unit: `50.000.000`."""
    return f"{value:,}".replace(",", ".")


def with_unit(value: int) -> str:
    """An amount in đồng with the unit: `50.000.000 đồng`."""
    return f"{format_dong(value)} đồng"


def in_words(value: int) -> str:
    """An amount in đồng spelled out: `năm mươi triệu đồng`.

    Raises ValueError below 0 and above 10¹⁵.
    """
    if not 0 <= value <= 10**MAX_DIGITS:
        raise ValueError("only amounts from 0 to 10^15 are spelled out")
    return f"{_spell(value) or 'không'} đồng"


def _without_unit(line: str) -> int:
    if _PLAIN.fullmatch(line):
        return int(line)
    if _GROUPED.fullmatch(line):
        return _digits(line)
    decimals = _DECIMALS.fullmatch(line)
    if (
        decimals
        and _is_grouped(decimals["whole"], decimals["mark"])
        and not int(decimals["places"])
    ):
        return _digits(decimals["whole"])
    if decimals and _PLAIN.fullmatch(decimals["whole"]) and _could_be_decimals(line, decimals):
        # Sums in this house are millions: that is what «50.5» most likely leaves out.
        raise _two_readings(line, decimals, 10**6, f"{format_dong(_digits(line))} đồng", 1)
    if line.startswith("0"):
        raise MoneyError(f"Số tiền không bắt đầu bằng chữ số 0. {_HOW}")
    raise MoneyError(f"Các nhóm chữ số chưa đúng: mỗi nhóm phải đủ ba chữ số. {_HOW}")


def _with_units(line: str) -> int:
    """One amount with its unit, or several, each smaller than the unit before it."""
    parts = _AMOUNT.findall(line)
    if _AMOUNT.sub("", line) or not parts:
        raise MoneyError(f"Không đọc được số tiền. {_HOW}")
    total = 0
    limit = 0
    for number, unit in parts:
        factor = _UNITS[unit]
        part = _before_unit(number.strip(), factor)
        if limit and (part >= limit or total % limit):
            raise MoneyError(f"Các phần của số tiền không khớp nhau. {_HOW}")
        total += part
        limit = factor
    return total


def _before_unit(number: str, factor: int) -> int:
    if _PLAIN.fullmatch(number):
        return int(number) * factor
    decimals = _DECIMALS.fullmatch(number)
    if _GROUPED.fullmatch(number):
        if decimals and decimals["whole"].isdecimal():
            name = f"{format_dong(_digits(number))} {_NAMES[factor]} đồng"
            raise _two_readings(number, decimals, factor, name, factor)
        return _digits(number) * factor
    if decimals:
        whole, mark, places = decimals.groups()
        # No group of thousands begins with 0: «0,125 tỷ» can only be decimals.
        at_most = 3 if whole == "0" else 2
        if (_PLAIN.fullmatch(whole) or _is_grouped(whole, mark)) and len(places) <= at_most:
            return _shifted(number, factor, len(places))
    raise MoneyError(f"Không đọc được phần thập phân: nhiều nhất hai chữ số. {_HOW}")


def _two_readings(
    typed: str, decimals: re.Match[str], factor: int, as_thousands: str, thousands_factor: int
) -> MoneyError:
    """The refusal that spells out both readings, each with how to write it plainly."""
    number = Decimal(f"{decimals['whole']}.{decimals['places']}")
    as_decimals = f"{format_decimal(number)} {_NAMES[factor]} đồng"
    first = _shifted(typed, factor, len(decimals["places"]))
    second = _digits(typed) * thousands_factor
    return MoneyError(
        f"«{typed}» có hai cách hiểu: nếu là {as_decimals}, hãy viết {format_dong(first)}; "
        f"nếu là {as_thousands}, hãy viết {format_dong(second)}."
    )


def _could_be_decimals(line: str, decimals: re.Match[str]) -> bool:
    """Whether the only sign may stand before decimals of a million: not before a group of three.

    No group of thousands begins with 0, so «0,500» may.
    """
    places = len(decimals["places"])
    return _digits(line) > 0 and places <= 6 and (places != 3 or decimals["whole"] == "0")


def _is_grouped(whole: str, mark: str) -> bool:
    """Whether thousands are divided by another sign than the one before the decimals."""
    grouped = _GROUPED.fullmatch(whole)
    return grouped is not None and grouped["sign"] != mark


def _digits(number: str) -> int:
    return int(re.sub(r"[., ]", "", number))


def _shifted(number: str, factor: int, places: int) -> int:
    """A number with so many decimals, times the factor, on whole numbers all the way."""
    tenths: int = 10**places
    return _digits(number) * factor // tenths


def _spell(value: int) -> str:
    """A number in words, "" for 0; after a larger unit, every group says its hundreds."""
    words: list[str] = []
    for factor, name in _NAMES.items():
        count, value = divmod(value, factor)
        if count:
            # Above tỷ one counts in tỷ again: «một triệu tỷ».
            spelled = _spell(count) if count >= 1000 else _spell_group(count, full=bool(words))
            words += [spelled, name]
    if value:
        words.append(_spell_group(value, full=bool(words)))
    return " ".join(words)


def _spell_group(value: int, *, full: bool) -> str:
    """A group of three digits, 1 to 999; `full` names the hundreds even when there are none."""
    hundreds, rest = divmod(value, 100)
    tens, ones = divmod(rest, 10)
    words = []
    if hundreds or full:
        words += [_ONES[hundreds], "trăm"]
    if tens == 0:
        if ones:
            words += ["linh", _ONES[ones]] if words else [_ONES[ones]]
        return " ".join(words)
    words += ["mười"] if tens == 1 else [_ONES[tens], "mươi"]
    if ones:
        changed = {5: "lăm"} if tens == 1 else {1: "mốt", 4: "tư", 5: "lăm"}
        words.append(changed.get(ones, _ONES[ones]))
    return " ".join(words)
