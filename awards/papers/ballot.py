"""«Phiếu bầu» of a secret vote, and «Phiếu lấy ý kiến» of a member who is away.

A ballot has no name, no number and no signature: all that are alike are alike to the letter. The
council's seal is put over its name. A member with an interest gets one on which those lines are
struck (decision 0008). The opinion of an absent member is named and signed (NĐ 152/2025, điều 33
khoản 5).
"""

from collections.abc import Collection, Sequence
from dataclasses import replace

from awards.council.balloting import on_ballot, piles, turn
from awards.council.polls import Poll, poll_of
from awards.models import CouncilMember, CouncilSession, SessionItem
from awards.papers.invitation import COUNCIL
from awards.papers.sitting import committee_line, day_of, full_name, rows_by_kind
from awards.papers.unit_meeting import SIGNED
from awards.permissions.voting import NO_VOTE, TOO_LATE
from awards.states import SessionState, VoteMode
from core.calendar import format_clock, local_day, paper_date, paper_day
from core.papers.content import (
    Block,
    Column,
    Field,
    Paper,
    Paragraph,
    Row,
    Run,
    Signature,
    Table,
    Text,
)
from core.papers.errors import PaperFailed
from registrations.papers.parts import committee

STAMP = "(Đóng dấu của Hội đồng)"
NONE = "–"
NOBODY = "Không còn trường hợp nào chờ bỏ phiếu."
NO_HOLDER = "Chưa có thành viên nào được phát phiếu: hãy điểm danh trước."
BY_NAME = "Lượt này biểu quyết công khai trên cổng, không dùng phiếu giấy."
HOW = (
    "Đánh dấu X vào một trong hai ô «Đồng ý», «Không đồng ý» của từng dòng. Dòng đánh cả hai ô "
    "hoặc không đánh ô nào được tính là không có ý kiến."
)


def ballots(session: CouncilSession) -> Paper:
    """The ballots of the vote that goes on, or of the next one: one for each member who votes.

    Raises PaperFailed when there is nobody to vote on, nobody to vote, or the vote is by name.
    """
    poll = poll_of(session)
    now, items, found = poll.open_round, on_ballot(poll), piles(poll)
    if now is not None and now.mode != VoteMode.PAPER:
        raise PaperFailed(BY_NAME)
    if not items:
        raise PaperFailed(NOBODY)
    if not found:
        raise PaperFailed(NO_HOLDER)
    alike = [(_ballot(poll, items, pile.struck), len(pile.holders)) for pile in found]
    first, *others = [paper for paper, number in alike for _ in range(number)]
    return replace(first, following=tuple(others))


def _ballot(poll: Poll, items: Sequence[SessionItem], struck: Collection[SessionItem]) -> Paper:
    session = poll.session
    number = turn(poll)
    about = f"Phiên họp {paper_day(day_of(session))}"
    gone = (
        " Dòng gạch ngang là trường hợp người nhận phiếu không tham gia biểu quyết: không đánh dấu."
        if struck
        else ""
    )
    return Paper(
        key="phieu-bau",
        superior=(committee_line(session),),
        agency=COUNCIL,
        year=day_of(session).year,
        has_place_line=False,
        stamp=STAMP,
        type_name="PHIẾU BẦU (BỎ PHIẾU KÍN)",
        subject=f"Xét đề nghị khen thưởng trong {session.campaign.movement}",
        under_subject=about if number == 1 else f"{about}, lượt bỏ phiếu thứ {number}",
        body=(
            Paragraph(f"{HOW} Không ghi tên, không ký tên vào phiếu.{gone}"),
            _table(items, struck),
        ),
        title="Phiếu bầu của Hội đồng",
    )


def written_slip(session: CouncilSession, member: CouncilMember) -> Paper:
    """The slip for a member who does not come: to fill in, sign and send back.

    Raises PaperFailed for a member without a vote or who is there, and when it is too late.
    """
    poll = poll_of(session)
    if not member.votes:
        raise PaperFailed(NO_VOTE)
    if poll.closed_rounds:
        raise PaperFailed(TOO_LATE)
    if member.pk in poll.room.present:
        raise PaperFailed(f"{member.full_name} được ghi là có mặt, bỏ phiếu tại phiên họp.")
    if not poll.items:
        raise PaperFailed(NOBODY)
    return Paper(
        key=f"phieu-lay-y-kien-{member.full_name}",
        superior=(committee_line(session),),
        agency=COUNCIL,
        year=day_of(session).year,
        place=session.campaign.authority.place,
        type_name="PHIẾU LẤY Ý KIẾN",
        subject=(
            "Của thành viên Hội đồng vắng mặt, xét đề nghị khen thưởng trong "
            f"{session.campaign.movement}"
        ),
        under_subject=f"Phiên họp {paper_day(day_of(session))}",
        body=_slip(poll, member),
        signatures=(Signature(("NGƯỜI CHO Ý KIẾN",), name=member.full_name, note=SIGNED),),
        title=f"Phiếu lấy ý kiến của {member.full_name}",
    )


def _slip(poll: Poll, member: CouncilMember) -> tuple[Block, ...]:
    session = poll.session
    struck = [each for each in poll.items if member.pk in poll.recused_on(each)]
    gone = " Dòng gạch ngang là trường hợp ông (bà) không tham gia biểu quyết." if struck else ""
    return (
        Field("Họ và tên", member.full_name),
        Field("Chức vụ", member.title),
        Field("Chức danh trong Hội đồng", member.get_role_display()),
        Paragraph(HOW + gone),
        _table(poll.items, struck),
        Field("Ý kiến khác (lý do)", lines=3),
        Paragraph(
            f"Phiếu đã ký gửi về {_address(session)}, {_until(session)}. Ý kiến bằng văn bản ghi "
            "tên và được tính vào kết quả biểu quyết."
        ),
    )


def _address(session: CouncilSession) -> str:
    authority = session.campaign.authority
    office = f"Văn phòng - thống kê, {committee(session.campaign)}"
    phone = f"điện thoại {authority.contact_phone}" if authority.contact_phone else ""
    more = ", ".join(filter(None, (authority.address, phone)))
    return f"{office} ({more})" if more else office


def _until(session: CouncilSession) -> str:
    """The last moment: the opening; while the council meets, the end of the first round."""
    if session.state == SessionState.OPEN:
        return "trước khi Hội đồng chốt lượt bỏ phiếu đầu"
    at = session.planned_at
    return f"trước {format_clock(at)} ngày {paper_date(local_day(at))}"


def _table(items: Sequence[SessionItem], struck: Collection[SessionItem]) -> Table:
    return Table(
        columns=(
            Column("STT", width=12, kind="center"),
            Column("Tập thể, hộ gia đình, cá nhân"),
            Column("Hình thức đề nghị", width=48),
            Column("Đồng ý", width=17, kind="center"),
            Column("Không đồng ý", width=17, kind="center"),
        ),
        rows=rows_by_kind(items, lambda item: _row(item, item in struck)),
    )


def _row(item: SessionItem, struck: bool) -> Row:
    name, tier = full_name(item.nomination), item.tier.short_name
    if not struck:
        return (name, tier, "", "")
    gone: tuple[Text, ...] = ((Run(name, struck=True),), (Run(tier, struck=True),))
    return (*gone, NONE, NONE)
