"""What the council came to, as its minutes tell it: results, who did not vote, the conclusion."""

from collections.abc import Iterable, Mapping, Sequence

from awards.council.polls import Poll
from awards.council.voting import Tally
from awards.models import CouncilMember, CouncilSession, Recusal, SessionItem
from awards.papers.sitting import counted, full_name, lower_first, on_one_line, rows_by_kind
from awards.states import RecusalSource
from campaigns.models import AwardTier
from campaigns.states import VoteBase
from core.papers.content import (
    Block,
    Column,
    Heading,
    Items,
    Lines,
    Paragraph,
    Row,
    Table,
    paragraphs,
)
from core.papers.words import listed

OF = {
    VoteBase.ALL_MEMBERS: "tổng số thành viên Hội đồng",
    VoteBase.PRESENT: "số thành viên dự họp và gửi ý kiến bằng văn bản",
}


def results(poll: Poll) -> tuple[Block, ...]:
    """«5. Kết quả»: the table, those who did not pass, those who had no vote."""
    tallies = poll.tallies()
    return (
        Heading("5. Kết quả biểu quyết", level=2),
        Table(
            columns=(
                Column("STT", width=10, kind="center"),
                Column("Tên tập thể, hộ gia đình, cá nhân"),
                Column("Hình thức khen thưởng đề nghị", width=38),
                Column("Số phiếu đồng ý, tổng số", width=22, kind="center"),
                Column("Tỷ lệ (%)", width=16, kind="number"),
                Column("Kết luận", width=26, kind="center"),
            ),
            rows=rows_by_kind(poll.items, lambda item: _row(item, tallies.get(item.pk))),
            caption=f"Tỷ lệ tính trên {OF[poll.kind]}, trừ người không tham gia biểu quyết",
            empty="Chưa có trường hợp nào",
        ),
        *_failed(poll.items, tallies),
        *recused(poll, poll.items),
        *written_notes(poll),
    )


def _row(item: SessionItem, tally: Tally | None) -> Row:
    name, tier = full_name(item.nomination), item.tier.short_name
    if tally is None:
        return (name, tier, "", "", "")
    votes = f"{tally.votes.agree}/{tally.base}"
    return (name, tier, votes, tally.percent, str(tally.outcome.label))


def _failed(items: Iterable[SessionItem], tallies: Mapping[int, Tally]) -> tuple[Block, ...]:
    told = [
        f"{on_one_line(item.nomination)}: {lower_first(item.fail_reason or tally.fail_reason)}"
        for item in items
        if (tally := tallies.get(item.pk)) is not None and not tally.passed
    ]
    if not told:
        return ()
    return (
        Paragraph("Trường hợp không thông qua và lý do:", keep_with_next=True),
        Items(tuple(listed(told))),
    )


def recused(poll: Poll, items: Sequence[SessionItem]) -> tuple[Block, ...]:
    """Per case: who had no vote on it, and why."""
    rows = Recusal.objects.filter(item__session=poll.session).select_related("member")
    found: dict[int, list[str]] = {}
    for each in rows.order_by("member__order", "pk"):
        found.setdefault(each.item_id, []).append(_why(each.member, each))
    told = [
        f"{on_one_line(item.nomination)}: {', '.join(found[item.pk])}"
        for item in items
        if item.pk in found
    ]
    if not told:
        return ()
    return (
        Paragraph("Thành viên không tham gia biểu quyết:", keep_with_next=True),
        Items(tuple(listed(told))),
    )


def _why(member: CouncilMember, recusal: Recusal) -> str:
    reason = lower_first(str(RecusalSource(recusal.source).label))
    return f"{member.full_name} ({reason})"


def written_notes(poll: Poll) -> tuple[Block, ...]:
    """What absent members wrote besides their vote; read once a round is closed."""
    notes = [
        f"{each.member.full_name}: {' '.join(each.note.split())}"
        for each in poll.opinions.values()
        if each.note.strip() and each.member_id in poll.room.written
    ]
    if not (notes and poll.closed_rounds):
        return ()
    return (
        Paragraph("Ý kiến khác bằng văn bản của thành viên vắng mặt:", keep_with_next=True),
        Items(tuple(listed(notes))),
    )


def concluded(session: CouncilSession, poll: Poll) -> tuple[Block, ...]:
    """«6. Kết luận»: what whoever presided said, and how many are proposed for what."""
    said = paragraphs(session.conclusion) or (Lines(3),)
    return (Heading("6. Kết luận của chủ tọa", level=2), *said, *_proposed(poll))


def _proposed(poll: Poll) -> tuple[Block, ...]:
    """Counts of collectives, households and individuals for each form; nothing before a vote."""
    tallies = poll.tallies()
    if not tallies:
        return ()
    passed = [each for each in poll.items if each.pk in tallies and tallies[each.pk].passed]
    if not passed:
        return (Paragraph("Hội đồng không thông qua trường hợp nào."),)
    by_tier: dict[AwardTier, list[SessionItem]] = {}
    for item in sorted(passed, key=lambda each: each.tier.order):
        by_tier.setdefault(item.tier, []).append(item)
    told = [f"{tier.name}: {counted(items)}" for tier, items in by_tier.items()]
    return (
        Paragraph(
            f"Hội đồng thống nhất đề nghị khen thưởng {counted(passed)}, gồm:", keep_with_next=True
        ),
        Items(tuple(listed(told))),
        Paragraph(
            "Giao Thường trực Hội đồng hoàn thiện hồ sơ, trình Chủ tịch Ủy ban nhân dân xem xét, "
            "quyết định."
        ),
    )
