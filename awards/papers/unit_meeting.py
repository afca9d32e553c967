"""«Biên bản họp bình xét» of a unit: date, attendance, candidates, votes (điều 83, 84).

The layout of minutes (NĐ 30/2020, Phụ lục III, Mẫu 1.9): no line of place and day; the secretary
signs left, who led the meeting right. When it ended is written by hand.
"""

from awards.models import UnitMeeting, UnitVote
from campaigns.states import SubjectKind
from core.calendar import COMMUNE_TZ, local_day, paper_day
from core.numbers import format_decimal
from core.papers.content import (
    Block,
    Column,
    Field,
    Heading,
    Lines,
    Paper,
    Paragraph,
    Signature,
    Table,
    paragraphs,
)
from core.papers.words import NUMBER_GAP, end
from core.shares import percent_words
from registrations.papers.parts import unit_header

# Collectives and households before individuals, as at the ceremony (NĐ 152/2025, điều 28–30).
_ORDER = (SubjectKind.COLLECTIVE, SubjectKind.HOUSEHOLD, SubjectKind.INDIVIDUAL)
SIGNED = "(Ký, ghi rõ họ tên)"


def unit_minutes(meeting: UnitMeeting) -> Paper:
    """The minutes of a unit's meeting, to print, sign and send."""
    superior, agency = unit_header(meeting.unit)
    signatures = [
        Signature(("THƯ KÝ",), name=meeting.secretary_name, note=SIGNED),
        Signature(("CHỦ TRÌ",), name=meeting.chair_name, note=SIGNED),
    ]
    if meeting.witness_name:
        signatures.append(_witness(meeting.witness_name))
    return Paper(
        key=f"bien-ban-hop-binh-xet-{meeting.unit.name}",
        superior=superior,
        agency=agency,
        year=local_day(meeting.held_at).year,
        has_place_line=False,
        type_name="BIÊN BẢN",
        subject=f"Họp bình xét khen thưởng trong {meeting.campaign.movement}",
        body=(*_opening(meeting), *_course(meeting), *_closing(meeting)),
        signatures=tuple(signatures),
        title=f"Biên bản họp bình xét của {meeting.unit}",
    )


def _witness(written: str) -> Signature:
    """«Y Blŭm Niê, Trưởng Ban công tác Mặt trận»: a name is signed without a post after it."""
    name, _, post = (part.strip() for part in written.partition(","))
    return Signature(("NGƯỜI CHỨNG KIẾN",), name=name, note=SIGNED, post_above_name=post.upper())


def _opening(meeting: UnitMeeting) -> tuple[Block, ...]:
    total, present = meeting.members_total, meeting.members_present
    away = total - present
    chair = ", ".join(filter(None, (meeting.chair_name, meeting.chair_title)))
    witness = (Field("Người chứng kiến", meeting.witness_name),) if meeting.witness_name else ()
    return (
        Field("Thời gian bắt đầu", _begun(meeting)),
        Field("Địa điểm", meeting.place),
        Field(
            "Thành phần tham dự",
            f"tổng số được mời {format_decimal(total)} người; có mặt {format_decimal(present)} "
            f"người (đạt {percent_words(present, total)} %); vắng {format_decimal(away)} người",
        ),
        Field("Chủ trì", chair),
        Field("Thư ký (người ghi biên bản)", meeting.secretary_name),
        *witness,
    )


def _course(meeting: UnitMeeting) -> tuple[Block, ...]:
    movement = meeting.campaign.movement.split(" (")[0]
    return (
        Heading("Nội dung cuộc họp"),
        Heading("1. Nêu mục đích, tiêu chuẩn, danh sách đề nghị", level=2),
        Paragraph(
            "Người chủ trì nêu mục đích cuộc họp, đối tượng, tiêu chuẩn khen thưởng trong "
            f"{movement} và thành tích của từng tập thể, hộ gia đình, cá nhân được đưa ra bình xét."
        ),
        Heading("2. Ý kiến thảo luận", level=2),
        *(paragraphs(meeting.discussion) or (Lines(4),)),
        Heading("3. Kết quả bình xét", level=2),
        _table(meeting),
    )


def _closing(meeting: UnitMeeting) -> tuple[Block, ...]:
    gap = NUMBER_GAP
    return (
        Paragraph("Biên bản đã được đọc lại cho những người dự họp cùng nghe và nhất trí."),
        Paragraph(
            end(f"Cuộc họp kết thúc vào{gap}giờ{gap}phút, {paper_day(local_day(meeting.held_at))}")
        ),
    )


def _table(meeting: UnitMeeting) -> Table:
    votes = meeting.votes.select_related("nomination__unit", "nomination__tier")
    ordered = sorted(votes, key=_place)
    return Table(
        columns=(
            Column("Tên tập thể, hộ gia đình, cá nhân"),
            Column("Hình thức đề nghị", width=50),
            Column("Đồng ý", width=15, kind="number"),
            Column("Không đồng ý", width=18, kind="number"),
            Column("Tỷ lệ đồng ý (%)", width=22, kind="number"),
        ),
        rows=[_row(each, meeting.members_present) for each in ordered],
        caption=f"Tỷ lệ tính trên {format_decimal(meeting.members_present)} người có mặt",
        numbering="through",
        empty="Chưa ghi kết quả",
    )


def _row(vote: UnitVote, present: int) -> tuple[str, ...]:
    return (
        vote.nomination.name,
        vote.nomination.tier.name,
        format_decimal(vote.agree),
        format_decimal(vote.disagree),
        percent_words(vote.agree, present),
    )


def _place(vote: UnitVote) -> tuple[int, str, int]:
    nomination = vote.nomination
    return _ORDER.index(SubjectKind(nomination.subject_kind)), nomination.sort_key, nomination.pk


def _begun(meeting: UnitMeeting) -> str:
    local = meeting.held_at.astimezone(COMMUNE_TZ)
    return f"{local:%H} giờ {local:%M} phút, {paper_day(local.date())}"
