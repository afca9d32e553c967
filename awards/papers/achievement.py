"""«Báo cáo thành tích» for a campaign: collective, individual, household.

The form of an award for a campaign (NĐ 98/2023, Phụ lục I); what the portal knows is filled in,
the rest is left on dotted lines for the hand.
"""

from datetime import date

from awards.models import Nomination
from awards.standings import standing_of
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
    Text,
    paragraphs,
)
from core.papers.words import end
from registrations.models import Entrant, Registration
from registrations.papers.parts import contribution_table, result_table, unit_header
from registrations.states import Honorific

SEAL = "(Ký tên, đóng dấu)"


def achievement_report(nomination: Nomination, day: date) -> Paper:
    """The report of one candidate, as a draft of the year of `day`."""
    campaign, registration = nomination.campaign, nomination.registration
    superior, agency = unit_header(registration.unit)
    tier = standing_of(nomination).tier
    asked = f"Đề nghị tặng {tier.name}" if tier else "Đề nghị khen thưởng"
    return Paper(
        key=f"bao-cao-thanh-tich-{nomination.name}",
        superior=superior,
        agency=agency,
        year=day.year,
        place=campaign.authority.place,
        type_name="BÁO CÁO THÀNH TÍCH",
        subject=asked,
        under_subject=_under(nomination),
        body=(
            Heading(_first_heading(nomination)),
            *_who(nomination),
            Heading("II. Thành tích đạt được"),
            *_results(nomination),
        ),
        signatures=_signatures(nomination),
        title=f"Báo cáo thành tích: {nomination.name}",
    )


def _under(nomination: Nomination) -> Text:
    # The days of the occasion stand in brackets already: no brackets within brackets.
    movement = nomination.campaign.movement.split(" (")[0]
    reason = f"(Về thành tích xuất sắc trong {movement})"
    return (Run(reason, italic=True), "\n", Run(_full_name(nomination), bold=True))


def _full_name(nomination: Nomination) -> str:
    """Name, post and unit in full (Mẫu: «ghi rõ, đầy đủ, không viết tắt»)."""
    entrant = nomination.entrant
    if entrant is None:
        return nomination.name
    if nomination.subject_kind == SubjectKind.HOUSEHOLD:
        return f"{nomination.name}, {entrant.address}"
    return f"{nomination.name}, {entrant.occupation}, {nomination.registration.unit.name}"


def _first_heading(nomination: Nomination) -> str:
    return {
        SubjectKind.COLLECTIVE: "I. Sơ lược đặc điểm, tình hình",
        SubjectKind.INDIVIDUAL: "I. Sơ lược lý lịch",
        SubjectKind.HOUSEHOLD: "I. Thông tin chung về hộ gia đình",
    }[SubjectKind(nomination.subject_kind)]


def _who(nomination: Nomination) -> tuple[Block, ...]:
    entrant = nomination.entrant
    if entrant is None:
        return _collective(nomination.registration)
    if nomination.subject_kind == SubjectKind.HOUSEHOLD:
        return _household(entrant)
    return _individual(entrant, nomination.registration)


def _collective(registration: Registration) -> tuple[Block, ...]:
    people = registration.people_total
    women = registration.women_total
    count = "" if people is None else format_decimal(people)
    if count and women is not None:
        count += f" (trong đó nữ:\u00a0{format_decimal(women)})"
    return (
        Field("Tên tập thể", registration.unit.name),
        Field(
            "Địa điểm trụ sở, điện thoại",
            ", ".join(
                part for part in (registration.unit.address, _whole(registration.phone)) if part
            ),
        ),
        Field("Người đứng đầu", f"{registration.head_name}, {registration.head_title}"),
        Field("Tổng số cán bộ, hội viên, người lao động, nhân khẩu", count),
        Field("Chức năng, nhiệm vụ được giao", lines=3),
    )


def _individual(entrant: Entrant, registration: Registration) -> tuple[Block, ...]:
    return (
        Field("Họ và tên", entrant.full_name),
        Field("Giới tính", "Nữ" if entrant.honorific == Honorific.MS else "Nam"),
        Field("Năm sinh", str(entrant.birth_year)),
        Field("Quê quán"),
        Field("Nơi thường trú", entrant.address),
        Field("Chức vụ, nghề nghiệp", entrant.occupation),
        Field("Đơn vị công tác, sinh hoạt", registration.unit.name),
        Field("Nhiệm vụ được giao hoặc đảm nhận", lines=2),
    )


def _household(entrant: Entrant) -> tuple[Block, ...]:
    return (
        Field("Họ và tên chủ hộ", entrant.full_name),
        Field("Giới tính", "Nữ" if entrant.honorific == Honorific.MS else "Nam"),
        Field("Năm sinh", str(entrant.birth_year)),
        Field("Thôn, buôn", entrant.address),
        Field("Số nhân khẩu", "" if entrant.members is None else str(entrant.members)),
        Field("Số lao động"),
        Field("Ngành nghề sản xuất, kinh doanh chính", entrant.occupation),
        Field("Diện tích đất sản xuất"),
    )


def _results(nomination: Nomination) -> tuple[Block, ...]:
    """What was registered and what came of it, then what only people can tell."""
    campaign, registration = nomination.campaign, nomination.registration
    entrant = nomination.entrant
    emulation = campaign.emulation_phase
    blocks: list[Block] = [
        Heading("1. Thành tích trong đợt thi đua, theo nội dung đã đăng ký", level=2),
        Paragraph(
            f"Thời gian thi đua từ ngày {short_day(emulation.first_day)} đến ngày "
            f"{short_day(emulation.last_day)}."
        ),
    ]
    if entrant is None:
        blocks.append(result_table(registration.pledges.all(), campaign.results_said))
    else:
        blocks.append(Paragraph(f"Nội dung đăng ký: {entrant.content}"))
        blocks += _told(entrant.result_note) or (Field("Kết quả thực hiện", lines=4),)
    contributions = list(registration.contributions.filter(entrant=entrant))
    if contributions:
        blocks.append(contribution_table(contributions))
    blocks += [
        Heading("2. Biện pháp, giải pháp, mô hình; hiệu quả và khả năng nhân rộng", level=2),
        *(paragraphs(registration.measures if entrant is None else "") or (Lines(4),)),
        Heading("3. Kinh nghiệm rút ra", level=2),
        Lines(2),
        Heading(
            "4. Việc chấp hành chủ trương, chính sách, pháp luật; hoạt động nhân đạo, từ thiện",
            level=2,
        ),
        Lines(2),
        Paragraph(
            end(
                "Người báo cáo cam đoan nội dung trên là đúng sự thật và chịu trách nhiệm "
                "trước pháp luật"
            )
        ),
    ]
    return tuple(blocks)


def _whole(number: str) -> str:
    """A number that is not broken over two lines."""
    return number.replace(" ", "\u00a0")


def _told(result: str) -> tuple[Paragraph, ...]:
    """What was achieved, in the unit's words, under its name."""
    return paragraphs(f"Kết quả thực hiện: {result}") if result.strip() else ()


def _signatures(nomination: Nomination) -> tuple[Signature, ...]:
    registration = nomination.registration
    authority = " ".join(nomination.campaign.authority.paper_lines)
    committee = Signature(("XÁC NHẬN CỦA CẤP TRÌNH KHEN THƯỞNG", authority), note=SEAL)
    head = (registration.head_title.upper(),)
    entrant = nomination.entrant
    if entrant is None:
        return (committee, Signature(head, name=registration.head_name))
    confirmed = Signature(("XÁC NHẬN, ĐỀ NGHỊ CỦA", *head), name=registration.head_name)
    word = (
        "CHỦ HỘ" if nomination.subject_kind == SubjectKind.HOUSEHOLD else "NGƯỜI BÁO CÁO THÀNH TÍCH"
    )
    return (confirmed, Signature((word,), name=entrant.full_name), committee)
