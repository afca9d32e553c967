import sqlite3
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.names import MAX_KEY, looks_ede, plain_key, sort_key

# One list as a clerk would write it by hand; every name stands before the next.
IN_ORDER = [
    "Nguyễn Thị Ái",
    "An",
    "Nguyễn An",
    "Nguyễn Hữu An",
    "Nguyễn Thị An",
    "Nguyễn Văn An",
    "Y An Niê",
    "Trần Văn An",
    "Lê Thị Anh",
    "Hoàng Ảnh",
    "Phạm Ánh",
    "Đỗ Văn Ân",
    "Lê Văn Ba",
    "Lê Văn Bá",
    "Nguyễn Văn Bảo",
    "Võ Văn Bắc",
    "H'Bia Êban",
    "Trần Thị Bích",
    "Y Bình Ayŭn",
    "Dương Văn Bình",
    "Đặng Bửu",
    "Y Ƀlŭl Niê",
    "Đoàn Văn Cao",
    "Lê Thị Cúc",
    "Y Čŭ Mlô",
    "Y Dhăm Ênuôl",
    "Phan Văn Dũng",
    "Phan Thị Dương",
    "Trần Văn Đạt",
    "Trần Anh Đức",
    "Nguyễn Thị Em",
    "H'Êli Niê",
    "Lê Thị Gấm",
    "Trần Thị Giang",
    "Y Gơl Buôn Krông",
    "Trần Văn Hà",
    "Bùi Văn Hạ",
    "Lê Văn Hai",
    "Bùi Văn Hải",
    "Ngô Thị Hạnh",
    "Ngô Thị Hằng",
    "H'Hen Niê",
    "Lê Thị Hiền",
    "Lê Thị Hoa",
    "Lê Thị Hòa",
    "Mai Thị Hoà",
    "Cao Văn Hoàng",
    "Vũ Thị Huệ",
    "Vũ Văn Hùng",
    "Vũ Văn Hưng",
    "H’Hương Êban",
    "Vũ Thị Hương",
    "Y Khem Niê",
    "Trịnh Văn Kiên",
    "Lê Thị Lan",
    "Lê Văn Lâm",
    "Lê Thị Liên",
    "H Lim Mlô",
    "Đinh Văn Long",
    "Hồ Thị Lý",
    "Trần Nhật Minh",
    "Y Moan Ênuôl",
    "Lý Thị Mỹ",
    "Trần Văn Nam",
    "Trần Bảo Ngọc",
    "H' Nhơn Kbuôr",
    "Trần Thị Nhung",
    "Y Nuê Buôn Krông",
    "Y Ñar Niê",
    "Kiều Oanh",
    "Bùi Thị Ơn",
    "Lê Hồng Phong",
    "Lê Văn Phúc",
    "Ksor Phước",
    "Đào Thị Phương",
    "Đào Thị Phượng",
    "Đào Văn Quang",
    "Đào Văn Quân",
    "Y Rin Êban",
    "H'Sương Byă",
    "Lê Thị Sương",
    "Đậu Văn Tâm",
    "Đậu Thị Thanh",
    "Đậu Văn Thành",
    "Đậu Văn Thắng",
    "Y Thịnh Niê Kđăm",
    "Lê Thị Thuỷ",
    "Lê Thị Thúy",
    "Trần Thị Trang",
    "Lê Anh Tú",
    "Lê Anh Tuấn",
    "Lê Văn Út",
    "Trần Thị Uyên",
    "Trần Thị Vân",
    "Y Wiêng Niê",
    "Bùi Thị Xuân",
    "Trần Thị Yên",
    "Trần Thị Yến",
    "H'Yui Niê",
]

PLACES_IN_ORDER = [
    "5 thôn",
    "Buôn Čuôr Knia",
    "Buôn Ea Kao",
    "Buôn Êga",
    "Đoàn Thanh niên",
    "Hội Nông dân",
    "Hội Phụ nữ",
    "Thôn 1",
    "Thôn 2",
    "Thôn 9",
    "Thôn 10",
    "Thôn 10A",
    "Thôn 10B",
    "Thôn 11",
    "Thôn Ba",
    "Thôn Đoàn Kết",
    "Tổ dân phố số 3",
    "Trường Tiểu học Lê Lợi",
    "Ủy ban nhân dân xã",
]

# Vietnamese with f j w z at their Latin places, the Ê Đê letters beside their base.
ALPHABET = (
    *("a", "ă", "â", "b", "ƀ", "c", "č", "d", "đ", "e", "ĕ", "ê", "ê̆", "f", "g", "h", "i", "ĭ"),
    *("j", "k", "l", "m", "n", "ñ", "o", "ŏ", "ô", "ô̆", "ơ", "ơ̆", "p", "q", "r", "s", "t"),
    *("u", "ŭ", "ư", "ư̆", "v", "w", "x", "y", "z"),
)

names = st.text(st.sampled_from("aăâbƀdđeêhinñouưyAĐHY 019'’.-()\u0301\u0306\u0323\u0300"))


@pytest.mark.parametrize(("before", "after"), list(pairwise(IN_ORDER)))
def test_people_stand_in_the_order_of_their_given_names(before, after):
    assert sort_key(before) < sort_key(after)


@pytest.mark.parametrize(("before", "after"), list(pairwise(PLACES_IN_ORDER)))
def test_places_stand_in_the_order_of_words_and_numbers(before, after):
    assert plain_key(before) < plain_key(after)


@pytest.mark.parametrize(("before", "after"), list(pairwise(ALPHABET)))
def test_a_letter_stands_before_the_next_of_the_alphabet(before, after):
    assert plain_key(before + "z") < plain_key(after + "a")


def test_tones_stand_in_their_order():
    words = ["ma", "mà", "mả", "mã", "má", "mạ", "mai"]
    backwards = words[::-1]

    assert sorted(backwards, key=plain_key) == words


@pytest.mark.parametrize("spell", [str.lower, str.upper], ids=["lower", "upper"])
@pytest.mark.parametrize("name", ["H'Hen Niê", "Y Ƀlŭl Niê", "Đỗ Thị Ánh"])
def test_case_and_composition_do_not_change_the_order(name, spell):
    assert sort_key(spell(unicodedata.normalize("NFD", name))) == sort_key(name)


@pytest.mark.parametrize(
    "spelling", ["H’Hen Niê", "HʼHen Niê", "H' Hen Niê", "H Hen Niê", "H-Hen Niê", " h'hen  niê "]
)
def test_spellings_of_one_ede_name_stand_at_one_place(spelling):
    assert sort_key(spelling) == sort_key("H'Hen Niê")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lê Thị Hòa", "Lê Thị Hoà"),
        ("Nguyễn-Thị An", "Nguyễn Thị An"),
        ("Thôn 01", "Thôn 1"),
        ("ö", "o"),
    ],
)
def test_what_is_only_another_spelling_has_the_same_key(one, other):
    assert plain_key(one) == plain_key(other)
    assert sort_key(one) == sort_key(other)


def test_what_stands_in_brackets_counts_last():
    group = ["Lê Văn Nam", "Lê Văn Nam (A)", "Lê Văn Nam (B)", "Lý Văn Nam"]
    backwards = group[::-1]

    assert sorted(backwards, key=sort_key) == group


def test_a_kinh_surname_before_an_ede_given_name_keeps_it_under_the_given_name():
    assert sort_key("Nguyễn Thị H'Hen") == sort_key("Nguyễn Thị Hen")


def test_a_man_and_a_woman_of_one_name_stand_together():
    group = ["H'An Niê", "Y An Niê", "H'Anh Ayŭn"]
    backwards = group[::-1]

    assert sorted(backwards, key=sort_key) == group


def test_foreign_letters_come_last():
    group = ["Zoe", "Ωmega", "李"]
    backwards = group[::-1]

    assert sorted(backwards, key=plain_key) == group


@pytest.mark.parametrize("name", ["", "  ", "'", "()", "H'", "Y"])
def test_odd_names_have_a_key_too(name):
    assert set(sort_key(name)) <= set("0123456789")


@given(names | st.text())
def test_a_key_is_a_short_row_of_digits(name):
    for key in (sort_key(name), plain_key(name)):
        assert set(key) <= set("0123456789")
        assert len(key) <= MAX_KEY


def test_a_key_never_grows_too_long():
    assert len(sort_key("Nguyễn " * 100)) == MAX_KEY
    assert len(plain_key("Thôn " + "9" * 500)) <= MAX_KEY


def test_sqlite_sorts_as_python_does():
    base = sqlite3.connect(":memory:")
    base.execute("create table people (name text, key text)")
    rows = [(name, sort_key(name)) for name in sorted(IN_ORDER)]
    base.executemany("insert into people values (?, ?)", rows)

    found = [name for (name,) in base.execute("select name from people order by key")]
    base.close()

    assert found == IN_ORDER


@given(st.integers(0, 10**12), st.integers(0, 10**12))
def test_numbers_are_ordered_by_size(one, other):
    keys = plain_key(f"Thôn {one}A"), plain_key(f"Thôn {other}A")

    assert (keys[0] < keys[1]) == (one < other)


@pytest.mark.parametrize(
    "name",
    ["Y Wiêng Niê", "y wiêng", "Y-Wiêng Niê", "H'Hen Niê", "H’Hen", "H Hen", "H' Hen Niê", "Y'Bi"],
)
def test_a_marker_of_gender_shows_an_ede_name(name):
    assert looks_ede(name)


@pytest.mark.parametrize(
    "name", ["", "Y", "H'", "Hoa", "Hen Niê", "Ý Nhi", "Yến Nhi", "Trần Y Phụng", "Nguyễn H'Hen"]
)
def test_other_names_do_not_look_ede(name):
    assert not looks_ede(name)
