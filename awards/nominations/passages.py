"""Two texts in words, and which passages they have in common."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

# A row of so many words in the same order is no accident: two Vietnamese words of two syllables.
ROW: Final = 5
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Passage:
    """Some words in a row, all of them common to both texts or none."""

    text: str
    common: bool


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, without signs."""
    return _WORD.findall(text.lower())


def rows_of(words: Sequence[str]) -> set[str]:
    """Every row of `ROW` words."""
    return {" ".join(words[n : n + ROW]) for n in range(len(words) - ROW + 1)}


def marked(text: str, other: Iterable[str], everybodys: frozenset[str]) -> tuple[Passage, ...]:
    """The text in passages: common is what stands in `other` too and is not everybody's.

    `other` are the rows of the other text. Put together again the passages are the text.
    """
    shared = set(other) - everybodys
    found = list(_WORD.finditer(text))
    words = [each[0].lower() for each in found]
    common = [False] * len(words)
    for place in range(len(words) - ROW + 1):
        if " ".join(words[place : place + ROW]) in shared:
            common[place : place + ROW] = [True] * ROW
    return _pieces(text, [each.span() for each in found], common)


def _pieces(
    text: str, spans: Sequence[tuple[int, int]], common: Sequence[bool]
) -> tuple[Passage, ...]:
    """Cut the text where common words begin and end; signs go with what stands before them."""
    pieces: list[Passage] = []
    start, state = 0, False
    for place, (begin, _) in enumerate(spans):
        if common[place] != state:
            end = begin if common[place] else spans[place - 1][1]
            if end > start:
                pieces.append(Passage(text[start:end], state))
            start, state = end, common[place]
    end = spans[-1][1] if spans and state else len(text)
    pieces.append(Passage(text[start:end], state))
    pieces.append(Passage(text[end:], False))
    return tuple(each for each in pieces if each.text)
