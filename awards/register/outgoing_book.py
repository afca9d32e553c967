"""Looking papers up in the register of outgoing papers: what was asked for, what there is."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self
from urllib.parse import urlencode

from accounts.models import Authority, User
from awards.kinds import PAPER_KINDS
from awards.models import OutgoingPaper
from awards.models.outgoing import OutgoingPaperQuerySet
from awards.states import PaperSeries

SERIES_WORDS = {"uy-ban": PaperSeries.COMMITTEE, "hoi-dong": PaperSeries.COUNCIL}


@dataclass(frozen=True)
class Wanted:
    """What somebody looks for; an empty part asks for everything."""

    text: str = ""
    year: str = ""
    series: str = ""
    kind: str = ""

    @classmethod
    def read(cls, sent: Mapping[str, str]) -> Self:
        """What an address says; what makes no sense in it is not asked."""
        year, series, kind = (sent.get(each, "") for each in ("nam", "day-so", "loai"))
        return cls(
            text=sent.get("tim", "").strip()[:100],
            year=year if year.isascii() and year.isdecimal() and len(year) == 4 else "",
            series=series if series in SERIES_WORDS else "",
            kind=kind if kind in PAPER_KINDS else "",
        )

    def __bool__(self) -> bool:
        return self != Wanted()

    @property
    def query(self) -> str:
        """The same in an address, for the next page and for the workbook."""
        parts = {"tim": self.text, "nam": self.year, "day-so": self.series, "loai": self.kind}
        return urlencode({name: value for name, value in parts.items() if value})

    def narrow(self, papers: OutgoingPaperQuerySet) -> OutgoingPaperQuerySet:
        """Those papers that were asked for."""
        if self.text:
            papers = papers.matching(self.text)
        if self.year:
            papers = papers.filter(year=int(self.year))
        if self.series:
            papers = papers.filter(series=SERIES_WORDS[self.series])
        if self.kind:
            papers = papers.filter(kind=PAPER_KINDS[self.kind])
        return papers


@dataclass(frozen=True)
class Book:
    """A series of a year, to be printed."""

    year: int
    word: str
    series: PaperSeries


def papers_of(authority: Authority, user: User) -> OutgoingPaperQuerySet:
    """The papers of an authority that the person may see, newest first, as a list shows them."""
    return (
        OutgoingPaper.objects.visible_to(user)
        .filter(authority=authority)
        .select_related("replaces", "replaced_by", "campaign")
        .order_by("-day", "-issued_at", "-pk")
    )


def books_of(authority: Authority, user: User) -> list[Book]:
    """Every series of every year in which a paper went out, newest first; one query."""
    rows = OutgoingPaper.objects.visible_to(user).filter(authority=authority).order_by()
    found = set(rows.values_list("year", "series").distinct())
    return [
        Book(year, word, series)
        for year in sorted({each for each, _ in found}, reverse=True)
        for word, series in SERIES_WORDS.items()
        if (year, series.value) in found
    ]


def remarks(paper: OutgoingPaper) -> str:
    """What stands under «Ghi chú»: what it replaces or is replaced by, and what was noted."""
    told = [paper.note]
    if paper.replaces is not None:
        told.insert(0, f"Thay thế văn bản số {paper.replaces.code}")
    if paper.is_replaced:
        told.insert(0, f"Đã được thay thế bằng văn bản số {paper.replaced_by.code}")
    return ". ".join(each.rstrip(" .") for each in told if each)
