"""Shares that a vote is held against: «2/3», «80%», «>50%»; exact, never a float."""

import re
from dataclasses import dataclass
from fractions import Fraction

from core.numbers import format_decimal, half_up
from core.text import clean_line

_SHARE = re.compile(
    r"(?P<over>>)?\s*(?:(?P<percent>[0-9]{1,3}(?:[.,][0-9]{1,2})?)\s*%|"
    r"(?P<part>[1-9][0-9]{0,2})\s*/\s*(?P<whole>[1-9][0-9]{0,2}))"
)


@dataclass(frozen=True)
class Share:
    """A part of a whole that has to be reached, or passed where `over` says so."""

    part: Fraction
    over: bool = False
    text: str = ""

    @classmethod
    def parse(cls, text: str) -> "Share":
        """Read «2/3», «80%», «66,67 %», «>50%». Raises ValueError with a sentence for people."""
        found = _SHARE.fullmatch(clean_line(text))
        if found is None:
            raise ValueError("Tỷ lệ viết như 2/3, 80% hoặc >50%.")
        if found["percent"] is not None:
            part = Fraction(found["percent"].replace(",", ".")) / 100
        else:
            part = Fraction(int(found["part"]), int(found["whole"]))
        if not 0 < part <= 1 or (part == 1 and found["over"]):
            raise ValueError("Tỷ lệ phải lớn hơn 0 và không quá toàn bộ.")
        return cls(part, bool(found["over"]), clean_line(text))

    def is_met(self, count: int, of: int) -> bool:
        """Whether `count` of `of` is enough; never of nobody."""
        if of <= 0:
            return False
        reached = Fraction(count, of)
        return reached > self.part if self.over else reached >= self.part

    def least(self, of: int) -> int:
        """How many of `of` are needed at least."""
        needed = self.part * of
        if self.over:
            return int(needed) + 1
        return -(-needed.numerator // needed.denominator)

    @property
    def words(self) -> str:
        """As papers say it: «từ 2/3», «từ 80 %», «trên 50 %»."""
        share = self.text.lstrip("> ").rstrip("% ")
        return f"{'trên' if self.over else 'từ'} {share}{' %' * ('%' in self.text)}"


def percent_words(count: int, of: int) -> str:
    """A share in per cent with at most two decimals, as minutes write it: «77,78»."""
    return format_decimal(half_up(Fraction(100 * count, of), 2)) if of else "0"
