"""The two code tables in which Vietnamese offices wrote before Unicode.

Both put Vietnamese letters on the places of western ones; read as Unicode, «Tiếng Việt» looks like
«TiÕng ViÖt» (TCVN3, the fonts .VnTime) or «Tieáng Vieät» (VNI, the fonts VNI-Times).
"""

import re
import unicodedata
from enum import StrEnum
from itertools import pairwise


class Encoding(StrEnum):
    """An old code table; the value is what is stored."""

    TCVN3 = "tcvn3"
    VNI = "vni"

    @property
    def label(self) -> str:
        """What people call it."""
        return {"tcvn3": "TCVN3 (ABC)", "vni": "VNI"}[self.value]


# TCVN 5712:1993, third table. Each vowel with its tones: huyền, hỏi, ngã, sắc, nặng.
_TCVN3_VOWELS = {
    "a": "µ¶·¸¹",
    "ă": "»¼½¾Æ",
    "â": "ÇÈÉÊË",
    "e": "ÌÎÏÐÑ",
    "ê": "ÒÓÔÕÖ",
    "i": "×ØÜÝÞ",
    "o": "ßáâãä",
    "ô": "åæçèé",
    "ơ": "êëìíî",
    "u": "ïñòóô",
    "ư": "õö÷øù",
    "y": "úûüýþ",
}
# Capitals with a tone have no places of their own: .VnTimeH shows the small letters as capitals.
_TCVN3_PLAIN = dict(zip("¡¢£¤¥¦§¨©ª«¬\u00ad®", "ĂÂÊÔƠƯĐăâêôơưđ", strict=True))

# VNI writes the letter, then a sign for its marks. Signs of a tone on a letter without a hat:
_VNI_TONES = "øûõùï"
_VNI_HATS = {"â": ("â", "àåãáä"), "ă": ("ê", "èúüéë")}
# Letters that are one sign.
_VNI_SINGLE = {
    "í": "í",
    "ì": "ì",
    "æ": "ỉ",
    "ó": "ĩ",
    "ò": "ị",
    "ô": "ơ",
    "ö": "ư",
    "î": "ỵ",
    "ñ": "đ",
}
_TONES = "\u0300\u0309\u0303\u0301\u0323"


def _composed(letter: str, tone: str) -> str:
    return unicodedata.normalize("NFC", letter + tone)


def _tcvn3() -> dict[str, str]:
    table = dict(_TCVN3_PLAIN)
    for vowel, codes in _TCVN3_VOWELS.items():
        table |= {code: _composed(vowel, tone) for code, tone in zip(codes, _TONES, strict=True)}
    # The micro sign is one of two: some programs write the Greek letter.
    return table | {"\u03bc": table["µ"]}


def _vni() -> dict[str, str]:
    table = dict(_VNI_SINGLE)
    for base, letter in [*((each, each) for each in "aeouy"), ("ô", "ơ"), ("ö", "ư")]:
        table |= {
            base + sign: _composed(letter, tone)
            for sign, tone in zip(_VNI_TONES, _TONES, strict=True)
        }
    # «î» is ỵ: y with the sign of nặng is not written.
    del table["yï"]
    for base in "aeo":
        plain, toned = _VNI_HATS["â"]
        table |= _hatted(base, _composed(base, "\u0302"), plain, toned)
    plain, toned = _VNI_HATS["ă"]
    table |= _hatted("a", "ă", plain, toned)
    capitals = {}
    for old, new in table.items():
        capitals[old.upper()] = new.upper()
        if len(old) > 1:
            # «Aán»: a capital whose sign was typed small, and the other way round.
            capitals[old[0].upper() + old[1]] = new.upper()
            capitals[old[0] + old[1].upper()] = new
    return capitals | table


def _hatted(base: str, letter: str, plain: str, toned: str) -> dict[str, str]:
    signs = {base + plain: letter}
    return signs | {
        base + sign: _composed(letter, tone) for sign, tone in zip(toned, _TONES, strict=True)
    }


TABLES = {Encoding.TCVN3: _tcvn3(), Encoding.VNI: _vni()}
_PATTERNS = {
    encoding: re.compile("|".join(sorted(map(re.escape, table), key=len, reverse=True)))
    for encoding, table in TABLES.items()
}
_WORD = re.compile(r"[^\W\d_]+")
_ASCII_SMALL = re.compile("[a-z]")
_ASCII_CAPITALS = re.compile("[A-Z]")


def convert(text: str, encoding: Encoding) -> str:
    """The text in Unicode, composed.

    TCVN3 has no capitals with a tone: in «NGUYÔN» the letters around them tell that capitals were
    meant; a text in .VnTimeH that was typed small stays small, for nothing in it tells.
    """
    table = TABLES[encoding]
    new = _PATTERNS[encoding].sub(lambda found: table[found[0]], text)
    new = unicodedata.normalize("NFC", new)
    return _with_capitals(new) if encoding == Encoding.TCVN3 else new


def _with_capitals(text: str) -> str:
    words = _WORD.findall(text)
    shouted = [each for each in words if _is_shouted(each)]
    if not shouted:
        return text
    if not any(_ASCII_SMALL.search(each) for each in words):
        return text.upper()
    return _WORD.sub(lambda found: found[0].upper() if _is_shouted(found[0]) else found[0], text)


def _is_shouted(word: str) -> bool:
    """Two capitals beside each other, or two in the word, and no plain small letter."""
    if _ASCII_SMALL.search(word):
        return False
    capitals = len(_ASCII_CAPITALS.findall(word))
    return capitals > 1 or any(one.isupper() and two.isupper() for one, two in pairwise(word))
