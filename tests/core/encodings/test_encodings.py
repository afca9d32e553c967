"""Old code tables: every list in them is recognised, no right word is ever taken for one."""

import random
import unicodedata

import pytest

from core.encodings import Encoding, convert_table, recognise
from core.encodings.tables import convert
from tests.core.encodings.encoder import ENCODERS, TCVN3, VNI, letters
from tests.core.encodings.gold import GOLD, RIGHT, SEEN

BOTH = pytest.mark.parametrize("encoding", list(Encoding))


def capitalised(text: str) -> list[str]:
    return [text, text.upper(), text[0].upper() + text[1:]]


def test_the_lists_are_as_long_as_we_say():
    assert len(set(GOLD)) >= 60
    assert len(set(RIGHT)) >= 200


@BOTH
@pytest.mark.parametrize("phrase", GOLD)
def test_a_phrase_comes_back_as_it_was(phrase, encoding):
    old = ENCODERS[encoding](phrase)

    assert old != phrase
    assert convert(old, encoding) == phrase


@BOTH
@pytest.mark.parametrize("phrase", GOLD)
def test_a_phrase_in_capitals_comes_back_as_it_was(phrase, encoding):
    old = ENCODERS[encoding](phrase.upper())

    assert convert(old, encoding) == phrase.upper()


@BOTH
def test_every_letter_has_its_place(encoding):
    chart = letters({"tcvn3": TCVN3, "vni": VNI}[encoding])
    vowels = [letter for letter in chart if not letter.isascii()]

    assert len(vowels) + 1 == 67
    for letter in (*vowels, "đ"):
        assert convert(ENCODERS[encoding](letter), encoding) == letter
    for letter in [each.upper() for each in vowels] + ["Đ"] if encoding == "vni" else "ĂÂÊÔƠƯĐ":
        assert convert(ENCODERS[encoding](letter), encoding) == letter


@pytest.mark.parametrize(
    ("encoding", "old", "new"),
    [(encoding, *pair) for encoding, pairs in SEEN.items() for pair in pairs.items()],
)
def test_what_was_seen_on_screens_is_read(encoding, old, new):
    assert (recognise([old]), convert(old, Encoding(encoding))) == (encoding, new)


@BOTH
@pytest.mark.parametrize("phrase", GOLD)
def test_a_single_phrase_is_recognised(phrase, encoding):
    assert recognise([ENCODERS[encoding](phrase)]) == encoding


@BOTH
@pytest.mark.parametrize("length", [3, 5, 10, 60])
@pytest.mark.parametrize("seed", range(5))
def test_every_list_of_three_phrases_or_more_is_recognised(seed, length, encoding):
    chosen = random.Random(seed).sample(GOLD, length)
    rows = [[ENCODERS[encoding](phrase), "1985", ""] for phrase in chosen]

    assert recognise(cell for row in rows for cell in row) == encoding
    assert [row[0] for row in convert_table(rows, encoding)] == chosen


@pytest.mark.parametrize("text", RIGHT)
def test_no_right_text_is_taken_for_an_old_one(text):
    for form in ("NFC", "NFD"):
        for each in capitalised(unicodedata.normalize(form, text)):
            assert recognise([each]) is None


@pytest.mark.parametrize("seed", range(20))
def test_no_list_of_right_texts_is_taken_for_an_old_one(seed):
    chosen = random.Random(seed).sample(RIGHT, 40)

    assert recognise(chosen) is None
    assert recognise(RIGHT) is None


def test_names_from_abroad_alone_are_no_old_list():
    names = [text for text in RIGHT if any("\u00bf" < char < "\u0100" for char in text)]
    foreign = [text for text in names if all(char < "\u0100" for char in text)]

    assert len(foreign) > 40
    assert recognise(foreign) is None


@BOTH
def test_names_from_abroad_do_not_hide_an_old_list(encoding):
    old = [ENCODERS[encoding](phrase) for phrase in GOLD[:10]]

    assert recognise([*old, "Müller", "Y Wiêng", "René"]) == encoding


@BOTH
def test_cells_in_unicode_stay_in_a_mixed_list(encoding):
    rows = [[ENCODERS[encoding]("Nguyễn Văn Bảy"), "Lê Hà"], ["Trần Thị Đào", "Müller"]]

    new = convert_table(rows, encoding)

    assert new == [["Nguyễn Văn Bảy", "Lê Hà"], ["Trần Thị Đào", "Müller"]]


def test_small_letters_of_capital_fonts_stay_small():
    """.VnTimeH shows «nguyÔn v¨n» as capitals; nothing in the text tells."""
    assert convert("nguyÔn v¨n nam", Encoding.TCVN3) == "nguyễn văn nam"


def test_a_lone_capital_with_a_tone_comes_back_small():
    """TCVN3 has no place for «Ỷ»: the office typed the small letter in a capital font."""
    assert convert("Tèng ThÞ û Lan", Encoding.TCVN3) == "Tống Thị ỷ Lan"


def test_a_soft_hyphen_is_a_letter_of_tcvn3_only():
    assert convert("n\u00adíc", Encoding.TCVN3) == "nước"
    assert recognise(["Làm đư\u00adờng", "nư\u00adớc", "xã hội\u00ad"]) is None


def test_numbers_and_empty_cells_say_nothing():
    assert recognise(["", "1985", "12,5", "x"]) is None
    assert recognise([]) is None
