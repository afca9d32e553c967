"""«Báo cáo thành tích» for a campaign: collective, individual, household; and the short one.

The form of an award for a campaign (NĐ 98/2023, Phụ lục I, Mẫu 08). What the portal knows and what
was written is filled in; dotted lines stand only where nothing was written.
"""

from datetime import date

from awards.models import Nomination
from awards.nominations.sections import SUMMARY, Section, on_lines, report_of, sections_of, text_of
from awards.papers.earlier import earlier_tables
from awards.papers.short_report import short_body
from awards.papers.subject import fact_tables, joined, subject_fields, told_before
from awards.states import Procedure
from campaigns.states import SubjectKind
from core.calendar import paper_date
from core.papers.content import (
    Block,
    Field,
    Heading,
    Lines,
    Paper,
    Paragraph,
    Run,
    Signature,
    Text,
    paragraphs,
)
from core.papers.words import end
from registrations.papers.parts import result_table, unit_header

SEAL = "(Ký tên, đóng dấu)"
KINDS = {False: "BÁO CÁO THÀNH TÍCH", True: "BÁO CÁO TÓM TẮT THÀNH TÍCH"}
TRUE = "Người báo cáo cam đoan nội dung trên là đúng sự thật và chịu trách nhiệm trước pháp luật"
# Dotted lines for a section of which nothing is written.
_OPEN = {"achievements": 4, "measures": 4}


def achievement_report(nomination: Nomination, day: date, *, short: bool = False) -> Paper:
    """The report of one candidate, as a draft of the year of `day`.

    Whom the office itself found has a short one (NĐ 152/2025, điều 33 khoản 8); `short` gives it
    for anybody, as those above ask for it beside the full one.
    """
    found = nomination.procedure == Procedure.SIMPLIFIED
    is_short = short or found
    superior, agency = unit_header(nomination.unit)
    if found:
        superior, agency = (), nomination.campaign.authority.paper_lines
    return Paper(
        key=f"bao-cao-{'tom-tat-' if is_short else ''}thanh-tich-{nomination.name}",
        superior=superior,
        agency=agency,
        year=day.year,
        place=nomination.campaign.authority.place,
        type_name=f"{KINDS[is_short]}\nĐỀ NGHỊ TẶNG {nomination.tier.name.upper()}",
        under_subject=_under(nomination),
        body=short_body(nomination) if is_short else _full(nomination),
        signatures=(_office(nomination),) if found else _signatures(nomination),
        title=f"Báo cáo {'tóm tắt ' if is_short else ''}thành tích: {nomination.name}",
    )


def _full(nomination: Nomination) -> tuple[Block, ...]:
    _, *rest = (each for each in sections_of(nomination) if each.name != SUMMARY)
    return (
        Heading(_first_heading(nomination)),
        *subject_fields(nomination),
        *(paragraphs(on_lines(nomination)[1]) or _overview_fields(nomination)),
        Heading("II. Thành tích đạt được"),
        *_achievements(nomination, rest[0]),
        *(block for number, each in enumerate(rest[1:], start=2)
          for block in _section(nomination, each, number)),
        Heading("III. Các hình thức đã được khen thưởng"),
        *earlier_tables(nomination),
        Paragraph(end(TRUE)),
    )  # fmt: skip


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
    return joined(nomination.name, nomination.occupation, where)


def _first_heading(nomination: Nomination) -> str:
    return {
        SubjectKind.COLLECTIVE: "I. Sơ lược đặc điểm, tình hình",
        SubjectKind.INDIVIDUAL: "I. Sơ lược lý lịch",
        SubjectKind.HOUSEHOLD: "I. Thông tin chung về hộ gia đình",
    }[SubjectKind(nomination.subject_kind)]


def _overview_fields(nomination: Nomination) -> tuple[Field, ...]:
    """What the form asks for beside these, to be written by hand where nobody typed it."""
    return {
        SubjectKind.COLLECTIVE: (Field("Chức năng, nhiệm vụ được giao", lines=3),),
        SubjectKind.INDIVIDUAL: (Field("Nhiệm vụ được giao hoặc đảm nhận", lines=2),),
        SubjectKind.HOUSEHOLD: (),
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
            f"Thời gian thi đua từ ngày {paper_date(emulation.first_day)} đến ngày "
            f"{paper_date(emulation.last_day)}."
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
