"""«Báo cáo thành tích» for a campaign: collective, individual, household; and the short one.

The form of an award for a campaign (NĐ 98/2023, Phụ lục I, Mẫu 08). What the portal knows and what
was written is filled in; dotted lines stand only where nothing was written.
"""

from dataclasses import replace
from datetime import date

from awards.models import Nomination
from awards.papers.earlier import earlier_tables, earlier_words
from awards.sections import SUMMARY, Section, report_of, sections_of, text_of
from awards.standings import contributions_of, pledges_of
from awards.states import Procedure
from campaigns.states import SubjectKind
from core.calendar import short_day
from core.numbers import format_decimal
from core.papers.content import (
    Block,
    Field,
    Heading,
    Lines,
    Paper,
    Paragraph,
    Run,
    Signature,
    Table,
    Text,
    paragraphs,
)
from core.papers.words import end
from registrations.papers.parts import contribution_table, result_table, unit_header
from registrations.states import Honorific

SEAL = "(Ký tên, đóng dấu)"
TRUE = "Người báo cáo cam đoan nội dung trên là đúng sự thật và chịu trách nhiệm trước pháp luật"
# Dotted lines for a section of which nothing is written.
_OPEN = {"achievements": 4, "measures": 4}


def achievement_report(nomination: Nomination, day: date) -> Paper:
    """The report of one candidate, as a draft of the year of `day`.

    Whom the office itself found has a short one (NĐ 152/2025, điều 33 khoản 8).
    """
    is_short = nomination.procedure == Procedure.SIMPLIFIED
    superior, agency = unit_header(nomination.unit)
    if is_short:
        superior, agency = (), nomination.campaign.authority.paper_lines
    return Paper(
        key=f"bao-cao-thanh-tich-{nomination.name}",
        superior=superior,
        agency=agency,
        year=day.year,
        place=nomination.campaign.authority.place,
        type_name="BÁO CÁO TÓM TẮT THÀNH TÍCH" if is_short else "BÁO CÁO THÀNH TÍCH",
        subject=f"Đề nghị tặng {nomination.tier.name}",
        under_subject=_under(nomination),
        body=_short(nomination) if is_short else _full(nomination),
        signatures=(_office(nomination),) if is_short else _signatures(nomination),
        title=f"Báo cáo thành tích: {nomination.name}",
    )


def subject_fields(nomination: Nomination) -> tuple[Field, ...]:
    """Who it is, as far as the nomination knows: the page shows the same lines as the paper."""
    if nomination.is_collective:
        return _collective(nomination)
    if nomination.subject_kind == SubjectKind.HOUSEHOLD:
        return _household(nomination)
    return _individual(nomination)


def fact_tables(nomination: Nomination) -> tuple[Table, ...]:
    """What comes in by itself: registered targets with their results, contributions."""
    tables: list[Table] = []
    pledges = list(pledges_of(nomination))
    if pledges:
        tables.append(result_table(pledges, nomination.campaign.results_said))
    contributions = list(contributions_of(nomination))
    if contributions:
        tables.append(contribution_table(contributions))
    return tuple(tables)


def told_before(nomination: Nomination) -> tuple[Paragraph, ...]:
    """What the unit registered for a person or household, and wrote down as its result."""
    entrant = nomination.entrant
    if entrant is None:
        return ()
    blocks = [Paragraph(f"Nội dung đăng ký: {entrant.content}")]
    if entrant.result_note.strip():
        blocks += paragraphs(f"Kết quả thực hiện: {entrant.result_note}")
    return tuple(blocks)


def _full(nomination: Nomination) -> tuple[Block, ...]:
    first, *rest = (each for each in sections_of(nomination) if each.name != SUMMARY)
    return (
        Heading(_first_heading(nomination)),
        *subject_fields(nomination),
        *(_written(nomination, first) or _overview_fields(nomination)),
        Heading("II. Thành tích đạt được"),
        *_achievements(nomination, rest[0]),
        *(block for number, each in enumerate(rest[1:], start=2)
          for block in _section(nomination, each, number)),
        Heading("III. Các hình thức đã được khen thưởng"),
        *earlier_tables(nomination),
        Paragraph(end(TRUE)),
    )  # fmt: skip


def _short(nomination: Nomination) -> tuple[Block, ...]:
    """One page: who, which awards there were already, what was achieved."""
    section = sections_of(nomination)[0]
    *before, last = paragraphs(text_of(report_of(nomination), section)) or (None,)
    told = (Lines(10),) if last is None else (*before, replace(last, text=end(last.text)))
    return (
        *_person(nomination),
        Field("Các hình thức đã được khen thưởng", earlier_words(nomination)),
        Heading("Thành tích đạt được", level=2),
        *told,
    )


def _person(nomination: Nomination) -> tuple[Field, ...]:
    """The lines of a short report, whose title has named the subject in full."""
    if nomination.is_collective:
        return subject_fields(nomination)[2:]
    where = Field("Đơn vị, nơi thường trú", _joined(nomination.unit.name, nomination.address))
    return (Field("Năm sinh", str(nomination.birth_year)), where)


def _under(nomination: Nomination) -> Text:
    # The days of the occasion stand in brackets already: no brackets within brackets.
    movement = nomination.campaign.movement.split(" (")[0]
    reason = f"(Về thành tích xuất sắc trong {movement})"
    return (Run(reason, italic=True), "\n", Run(_full_name(nomination), bold=True))


def _full_name(nomination: Nomination) -> str:
    """Name, post and unit in full (Mẫu: «ghi rõ, đầy đủ, không viết tắt»)."""
    if nomination.is_collective:
        return nomination.name
    where = nomination.unit.name
    if nomination.subject_kind == SubjectKind.HOUSEHOLD:
        return f"{nomination.name}, {nomination.address or where}"
    return _joined(nomination.name, nomination.occupation, where)


def _first_heading(nomination: Nomination) -> str:
    return {
        SubjectKind.COLLECTIVE: "I. Sơ lược đặc điểm, tình hình",
        SubjectKind.INDIVIDUAL: "I. Sơ lược lý lịch",
        SubjectKind.HOUSEHOLD: "I. Thông tin chung về hộ gia đình",
    }[SubjectKind(nomination.subject_kind)]


def _collective(nomination: Nomination) -> tuple[Field, ...]:
    people, women = nomination.people_total, nomination.women_total
    count = "" if people is None else format_decimal(people)
    if count and women is not None:
        count += f" (trong đó nữ:\u00a0{format_decimal(women)})"
    registration = nomination.registration
    phone = nomination.unit.phone if registration is None else registration.phone
    return (
        Field("Tên tập thể", nomination.name),
        Field("Địa điểm trụ sở, điện thoại", _joined(nomination.unit.address, _whole(phone))),
        Field("Người đứng đầu", _joined(nomination.head_name, nomination.head_title)),
        Field("Tổng số cán bộ, hội viên, người lao động, nhân khẩu", count),
    )


def _individual(nomination: Nomination) -> tuple[Field, ...]:
    return (
        Field("Họ và tên", nomination.subject_name),
        Field("Giới tính", "Nữ" if nomination.honorific == Honorific.MS else "Nam"),
        Field("Năm sinh", str(nomination.birth_year)),
        Field("Nơi thường trú", nomination.address),
        Field("Chức vụ, nghề nghiệp", nomination.occupation),
        Field("Đơn vị công tác, sinh hoạt", nomination.unit.name),
    )


def _household(nomination: Nomination) -> tuple[Field, ...]:
    return (
        Field("Họ và tên chủ hộ", nomination.subject_name),
        Field("Giới tính", "Nữ" if nomination.honorific == Honorific.MS else "Nam"),
        Field("Năm sinh", str(nomination.birth_year)),
        Field("Thôn, buôn", nomination.address),
        Field("Số nhân khẩu", "" if nomination.members is None else str(nomination.members)),
        Field("Ngành nghề sản xuất, kinh doanh chính", nomination.occupation),
    )


def _overview_fields(nomination: Nomination) -> tuple[Field, ...]:
    """What the form asks for beside these, to be written by hand where nobody typed it."""
    return {
        SubjectKind.COLLECTIVE: (Field("Chức năng, nhiệm vụ được giao", lines=3),),
        SubjectKind.INDIVIDUAL: (
            Field("Quê quán"),
            Field("Nhiệm vụ được giao hoặc đảm nhận", lines=2),
        ),
        SubjectKind.HOUSEHOLD: (Field("Số lao động"), Field("Diện tích đất sản xuất")),
    }[SubjectKind(nomination.subject_kind)]


def _achievements(nomination: Nomination, section: Section) -> tuple[Block, ...]:
    """What was registered and what came of it, then what only people can tell."""
    emulation = nomination.campaign.emulation_phase
    before = told_before(nomination)
    told = _written(nomination, section)
    # One line of a person's own is the registered aim; a second one says what came of it.
    if not told and len(before) < 2 and not nomination.is_collective:
        told = (Field("Kết quả thực hiện", lines=4),)
    tables = fact_tables(nomination)
    if nomination.is_collective and not tables:
        tables = (result_table((), nomination.campaign.results_said),)
    return (
        Heading(f"1. {section.label}, theo nội dung đã đăng ký", level=2),
        Paragraph(
            f"Thời gian thi đua từ ngày {short_day(emulation.first_day)} đến ngày "
            f"{short_day(emulation.last_day)}."
        ),
        *before,
        *told,
        *tables,
    )


def _section(nomination: Nomination, section: Section, number: int) -> tuple[Block, ...]:
    written = _written(nomination, section)
    if not written and section.name == "measures":
        written = paragraphs(_registered_measures(nomination))
    return (
        Heading(f"{number}. {section.label}", level=2),
        *(written or (Lines(_OPEN.get(section.name, 2)),)),
    )


def _written(nomination: Nomination, section: Section) -> tuple[Block, ...]:
    return paragraphs(text_of(report_of(nomination), section))


def _registered_measures(nomination: Nomination) -> str:
    """What a collective wrote in its registration."""
    registration = nomination.registration
    return registration.measures if nomination.is_collective and registration else ""


def _joined(*parts: str) -> str:
    """What there is of it, each once, between commas."""
    return ", ".join(dict.fromkeys(filter(None, parts)))


def _whole(number: str) -> str:
    """A number that is not broken over two lines."""
    return number.replace(" ", "\u00a0")


def _office(nomination: Nomination) -> Signature:
    campaign = nomination.campaign
    return Signature(
        ("TM. ỦY BAN NHÂN DÂN", campaign.signer_title.upper()), name=campaign.signer_name
    )


def _signatures(nomination: Nomination) -> tuple[Signature, ...]:
    authority = " ".join(nomination.campaign.authority.paper_lines)
    committee = Signature(("XÁC NHẬN CỦA CẤP TRÌNH KHEN THƯỞNG", authority), note=SEAL)
    speaker = nomination.registration or nomination.unit
    head = (speaker.head_title.upper(),)
    if nomination.is_collective:
        return (committee, Signature(head, name=speaker.head_name))
    confirmed = Signature(("XÁC NHẬN, ĐỀ NGHỊ CỦA", *head), name=speaker.head_name)
    word = (
        "CHỦ HỘ" if nomination.subject_kind == SubjectKind.HOUSEHOLD else "NGƯỜI BÁO CÁO THÀNH TÍCH"
    )
    return (confirmed, Signature((word,), name=nomination.subject_name), committee)
