"""«Tờ trình» to those above, one for each authority and tier (NĐ 98/2023, Mẫu số 01)."""

from datetime import datetime
from fractions import Fraction

from awards.decisions.readback import Group, ReadBack, read_back
from awards.models import Decision, Nomination
from awards.papers.award_list import (
    bases_in_force,
    counted,
    group_title,
    kinds_in_words,
    period,
    post_and_unit,
    vote_list,
)
from awards.register.outgoing import issued_of
from awards.states import PaperKind
from core.calendar import local_day, paper_day
from core.papers.content import Block, Heading, Items, Paper, Paragraph, Signature
from core.papers.words import NUMBER_GAP, end, listed
from core.shares import percent_words
from core.text import fold
from registrations.papers.parts import committee

SYMBOL = "TTr-UBND"
# A longer list is not told twice: the annex has it.
MOST_NAMES = 15


def submission_paper(decision: Decision, at: datetime) -> Paper:
    """The draft, without number and day. Raises PaperFailed for an empty list."""
    campaign, day = decision.campaign, local_day(at)
    read = read_back(decision, at)
    words = counted(read.groups)
    return Paper(
        key="to-trinh-khen-thuong",
        agency=campaign.authority.paper_lines,
        symbol=SYMBOL,
        year=day.year,
        place=campaign.authority.place,
        type_name="TỜ TRÌNH",
        subject=(
            f"Về việc đề nghị tặng {decision.tier.name} cho các {kinds_in_words(read.groups)} "
            f"có thành tích xuất sắc trong {campaign.movement}"
        ),
        addressees=tuple(decision.tier.addressees),
        bases=(*bases_in_force(campaign, day), minutes_basis(decision, read)),
        body=_body(decision, read, words),
        signatures=(
            Signature(
                ("TM. ỦY BAN NHÂN DÂN", campaign.signer_title.upper()), name=campaign.signer_name
            ),
        ),
        recipients=("Như trên", campaign.council_name, "Lưu: VT, VP-TK"),
        annexes=(vote_list(decision, read, SYMBOL, day.year),),
        title=f"Tờ trình đề nghị tặng {decision.tier.short_name}",
    )


def minutes_basis(decision: Decision, read: ReadBack) -> str:
    """The meeting that voted, and by which share (Mẫu số 01).

    Before its minutes are issued their number is written by hand.
    """
    council, agreed = decision.campaign.council_name, _agreed(read)
    issued = issued_of(PaperKind.MINUTES, decision.session)
    if issued is not None:
        return f"Căn cứ Biên bản họp {council} số {issued.code} {paper_day(issued.day)}{agreed}"
    day = paper_day(local_day(decision.session.opened_at or decision.session.planned_at))
    return f"Căn cứ Biên bản họp {council} số\u00a0{NUMBER_GAP}/BB-HĐTĐKT {day}{agreed}"


def _agreed(read: ReadBack) -> str:
    """« (tỷ lệ nhất trí từ 77,78 % đến 100 %)» of the names on the list; nothing without a vote."""
    shares = {
        Fraction(item.agree, item.base): percent_words(item.agree, item.base)
        for item in (name.line.item for name in read.names)
        if item.agree is not None and item.base
    }
    if not shares:
        return ""
    least, most = shares[min(shares)], shares[max(shares)]
    if least == most:
        return f" (tỷ lệ nhất trí {least}\u00a0%)"
    return f" (tỷ lệ nhất trí từ {least}\u00a0% đến {most}\u00a0%)"


def _body(decision: Decision, read: ReadBack, words: str) -> tuple[Block, ...]:
    campaign = decision.campaign
    first = _addressee(decision)
    return (
        Paragraph(
            f"{committee(campaign)} kính đề nghị {first} xem xét, {_asked(decision, first)} cho "
            f"{words} (có danh sách kèm theo), cụ thể:"
        ),
        *named_groups(read),
        Paragraph(f"Loại hình khen thưởng: {campaign.get_commendation_kind_display()}."),
        *_ground(decision),
        Paragraph(
            f"Đã có thành tích: đạt thành tích xuất sắc trong {campaign.movement}, "
            f"{period(campaign)}."
        ),
        Paragraph(
            "Ý kiến thẩm định: các trường hợp đề nghị đúng đối tượng, đủ điều kiện, tiêu chuẩn; hồ "
            f"sơ, thủ tục theo quy định. {campaign.council_name} đã bỏ phiếu; số phiếu và tỷ lệ "
            "đồng ý của từng trường hợp ghi trong danh sách."
        ),
        Paragraph("Hồ sơ kèm theo:", keep_with_next=True),
        Items(
            (
                "Danh sách đề nghị khen thưởng;",
                "Báo cáo thành tích của từng trường hợp;",
                f"Biên bản họp {campaign.council_name}, biên bản kiểm phiếu;",
                "Chứng nhận, xác nhận (nếu có).",
            )
        ),
        Paragraph(end(f"Kính trình {first} xem xét, quyết định")),
    )


def _addressee(decision: Decision) -> str:
    """Who is asked: the first addressee, or whoever signs the award where none is set."""
    addressees = decision.tier.addressees
    return addressees[0] if addressees else _decider(decision)


def _decider(decision: Decision) -> str:
    """«Chủ tịch Ủy ban nhân dân tỉnh», out of the tier's full name."""
    return decision.tier.name.partition(" của ")[2] or decision.tier.get_level_display()


def _asked(decision: Decision, first: str) -> str:
    """The addressee awards, or passes it on to the level that does (điều 83)."""
    decider = _decider(decision)
    if fold(decider) in fold(first):
        return f"tặng {decision.tier.name}"
    return f"trình {decider} tặng {decision.tier.get_form_display()}"


def named_groups(read: ReadBack) -> tuple[Block, ...]:
    """Each kind with its names, or that the list has them."""
    return tuple(
        block for place, group in enumerate(read.groups, 1) for block in _named(place, group)
    )


def _named(place: int, group: Group) -> tuple[Block, ...]:
    title = group_title(place, group).partition(". ")[2]
    heading = Heading(f"{place}. {title.capitalize()}", level=2)
    if len(group.names) > MOST_NAMES:
        return (heading, Paragraph("Họ và tên, thành tích ghi trong danh sách kèm theo."))
    return (heading, Items(tuple(listed(_told(each.line.nomination) for each in group.names))))


def _told(nomination: Nomination) -> str:
    if nomination.is_collective:
        return nomination.name
    return f"{nomination.name}, {post_and_unit(nomination)}"


def _ground(decision: Decision) -> tuple[Block, ...]:
    """The standard of the law down to its point, where the plan names it."""
    ground = decision.tier.legal_ground
    if not ground:
        return ()
    return (Paragraph(f"Tiêu chuẩn: {ground} của Luật Thi đua, khen thưởng."),)
