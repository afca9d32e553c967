"""Vietnamese text: cleaned as it comes in, folded for search, made comparable for twins."""

import re
import unicodedata
from typing import NamedTuple

# What people type between H and Hen: keyboards, Word and web pages each have their own.
APOSTROPHES = "'’‘‛ʼʻʽʹˈ′`´ꞌ\uff07"
_NO_APOSTROPHES = {ord(char): None for char in APOSTROPHES}

# Everything that ends a line somewhere; Word pastes a vertical tab for its soft line break.
_LINE_END = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_HARMLESS = "\n\t\r\v\f\x85"
# Characters that turn the direction of writing: with them «gpj.exe» can be made to look like a
# picture, and a name like another name.
_TURNING = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

# Letters that no Unicode normalisation takes apart. Ð (eth) and Ɖ look like Đ and stand in for it
# in old files; so does Ɓ for Ƀ.
_WHOLE = str.maketrans("ĐđÐðƉɖɃƀƁɓ", "DdDdDdBbBb")
_ETH = str.maketrans("ÐðƉɖƁɓ", "ĐđĐđɃƀ")

# «h hen» is how many type H'Hen: a consonant that stands alone belongs to the word after it.
_LONE_CONSONANT = re.compile(r"(?<!\S)([bcdđƀčfghj-np-tvwxzñ]) (?=[^\W\d_])")
_WORD = re.compile(r"(?:[^\W\d_][\u0300-\u036f]*)+")

# The tones in the order of the alphabet; 1 would be ngang, which has no mark.
_TONES = {"\u0300": "2", "\u0309": "3", "\u0303": "4", "\u0301": "5", "\u0323": "6"}
_VOWELS = set("aeiouyAEIOUY")


class Word(NamedTuple):
    """A word whose tone marks were taken off its letters.

    `letters` keep the marks that make another letter (ă â ê ô ơ ư, ƀ č ĕ ê̆ …), one string each;
    `tones` are digits in the order of the word: 2 huyền, 3 hỏi, 4 ngã, 5 sắc, 6 nặng; "" is ngang.
    """

    letters: tuple[str, ...]
    tones: str


def nfc(text: str) -> str:
    r"""The text as it is stored: NFC, every line ended by \n, no control or invisible character.

    Removed are control characters but \n and \t, everything of zero width (also the soft hyphen
    and the byte order mark), the marks that turn the writing, and halves of surrogate pairs,
    which no database takes.
    """
    text = _LINE_END.sub("\n", text)
    kept = (
        char
        for char in text
        if char in "\n\t" or unicodedata.category(char) not in {"Cc", "Cf", "Cs"}
    )
    # Only now: what stood between a letter and its mark is gone, so that the two can join.
    return unicodedata.normalize("NFC", "".join(kept))


def clean_line(text: str) -> str:
    """One line: `nfc`, and every run of white space (NBSP, tab, line end) a single space."""
    return " ".join(nfc(text).split())


def clean_paragraphs(text: str) -> str:
    """Several lines: `nfc`, no spaces at line ends, never two empty lines in a row."""
    lines = "\n".join(line.rstrip() for line in nfc(text).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", lines).strip()


def has_control(text: str) -> bool:
    """Whether characters are inside that nobody types: controls, turners of writing, surrogates.

    A form refuses these with a message. Line ends and tabs of any kind, and the zero-width
    characters that a paste from Word or Zalo brings along, are no reason to refuse: `nfc` drops
    them.
    """
    return any(
        char in _TURNING or (unicodedata.category(char) in {"Cc", "Cs"} and char not in _HARMLESS)
        for char in text
    )


def strip_marks(text: str) -> str:
    """The text without any mark, case kept: «Đắk Lắk» → «Dak Lak», «Ƀlŭl» → «Blul»."""
    apart = unicodedata.normalize("NFD", text)
    return "".join(c for c in apart if unicodedata.category(c) != "Mn").translate(_WHOLE)


def fold(text: str) -> str:
    """The search key of a text: lower case, no marks, no apostrophes, single spaces.

    The stored text and what somebody types are folded alike, the query as a whole and before it is
    cut into words; then «contains» finds. H'Hen Niê becomes «hhen nie». A consonant that stands
    alone is joined to the word after it, so «H Hen», «H' Hen», «HHen», «h'hen» fold to the same;
    «Y Ƀlŭl» stays two words, for Y is a vowel, and so does «lô H 5», for 5 is no word.
    """
    # Compatibility forms («m²», «ﬁ», full width) are searched by their plain ones. The apostrophes
    # go before that, for it turns ´ into a space with a mark, and after, for it makes new ones (ŉ).
    plain = unicodedata.normalize("NFKD", nfc(text).translate(_NO_APOSTROPHES))
    bare = strip_marks(plain.translate(_NO_APOSTROPHES).lower())
    line = " ".join(bare.split())
    return _LONE_CONSONANT.sub(r"\1", line)


def without_tones(word: str) -> Word:
    """Take the tone marks off a word; «hoà» and «hòa» give the same.

    Only a mark on a vowel is a tone: the tilde of the Ê Đê letter ñ belongs to the letter. Marks
    of a letter come out in one order, so that ê̆ is found whichever mark was typed first.
    """
    letters: list[str] = []
    tones = ""
    for char in unicodedata.normalize("NFD", word):
        if not unicodedata.combining(char) or not letters:
            letters.append(char)
        elif char in _TONES and letters[-1][0] in _VOWELS:
            tones += _TONES[char]
        else:
            letters[-1] += char
    return Word(tuple(_composed(letter) for letter in letters), tones)


def canonical(text: str) -> str:
    """A key that is equal for two spellings of one name, and only for these.

    Equal are: upper and lower case, where the tone mark stands («Hoà/Hòa», «Thuý/Thúy»), kinds of
    apostrophe or none («H'Hen/H’Hen/H Hen»), NFC and NFD, Đ and the look-alike Ð. Unlike in
    `fold`, letters and tones still count: «Hoà» is not «Hoa», «Đạt» not «Dat». i and y are not
    taken for each other: «Lý» and «Lí» are two names. The key is not for reading.
    """
    bare = clean_line(text).translate(_ETH).lower().translate(_NO_APOSTROPHES)
    line = unicodedata.normalize("NFC", bare)  # marks that the apostrophe held apart
    joined = _LONE_CONSONANT.sub(r"\1", " ".join(line.split()))
    return _WORD.sub(lambda found: _canonical_word(found[0]), joined)


def _canonical_word(word: str) -> str:
    letters, tones = without_tones(word)
    return "".join(letters) + (f"^{tones}" if tones else "")


def _composed(letter: str) -> str:
    return unicodedata.normalize("NFC", letter[0] + "".join(sorted(letter[1:])))
