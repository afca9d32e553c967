"""Numbers of outgoing papers: «05/TTr-UBND», 01 again every year (NĐ 30/2020, điều 15).

Whether an office counts each type of paper by itself or all of them in one series is a local rule,
hence a setting of the authority. A council that issues under the agency's seal has a series of its
own in any case (Phụ lục I, mục II.3.a).
"""

import re
from dataclasses import dataclass
from typing import Self

from django.db.models import Max, Q

from accounts.models import Authority
from accounts.states import PaperNumbering
from awards.models import OutgoingPaper
from awards.models.outgoing import RULES
from awards.states import PaperKind, PaperSeries
from core.calendar import two_digits
from core.errors import RuleBroken

NO_NUMBER = "Hãy ghi số của văn bản đã ký."
NOT_A_NUMBER = "Không đọc được số «{text}». Hãy ghi số, gạch chéo, ký hiệu, ví dụ {example}."
OTHER_TYPE = "Ký hiệu của {kind} bắt đầu bằng {letters}-, ví dụ {example}."
_CODE = re.compile(
    r"(?:số:?\s*)?0*(?P<number>\d{1,6})(?P<suffix>[a-zđ]?)(?:\s*/\s*(?P<symbol>\S{1,50}))?"
)


@dataclass(frozen=True)
class Code:
    """A number with its symbol; `suffix` is the «a» of a paper that was put in between."""

    number: int
    suffix: str
    symbol: str

    @classmethod
    def read(cls, text: str, kind: PaperKind) -> Self:
        """What the office typed for a paper of this kind; a bare number gets the usual symbol.

        Raises RuleBroken for what is no number, or the symbol of another type of paper.
        """
        rule = RULES[kind]
        example = f"05/{rule.symbol}"
        if not text.strip():
            raise RuleBroken(NO_NUMBER)
        found = _CODE.fullmatch(text.strip())
        if found is None or int(found["number"]) == 0:
            raise RuleBroken(NOT_A_NUMBER.format(text=text.strip()[:60], example=example))
        code = cls(int(found["number"]), found["suffix"], found["symbol"] or rule.symbol)
        if not code.symbol.startswith(f"{rule.letters}-"):
            raise RuleBroken(
                OTHER_TYPE.format(kind=kind.label.lower(), letters=rule.letters, example=example)
            )
        return code

    def __str__(self) -> str:
        return f"{two_digits(self.number)}{self.suffix}/{self.symbol}"

    @property
    def series(self) -> PaperSeries:
        """Whose number it is: that of whoever the symbol names."""
        issuer = self.symbol.partition("-")[2]
        return PaperSeries.COUNCIL if issuer.startswith("HĐ") else PaperSeries.COMMITTEE


def book_of(authority: Authority, kind: PaperKind) -> str:
    """The kinds that are counted together with this one; «» for all of them."""
    together = authority.paper_numbering == PaperNumbering.TOGETHER
    return "" if together else RULES[kind].letters


def counted_with(authority: Authority, kind: PaperKind, series: PaperSeries, year: int) -> Q:
    """The papers whose numbers a paper of this kind must not have.

    Asked by kind, not by `book`: papers of before the setting was changed count as well.
    """
    rows = Q(authority=authority.pk, series=series, year=year)
    if book_of(authority, kind):
        letters = RULES[kind].letters
        rows &= Q(kind__in=[each for each, rule in RULES.items() if rule.letters == letters])
    return rows


def proposed(authority: Authority, kind: PaperKind, year: int) -> Code:
    """The next number: one more than the highest of the year. Other offices may have taken it."""
    code = Code(1, "", RULES[kind].symbol)
    rows = OutgoingPaper.objects.filter(counted_with(authority, kind, code.series, year))
    last = rows.aggregate(last=Max("number"))["last"] or 0
    return Code(last + 1, "", code.symbol)
