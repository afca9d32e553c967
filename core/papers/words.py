"""Wordings that every writer of a paper shares (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II)."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from core.calendar import paper_day
from core.papers.content import Run, Text

# Room to write two or three digits by hand, from no-break spaces: ≈ 10 mm at 13–14 pt.
NUMBER_GAP = "\u00a0" * 9
DAY_GAP = "\u00a0" * 8

_ROMAN = (
    (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"),
    (1, "I"),
)  # fmt: skip

# What is held together on a line, by every writer:
# * a number of a document: «98/2023/NĐ-CP», «(05/TTr-UBND)», «0601.N/BNV-TĐKT», «12-KH/ĐU», and
#   «/TTr-UBND» after the room for a number; none of the longest kind fills a column;
# * a telephone number in groups of digits: «0262 000 100», «(0262) 3.812.345», «+84 905 123 456».
_DOCUMENT = (
    r"(?:(?:\d[\d/]{0,12}(?:\.[A-Z])?|\u00a0{3,9})/[A-ZĐ][A-ZĐa-zđ0-9-]{1,14}"
    r"|\d{1,4}-[A-ZĐ][A-ZĐa-zđ]{1,4}/[A-ZĐ][A-ZĐa-zđ-]{1,14})"
)
_PHONE = (
    r"(?=\(?(?:0|\+84)(?:[ \u00a0.()-]{0,2}\d){8,11}(?!\d))\(?[0+]\d+\)?(?:[ \u00a0.-]\d{1,4}){1,5}"
)
WHOLE = re.compile(rf"(?<!\S)([(«\"]?(?:{_DOCUMENT}|{_PHONE})[);:,.»\"]{{0,3}})(?!\S)")

# Invisible signs that come along when text is pasted (soft hyphens, zero-width and direction
# marks, variation selectors), control signs, and the many widths of space.
_INVISIBLE = (
    *range(0x00, 0x0A), *range(0x0B, 0x20), *range(0x7F, 0xA0), 0xAD,
    *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070),
    *range(0xFE00, 0xFE10), 0xFEFF,
)  # fmt: skip
_SPACES = (0x09, 0x1680, *range(0x2000, 0x200B), 0x205F, 0x3000)
_TIDY: dict[int, str | None] = {
    **dict.fromkeys(_INVISIBLE),
    **dict.fromkeys(_SPACES, " "),
    0x202F: "\u00a0",
    **dict.fromkeys((0x0D, 0x85, 0x2028, 0x2029), "\n"),
}


def clean(text: str) -> str:
    """The text as it is printed: NFC, line ends as line feeds, no invisible signs."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").translate(_TIDY))


def wholes(line: str) -> list[str]:
    """The line in pieces, what may be broken and what is held together by turns."""
    return WHOLE.split(line) if "/" in line or "0" in line else [line]


def unbroken(text: str) -> list[str]:
    """The words of a text, with what is held together as one."""
    return [
        word
        for place, part in enumerate(wholes(text))
        for word in ([part] if place % 2 else part.split())
    ]


def plain(text: Text) -> str:
    """The text without its looks."""
    return "".join(run.text for run in runs(text))


def runs(text: Text) -> tuple[Run, ...]:
    """The text as runs."""
    pieces = (text,) if isinstance(text, str) else text
    return tuple(Run(piece) if isinstance(piece, str) else piece for piece in pieces)


def upper(text: Text) -> Text:
    """The text in capitals."""
    if isinstance(text, str):
        return text.upper()
    return tuple(replace(run, text=run.text.upper()) for run in runs(text))


def roman(number: int) -> str:
    """The number of a part or an annex: I, II, III, IV … Raises ValueError below 1."""
    if number < 1:
        raise ValueError("a part is counted from 1")
    said = ""
    for value, letters in _ROMAN:
        said += letters * (number // value)
        number %= value
    return said


def heading_text(text: Text, level: int) -> Text:
    """A heading as it is printed: level 1 in capitals, of level 0 («Phần I») what follows it."""
    if level == 1:
        return upper(text)
    if level == 0 and isinstance(text, str):
        part, *title = text.split("\n", 1)
        return "\n".join((part, *(line.upper() for line in title)))
    return text


def finish(text: Text, mark: str) -> Text:
    """The text closed by `mark` instead of whatever stop it had."""
    if isinstance(text, str):
        return re.sub(r"[\s.;,/]+$", "", text) + mark
    *before, last = runs(text) or (Run(""),)
    return (*before, replace(last, text=str(finish(last.text, mark))))


def sentence(text: str) -> str:
    """What somebody typed as a whole sentence: closed by a full stop where it has no end."""
    said = text.rstrip()
    return said if said.endswith((".", "!", "?", "…", ":")) else str(finish(said, "."))


def end(text: Text) -> Text:
    """The last sentence of a paper, closed by «./.» (Phụ lục III)."""
    return finish(text, "./.")


def listed(lines: Iterable[Text]) -> list[Text]:
    """Lines closed by «;», the last by «.», as Kính gửi, Nơi nhận and the bases want it."""
    closed = [finish(line, ";") for line in lines]
    return [*closed[:-1], finish(closed[-1], ".")] if closed else []


def number_words(symbol: str, number: int | None) -> str:
    """«Số: 05/BC-UBND»; open for the hand without a number (mục II.3: below 10 with a zero)."""
    return f"Số: {NUMBER_GAP if number is None else f'{number:02d}'}/{symbol}"


def day_words(day: date | None, year: int) -> str:
    """«ngày 05 tháng 02 năm 2024»: zeros for days below 10 and for months 1 and 2 (mục II.4)."""
    if day is None:
        return f"ngày{DAY_GAP}tháng{DAY_GAP}năm {year}"
    return paper_day(day)


def attached_to(
    kind: str, *, issuer: str, symbol: str, number: int | None, day: date | None, year: int
) -> str:
    """The line under the title of an annex: «(Kèm theo Báo cáo số … ngày … của …)»."""
    numbered = number_words(symbol, number).replace("Số: ", "số ")
    return f"(Kèm theo {kind} {numbered} {day_words(day, year)} của {issuer})"
