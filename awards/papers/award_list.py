"""What decisions and submissions share: counts in words, bases, the list that goes with them."""

from collections.abc import Iterable
from datetime import date

from awards.decisions.readback import Group, Name, ReadBack
from awards.models import Decision, Nomination
from awards.register.outgoing import issued_of
from awards.states import PaperKind
from campaigns.models import Campaign
from campaigns.states import SubjectKind
from core.calendar import paper_date, paper_day, two_digits
from core.money import format_dong
from core.numbers import format_decimal, format_total
from core.papers.content import Annex, Block, Column, GroupRow, Heading, Row, Table, Text
from core.papers.errors import PaperFailed
from core.papers.words import attached_to, roman
from registrations.papers.parts import own_plan
from registrations.states import Honorific

NOBODY = "Danh sách chưa có tên nào."


def counted(groups: Iterable[Group]) -> str:
    """«05 tập thể, 03 hộ gia đình, 10 cá nhân»: as many as the list has rows.

    Raises PaperFailed for an empty list: it is no paper.
    """
    parts = [f"{two_digits(len(each.names))} {each.words}" for each in groups]
    if not parts:
        raise PaperFailed(NOBODY)
    return ", ".join(parts)


def kinds_in_words(groups: Iterable[Group]) -> str:
    """«tập thể, hộ gia đình, cá nhân»: only those that the list has."""
    return ", ".join(each.words for each in groups)


def bases_in_force(campaign: Campaign, day: date) -> tuple[str, ...]:
    """The legal bases that a paper of that day cites, and the commune's own plan."""
    cited = (each.text for each in campaign.legal_bases.in_force(day))
    return (*cited, own_plan(campaign))


def cited_submission(decision: Decision) -> str:
    """«Tờ trình số 05/TTr-HĐTĐKT ngày 07 tháng 11 năm 2024»; «» while it is not issued."""
    found = issued_of(PaperKind.COUNCIL_SUBMISSION, decision)
    if found is None:
        return ""
    return f"Tờ trình số {found.code} {paper_day(found.day)}"


def period(campaign: Campaign) -> str:
    """«từ ngày 15/3/2024 đến ngày 15/10/2024»."""
    phase = campaign.emulation_phase
    return f"từ ngày {paper_date(phase.first_day)} đến ngày {paper_date(phase.last_day)}"


def post_and_unit(nomination: Nomination) -> str:
    """Where a name belongs, as lists say it: post, unit; the hamlet of a household."""
    if nomination.is_collective:
        return str(nomination.unit.authority.name)
    if nomination.subject_kind == SubjectKind.HOUSEHOLD:
        return nomination.address or nomination.unit.name
    return ", ".join(filter(None, (nomination.occupation, nomination.unit.name)))


def money_list(decision: Decision, read: ReadBack, symbol: str, year: int) -> Annex:
    """«DANH SÁCH» of a decision: a group of each kind, the reward of each name, the sum."""
    with_money = read.money is not None
    rows: list[Row | GroupRow] = []
    for place, group in enumerate(read.groups, start=1):
        rows.append(GroupRow(group_title(place, group)))
        rows += [_money_row(decision, name, with_money) for name in group.names]
    issuer = f"Chủ tịch Ủy ban nhân dân {decision.campaign.authority.name or 'xã'}"
    return Annex(
        word="",
        title=_title(decision, read, "được tặng"),
        reference=attached_to(
            "Quyết định", issuer=issuer, symbol=symbol, number=None, day=None, year=year
        ),
        body=(
            Table(
                columns=(
                    Column("Tên", kind="name"),
                    Column("Chức vụ, đơn vị, địa chỉ"),
                    Column("Hình thức", width=26),
                    *([Column("Tiền thưởng (đồng)", width=28, kind="number")] * with_money),
                ),
                rows=rows,
                numbering="group",
                total=("Tổng cộng", format_dong(int(read.money))) if read.money else None,
            ),
        ),
        landscape=False,
    )


def vote_list(
    decision: Decision, read: ReadBack, symbol: str, year: int, issuer: str = ""
) -> Annex:
    """«Danh sách trích ngang» of a submission, landscape: a table of each kind.

    `issuer` is whose submission it is; the committee's own where none is named.
    """
    body: list[Block] = []
    for place, group in enumerate(read.groups, start=1):
        body.append(Heading(group_title(place, group)))
        rows = [_vote_row(decision, name) for name in group.names]
        body.append(Table(columns=COLUMNS[group.kind], rows=rows, numbering="through"))
    issuer = issuer or f"Ủy ban nhân dân {decision.campaign.authority.name or 'xã'}"
    return Annex(
        word="",
        title=_title(decision, read, "đề nghị tặng"),
        reference=attached_to(
            "Tờ trình", issuer=issuer, symbol=symbol, number=None, day=None, year=year
        ),
        body=tuple(body),
    )


def group_title(place: int, group: Group) -> str:
    """«I. TẬP THỂ (05)»."""
    return f"{roman(place)}. {group.label.upper()} ({two_digits(len(group.names))})"


_LAST = (
    Column("Hình thức đề nghị", width=24),
    Column("Tiêu chuẩn", width=24),
    Column("Kết quả bỏ phiếu", width=20, kind="center"),
    Column("Ghi chú", width=16),
)
COLUMNS = {
    SubjectKind.COLLECTIVE: (
        Column("Tên tập thể", width=40),
        Column("Người đứng đầu", width=34, kind="name"),
        Column("Số người (nữ)", width=18, kind="center"),
        Column("Tóm tắt thành tích"),
        *_LAST,
    ),
    SubjectKind.INDIVIDUAL: (
        Column("Họ và tên", kind="name"),
        Column("Năm sinh", width=13, kind="center"),
        Column("Nam, nữ", width=12, kind="center"),
        Column("Chức vụ, nghề nghiệp; đơn vị", width=38),
        Column("Tóm tắt thành tích"),
        *_LAST,
    ),
    SubjectKind.HOUSEHOLD: (
        Column("Hộ gia đình", kind="name"),
        Column("Năm sinh chủ hộ", width=16, kind="center"),
        Column("Thôn, buôn", width=28),
        Column("Tóm tắt thành tích, giá trị đóng góp"),
        *_LAST,
    ),
}


def _title(decision: Decision, read: ReadBack, word: str) -> str:
    form = decision.tier.get_form_display()
    return f"Danh sách {kinds_in_words(read.groups)} {word} {form}"


def _money_row(decision: Decision, name: Name, with_money: bool) -> Row:
    nomination = name.line.nomination
    money = "" if name.money is None else format_dong(int(name.money))
    return (
        nomination.name,
        post_and_unit(nomination),
        decision.tier.get_form_display(),
        *([money] * with_money),
    )


def _vote_row(decision: Decision, name: Name) -> Row:
    nomination, tier = name.line.nomination, decision.tier
    vote: Text = name.vote.replace(", ", "\n")
    last = (tier.short_name, tier.legal_ground, vote, "")
    if nomination.is_collective:
        people, women = nomination.people_total, nomination.women_total
        count = "" if people is None else format_decimal(people)
        if count and women is not None:
            count += f" ({format_decimal(women)})"
        return (nomination.name, nomination.head_name, count, _told(name), *last)
    if nomination.subject_kind == SubjectKind.HOUSEHOLD:
        where = nomination.address or nomination.unit.name
        return (nomination.name, str(nomination.birth_year), where, _told(name), *last)
    return (
        nomination.name,
        str(nomination.birth_year),
        "Nữ" if nomination.honorific == Honorific.MS else "Nam",
        post_and_unit(nomination),
        _told(name),
        *last,
    )


def _told(name: Name) -> str:
    """The summary of the report, or else what the unit wrote; and the score."""
    nomination = name.line.nomination
    report = getattr(nomination, "report", None)
    entrant = nomination.entrant
    said = report.summary if report is not None else ""
    if not said and entrant is not None:
        said = entrant.result_note or entrant.content
    total = name.line.item.total
    score = "" if total is None else f"{format_total(total)} điểm"
    return ". ".join(filter(None, (said.rstrip(" ."), score)))
