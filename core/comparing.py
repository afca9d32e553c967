"""Two texts side by side: which words of the one are not in the other."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

_WORD = re.compile(r"\S+\s*|\s+")
# Comparing takes about the square of this; a longer text is marked as a whole.
_MOST_WORDS = 1_000


@dataclass(frozen=True)
class Piece:
    """Some words in a row, all of them changed or none."""

    text: str
    changed: bool


@dataclass(frozen=True)
class Compared:
    """An old text and a new one, in pieces; put together again they are the texts."""

    old: tuple[Piece, ...]
    new: tuple[Piece, ...]


def compare(old: str, new: str) -> Compared:
    """Mark what went out of the old text and what came into the new one, word by word."""
    before, after = _WORD.findall(old), _WORD.findall(new)
    if max(len(before), len(after)) > _MOST_WORDS:
        same = old == new
        return Compared((Piece(old, not same),), (Piece(new, not same),))
    matcher = SequenceMatcher(
        None, [_bare(each) for each in before], [_bare(each) for each in after]
    )
    left: list[Piece] = []
    right: list[Piece] = []
    for tag, i, j, k, m in matcher.get_opcodes():
        left.append(Piece("".join(before[i:j]), tag != "equal"))
        right.append(Piece("".join(after[k:m]), tag != "equal"))
    return Compared(_without_gaps(left), _without_gaps(right))


def _bare(word: str) -> str:
    """The word without the space after it: the last one of a text has none."""
    return word.rstrip()


def _without_gaps(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    return tuple(piece for piece in pieces if piece.text)
