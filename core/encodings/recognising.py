"""Recognising an old code table by the words of a whole list, never by one letter.

A word is evidence when it cannot be Vietnamese as it stands and is a well spelled syllable after
conversion. Names of other tongues («Müller», «Niê», «Y Ƀlŭl») are neither, so they say nothing.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from core.encodings.syllables import is_syllable
from core.encodings.tables import TABLES, Encoding, convert

# What divides words; « » stay, for they are letters of TCVN3.
_DIVIDERS = re.compile(r"[\s!-/:-@\[-`{-~–—…“”‘’]+")
_LETTER = re.compile("[A-Za-z]")
_SIGN_OF_TCVN3 = re.compile("[¡-¿×÷\u00ad]")
_CAPITAL_INSIDE = re.compile("[a-z][À-Þ]")
# What stands in no right text for another reason; ¹ may be a footnote, µ a unit, « a quotation.
_CERTAIN_IN_TCVN3 = re.compile("[A-Za-z][¶¸¨]|[a-z][À-Þ]")
# Pairs of vowels and signs that no other tongue writes in a name; ï, ë, é, è are left out.
_PAIR_OF_VNI = re.compile("[aeo][âàåãáä]|a[êúü]|[aeouyöô][ùøûõ]|[öô]ï|^n[gh][aou]+ï", re.IGNORECASE)

_LEAST_WORDS = 2  # «Loïc» alone would be «Lọc»
_LEAST_WEAK = 3


def recognise(texts: Iterable[str]) -> Encoding | None:
    """The old code table in which a list was written; None when nothing tells so."""
    words = {word for text in texts for word in _DIVIDERS.split(text) if _may_tell(word)}
    strange = [word for word in words if not _is_plain(word)]
    scores = {each: _score(strange, each) for each in Encoding}
    best = max(scores, key=lambda each: scores[each])
    return best if scores[best] else None


def convert_table(rows: Sequence[Sequence[str]], encoding: Encoding) -> list[list[str]]:
    """The rows in Unicode; cells that are in Unicode already stay as they are.

    In a list that mixes both, a cell is converted only when its own words tell.
    """
    mixed = any(_is_unicode(cell) for row in rows for cell in row)

    def converted(cell: str) -> str:
        if cell.isascii() or _is_unicode(cell):
            return cell
        return cell if mixed and not _tells(cell, encoding) else convert(cell, encoding)

    return [[converted(cell) for cell in row] for row in rows]


def _may_tell(word: str) -> bool:
    """A word with a sign beyond ASCII that is in the reach of both tables, and with a letter."""
    return (
        not word.isascii()
        and not _is_unicode(word)
        and _LETTER.search(word) is not None
        and not any(char.isdigit() and char.isascii() for char in word)
    )


def _is_plain(word: str) -> bool:
    """Whether the word is Vietnamese as it stands (a soft hyphen is a letter of TCVN3: kept)."""
    return is_syllable(unicodedata.normalize("NFC", word)) and not _CAPITAL_INSIDE.search(word)


def _score(strange: Sequence[str], encoding: Encoding) -> int:
    """How many words the table explains; 0 when that is too little to speak."""
    explained = [word for word in strange if _explains(word, encoding)]
    if 2 * len(explained) < len(strange):
        return 0
    if any(_is_certain(word, encoding) for word in explained):
        return len(explained)
    strong = any(_is_strong(word, encoding) for word in explained)
    return len(explained) if len(explained) >= (_LEAST_WORDS if strong else _LEAST_WEAK) else 0


def _explains(word: str, encoding: Encoding) -> bool:
    return is_syllable(convert(word, encoding), strict=True)


def _is_certain(word: str, encoding: Encoding) -> bool:
    """Whether this word alone is enough."""
    return _is_strong(word, encoding) and (
        encoding == Encoding.VNI or _CERTAIN_IN_TCVN3.search(word) is not None
    )


def _is_strong(word: str, encoding: Encoding) -> bool:
    if encoding == Encoding.VNI:
        return _PAIR_OF_VNI.search(word) is not None
    return bool(_SIGN_OF_TCVN3.search(word) or _CAPITAL_INSIDE.search(word))


def _tells(cell: str, encoding: Encoding) -> bool:
    words = [word for word in _DIVIDERS.split(cell) if _may_tell(word)]
    return any(not _is_plain(word) and _explains(word, encoding) for word in words)


def _is_unicode(text: str) -> bool:
    """Whether letters stand there that neither old table can show: ế, đ, ƀ, combining marks."""
    return any(char > "\u00ff" and char.isalpha() and char not in _KNOWN for char in text) or any(
        "\u0300" <= char <= "\u036f" for char in text
    )


_KNOWN = {char for table in TABLES.values() for code in table for char in code}
