import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from core.money import MoneyError, format_dong, in_words, parse_dong, with_unit

amounts = st.integers(0, 10**15 - 1)

READ = [
    ("0", 0),
    ("1", 1),
    ("500", 500),
    ("1500", 1_500),
    ("1.500", 1_500),
    ("1,500", 1_500),
    ("1 500", 1_500),
    ("50.000", 50_000),
    ("50.000.000", 50_000_000),
    ("50 000 000", 50_000_000),
    ("50\u00a0000\u00a0000", 50_000_000),
    ("50\u202f000\u202f000", 50_000_000),
    ("50000000", 50_000_000),
    ("50,000,000", 50_000_000),
    ("  50.000.000  ", 50_000_000),
    ("50.000.000,00", 50_000_000),
    ("50,000,000.00", 50_000_000),
    ("50.000.000đ", 50_000_000),
    ("50.000.000 đ", 50_000_000),
    ("50.000.000 đồng", 50_000_000),
    ("50.000.000 ĐỒNG", 50_000_000),
    ("50.000.000 d\u0323ong", 50_000_000),
    ("50.000.000 VND", 50_000_000),
    ("50.000.000VNĐ", 50_000_000),
    ("50.000.000 ₫", 50_000_000),
    ("50 triệu", 50_000_000),
    ("50 TRIỆU", 50_000_000),
    ("50 trieu", 50_000_000),
    ("50 triê\u0323u", 50_000_000),
    ("50tr", 50_000_000),
    ("50 tr", 50_000_000),
    ("50Tr đ", 50_000_000),
    ("50 triệu đồng", 50_000_000),
    ("1,5 triệu", 1_500_000),
    ("1.5 triệu", 1_500_000),
    ("1,25 triệu", 1_250_000),
    ("0,5 triệu", 500_000),
    ("0,125 tỷ", 125_000_000),
    ("2 tỷ", 2_000_000_000),
    ("2 tỉ đồng", 2_000_000_000),
    ("2,5tỷ", 2_500_000_000),
    ("1.234.567 triệu", 1_234_567_000_000),
    ("1 500 triệu", 1_500_000_000),
    ("1.000,5 tỷ", 1_000_500_000_000),
    ("500 nghìn", 500_000),
    ("500 ngàn đồng", 500_000),
    ("500k", 500_000),
    ("500K", 500_000),
    ("1,5k", 1_500),
    ("1 tỷ 200 triệu", 1_200_000_000),
    ("2 triệu 500 nghìn đồng", 2_500_000),
    ("999.999.999.999.999", 999_999_999_999_999),
]

AMBIGUOUS = [
    ("50.5", "50,5 triệu đồng", "50.500.000", "505 đồng", "505"),
    ("1.50", "1,5 triệu đồng", "1.500.000", "150 đồng", "150"),
    ("1,5", "1,5 triệu đồng", "1.500.000", "15 đồng", "15"),
    ("50,5 đ", "50,5 triệu đồng", "50.500.000", "505 đồng", "505"),
    ("50.0000", "50 triệu đồng", "50.000.000", "500.000 đồng", "500.000"),
    ("0.5", "0,5 triệu đồng", "500.000", "5 đồng", "5"),
    ("1.500 triệu", "1,5 triệu đồng", "1.500.000", "1.500 triệu đồng", "1.500.000.000"),
    ("1,500 tr", "1,5 triệu đồng", "1.500.000", "1.500 triệu đồng", "1.500.000.000"),
    ("2.125k", "2,125 nghìn đồng", "2.125", "2.125 nghìn đồng", "2.125.000"),
]

HOW = "Hãy viết như 50.000.000 hoặc 50 triệu."
REFUSED = [
    ("", "Hãy nhập số tiền."),
    (" \u00a0", "Hãy nhập số tiền."),
    ("-5", "Số tiền không được âm."),
    ("−50.000", "Số tiền không được âm."),
    ("(50.000)", "Số tiền không được âm."),
    ("-2 triệu", "Số tiền không được âm."),
    ("1000000000000000", "Số tiền quá lớn: nhiều nhất 15 chữ số."),
    ("1.000.000 tỷ", "Số tiền quá lớn: nhiều nhất 15 chữ số."),
    ("0912345678", f"Số tiền không bắt đầu bằng chữ số 0. {HOW}"),
    ("050.000", f"Số tiền không bắt đầu bằng chữ số 0. {HOW}"),
    ("50.00.000", f"Các nhóm chữ số chưa đúng: mỗi nhóm phải đủ ba chữ số. {HOW}"),
    ("50.000,50", f"Các nhóm chữ số chưa đúng: mỗi nhóm phải đủ ba chữ số. {HOW}"),
    ("50.000 000", f"Các nhóm chữ số chưa đúng: mỗi nhóm phải đủ ba chữ số. {HOW}"),
    ("5000.000", f"Các nhóm chữ số chưa đúng: mỗi nhóm phải đủ ba chữ số. {HOW}"),
    ("50.", f"Các nhóm chữ số chưa đúng: mỗi nhóm phải đủ ba chữ số. {HOW}"),
    ("1,2345 tỷ", f"Không đọc được phần thập phân: nhiều nhất hai chữ số. {HOW}"),
    ("1,5 tỷ 200 triệu", f"Các phần của số tiền không khớp nhau. {HOW}"),
    ("200 triệu 1 tỷ", f"Các phần của số tiền không khớp nhau. {HOW}"),
    ("1 tỷ 2000 triệu", f"Các phần của số tiền không khớp nhau. {HOW}"),
    ("năm mươi triệu", f"Không đọc được số tiền. {HOW}"),
    ("50 triệu 500", f"Không đọc được số tiền. {HOW}"),
    ("2tr5", f"Không đọc được số tiền. {HOW}"),
    ("khoảng 50 triệu", f"Không đọc được số tiền. {HOW}"),
    ("50 USD", f"Không đọc được số tiền. {HOW}"),
    ("½ triệu", f"Không đọc được số tiền. {HOW}"),
    ("5²", f"Không đọc được số tiền. {HOW}"),
    ("đồng", f"Không đọc được số tiền. {HOW}"),
    ("+5", f"Không đọc được số tiền. {HOW}"),
    ("9" * 100, f"Không đọc được số tiền. {HOW}"),
]


@pytest.mark.parametrize(("typed", "dong"), READ)
def test_an_amount_is_read_as_it_is_typed(typed, dong):
    assert parse_dong(typed) == dong


@pytest.mark.parametrize(("typed", "first", "plain_first", "second", "plain_second"), AMBIGUOUS)
def test_an_ambiguous_amount_is_refused_with_both_readings(
    typed, first, plain_first, second, plain_second
):
    with pytest.raises(MoneyError) as refusal:
        parse_dong(typed)

    number = re.match(r"[\d.,]+", typed)[0]
    assert str(refusal.value) == (
        f"«{number}» có hai cách hiểu: nếu là {first}, hãy viết {plain_first}; "
        f"nếu là {second}, hãy viết {plain_second}."
    )


@pytest.mark.parametrize(("typed", "sentence"), REFUSED)
def test_what_is_no_amount_is_refused_with_what_to_do(typed, sentence):
    with pytest.raises(MoneyError) as refusal:
        parse_dong(typed)

    assert str(refusal.value) == sentence


@given(amounts)
def test_a_printed_amount_is_read_back(dong):
    assert parse_dong(format_dong(dong)) == dong
    assert parse_dong(with_unit(dong)) == dong
    assert parse_dong(str(dong)) == dong


@given(st.text("0123456789., đtriệukỷnghìà-", max_size=20) | st.text())
def test_whatever_is_typed_gives_an_amount_or_a_sentence(text):
    dong, sentence = 0, "."

    try:
        dong = parse_dong(text)
    except MoneyError as refusal:
        sentence = str(refusal)

    assert 0 <= dong < 10**15
    assert sentence.endswith(".")


@pytest.mark.parametrize(
    ("dong", "printed"),
    [(0, "0"), (999, "999"), (1_000, "1.000"), (50_000_000, "50.000.000"), (-1_500, "-1.500")],
)
def test_an_amount_is_printed_in_groups_of_three(dong, printed):
    assert format_dong(dong) == printed


def test_an_amount_is_printed_with_its_unit():
    assert with_unit(50_000_000) == "50.000.000 đồng"


@pytest.mark.parametrize(
    ("dong", "words"),
    [
        (0, "không"),
        (1, "một"),
        (4, "bốn"),
        (5, "năm"),
        (10, "mười"),
        (11, "mười một"),
        (14, "mười bốn"),
        (15, "mười lăm"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (24, "hai mươi tư"),
        (25, "hai mươi lăm"),
        (44, "bốn mươi tư"),
        (55, "năm mươi lăm"),
        (100, "một trăm"),
        (101, "một trăm linh một"),
        (104, "một trăm linh bốn"),
        (105, "một trăm linh năm"),
        (111, "một trăm mười một"),
        (115, "một trăm mười lăm"),
        (121, "một trăm hai mươi mốt"),
        (1_000, "một nghìn"),
        (1_005, "một nghìn không trăm linh năm"),
        (1_015, "một nghìn không trăm mười lăm"),
        (21_000, "hai mươi mốt nghìn"),
        (1_800_000, "một triệu tám trăm nghìn"),
        (1_000_005, "một triệu không trăm linh năm"),
        (1_025_000, "một triệu không trăm hai mươi lăm nghìn"),
        (50_000_000, "năm mươi triệu"),
        (1_005_000_000, "một tỷ không trăm linh năm triệu"),
        (1_234_000_000_000, "một nghìn hai trăm ba mươi tư tỷ"),
        (1_000_000_000_005, "một nghìn tỷ không trăm linh năm"),
        (10**15, "một triệu tỷ"),
    ],
)
def test_an_amount_is_spelled_out(dong, words):
    assert in_words(dong) == f"{words} đồng"


@given(amounts)
@example(101_001_011_021_001)
def test_words_say_the_amount(dong):
    assert read_words(in_words(dong).removesuffix(" đồng").split()) == dong


@pytest.mark.parametrize("dong", [-1, 10**15 + 1])
def test_only_amounts_up_to_a_million_billion_are_spelled_out(dong):
    with pytest.raises(ValueError, match="10\\^15"):
        in_words(dong)


def read_words(words: list[str]) -> int:
    """What a person hears: the largest unit parts the words in a count and a rest."""
    for unit, factor in (("tỷ", 10**9), ("triệu", 10**6), ("nghìn", 10**3), ("trăm", 100)):
        if unit in words:
            at = len(words) - 1 - words[::-1].index(unit)
            return read_words(words[:at]) * factor + read_words(words[at + 1 :])
    if "mươi" in words:
        return read_words(words[:1]) * 10 + read_words(words[2:])
    return sum(ONES[word] for word in words)


ONES = {"không": 0, "linh": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5}
ONES |= {"lăm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
