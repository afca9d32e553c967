"""What the Word file says: the same as the content and as the PDF, in the same order."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from core.papers.content import (
    Annex,
    Column,
    Field,
    Heading,
    Items,
    Paper,
    Paragraph,
    Run,
    Signature,
    Table,
)
from core.papers.errors import PaperFailed
from core.papers.pdf import to_pdf
from core.papers.word import to_docx
from core.papers.words import clean
from tests.papers.measure import squeeze
from tests.papers.said import texts
from tests.papers.samples import FORM, HOSTILE, LETTERS, PLEDGE, REPORT, SHORT, listing, with_body
from tests.papers.word import differences, read

PAPERS = {
    "short": SHORT,
    "report": REPORT,
    "form": FORM,
    "list": listing(40),
    "pledge": PLEDGE,
    "letter": replace(SHORT, type_name="", subject="mời dự hội nghị tổng kết"),
    "decision": replace(SHORT, authority="Chủ tịch Ủy ban nhân dân xã Bình Hòa"),
}
LONG = "Đ" * 400
EVERYWHERE: dict[str, Callable[[str], Paper]] = {
    "agency": lambda text: replace(SHORT, agency=(text,)),
    "place": lambda text: replace(SHORT, place=text),
    "subject": lambda text: replace(SHORT, subject=text),
    "under": lambda text: replace(SHORT, under_subject=(Run(text, bold=True), text)),
    "addressees": lambda text: replace(SHORT, addressees=(text, text)),
    "bases": lambda text: replace(SHORT, bases=(text,)),
    "recipients": lambda text: replace(SHORT, recipients=(text,)),
    "signature": lambda text: replace(SHORT, signatures=(Signature(("A",), text, text, text),)),
    "annex": lambda text: replace(
        SHORT, annexes=(Annex(title="T", reference=text, body=(Paragraph(text),)),)
    ),
    "body": lambda text: with_body(
        Paragraph(text), Heading(text, 3), Field("a", text), Items((text,))
    ),
    "table": lambda text: with_body(
        Table((Column("A"), Column("B")), [(text, "1")], caption=text, total=(text, "2"))
    ),
}


@pytest.mark.parametrize("name", PAPERS)
def test_word_and_pdf_say_the_same_in_the_same_order(name: str) -> None:
    assert differences(PAPERS[name]) == []


@pytest.mark.parametrize("name", PAPERS)
def test_all_that_was_written_is_there(name: str) -> None:
    written = read(PAPERS[name]).text

    assert [text for text in texts(PAPERS[name]) if squeeze(text) not in written] == []


def test_a_lost_word_would_be_found() -> None:
    """The comparison itself can fail."""
    written = read(with_body(Paragraph("Một hai"))).text

    assert squeeze("Một hai ba") not in written


@pytest.mark.parametrize("place", EVERYWHERE)
@pytest.mark.parametrize("text", [HOSTILE, LETTERS, LONG, "dòng một\ndòng hai", "=1+1", "]]>"])
def test_whatever_is_written_stands_there_as_it_is(place: str, text: str) -> None:
    paper = EVERYWHERE[place](text)

    assert squeeze(clean(text)).rstrip(";.") in read(paper).text


@pytest.mark.parametrize("place", EVERYWHERE)
def test_signs_that_nobody_sees_are_left_out(place: str) -> None:
    text = "a\x00b\x07c\x1fd\u200be\u202ef\ufeffg\x85h"
    written = read(EVERYWHERE[place](text)).text

    assert "abcdefg" in written
    assert not set(written) & set("\x00\x07\x1f\u200b\u202e\ufeff")


@pytest.mark.parametrize("letter", ["👍", "花", "\ud800", "\uffff"])
@pytest.mark.parametrize("write", [to_pdf, to_docx])
def test_a_letter_that_no_paper_can_print_stops_both(write, letter: str) -> None:
    with pytest.raises(PaperFailed, match=f"U\\+{ord(letter):04X}"):
        write(with_body(Paragraph(f"Đã làm xong {letter}")))


def test_a_letter_in_the_title_alone_stops_it_too() -> None:
    with pytest.raises(PaperFailed):
        to_docx(replace(SHORT, title="Báo cáo 花"))
