"""«Biên bản họp Hội đồng» (NĐ 30/2020, Mẫu 1.9), drafted from the meeting as it stands.

Planned, it is a skeleton to write on; open, it tells of what is over; closed, of all. Of the votes
it knows what closed rounds came to, and nothing else (decision 0008).
"""

from collections.abc import Mapping, Sequence

from awards.council.meeting import Seat, quorum_of, roll
from awards.council.polls import Poll, poll_of
from awards.models import CouncilSession, SessionItem, VoteRound, WrittenOpinion
from awards.papers.invitation import COUNCIL
from awards.papers.minutes_result import concluded, results
from awards.papers.sitting import (
    committee_line,
    counted,
    day_of,
    described,
    hour_words,
    presiding,
    typed_lines,
)
from awards.states import Presence, VoteMode
from core.calendar import paper_date, two_digits
from core.papers.content import (
    Block,
    Column,
    Field,
    Heading,
    Items,
    Lines,
    Paper,
    Paragraph,
    Row,
    Signature,
    Table,
    paragraphs,
)
from core.papers.words import end, listed
from core.shares import percent_words

SYMBOL = "BB-HĐTĐKT"


def session_minutes(session: CouncilSession) -> Paper:
    """The draft without number; the secretary and whoever presides sign it."""
    poll, seats = poll_of(session), roll(session)
    return Paper(
        key="bien-ban-hop-hoi-dong",
        superior=(committee_line(session),),
        agency=COUNCIL,
        symbol=SYMBOL,
        year=day_of(session).year,
        has_place_line=False,
        type_name="BIÊN BẢN",
        subject=f"Họp {session.council.name} xét khen thưởng trong {session.campaign.movement}",
        body=(
            *_opening(session),
            *_attendance(session, seats, poll.opinions),
            *_course(session, poll),
            *results(poll),
            *concluded(session, poll),
            *_closing(session),
        ),
        signatures=(
            Signature(("THƯ KÝ",), name=session.secretary.full_name),
            Signature(("CHỦ TỌA", presiding(session)), name=session.chair.full_name),
        ),
        recipients=("Lưu: VT, Hồ sơ Hội đồng",),
        title=f"Biên bản họp {session.council.name}",
    )


def _opening(session: CouncilSession) -> tuple[Block, ...]:
    guests = listed(typed_lines(session.guests))
    return (
        Field("Thời gian bắt đầu", hour_words(session.opened_at, day_of(session))),
        Field("Địa điểm", session.place),
        Field("Chủ trì (chủ tọa)", described(session.chair)),
        Field("Thư ký (người ghi biên bản)", described(session.secretary)),
        Field("Khách mời", " ".join(map(str, guests)) or "không có"),
    )


def _attendance(
    session: CouncilSession, seats: Sequence[Seat], opinions: Mapping[int, WrittenOpinion]
) -> tuple[Block, ...]:
    return (
        Paragraph("- Thành phần tham dự:", keep_with_next=True),
        Table(
            columns=(
                Column("Họ và tên", kind="name"),
                Column("Chức vụ"),
                Column("Chức danh trong Hội đồng", width=32),
                Column("Có mặt, vắng (lý do)", width=30),
                Column("Ý kiến bằng văn bản", width=24),
            ),
            rows=[_seat(seat, opinions.get(seat.member.pk)) for seat in seats],
            numbering="through",
        ),
        *_present(session, seats),
    )


def _seat(seat: Seat, opinion: WrittenOpinion | None) -> Row:
    member, noted = seat.member, seat.attendance
    presence = ""
    if noted is not None:
        presence = ": ".join(filter(None, (noted.get_presence_display(), noted.reason)))
    role = member.get_role_display() + ("" if member.votes else " (không biểu quyết)")
    # Of who came it does not count.
    wrote = f"Nhận ngày {paper_date(opinion.received_on)}" if opinion else ""
    return (member.full_name, member.title, role, presence, "" if seat.is_present else wrote)


def _present(session: CouncilSession, seats: Sequence[Seat]) -> tuple[Block, ...]:
    """Sums and quorum (NĐ 152/2025, điều 45); open for the hand until everybody is noted."""
    if not seats or any(seat.attendance is None for seat in seats):
        return (
            Field("Tổng số thành viên", f"{len(seats)}"),
            Field("Có mặt"),
            Field("Vắng"),
        )
    there = sum(seat.is_present for seat in seats)
    away = sum(bool(s.attendance and s.attendance.presence == Presence.ABSENT) for s in seats)
    quorum = quorum_of(session, seats)
    verdict = "đủ" if quorum.is_met else "chưa đủ"
    return (
        Paragraph(
            f"Tổng số thành viên: {len(seats)}; có mặt: {there}; vắng: {away}. Thành viên có quyền "
            f"biểu quyết có mặt {quorum.present}/{quorum.total}, đạt "
            f"{percent_words(quorum.present, quorum.total)} %, {verdict} điều kiện họp "
            f"({quorum.share.words})."
        ),
    )


def _course(session: CouncilSession, poll: Poll) -> tuple[Block, ...]:
    said = paragraphs(session.discussion) or (Lines(6),)
    return (
        Heading("Nội dung"),
        Heading("1. Thông qua mục đích, tiêu chuẩn và chương trình họp", level=2),
        Items(tuple(listed(typed_lines(session.agenda)))),
        Heading("2. Báo cáo kết quả thẩm định hồ sơ", level=2),
        Paragraph(_appraised(poll.items)),
        Heading("3. Ý kiến thảo luận", level=2),
        *said,
        Heading("4. Hình thức biểu quyết, Ban kiểm phiếu", level=2),
        *_voting(session, poll.closed_rounds),
    )


def _appraised(items: Sequence[SessionItem]) -> str:
    if not items:
        return "Chưa có trường hợp nào trong danh sách xét."
    return (
        "Thường trực Hội đồng báo cáo kết quả thẩm định hồ sơ (có báo cáo kèm theo) và trình Hội "
        f"đồng xét {two_digits(len(items))} trường hợp: {counted(items)}."
    )


def _voting(session: CouncilSession, rounds: Sequence[VoteRound]) -> tuple[Block, ...]:
    tellers = typed_lines(session.tellers)
    modes = [_round(each) for each in rounds]
    told: tuple[Block, ...] = (Field("Hình thức biểu quyết", lines=2),)
    if modes:
        told = (Items(tuple(listed(modes))),)
    return (*told, Field("Ban kiểm phiếu", "; ".join(tellers), lines=2))


def _round(found: VoteRound) -> str:
    """«Lượt 2, bỏ phiếu kín bằng giấy: phát ra 7 phiếu, …; lý do bỏ phiếu lại: …»."""
    mode = VoteMode(found.mode)
    how = "bỏ phiếu kín bằng giấy" if mode == VoteMode.PAPER else "biểu quyết công khai"
    told = f"{found}, {how}"
    if found.issued is not None:
        told += (
            f": phát ra {found.issued} phiếu, thu vào {found.returned}, hợp lệ {found.valid}, "
            f"không hợp lệ {found.invalid}"
        )
    why = found.reason.rstrip("; .")
    return f"{told} (bỏ phiếu lại: {why})" if why else told


def _closing(session: CouncilSession) -> tuple[Block, ...]:
    over = hour_words(session.closed_at, day_of(session))
    return (
        Paragraph(
            end(
                "Biên bản đã được đọc lại cho các thành viên dự họp cùng nghe và nhất trí. Cuộc "
                f"họp kết thúc vào {over}"
            )
        ),
    )
