"""What a paper says: wordings, hostile text, and content that is refused."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from core.papers.content import (
    Annex,
    Block,
    Column,
    Field,
    GroupRow,
    Heading,
    Items,
    Paper,
    Paragraph,
    Run,
    Signature,
    Table,
    paragraphs,
)
from core.papers.html import to_html
from core.papers.pdf import file_name, to_pdf
from core.papers.words import (
    attached_to,
    clean,
    day_words,
    end,
    finish,
    listed,
    number_words,
    upper,
)
from tests.papers.measure import Pdf, squeeze
from tests.papers.samples import COMMUNE, HOSTILE, SHORT, with_body
from tests.papers.verify import faults

EVERYWHERE: list[Callable[[str], Paper]] = [
    lambda text: replace(SHORT, agency=(text,)),
    lambda text: replace(SHORT, superior=(text,)),
    lambda text: replace(SHORT, symbol=text),
    lambda text: replace(SHORT, place=text),
    lambda text: replace(SHORT, type_name=text),
    lambda text: replace(SHORT, subject=text),
    lambda text: replace(SHORT, type_name="", subject=text),
    lambda text: replace(SHORT, title=text),
    lambda text: replace(SHORT, under_subject=(Run(text, bold=True), text)),
    lambda text: replace(SHORT, addressees=(text, text)),
    lambda text: replace(SHORT, authority=text),
    lambda text: replace(SHORT, bases=(text,)),
    lambda text: replace(SHORT, recipients=(text,)),
    lambda text: replace(SHORT, signatures=(Signature((text,), text, text, text),)),
    lambda text: replace(
        SHORT, annexes=(Annex(title=text, reference=text, number=text, word=text, body=()),)
    ),
    lambda text: with_body(Paragraph(text), Heading(text), Field(text), Field("a", text)),
    lambda text: with_body(
        Items((text,)),
        Table(
            (Column(text, over=text), Column("")),
            [GroupRow(text), (text, text)],
            caption=text,
            unit=text,
            total=(text, text),
        ),
        Table((Column(text),), (), empty=text),
    ),
]


@pytest.mark.parametrize("place", range(len(EVERYWHERE)))
def test_hostile_text_is_text_wherever_it_stands(place: int) -> None:
    harmless = to_html(EVERYWHERE[place]("X"))
    hostile = to_html(EVERYWHERE[place](HOSTILE))

    assert "<script" not in hostile.lower()
    assert "<b>đậm" not in hostile.lower()
    assert hostile.lower().count("alert(") == harmless.count("X") - harmless.count("XÃ")


def test_hostile_text_is_printed_letter_by_letter() -> None:
    paper = with_body(Paragraph(HOSTILE), Paragraph("</div></body><style>*{display:none}</style>"))

    assert squeeze(HOSTILE) in Pdf(to_pdf(paper)).text()
    assert faults(to_pdf(paper), paper) == []


def test_signs_nobody_sees_and_other_forms_of_letters_make_no_other_paper() -> None:
    plainly = with_body(Paragraph("Đắk Lắk: thi đua"))
    pasted = with_body(
        Paragraph("\ufeff\u0110a\u0306\u0301k La\u0306\u0301k:\u2003thi\u200b đu\u00ada")
    )

    assert to_pdf(pasted) == to_pdf(plainly)


def test_text_is_cleaned_but_its_lines_and_no_break_spaces_stay() -> None:
    assert clean("a\r\nb\rc\u2028d\te\u00a0f\x00\x1b") == "a\nb\nc\nd e\u00a0f"


# --- wordings


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2024, 2, 5), "ngày 05 tháng 02 năm 2024"),
        (date(2024, 1, 15), "ngày 15 tháng 01 năm 2024"),
        (date(2024, 3, 1), "ngày 01 tháng 3 năm 2024"),
        (date(2019, 6, 29), "ngày 29 tháng 6 năm 2019"),
        (date(2024, 11, 22), "ngày 22 tháng 11 năm 2024"),
    ],
)
def test_days_below_ten_and_the_first_two_months_have_a_zero(day: date, words: str) -> None:
    assert day_words(day, day.year) == words


def test_numbers_below_ten_have_a_zero_and_a_draft_has_room() -> None:
    assert number_words("TTr-UBND", 5) == "Số: 05/TTr-UBND"
    assert number_words("BC-UBND", 145) == "Số: 145/BC-UBND"
    assert number_words("BC-UBND", None).split("/") == ["Số: " + "\u00a0" * 9, "BC-UBND"]
    assert "\u00a0" * 8 in day_words(None, 2024)


def test_an_annex_refers_to_its_paper() -> None:
    words = attached_to(
        "Tờ trình",
        issuer="Ủy ban nhân dân xã Bình Hòa",
        symbol="TTr-UBND",
        number=5,
        day=date(2024, 2, 5),
        year=2024,
    )

    assert words == (
        "(Kèm theo Tờ trình số 05/TTr-UBND ngày 05 tháng 02 năm 2024 "
        "của Ủy ban nhân dân xã Bình Hòa)"
    )


@pytest.mark.parametrize(
    "text",
    ["Kính trình xem xét", "Kính trình xem xét.", "Kính trình xem xét ;", "Kính trình xem xét./."],
)
def test_the_last_sentence_closes_once(text: str) -> None:
    assert end(text) == "Kính trình xem xét./."


def test_closing_and_capitals_keep_the_looks_of_a_text() -> None:
    text = (Run("Điều 3.", bold=True), " thi hành.")

    assert end(text) == (Run("Điều 3.", bold=True), Run(" thi hành./."))
    assert finish((Run("a,", italic=True),), ";") == (Run("a;", italic=True),)
    assert upper(text) == (Run("ĐIỀU 3.", bold=True), Run(" THI HÀNH."))


def test_a_list_is_closed_by_semicolons_and_a_full_stop() -> None:
    assert listed(["Như trên;", "TT Đảng ủy (b/c)", "Lưu: VT"]) == [
        "Như trên;",
        "TT Đảng ủy (b/c);",
        "Lưu: VT.",
    ]
    assert listed([]) == []


def test_a_large_field_becomes_its_paragraphs() -> None:
    assert paragraphs("Một\r\n\n  - Hai \n") == (Paragraph("Một"), Paragraph("- Hai"))
    assert paragraphs(" \n") == ()


# --- what is refused


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: replace(SHORT, draft=False),
        lambda: replace(SHORT, draft=False, number=3),
        lambda: replace(SHORT, day=date(2023, 1, 1)),
        lambda: replace(SHORT, signatures=SHORT.signatures * 4),
        lambda: Table((), ()),
        lambda: Table((Column("a"),), [("x", "y")]),
        lambda: Table((Column("a"),), [()]),
        lambda: Table((Column("a"),), [("x",)], total=("x", "y")),
    ],
)
def test_content_that_cannot_be_right_is_refused(wrong: Callable[[], object]) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        wrong()


@pytest.mark.parametrize("block", [Paragraph(""), Items(()), Field(""), Heading("")])
def test_nothing_at_all_is_still_a_paper(block: Block) -> None:
    bare = Paper(key="x", agency=COMMUNE, year=2024, type_name="BÁO CÁO", body=(block,))

    assert faults(to_pdf(bare), bare) == []


@pytest.mark.parametrize(
    ("paper", "name"),
    [
        (SHORT, "to-trinh-du-thao.pdf"),
        (
            replace(SHORT, number=5, day=date(2024, 2, 5), draft=False),
            "to-trinh-05-TTr-UBND.pdf",
        ),
        (replace(SHORT, symbol=None, key="Báo cáo Đắk/../Ƀlŭl"), "Bao-cao-Dak-Blul.pdf"),
        (replace(SHORT, symbol=None, key="字"), "van-ban.pdf"),
    ],
)
def test_a_file_name_is_plain_and_says_which_paper_it_is(paper: Paper, name: str) -> None:
    assert file_name(paper) == name
