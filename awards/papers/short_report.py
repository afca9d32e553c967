"""«Báo cáo tóm tắt thành tích»: one page (NĐ 152/2025, điều 33 khoản 8)."""

from dataclasses import replace
from decimal import Decimal

from awards.models import Nomination
from awards.nominations.sections import SUMMARY, report_of, sections_of, text_of
from awards.papers.earlier import earlier_words
from awards.papers.subject import joined, subject_fields, told_before
from awards.scores.standings import contributions_of, pledges_of
from awards.states import Procedure
from core.money import with_unit
from core.papers.content import Block, Field, Heading, Lines, Paragraph, paragraphs
from core.papers.words import end, sentence
from registrations.papers.parts import outcome_words


def short_body(nomination: Nomination) -> tuple[Block, ...]:
    """One page: who, which awards there were already, what was achieved."""
    told = _gist(nomination)
    if told:
        told = (*told[:-1], replace(told[-1], text=end(told[-1].text)))
    return (
        *_person(nomination),
        Field("Các hình thức đã được khen thưởng", earlier_words(nomination)),
        Heading("Thành tích đạt được", level=2),
        *(told or (Lines(10),)),
    )


def _gist(nomination: Nomination) -> tuple[Paragraph, ...]:
    """What the office wrote of whom it found; of others their summary and what can be counted."""
    report = report_of(nomination)
    if nomination.procedure == Procedure.SIMPLIFIED:
        return paragraphs(text_of(report, sections_of(nomination)[0]))
    summary = next(each for each in sections_of(nomination) if each.name == SUMMARY)
    written = text_of(report, summary)
    told = paragraphs(sentence(written)) if written else told_before(nomination)
    kept = [
        f"{pledge.content}: {outcome_words(pledge)}"
        for pledge in pledges_of(nomination)
        if pledge.result is not None
    ]
    given = sum((each.value for each in contributions_of(nomination)), Decimal(0))
    counted = []
    if kept:
        counted.append(f"Kết quả các nội dung đã đăng ký: {'; '.join(kept)}.")
    if given:
        counted.append(f"Tổng giá trị đóng góp, vận động: {with_unit(int(given))}.")
    return (*told, *map(Paragraph, counted))


def _person(nomination: Nomination) -> tuple[Field, ...]:
    """The lines of a short report, whose title has named the subject in full."""
    if nomination.is_collective:
        return subject_fields(nomination)[2:]
    where = Field("Đơn vị, nơi thường trú", joined(nomination.unit.name, nomination.address))
    return (Field("Năm sinh", str(nomination.birth_year)), where)
