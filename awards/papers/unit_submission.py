"""A unit's own «Tờ trình» to the commune: whom it puts forward (điều 83, 84; Mẫu 1.4).

A hamlet is no agency and numbers no papers; a school or an association writes its own symbol
behind «TTr» by hand or in the Word file.
"""

from collections.abc import Sequence
from datetime import date

from accounts.models import Unit
from accounts.states import UnitKind
from awards.decisions.readback import GROUP_WORDS
from awards.kinds import KIND_ORDER, kind_place
from awards.models import Nomination, UnitVote
from awards.papers.award_list import bases_in_force, period, post_and_unit
from awards.states import NominationState, Procedure
from campaigns.models import Campaign
from campaigns.states import SubjectKind
from core.calendar import local_day, paper_day, two_digits
from core.papers.content import (
    Block,
    Column,
    GroupRow,
    Items,
    Paper,
    Paragraph,
    Row,
    Signature,
    Table,
)
from core.papers.errors import PaperFailed
from core.papers.words import end, roman
from core.shares import percent_words
from registrations.papers.parts import committee, desk, unit_header

NOBODY = "Đơn vị chưa đề nghị khen thưởng ai."
# What was given up, or is not the unit's word any more, stands on no paper of it.
_STANDING = (
    NominationState.DRAFT,
    NominationState.SUBMITTED,
    NominationState.RETURNED,
    NominationState.ACCEPTED,
)


def unit_submission(campaign: Campaign, unit: Unit, day: date) -> Paper:
    """The draft, of all whom the unit puts forward. Raises PaperFailed where there is nobody."""
    nominations = _nominations(campaign, unit)
    if not nominations:
        raise PaperFailed(NOBODY)
    superior, agency = unit_header(unit)
    is_hamlet = unit.kind == UnitKind.HAMLET
    speaker = nominations[0].registration or unit
    return Paper(
        key=f"to-trinh-de-nghi-{unit.name}",
        superior=superior,
        agency=agency,
        symbol=None if is_hamlet else "TTr",
        year=day.year,
        place=campaign.authority.place,
        type_name="TỜ TRÌNH",
        subject=f"Về việc đề nghị khen thưởng trong {campaign.movement}",
        addressees=(
            committee(campaign),
            f"{campaign.council_name} (qua {desk(campaign)})",
        ),
        bases=bases_in_force(campaign, day)[-1:],
        body=_body(campaign, unit, nominations),
        signatures=(Signature((speaker.head_title.upper(),), name=speaker.head_name),),
        recipients=("Như trên", f"Lưu: {'Hồ sơ' if is_hamlet else 'VT'}"),
        title=f"Tờ trình đề nghị khen thưởng của {unit}",
    )


def _nominations(campaign: Campaign, unit: Unit) -> list[Nomination]:
    rows = campaign.nominations.filter(unit=unit, procedure=Procedure.ORDINARY, state__in=_STANDING)
    found = rows.for_papers().select_related("unit_vote__meeting")
    return sorted(found, key=lambda each: (each.tier.order, each.sort_key, each.pk))


def _body(campaign: Campaign, unit: Unit, nominations: Sequence[Nomination]) -> tuple[Block, ...]:
    return (
        Paragraph(
            f"{unit.name} kính đề nghị {committee(campaign)} và {campaign.council_name} xét, khen "
            f"thưởng {_counted(nominations)} có thành tích xuất sắc trong {campaign.movement}, "
            f"{period(campaign)}:"
        ),
        _table(nominations),
        *_meetings(nominations),
        Paragraph("Hồ sơ kèm theo:", keep_with_next=True),
        Items(
            (
                "Báo cáo thành tích của từng trường hợp;",
                "Biên bản họp bình xét của đơn vị;",
                "Chứng nhận, xác nhận, minh chứng (nếu có).",
            )
        ),
        Paragraph(end(f"{unit.name} kính trình {committee(campaign)} xem xét, quyết định")),
    )


def _counted(nominations: Sequence[Nomination]) -> str:
    kinds = [SubjectKind(each.subject_kind) for each in nominations]
    return ", ".join(
        f"{two_digits(kinds.count(kind))} {GROUP_WORDS[kind]}"
        for kind in KIND_ORDER
        if kind in kinds
    )


def _table(nominations: Sequence[Nomination]) -> Table:
    rows: list[Row | GroupRow] = []
    for kind in KIND_ORDER:
        of_kind = [each for each in nominations if each.subject_kind == kind]
        if of_kind:
            number = sum(isinstance(each, GroupRow) for each in rows) + 1
            rows.append(
                GroupRow(f"{roman(number)}. {kind.label.upper()} ({two_digits(len(of_kind))})")
            )
        rows += [_row(each) for each in of_kind]
    return Table(
        columns=(
            Column("Tên tập thể, hộ gia đình, cá nhân", kind="name"),
            Column("Chức vụ, đơn vị, địa chỉ"),
            Column("Hình thức đề nghị", width=36),
            Column("Kết quả bình xét", width=20, kind="center"),
        ),
        rows=rows,
        numbering="group",
    )


def _row(nomination: Nomination) -> Row:
    vote = _vote(nomination)
    said = ""
    if vote is not None:
        present = vote.meeting.members_present
        said = f"{vote.agree}/{present}\n{percent_words(vote.agree, present)} %"
    return (nomination.name, post_and_unit(nomination), nomination.tier.name, said)


def _meetings(nominations: Sequence[Nomination]) -> tuple[Paragraph, ...]:
    """When the unit itself chose, and on whom it has not; nothing where no meeting is written."""
    votes = [each for each in map(_vote, nominations) if each is not None]
    if not votes:
        return ()
    days = sorted({local_day(each.meeting.held_at) for each in votes})
    said = ", ".join(paper_day(day) for day in days)
    without = [each for each in nominations if _vote(each) is None]
    if not without:
        return (Paragraph(f"Các trường hợp trên đã được đơn vị họp bình xét {said}."),)
    without.sort(key=lambda each: kind_place(each.subject_kind))
    names = ", ".join(each.name for each in without)
    return (
        Paragraph(
            f"Đơn vị đã họp bình xét {two_digits(len(votes))} trường hợp {said}; còn "
            f"{two_digits(len(without))} trường hợp chưa có kết quả bình xét: {names}."
        ),
    )


def _vote(nomination: Nomination) -> UnitVote | None:
    return getattr(nomination, "unit_vote", None)
