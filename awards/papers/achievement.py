"""«Báo cáo thành tích» for a campaign: collective, individual, household.

The form of an award for a campaign (NĐ 98/2023, Phụ lục I); what the portal knows is filled in,
the rest is left on dotted lines for the hand.
"""

from datetime import date

from awards.models import Nomination
from awards.standings import contributions_of, pledges_of, standing_of
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
from registrations.papers.parts import contribution_table, result_table, unit_header
from registrations.states import Honorific

SEAL = "(Ký tên, đóng dấu)"


def achievement_report(nomination: Nomination, day: date) -> Paper:
    """The report of one candidate, as a draft of the year of `day`."""
    campaign = nomination.campaign
    superior, agency = unit_header(nomination.unit)
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
    if nomination.is_collective:
        return nomination.name
    if nomination.subject_kind == SubjectKind.HOUSEHOLD:
        return f"{nomination.name}, {nomination.address}"
    return f"{nomination.name}, {nomination.occupation}, {nomination.unit.name}"


def _first_heading(nomination: Nomination) -> str:
    return {
        SubjectKind.COLLECTIVE: "I. Sơ lược đặc điểm, tình hình",
        SubjectKind.INDIVIDUAL: "I. Sơ lược lý lịch",
        SubjectKind.HOUSEHOLD: "I. Thông tin chung về hộ gia đình",
    }[SubjectKind(nomination.subject_kind)]


def _who(nomination: Nomination) -> tuple[Block, ...]:
    if nomination.is_collective:
        return _collective(nomination)
    if nomination.subject_kind == SubjectKind.HOUSEHOLD:
        return _household(nomination)
    return _individual(nomination)


def _collective(nomination: Nomination) -> tuple[Block, ...]:
    people, women = nomination.people_total, nomination.women_total
    count = "" if people is None else format_decimal(people)
    if count and women is not None:
        count += f" (trong đó nữ:\u00a0{format_decimal(women)})"
    registration = nomination.registration
    phone = nomination.unit.phone if registration is None else registration.phone
    return (
        Field("Tên tập thể", nomination.name),
        Field(
            "Địa điểm trụ sở, điện thoại",
            ", ".join(part for part in (nomination.unit.address, _whole(phone)) if part),
        ),
        Field("Người đứng đầu", f"{nomination.head_name}, {nomination.head_title}"),
        Field("Tổng số cán bộ, hội viên, người lao động, nhân khẩu", count),
        Field("Chức năng, nhiệm vụ được giao", lines=3),
    )


def _individual(nomination: Nomination) -> tuple[Block, ...]:
    return (
        Field("Họ và tên", nomination.subject_name),
        Field("Giới tính", "Nữ" if nomination.honorific == Honorific.MS else "Nam"),
        Field("Năm sinh", str(nomination.birth_year)),
        Field("Quê quán"),
        Field("Nơi thường trú", nomination.address),
        Field("Chức vụ, nghề nghiệp", nomination.occupation),
        Field("Đơn vị công tác, sinh hoạt", nomination.unit.name),
        Field("Nhiệm vụ được giao hoặc đảm nhận", lines=2),
    )


def _household(nomination: Nomination) -> tuple[Block, ...]:
    return (
        Field("Họ và tên chủ hộ", nomination.subject_name),
        Field("Giới tính", "Nữ" if nomination.honorific == Honorific.MS else "Nam"),
        Field("Năm sinh", str(nomination.birth_year)),
        Field("Thôn, buôn", nomination.address),
        Field("Số nhân khẩu", "" if nomination.members is None else str(nomination.members)),
        Field("Số lao động"),
        Field("Ngành nghề sản xuất, kinh doanh chính", nomination.occupation),
        Field("Diện tích đất sản xuất"),
    )


def _results(nomination: Nomination) -> tuple[Block, ...]:
    """What was registered and what came of it, then what only people can tell."""
    campaign, entrant = nomination.campaign, nomination.entrant
    emulation = campaign.emulation_phase
    blocks: list[Block] = [
        Heading("1. Thành tích trong đợt thi đua, theo nội dung đã đăng ký", level=2),
        Paragraph(
            f"Thời gian thi đua từ ngày {short_day(emulation.first_day)} đến ngày "
            f"{short_day(emulation.last_day)}."
        ),
    ]
    if nomination.is_collective:
        blocks.append(result_table(pledges_of(nomination), campaign.results_said))
    elif entrant is not None:
        blocks.append(Paragraph(f"Nội dung đăng ký: {entrant.content}"))
        blocks += _told(entrant.result_note) or (Field("Kết quả thực hiện", lines=4),)
    else:
        blocks.append(Field("Kết quả thực hiện", lines=4))
    contributions = list(contributions_of(nomination))
    if contributions:
        blocks.append(contribution_table(contributions))
    blocks += [
        Heading("2. Biện pháp, giải pháp, mô hình; hiệu quả và khả năng nhân rộng", level=2),
        *(paragraphs(_measures(nomination)) or (Lines(4),)),
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


def _measures(nomination: Nomination) -> str:
    """What a collective wrote in its registration."""
    registration = nomination.registration
    return registration.measures if nomination.is_collective and registration else ""


def _whole(number: str) -> str:
    """A number that is not broken over two lines."""
    return number.replace(" ", "\u00a0")


def _told(result: str) -> tuple[Paragraph, ...]:
    """What was achieved, in the unit's words, under its name."""
    return paragraphs(f"Kết quả thực hiện: {result}") if result.strip() else ()


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
