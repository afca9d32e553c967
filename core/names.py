"""The order of names: one string per name that every database and Python sort alike.

A database sorts Vietnamese by its own collation: bytes on SQLite, whatever the installation chose
on PostgreSQL. So the order is put into the key itself, and the key is made of digits only: no
collation gives digits another order, ignores one, or takes two of them for one letter, as some do
with letters (Czech «ch», Danish «aa», the Vietnamese «ch ng th» of the C library).

A key is a row of words; a word is its letters, `00`, its tones, `0`. A letter has two digits, so
the letters of two words stand under each other; `00` is lower than any letter, so «An» comes before
«Anh»; tones come after the whole word, so «Hà», «Hạ» stand together between «Gấm» and «Hai».
"""

import re
import unicodedata
from itertools import groupby

from core.text import APOSTROPHES, clean_line, without_tones

MAX_KEY = 240

# The Vietnamese alphabet, with f j w z at their Latin places and the Ê Đê letters after their base.
_ALPHABET = (
    "a ă â b ƀ c č d đ e ĕ ê ê̆ f g h i ĭ j k l m n ñ o ŏ ô ô̆ ơ ơ̆ p q r s t u ŭ ư ư̆ v w x y z"
)
_CODES = {letter: str(code) for code, letter in enumerate(_ALPHABET.split(), start=20)}
_NUMBER = "10"  # before all letters: «Thôn 9» before «Thôn Đoàn Kết»
_FOREIGN = "99"  # after all letters, then by code point
_WORD_END = "00"
_TONES_END = "0"

_ONE_APOSTROPHE = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))
_WORD = re.compile(r"(?:[^\W_]|[\u0300-\u036f'])+")
_IN_BRACKETS = re.compile(r"\(([^)]*)\)")


def sort_key(full_name: str) -> str:
    """The key by which people are ordered: at most 240 digits, to be compared as plain text.

    Given name, then surname, then the names between: «Nguyễn Thị An» stands under An. An Ê Đê
    name (see `looks_ede`) begins with the marker of gender and ends with the clan: «Y Wiêng Niê»
    stands under Wiêng, «H'Nhơn Kbuôr» under Nhơn, and the marker counts last. What stands in
    brackets to tell two people apart («Nguyễn Văn Nam (B)») counts after the name. Case, kind of
    apostrophe and place of the tone mark do not count.

    Expects the bare name: a title or «Hộ ông» before it would be taken for the surname.
    """
    words = _words(_IN_BRACKETS.sub(" ", full_name))
    aside = [word for inside in _IN_BRACKETS.findall(full_name) for word in _words(inside)]
    marker, rest = _gender_marker(words)
    if marker:
        ordered = [*rest, marker]
    else:
        # «Nguyễn Thị H'Hen» is a Kinh surname before an Ê Đê given name: it stands under Hen.
        ordered = [word.removeprefix("h'") for word in words[-1:]] + words[:-1]
    return _key([*ordered, *aside])


def plain_key(text: str) -> str:
    """The key by which units, places and titles are ordered: words as written, numbers by size.

    The alphabet is that of `sort_key`; «Thôn 9» comes before «Thôn 10», and «Thôn 10» before
    «Thôn 10A». At most 240 digits, to be compared as plain text.
    """
    return _key(_words(text))


def looks_ede(name: str) -> bool:
    """Whether a name begins with an Ê Đê marker of gender: Y (man) or H' (woman) and a name.

    «H Hen», «H' Hen», «Y-Wiêng» count too; «Hoa», «Ý Nhi», «Yến» and a Y further on («Trần Y
    Phụng») do not. It says something about the order of the words, nothing about the person.
    """
    return bool(_gender_marker(_words(name))[0])


def _words(text: str) -> list[str]:
    """The words in lower case, apostrophes made one kind and kept; all else divides words."""
    line = clean_line(text).translate(_ONE_APOSTROPHE)
    plain = unicodedata.normalize("NFKC", line).lower()
    return [word for word in _WORD.findall(plain) if word.strip("'")]


def _gender_marker(words: list[str]) -> tuple[str, list[str]]:
    """The marker («h», «y» or none) and the words after it."""
    if not words:
        return "", []
    head, tail = words[0], words[1:]
    if head.rstrip("'") in {"h", "y"}:
        return (head[0], tail) if tail else ("", words)
    if head[:2] in {"h'", "y'"}:
        return head[0], [head[2:], *tail]
    return "", words


def _key(words: list[str]) -> str:
    return "".join(_word_key(word) for word in words)[:MAX_KEY]


def _word_key(word: str) -> str:
    letters, tones = without_tones(word.replace("'", ""))
    codes = []
    for are_digits, run in groupby(letters, key=str.isdecimal):
        if are_digits:
            codes.append(_number_code("".join(run)))
        else:
            codes.extend(_letter_code(letter) for letter in run)
    return "".join(codes) + _WORD_END + tones + _TONES_END


def _number_code(run_of_digits: str) -> str:
    """A number by its size: how many digits it has, then the digits (99 at most)."""
    number = "".join(str(unicodedata.decimal(digit)) for digit in run_of_digits)
    number = number.lstrip("0")[:99]
    return f"{_NUMBER}{len(number):02d}{number}"


def _letter_code(letter: str) -> str:
    base = unicodedata.normalize("NFD", letter)[0]  # «ö» stands at o
    return _CODES.get(letter) or _CODES.get(base) or f"{_FOREIGN}{ord(base):07d}"
