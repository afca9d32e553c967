"""The lists that pages show, as workbooks: the same rows, to filter and to count with."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from decimal import Decimal

from awards.council.voting import Tally
from awards.decisions.proposals import Proposed
from awards.models import (
    Award,
    Council,
    CouncilMember,
    CouncilSession,
    Decision,
    Nomination,
    RoundItem,
    SessionItem,
    VoteRound,
)
from awards.nominations.board import Row as DeskRow
from awards.states import Procedure
from campaigns.models import Campaign
from core.calendar import format_clock, local_day, short_day
from core.spreadsheets.writing import Cell, Column, Sheet, workbook

_ORDER = Column("TT", "count", 6)
_WHO = (Column("Tên", width=32), Column("Đối tượng", width=14), Column("Đơn vị", width=28))
_FORM = Column("Hình thức", width=22)
_AGREED = (
    Column("Đồng ý", "count", 10),
    Column("Không đồng ý", "count", 10),
    Column("Không có ý kiến", "count", 10),
)


def desk_of_nominations_workbook(
    campaign: Campaign, rows: Iterable[DeskRow], at: datetime
) -> bytes:
    """The desk of nominations, as it was asked for."""
    columns = (
        *_WHO,
        _FORM,
        Column("Thủ tục", width=18),
        Column("Trạng thái", width=20),
        Column("Ngày nộp", "day", 13),
        Column("Số lần trả lại", "count", 10),
        Column("Còn thiếu", width=60),
    )
    made = [_desk_row(each) for each in rows]
    return _one("ĐỀ NGHỊ KHEN THƯỞNG", campaign.title, columns, made, at)


def _desk_row(row: DeskRow) -> list[Cell]:
    nomination = row.nomination
    sent = nomination.resubmitted_at or nomination.submitted_at
    lacking = "; ".join(str(each.sentence).rstrip(".") for each in row.lacking)
    return [
        *_who(nomination),
        nomination.tier.short_name,
        str(Procedure(nomination.procedure).label),
        str(nomination.get_state_display()),
        local_day(sent) if sent else None,
        row.returns,
        lacking or ("Đủ" if row.may_be_accepted else ""),
    ]


def session_workbook(
    session: CouncilSession, rows: Iterable[tuple[SessionItem, Decimal | None]], at: datetime
) -> bytes:
    """Who is put before a meeting, with the total and what came of it."""
    columns = (
        _ORDER,
        *_WHO,
        Column("Hình thức xét", width=22),
        Column("Tổng điểm", "number", 10),
        Column("Không biểu quyết", width=30),
        Column("Kết quả", width=20),
        Column("Phiếu đồng ý", "count", 10),
        Column("Trên tổng số", "count", 10),
    )
    made: list[list[Cell]] = [
        [
            number,
            *_who(item.nomination),
            item.tier.short_name,
            total,
            ", ".join(each.member.full_name for each in item.recusals.all()),
            str(item.get_outcome_display()) if item.outcome else "",
            item.agree if item.outcome else None,
            item.base if item.outcome else None,
        ]
        for number, (item, total) in enumerate(rows, start=1)
    ]
    return _one("DANH SÁCH XÉT KHEN THƯỞNG", str(session), columns, made, at)


def votes_workbook(
    session: CouncilSession,
    rows: Iterable[tuple[SessionItem, Tally | None, Sequence[CouncilMember | str]]],
    at: datetime,
) -> bytes:
    """What the vote has come to so far; nothing of a round that is open."""
    columns = (
        _ORDER,
        *_WHO,
        Column("Hình thức xét", width=22),
        *_AGREED,
        Column("Kết quả", width=20),
        Column("Tỷ lệ", width=24),
        Column("Không biểu quyết", width=30),
    )
    made: list[list[Cell]] = [
        [
            item.order,
            *_who(item.nomination),
            item.tier.short_name,
            *(
                (tally.votes.agree, tally.votes.disagree, tally.votes.blank)
                if tally
                else [None] * 3
            ),
            str(tally.outcome.label) if tally else "Chưa có kết quả",
            str(tally.reached) if tally else "",
            ", ".join(map(str, recused)),
        ]
        for item, tally, recused in rows
    ]
    return _one("KẾT QUẢ BIỂU QUYẾT", str(session), columns, made, at)


def _counts(tally: Tally | None) -> Sequence[Cell]:
    if tally is None:
        return (None, None, None)
    return (tally.votes.agree, tally.votes.disagree, tally.votes.blank)


def round_workbook(
    found: VoteRound, lines: Iterable[tuple[SessionItem, RoundItem]], at: datetime
) -> bytes:
    """The counts of a closed round; names of an open vote stay on the page."""
    columns = (_ORDER, *_WHO, Column("Hình thức xét", width=22), *_AGREED)
    made: list[list[Cell]] = [
        [
            item.order,
            *_who(item.nomination),
            item.tier.short_name,
            line.agree,
            line.disagree,
            line.blank,
        ]
        for item, line in lines
    ]
    return _one(f"KẾT QUẢ {str(found).upper()}", str(found.session), columns, made, at)


def decisions_workbook(
    campaign: Campaign, decisions: Iterable[Decision], found: Iterable[Proposed], at: datetime
) -> bytes:
    """The lists that there are, and where every name stands that the council passed."""
    papers = (
        Column("Văn bản", width=44),
        Column("Số tên", "count", 8),
        Column("Trạng thái", width=20),
        Column("Số", width=20),
        Column("Ngày", "day", 13),
    )
    names = (
        *_WHO,
        _FORM,
        Column("Tổng điểm", "number", 10),
        Column("Phiếu đồng ý", "count", 10),
        Column("Trên tổng số", "count", 10),
        Column("Đang ở danh sách", width=30),
        Column("Kết quả", width=20),
        Column("Chưa đưa vào được vì", width=50),
    )
    over = (campaign.title, _when(at))
    lists: list[list[Cell]] = [
        [
            str(each),
            each.names,  # type: ignore[attr-defined] # counted by whoever asks
            str(each.get_state_display()),
            each.number,
            each.issued_on,
        ]
        for each in decisions
    ]
    sheets = [
        Sheet("Văn bản", ("QUYẾT ĐỊNH, TỜ TRÌNH KHEN THƯỞNG", *over), papers, lists),
        Sheet(
            "Tên",
            ("CÁC TRƯỜNG HỢP HỘI ĐỒNG THÔNG QUA", *over),
            names,
            [_proposal_row(each) for each in found],
        ),
    ]
    return workbook(f"Quyết định, tờ trình {campaign.title}", sheets, local_day(at).year)


def _proposal_row(found: Proposed) -> list[Cell]:
    item, line = found.item, found.line
    return [
        *_who(item.nomination),
        item.award_tier.short_name,
        item.total,
        item.agree,
        item.base,
        str(line.decision) if line else "",
        str(line.get_state_display()) if line else "",
        "" if line else "; ".join(map(str, found.blocks)),
    ]


def honours_workbook(campaign: Campaign, awards: Iterable[Award], at: datetime) -> bytes:
    """What of the campaign's awards is on the honours page, was taken down, or is not yet there."""
    columns = (
        _WHO[0],
        _WHO[2],
        Column("Hình thức", width=40),
        Column("Trên trang", width=16),
        Column("Thành tích đăng công khai", width=60),
        Column("Đồng ý đăng ảnh", width=24),
        Column("Lý do gỡ", width=30),
    )
    made = [_honour_row(each) for each in awards]
    return _one("TRANG VINH DANH", campaign.title, columns, made, at)


def _honour_row(award: Award) -> list[Cell]:
    honour = getattr(award, "honour", None)
    state = "Chưa đăng"
    if award.is_revoked:
        state = "Đã hủy bỏ"
    elif honour is not None:
        state = "Đã gỡ" if honour.taken_down_at else "Đang đăng"
    told = (honour.text, honour.photo_consent, honour.taken_down_reason) if honour else ("", "", "")
    return [award.name, award.unit_name, award.form_name, state, *told]


def council_workbook(council: Council, members: Iterable[CouncilMember], at: datetime) -> bytes:
    """Who sits in a council."""
    columns = (
        _ORDER,
        Column("Họ và tên", width=28),
        Column("Chức vụ", width=36),
        Column("Chức danh trong Hội đồng", width=28),
        Column("Biểu quyết", width=12),
        Column("Người của đơn vị", width=28),
    )
    made: list[list[Cell]] = [
        [
            number,
            each.full_name,
            each.title,
            str(each.get_role_display()),
            "Có" if each.votes else "Không",
            str(each.unit or ""),
        ]
        for number, each in enumerate(members, start=1)
    ]
    return _one("THÀNH VIÊN HỘI ĐỒNG", council.name, columns, made, at)


def _who(nomination: Nomination) -> tuple[str, str, str]:
    unit = "" if nomination.is_collective else str(nomination.unit)
    return nomination.name, str(nomination.get_subject_kind_display()), unit


def _one(
    title: str, about: str, columns: tuple[Column, ...], rows: list[list[Cell]], at: datetime
) -> bytes:
    """A workbook of one sheet."""
    sheet = Sheet("Danh sách", (title, about, _when(at)), columns, rows)
    return workbook(f"{title.capitalize()}, {about}", [sheet], local_day(at).year)


def _when(at: datetime) -> str:
    return f"Lúc {format_clock(at)} ngày {short_day(local_day(at))}"
