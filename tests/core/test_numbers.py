from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.numbers import NumberError, format_decimal, half_up, parse_decimal

quantities = st.decimals(0, 10**15 - 1, places=6) | st.decimals(0, 10**6, places=2)


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("0", "0"),
        ("7", "7"),
        ("05", "5"),
        ("100", "100"),
        ("1500", "1500"),
        ("1.500", "1500"),
        ("1 500", "1500"),
        ("1\u00a0500", "1500"),
        ("12.345.678", "12345678"),
        ("12,345,678", "12345678"),
        ("12 345 678", "12345678"),
        ("12,5", "12.5"),
        ("12,50", "12.5"),
        ("12.5", "12.5"),
        ("12.50", "12.5"),
        ("99,75", "99.75"),
        ("0,5", "0.5"),
        ("0.5", "0.5"),
        ("0,125", "0.125"),
        ("0.125", "0.125"),
        ("0,500", "0.5"),
        ("1,125", "1.125"),
        ("12,3456", "12.3456"),
        ("1500,25", "1500.25"),
        ("1.500,25", "1500.25"),
        ("1,500.25", "1500.25"),
        ("1 500,25", "1500.25"),
        ("1.500,250", "1500.25"),
        ("  12,5 ", "12.5"),
        ("999.999.999.999.999", "999999999999999"),
    ],
)
def test_a_quantity_is_read_as_it_is_typed(typed, number):
    assert parse_decimal(typed) == Decimal(number)


@pytest.mark.parametrize(
    ("typed", "decimals", "whole"),
    [
        ("1,500", "1,5", "1.500"),
        ("12,050", "12,05", "12.050"),
        ("1.5000", "1,5", "15.000"),
        ("1.2345", "1,2345", "12.345"),
    ],
)
def test_an_ambiguous_quantity_is_refused_with_both_readings(typed, decimals, whole):
    with pytest.raises(NumberError) as refusal:
        parse_decimal(typed)

    assert str(refusal.value) == (
        f"«{typed}» có hai cách hiểu: nếu là số thập phân, hãy viết {decimals}; "
        f"nếu là số nguyên, hãy viết {whole}."
    )


DIGITS_ONLY = "Chỉ ghi chữ số, ví dụ 1.500 hoặc 12,5; không ghi đơn vị kèm theo."
GROUPS = (
    "Các nhóm chữ số chưa đúng. Dấu chấm chia từng nhóm ba chữ số, dấu phẩy ngăn phần thập phân, "
    "ví dụ 1.500 hoặc 12,5."
)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "Hãy nhập một số."),
        ("  ", "Hãy nhập một số."),
        ("-3", "Số không được âm."),
        ("−3", "Số không được âm."),
        ("95%", DIGITS_ONLY),
        ("12 ha", DIGITS_ONLY),
        ("1e5", DIGITS_ONLY),
        ("NaN", DIGITS_ONLY),
        ("5²", DIGITS_ONLY),
        ("1.500.00", GROUPS),
        ("1.500 000", GROUPS),
        ("12,5,5", GROUPS),
        (",5", GROUPS),
        ("5,", GROUPS),
        (".", GROUPS),
        ("1000000000000000", "Số quá lớn: nhiều nhất 15 chữ số."),
        ("9" * 100_000, "Số quá lớn: nhiều nhất 15 chữ số."),
        ("0,12345678901", "Nhiều nhất 10 chữ số sau dấu phẩy."),
    ],
)
def test_what_is_no_quantity_is_refused_with_what_to_do(typed, sentence):
    with pytest.raises(NumberError) as refusal:
        parse_decimal(typed)

    assert str(refusal.value) == sentence


@given(quantities)
def test_a_printed_quantity_is_read_back(number):
    assert parse_decimal(format_decimal(number)) == number


@given(st.text("0123456789., ", max_size=20) | st.text())
def test_whatever_is_typed_gives_a_quantity_or_a_sentence(text):
    number, sentence = Decimal(0), "."

    try:
        number = parse_decimal(text)
    except NumberError as refusal:
        sentence = str(refusal)

    assert 0 <= number < 10**15
    assert sentence.endswith(".")


@pytest.mark.parametrize(
    ("number", "printed"),
    [
        ("0", "0"),
        ("-0.00", "0"),
        ("12.50", "12,5"),
        ("100", "100"),
        ("1E+3", "1.000"),
        ("1500", "1.500"),
        ("1500.0", "1.500"),
        ("1234567.891", "1.234.567,891"),
        ("-1500.5", "-1.500,5"),
        ("1.0000000000000000000000000000000000000001", "1," + "0" * 39 + "1"),
    ],
)
def test_a_quantity_is_printed_the_vietnamese_way(number, printed):
    assert format_decimal(Decimal(number)) == printed


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity"])
def test_what_is_not_finite_is_not_printed(number):
    with pytest.raises(ValueError, match="finite"):
        format_decimal(Decimal(number))


@pytest.mark.parametrize(
    ("value", "places", "rounded"),
    [
        (Decimal("0.5"), 0, "1"),
        (Decimal("2.5"), 0, "3"),
        (Decimal("-2.5"), 0, "-3"),
        (Decimal("1.005"), 2, "1.01"),
        (Decimal("1.0049999999999999999999999999999999"), 2, "1.00"),
        (Fraction(2, 3), 4, "0.6667"),
        (Fraction(1, 8), 2, "0.13"),
        (Fraction(-1, 1000), 1, "0.0"),
        (7, 2, "7.00"),
        (10**40, 1, "1" + "0" * 40 + ".0"),
    ],
)
def test_a_half_is_rounded_up(value, places, rounded):
    assert str(half_up(value, places)) == rounded


@given(st.decimals(-(10**9), 10**9, places=5), st.integers(0, 6))
def test_rounding_agrees_with_the_decimal_module(value, places):
    with localcontext(prec=60):
        expected = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)

    assert half_up(value, places) == expected


def test_places_are_not_negative():
    with pytest.raises(ValueError, match="negative"):
        half_up(Decimal(1), -1)
