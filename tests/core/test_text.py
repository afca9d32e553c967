import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.text import (
    APOSTROPHES,
    canonical,
    clean_line,
    clean_paragraphs,
    fold,
    has_control,
    nfc,
    without_tones,
)

# Letters and marks of the two languages, and what lies about in pasted text.
LETTERS = "aăâbƀcčdđeĕêhinñoôơuưyAĂÂĐƀHY0123456789 .,-'’ʼ´\n\t\u00a0\u200b\u00ad\ufeff"
MARKS = "\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323"
texts = st.text(st.sampled_from(LETTERS + MARKS)) | st.text()


def nfd(text: str) -> str:
    return unicodedata.normalize("NFD", text)


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        (nfd("Đắk Lắk"), "Đắk Lắk"),
        (nfd("ê̆ ô̆ ơ̆ ư̆"), "ê̆ ô̆ ơ̆ ư̆"),
        ("một\r\nhai\rba", "một\nhai\nba"),
        ("một\vhai\u2028ba", "một\nhai\nba"),
        ("a\tb", "a\tb"),
        ("a\x00b\x07c\x1bd", "abcd"),
        ("\ufeffBuôn\u200b Đôn\u00ad", "Buôn Đôn"),
        ("ảnh\u202egpj.exe", "ảnhgpj.exe"),
        ("a\ud800b", "ab"),
        # The invisible character that kept a letter and its mark apart is gone: they join.
        ("a\u200d\u0301", "á"),
    ],
)
def test_text_is_stored_composed_and_without_invisible_characters(typed, stored):
    assert nfc(typed) == stored


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("  Nguyễn\u00a0Thị \t An\n", "Nguyễn Thị An"),
        ("Thôn\r\n10", "Thôn 10"),
        ("Buôn\u3000Ea\u2009Kao", "Buôn Ea Kao"),
        ("\n \u00a0", ""),
    ],
)
def test_a_line_has_single_spaces_only(typed, line):
    assert clean_line(typed) == line


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("Một.  \r\n\r\n\r\n \u00a0\r\nHai.\n", "Một.\n\nHai."),
        ("\n\n- a\n  - b \n", "- a\n  - b"),
        (" \n ", ""),
    ],
)
def test_paragraphs_are_parted_by_one_empty_line_at_most(typed, stored):
    assert clean_paragraphs(typed) == stored


@given(texts)
def test_cleaning_twice_changes_nothing_more(text):
    assert nfc(nfc(text)) == nfc(text)
    assert clean_line(clean_line(text)) == clean_line(text)
    assert clean_paragraphs(clean_paragraphs(text)) == clean_paragraphs(text)


@given(texts)
def test_what_was_cleaned_has_no_control_character(text):
    assert not has_control(nfc(text))


@pytest.mark.parametrize(
    "text", ["a\x00", "\x1b[31m", "\x7f", "a\u202eb", "a\u2066b", "a\u200fb", "\ud800"]
)
def test_control_and_direction_characters_are_noticed(text):
    assert has_control(text)


@pytest.mark.parametrize(
    "text", ["", "H'Hen Niê", nfd("Đắk Lắk"), "a\tb\r\nc\vd", "\ufeffa\u200bb\u00adc\u00a0d"]
)
def test_what_a_paste_brings_along_is_no_control_character(text):
    assert not has_control(text)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Đắk Lắk", "dak lak"),
        ("đắk  LẮK ", "dak lak"),
        ("Hoà", "hoa"),
        ("Hòa", "hoa"),
        ("Nguyễn Thị Thuỷ", "nguyen thi thuy"),
        ("Ủy ban nhân dân", "uy ban nhan dan"),
        ("Ðức", "duc"),
        ("Y Ƀlŭl Niê", "y blul nie"),
        ("Ƀuôn Čuôr Knia", "buon cuor knia"),
        ("ă â č ĕ", "a a ce"),
        ("aâ ĕ ê ê̆ ĭ iñ oŏ ô ô̆ ơ ơ̆ uŭ ư ư̆", "aa e e e i in oo o o o o uu u u"),
        ("H'Hen Niê", "hhen nie"),
        ("H’Hen Niê", "hhen nie"),
        ("HʼHen Niê", "hhen nie"),
        ("H´Hen Niê", "hhen nie"),
        ("H`Hen Niê", "hhen nie"),
        ("H' Hen Niê", "hhen nie"),
        ("H Hen Niê", "hhen nie"),
        ("h  hen\u00a0niê", "hhen nie"),
        ("Cư M'gar", "cu mgar"),
        ("Đắk R'lấp", "dak rlap"),
        ("Lô H 5", "lo h 5"),
        ("Nguyễn Thị H", "nguyen thi h"),
        ("120 m²", "120 m2"),
        ("", ""),
    ],
)
def test_search_key_is_plain_lower_case(text, key):
    assert fold(text) == key


@pytest.mark.parametrize("typed", ["h hen", "hhen", "h'hen", "H’HEN", "h' hen", "Hhen n", "hen ni"])
def test_an_ede_name_is_found_however_its_marker_is_typed(typed):
    assert fold(typed) in fold("H'Hen Niê")


@given(texts)
def test_folding_twice_changes_nothing_more(text):
    assert fold(fold(text)) == fold(text)


@given(texts)
def test_search_key_does_not_depend_on_how_letters_are_composed(text):
    assert fold(nfd(text)) == fold(text)


@given(st.text("aăâbƀcčdđeĕêghiĭklmnñoŏôơprstuŭưvxy ABĐƀH" + MARKS + APOSTROPHES))
def test_search_key_of_vietnamese_and_ede_is_ascii_letters_and_spaces(text):
    assert set(fold(text)) <= set("abcdefghijklmnopqrstuvwxyz ")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hoà", "Hòa"),
        ("Nguyễn Thị Thuý", "NGUYỄN THỊ THÚY"),
        ("Uỷ ban", "Ủy ban"),
        ("Hoè", "Hòe"),
        ("H'Hen Niê", "H’hen  niê"),
        ("H'Hen Niê", "H Hen Niê"),
        ("Ðắk Lắk", nfd("Đắk Lắk")),
        ("Y Ƀê̆", "Y Ƀe\u0306\u0302"),
        ("Hoà-Bình", "Hòa-Bình"),
    ],
)
def test_two_spellings_of_a_name_are_twins(one, other):
    assert canonical(one) == canonical(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hoà", "Hoa"),
        ("Hoà", "Hoá"),
        ("Đạt", "Dạt"),
        ("Ân", "An"),
        ("Lý", "Lí"),
        ("Mãn", "Mañ"),
        ("Niê", "Nie"),
        ("Y Hen", "H Hen"),
        ("Thôn 1", "Thôn 2"),
    ],
)
def test_two_names_are_no_twins(one, other):
    assert canonical(one) != canonical(other)


@given(texts)
def test_twins_fold_to_one_search_key(text):
    assert canonical(nfd(text)) == canonical(text)
    assert canonical(canonical(text)) == canonical(text)


@pytest.mark.parametrize(
    ("word", "letters", "tones"),
    [
        ("hoà", "h o a", "2"),
        ("hòa", "h o a", "2"),
        ("nguyễn", "n g u y ê n", "4"),
        ("đặng", "đ ă n g", "6"),
        ("thưởng", "t h ư ơ n g", "3"),
        ("ñar", "ñ a r", ""),
        ("ê̆ban", "ê̆ b a n", ""),
    ],
)
def test_a_word_is_parted_into_letters_and_tones(word, letters, tones):
    assert without_tones(word) == (tuple(letters.split()), tones)
