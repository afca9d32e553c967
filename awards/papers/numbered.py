"""A draft with the number and the day under which it was signed."""

from dataclasses import replace
from datetime import date

from core.calendar import paper_day
from core.papers.content import Paper
from core.papers.words import day_words, number_words, plain


def numbered(paper: Paper, number: int, symbol: str, day: date) -> Paper:
    """The paper as it was issued: number and day in its head, and where its list names them.

    Raises ValueError for a paper that takes no number.
    """
    if paper.symbol is None:
        raise ValueError(f"{paper.key} takes no number")
    told = {
        number_words(paper.symbol, None).removeprefix("Số: "): f"{number:02d}/{symbol}",
        day_words(None, paper.year): paper_day(day),
    }
    annexes = []
    for annex in paper.annexes:
        reference = plain(annex.reference)
        for open_, said in told.items():
            reference = reference.replace(open_, said)
        annexes.append(replace(annex, reference=reference))
    given = {"symbol": symbol, "number": number, "year": day.year, "day": day}
    return replace(paper, **given, annexes=tuple(annexes), draft=False)
