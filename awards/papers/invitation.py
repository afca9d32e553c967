"""«Giấy mời họp Hội đồng» (NĐ 30/2020, Mẫu 1.7), general or for one member by name."""

from collections.abc import Sequence

from awards.models import CouncilMember, CouncilSession, SessionItem
from awards.papers.sitting import counted
from awards.states import CouncilRole
from core.calendar import COMMUNE_TZ, local_day, paper_day, two_digits
from core.papers.content import (
    Annex,
    Block,
    Column,
    Items,
    Paper,
    Paragraph,
    Run,
    Signature,
    Table,
)
from core.papers.words import attached_to, end, finish, listed

SYMBOL = "GM-HĐTĐKT"
COUNCIL = ("HỘI ĐỒNG", "THI ĐUA - KHEN THƯỞNG")
WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")


def invitation(session: CouncilSession, member: CouncilMember | None = None) -> Paper:
    """The invitation to a meeting: to all, with the list of members, or to one of them."""
    campaign, members = session.campaign, list(session.council.members.all())
    committee = " ".join(campaign.authority.paper_lines)
    year = local_day(session.planned_at).year
    return Paper(
        key="giay-moi-hop-hoi-dong",
        superior=(committee,),
        agency=COUNCIL,
        symbol=SYMBOL,
        year=year,
        place=campaign.authority.place,
        type_name="GIẤY MỜI",
        subject="Họp Hội đồng Thi đua - Khen thưởng",
        body=_body(session, member),
        signatures=(
            # The council uses the committee's seal: both posts of its chairman stand over the name
            # (NĐ 30/2020, Phụ lục I, mục II.7.c).
            Signature(
                ("TM. HỘI ĐỒNG", "CHỦ TỊCH HỘI ĐỒNG"),
                post_above_name=f"CHỦ TỊCH {committee}",
                name=_chairman(members),
            ),
        ),
        recipients=("Như thành phần mời", "Lưu: VT, Hồ sơ Hội đồng"),
        annexes=() if member else (_members(session, members, year),),
        title=f"Giấy mời họp {session.council.name}" + (f" {member.full_name}" if member else ""),
    )


def _body(session: CouncilSession, member: CouncilMember | None) -> tuple[Block, ...]:
    """All that fits on one page: what is to be read is named in one sentence."""
    papers = documents(list(session.items.select_related("nomination")))
    return (
        Paragraph(
            (f"{session.council.name} trân trọng kính mời: ", Run(_invited(member), bold=True))
        ),
        *_guests(session, member),
        Paragraph(f"Tới dự phiên họp xét khen thưởng trong {session.campaign.movement}."),
        Paragraph(f"Chủ trì: {_named(session.chair)}."),
        Paragraph(f"Thời gian: {when_words(session)}."),
        Paragraph(f"Địa điểm: {finish(session.place, '.')}"),
        Paragraph("Nội dung, chương trình:", keep_with_next=True),
        Items(tuple(listed(line for line in session.agenda.splitlines() if line.strip()))),
        Paragraph(f"Tài liệu: {finish('; '.join(papers), '.')}"),
        Paragraph(
            end(
                "Thành viên vắng mặt báo lý do cho Thư ký trước phiên họp và gửi ý kiến bằng văn "
                "bản đã ký về từng trường hợp. Rất mong được đón tiếp"
            )
        ),
    )


def documents(items: Sequence[SessionItem]) -> list[str]:
    """What lies before the council, with how many candidates of each kind."""
    who = f" ({counted(items)})" if items else ""
    return [
        f"danh sách {two_digits(len(items))} trường hợp xét khen thưởng{who}",
        "bảng tổng hợp điểm và kết quả thẩm định hồ sơ",
        "báo cáo thành tích của từng trường hợp",
    ]


def when_words(session: CouncilSession) -> str:
    """The hour as an invitation says it: «08 giờ 00, thứ Ba, ngày 05 tháng 11 năm 2024»."""
    local = session.planned_at.astimezone(COMMUNE_TZ)
    day = local.date()
    return f"{local:%H} giờ {local:%M}, {WEEKDAYS[day.weekday()]}, {paper_day(day)}"


def _invited(member: CouncilMember | None) -> str:
    if member is None:
        return "Các thành viên Hội đồng (có danh sách kèm theo)."
    return f"Ông (bà) {_named(member)}."


def _guests(session: CouncilSession, member: CouncilMember | None) -> tuple[Block, ...]:
    """Those from outside stand on the general invitation."""
    guests = [line for line in session.guests.splitlines() if line.strip()]
    if member is not None or not guests:
        return ()
    return (Paragraph(f"Khách mời: {finish('; '.join(guests), '.')}"),)


def _named(member: CouncilMember) -> str:
    return f"{member.full_name}, {member.title}, {member.get_role_display()}"


def _chairman(members: Sequence[CouncilMember]) -> str:
    return next((each.full_name for each in members if each.role == CouncilRole.CHAIR), "")


def _members(session: CouncilSession, members: Sequence[CouncilMember], year: int) -> Annex:
    return Annex(
        word="",
        title="DANH SÁCH THÀNH VIÊN HỘI ĐỒNG ĐƯỢC MỜI",
        reference=attached_to(
            "Giấy mời", issuer=session.council.name, symbol=SYMBOL, number=None, day=None, year=year
        ),
        landscape=False,
        body=(
            Table(
                columns=(
                    Column("Họ và tên", kind="name"),
                    Column("Chức vụ"),
                    Column("Chức danh trong Hội đồng"),
                ),
                rows=[(each.full_name, each.title, each.get_role_display()) for each in members],
                numbering="through",
            ),
        ),
    )
