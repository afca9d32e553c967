"""«Báo cáo thẩm định hồ sơ» of the standing office to the council, before it votes.

A table as an annex, lying: what the dossier of each candidate has, how the candidate stands
against the plan's standards, what the office thinks of it (điều 13 khoản 5; điều 84 khoản 2).
"""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from awards.council.appraising import Appraised, Mark, appraise
from awards.models import CouncilSession, Nomination
from awards.nominations.course import Stood, stood_at
from awards.papers.invitation import COUNCIL
from awards.papers.sitting import (
    committee_line,
    counted,
    day_of,
    full_name,
    rows_by_kind,
    standing_office,
)
from awards.states import DossierPart, NominationState
from campaigns.models import AwardTier
from core.calendar import local_day, paper_date, paper_day, two_digits
from core.numbers import format_total
from core.papers.content import (
    Annex,
    Block,
    Column,
    Heading,
    Items,
    Paper,
    Paragraph,
    Row,
    Table,
)
from core.papers.words import attached_to, end, listed

SYMBOL = "BC-HĐTĐKT"
SIGNS = {Mark.THERE: "x", Mark.MISSING: "", Mark.NOT_NEEDED: "–"}
SHORT = {
    DossierPart.REPORT: "BC",
    DossierPart.MEETING: "BB",
    DossierPart.CONFIRMATION: "XN",
}
LEGEND = (
    "TTr: đề nghị của đơn vị; BC: báo cáo thành tích; BB: biên bản họp bình xét; XN: giấy xác "
    "nhận. x: có; –: không cần; để trống: còn thiếu."
)


def appraisal_report(session: CouncilSession, at: datetime) -> Paper:
    """The draft, without number and day, of what the dossiers were when the council met.

    Before the meeting: of what they are at `at`.
    """
    found = appraise(session, at)
    moment = session.opened_at or at
    dossiers = _dossiers(session, moment)
    year = day_of(session).year
    return Paper(
        key="bao-cao-tham-dinh-ho-so",
        superior=(committee_line(session),),
        agency=COUNCIL,
        symbol=SYMBOL,
        year=year,
        place=session.campaign.authority.place,
        type_name="BÁO CÁO",
        subject=f"Thẩm định hồ sơ đề nghị khen thưởng trong {session.campaign.movement}",
        addressees=(session.council.name,),
        body=(
            *_received(dossiers, moment),
            *_appraised(session, found),
            *_refused(dossiers),
            *_asked(session),
        ),
        signatures=(standing_office(session.council, session.secretary),),
        recipients=("Như trên", "Lưu: VT, Hồ sơ Hội đồng"),
        annexes=(_table(session, found, year),),
        title="Báo cáo thẩm định hồ sơ khen thưởng",
    )


Dossiers = Sequence[tuple[Nomination, Stood]]


def _dossiers(session: CouncilSession, moment: datetime) -> Dossiers:
    """All that had been begun, by name, each with how it stood."""
    rows = list(session.campaign.nominations.select_related("unit"))
    stood = stood_at(rows, moment)
    rows.sort(key=lambda each: (each.sort_key, each.pk))
    return [(each, stood[each.pk]) for each in rows if each.pk in stood]


def _received(dossiers: Dossiers, moment: datetime) -> tuple[Block, ...]:
    states = Counter(stood.state for _, stood in dossiers)
    told = {
        "đủ hồ sơ, đưa vào xét": NominationState.ACCEPTED,
        "đang thẩm định": NominationState.SUBMITTED,
        "trả lại để bổ sung": NominationState.RETURNED,
        "không đủ điều kiện": NominationState.INELIGIBLE,
    }
    received = sum(states[state] for state in told.values())
    parts = "; ".join(f"{words} {two_digits(states[state])}" for words, state in told.items())
    return (
        Heading("I. Tiếp nhận hồ sơ"),
        Paragraph(
            f"Tính đến ngày {paper_date(local_day(moment))}, Thường trực Hội đồng đã nhận "
            f"{two_digits(received)} hồ sơ đề nghị khen thưởng: {parts}."
        ),
    )


def _appraised(session: CouncilSession, found: list[Appraised]) -> tuple[Block, ...]:
    heading = Heading("II. Kết quả thẩm định")
    day = paper_day(day_of(session))
    if not found:
        return (heading, Paragraph("Phiên họp chưa có trường hợp nào trong danh sách xét."))
    whole = sum(not each.missing for each in found)
    clear = sum(not each.objections for each in found)
    by_tier: dict[AwardTier, list[Appraised]] = {}
    for each in found:
        by_tier.setdefault(each.item.tier, []).append(each)
    told = [
        f"{tier.name}: {counted(each.item for each in by_tier[tier])}"
        for tier in sorted(by_tier, key=lambda tier: tier.order)
    ]
    return (
        heading,
        Paragraph(
            f"Thường trực Hội đồng đưa ra {two_digits(len(found))} trường hợp tại phiên họp {day}: "
            f"{counted(each.item for each in found)}; hồ sơ đủ {two_digits(whole)}, còn thiếu "
            f"{two_digits(len(found) - whole)}; đúng đối tượng, đủ điều kiện, tiêu chuẩn "
            f"{two_digits(clear)}. Kết quả từng trường hợp ghi trong phụ lục.",
        ),
        Paragraph("Theo hình thức đề nghị:", keep_with_next=True),
        Items(tuple(listed(told))),
    )


def _refused(dossiers: Dossiers) -> tuple[Block, ...]:
    """Those who are not put before the council, each with the reason."""
    told = [
        f"{each.name}, {each.unit.name}: {' '.join(stood.reason.split())}"
        for each, stood in dossiers
        if stood.state == NominationState.INELIGIBLE
    ]
    what = Items(tuple(listed(told))) if told else Paragraph("Không có.")
    return (Heading("III. Hồ sơ không đủ điều kiện"), what)


def _asked(session: CouncilSession) -> tuple[Block, ...]:
    return (
        Heading("IV. Đề nghị"),
        Paragraph(
            end(
                f"Thường trực Hội đồng kính trình {session.council.name} xem xét, biểu quyết từng "
                "trường hợp"
            )
        ),
    )


def _table(session: CouncilSession, found: list[Appraised], year: int) -> Annex:
    by_item = {each.item.pk: each for each in found}
    issuer = f"Thường trực {session.council.name}"
    return Annex(
        title="Bảng tổng hợp kết quả thẩm định hồ sơ",
        reference=attached_to(
            "Báo cáo", issuer=issuer, symbol=SYMBOL, number=None, day=None, year=year
        ),
        body=(
            Table(
                columns=(
                    Column("STT", width=11, kind="center"),
                    Column("Đối tượng"),
                    Column("Hình thức đề nghị", width=27),
                    *(
                        Column(title, width=11, kind="center", over="Thành phần hồ sơ")
                        for title in ("TTr", "BC", "BB", "XN")
                    ),
                    Column("Đủ, thiếu", width=30),
                    Column("Đối chiếu tiêu chuẩn", width=56),
                    Column("Ý kiến thẩm định", width=46),
                ),
                rows=rows_by_kind(
                    [each.item for each in found], lambda item: _row(by_item[item.pk])
                ),
                empty="Chưa có trường hợp nào trong danh sách xét",
            ),
            Paragraph(LEGEND, indent=False),
        ),
    )


def _row(found: Appraised) -> Row:
    item = found.item
    missing = ", ".join(SHORT.get(part) or part.label.lower() for part in found.missing)
    opinion = "\n".join(found.objections) or "Đúng đối tượng, đủ điều kiện; đề nghị Hội đồng xét."
    return (
        full_name(item.nomination),
        item.tier.short_name,
        *(SIGNS[mark] for mark in found.marks),
        f"Thiếu: {missing}" if missing else "Đủ",
        _standards(found),
        opinion,
    )


def _standards(found: Appraised) -> str:
    """Points, the tier that they reach, facts, gates that do not hold."""
    score = "Chưa có tổng điểm" if found.total is None else f"{format_total(found.total)} điểm"
    reached = found.reached
    told = [f"{score}, đạt mức {reached.short_name}" if reached else score, *found.facts]
    told += [f"Chưa đạt: {name}" for name in found.failed]
    return "\n".join(told)
