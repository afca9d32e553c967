"""«Biên bản kiểm phiếu» of a round: the form to count with, and the same with what was counted.

Before a round is closed nobody reads its counts (decision 0008), so that until then it is a form
with dotted lines; a commune without electricity counts with it as well.
"""

from collections.abc import Mapping, Sequence

from awards.council.polls import Poll, poll_of
from awards.council.polls import counted as votes_of
from awards.council.voting import Tally, Votes
from awards.models import CouncilSession, SessionItem, VoteRound
from awards.papers.invitation import COUNCIL
from awards.papers.minutes_result import OF, recused, written_notes
from awards.papers.sitting import (
    committee_line,
    counted,
    day_of,
    full_name,
    hour_words,
    presiding,
    rows_by_kind,
    signer,
    typed_lines,
)
from awards.papers.unit_meeting import SIGNED
from awards.states import RoundState, SessionState, VoteMode
from core.calendar import local_day, paper_day, two_digits
from core.numbers import format_decimal
from core.papers.content import (
    Block,
    Column,
    Field,
    Heading,
    Items,
    Paper,
    Paragraph,
    Row,
    Signature,
    Table,
)
from core.papers.words import end, listed
from core.shares import Share, percent_words

SYMBOL = "BB-HĐTĐKT"
# What each candidate got in the room, and what it comes to with the opinions in writing.
Counts = Mapping[int, tuple[Votes, Tally]]


def tally_report(session: CouncilSession, found: VoteRound | None = None) -> Paper:
    """The tellers' minutes of a round; without a round, or of an open one, the form to fill in."""
    poll = poll_of(session)
    items = _items(poll, found)
    counts = _counts(poll, found) if found and found.state == RoundState.CLOSED else {}
    turn = f", lượt {found.number}" if found else ""
    chief = typed_lines(session.tellers)[:1]
    return Paper(
        key="bien-ban-kiem-phieu",
        superior=(committee_line(session),),
        agency=COUNCIL,
        symbol=SYMBOL,
        year=day_of(session).year,
        has_place_line=False,
        type_name="BIÊN BẢN KIỂM PHIẾU",
        subject=f"Xét đề nghị khen thưởng trong {session.campaign.movement}",
        body=(
            *_opening(session, found, turn),
            *_members(poll, counts),
            *_papers(found, counts),
            *_results(poll, items, counts),
            *_closing(session, found, items, counts),
        ),
        signatures=(
            Signature(("THÀNH VIÊN BAN KIỂM PHIẾU",), note=SIGNED),
            Signature(
                ("TRƯỞNG BAN KIỂM PHIẾU",), name=signer(chief[0]) if chief else "", note=SIGNED
            ),
            Signature(("XÁC NHẬN CỦA", presiding(session)), name=session.chair.full_name),
        ),
        recipients=("Lưu: VT, Hồ sơ Hội đồng",),
        title=f"Biên bản kiểm phiếu{turn}",
    )


def _items(poll: Poll, found: VoteRound | None) -> Sequence[SessionItem]:
    if found is None:
        return poll.waiting or poll.items
    return [poll.item_of(line) for line in poll.lines_of(found)]


def _counts(poll: Poll, found: VoteRound) -> Counts:
    counts = {}
    for line in poll.lines_of(found):
        item = poll.item_of(line)
        votes = votes_of(line.agree, line.disagree, line.blank)
        whole = votes + poll.written.get(item.pk, Votes())
        base = poll.room.base(poll.kind, poll.recused_on(item))
        share = Share.parse(item.vote_share or item.tier.vote_share)
        counts[item.pk] = (votes, Tally(whole, base, share, poll.kind))
    return counts


def _opening(session: CouncilSession, found: VoteRound | None, turn: str) -> tuple[Block, ...]:
    begun = found.opened_at if found else None
    chief, *others = typed_lines(session.tellers) or [""]
    again = f" Lý do bỏ phiếu lại: {found.reason.rstrip('. ')}." if found and found.reason else ""
    return (
        Paragraph(
            f"Hôm nay, hồi {hour_words(begun, day_of(session))}, tại {session.place}, "
            f"{session.council.name} bỏ phiếu xét đề nghị khen thưởng trong "
            f"{session.campaign.movement}{turn}.{again}"
        ),
        Paragraph("Ban kiểm phiếu gồm:", keep_with_next=True),
        Field("Trưởng ban", chief),
        Field("Thành viên", "; ".join(others), lines=2),
    )


def _members(poll: Poll, counts: Counts) -> tuple[Block, ...]:
    """Who takes part; before the meeting nobody is there."""
    session, room = poll.session, poll.room
    council = session.council
    met = session.state != SessionState.PLANNED
    wrote = [each.full_name for each in poll.voters if each.pk in room.written]
    away = f"{len(poll.away)}"
    if wrote and counts:
        away += f", trong đó {len(wrote)} người gửi ý kiến bằng văn bản: {', '.join(wrote)}"
    return (
        Heading("1. Thành viên Hội đồng", level=2),
        Field(
            f"Tổng số thành viên có quyền biểu quyết theo Quyết định số {council.decision_number} "
            f"{paper_day(council.decided_on)}",
            f"{len(room.voters)}",
        ),
        Field("Tham gia bỏ phiếu", f"{len(room.present)}" if met else ""),
        Field("Vắng mặt", away if met else ""),
    )


def _papers(found: VoteRound | None, counts: Counts) -> tuple[Block, ...]:
    if found and found.mode == VoteMode.OPEN:
        return (
            Heading("2. Hình thức biểu quyết", level=2),
            Paragraph("Biểu quyết công khai, ghi theo tên trên cổng; không dùng phiếu giấy."),
        )
    known = found if found and counts else VoteRound()
    numbers = {
        "phát ra": known.issued,
        "thu vào": known.returned,
        "hợp lệ": known.valid,
        "không hợp lệ": known.invalid,
    }
    return (
        Heading("2. Số phiếu", level=2),
        *(
            Field(f"Số phiếu {name}", "" if number is None else format_decimal(number))
            for name, number in numbers.items()
        ),
    )


def _results(poll: Poll, items: Sequence[SessionItem], counts: Counts) -> tuple[Block, ...]:
    """The sums; where somebody wrote, first of what they are made up."""
    parts = [_parts(poll, items, counts)] if counts and poll.room.written else []
    return (
        Heading("3. Kết quả", level=2),
        *parts,
        _sums(items, counts),
        *recused(poll, items),
        *(written_notes(poll) if counts else ()),
    )


def _sums(items: Sequence[SessionItem], counts: Counts) -> Table:
    return Table(
        columns=(
            Column("STT", width=10, kind="center"),
            Column("Đối tượng"),
            Column("Hình thức đề nghị", width=25),
            Column("Số phiếu", width=12, kind="number", over="Đồng ý"),
            Column("%", width=14, kind="number", over="Đồng ý"),
            Column("Số phiếu", width=12, kind="number", over="Không đồng ý"),
            Column("%", width=14, kind="number", over="Không đồng ý"),
            Column("Không có ý kiến", width=14, kind="number"),
            Column("Kết luận", width=17, kind="center"),
        ),
        rows=rows_by_kind(items, lambda item: _sum_row(item, counts)),
        caption="Kết quả biểu quyết từng trường hợp",
        empty="Chưa có trường hợp nào",
    )


def _sum_row(item: SessionItem, counts: Counts) -> Row:
    name, tier = full_name(item.nomination), item.tier.short_name
    if item.pk not in counts:
        return (name, tier, "", "", "", "", "", "")
    tally = counts[item.pk][1]
    votes = tally.votes
    return (
        name,
        tier,
        str(votes.agree),
        tally.percent,
        str(votes.disagree),
        percent_words(votes.disagree, tally.base),
        str(votes.blank),
        "Đạt" if tally.passed else "Không đạt",
    )


def _parts(poll: Poll, items: Sequence[SessionItem], counts: Counts) -> Table:
    """What was counted in the room, and what absent members wrote."""
    titles = ("Đồng ý", "Không đồng ý", "Không có ý kiến")
    return Table(
        columns=(
            Column("STT", width=10, kind="center"),
            Column("Đối tượng"),
            *(Column(title, width=17, kind="number", over="Tại phiên họp") for title in titles),
            *(Column(title, width=17, kind="number", over="Bằng văn bản") for title in titles),
        ),
        rows=rows_by_kind(
            items,
            lambda item: (
                full_name(item.nomination),
                *_numbers(counts[item.pk][0]),
                *_numbers(poll.written.get(item.pk, Votes())),
            ),
        ),
        caption="Số phiếu tại phiên họp và ý kiến bằng văn bản",
    )


def _numbers(votes: Votes) -> tuple[str, str, str]:
    return str(votes.agree), str(votes.disagree), str(votes.blank)


def _closing(
    session: CouncilSession,
    found: VoteRound | None,
    items: Sequence[SessionItem],
    counts: Counts,
) -> tuple[Block, ...]:
    over = found.closed_at if found and counts else None
    day = local_day(over) if over else day_of(session)
    return (
        Heading("4. Kết luận", level=2),
        *_conclusion(items, counts),
        Paragraph(
            end(
                "Biên bản đã được đọc trước Hội đồng. Việc kiểm phiếu kết thúc vào "
                f"{hour_words(over, day)}"
            )
        ),
    )


def _conclusion(items: Sequence[SessionItem], counts: Counts) -> tuple[Block, ...]:
    if not counts:
        return (Field("Số trường hợp đạt tỷ lệ phiếu cần có"), Field("Số trường hợp không đạt"))
    passed = [item for item in items if counts[item.pk][1].passed]
    failed = [item for item in items if not counts[item.pk][1].passed]
    told = [f"Đạt tỷ lệ phiếu cần có: {_how_many(passed)}"]
    told.append(f"Không đạt: {_how_many(failed)}")
    return (Items(tuple(listed(told))), *_needed(items, counts))


def _how_many(items: Sequence[SessionItem]) -> str:
    said = f"{two_digits(len(items))} trường hợp"
    return f"{said} ({counted(items)})" if items else said


def _needed(items: Sequence[SessionItem], counts: Counts) -> tuple[Block, ...]:
    """The share that each form of award needs, of whom it is counted."""
    shares = {item.tier.short_name: counts[item.pk][1] for item in items}
    told = [f"{tier}: {tally.share.words} {OF[tally.kind]}" for tier, tally in shares.items()]
    return (
        Paragraph("Tỷ lệ phiếu đồng ý cần có:", keep_with_next=True),
        Items(tuple(listed(told))),
    )
