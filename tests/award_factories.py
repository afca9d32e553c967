"""Builders of the awarding half: rows in any state, without the way that led there."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from hashlib import sha256

from django.core.files.base import ContentFile

from accounts.models import Authority, Unit, User
from awards.models import (
    AchievementReport,
    Attendance,
    Award,
    AwardFile,
    Council,
    CouncilMember,
    CouncilSession,
    Decision,
    DecisionLine,
    Hold,
    Honour,
    Nomination,
    Notice,
    Opinion,
    OutgoingPaper,
    Revocation,
    SessionItem,
)
from awards.models.outgoing import RULES, SUBJECTS
from awards.nominations.sections import sections_of
from awards.permissions.outgoing import campaign_of
from awards.register.numbering import Code, book_of, proposed
from awards.states import (
    AwardFileUse,
    CouncilRole,
    DecisionKind,
    DecisionState,
    HoldKind,
    ItemOutcome,
    LineState,
    NoticeState,
    PaperKind,
    Presence,
    SessionState,
)
from campaigns.models import AwardTier, Campaign
from core.names import sort_key
from tests.factories import REVIEW, at

MEETING = at("2024-11-05 08:00")  # the council meets
NOTICE = at("2024-11-06 08:00")  # the list is posted, for ten days
DECIDED = at("2024-11-18 09:00")  # notice is over, the chairman decides

ROLES = [CouncilRole.CHAIR, CouncilRole.VICE, CouncilRole.STANDING, CouncilRole.SECRETARY]


def make_report(nomination: Nomination, by: User, **fields) -> AchievementReport:
    values = {
        "overview": "Thôn có 120 hộ.",
        "achievements": "Làm xong 520 mét đường hoa.",
        "summary": "Hoàn thành vượt mức 520/500 mét đường hoa",
        "saved_at": REVIEW,
        "saved_by": by,
        **fields,
    }
    return AchievementReport.objects.create(nomination=nomination, **values)


def make_council(authority: Authority, size: int = 7, **fields) -> Council:
    """A council of `size` members who all vote: chair, vice, standing, secretary, then members."""
    values = {
        "name": "Hội đồng Thi đua - Khen thưởng xã",
        "decision_number": "12/QĐ-UBND",
        "decided_on": date(2024, 1, 15),
        **fields,
    }
    council = Council.objects.create(authority=authority, **values)
    for place in range(size):
        make_member(council, place + 1)
    return council


def make_member(
    council: Council, order: int, user: User | None = None, unit: Unit | None = None, **fields
) -> CouncilMember:
    values = {
        "full_name": user.full_name if user else f"Thành viên {order}",
        "title": "Công chức xã",
        "role": ROLES[order - 1] if order <= len(ROLES) else CouncilRole.MEMBER,
        **fields,
    }
    return CouncilMember.objects.create(
        council=council, order=order, user=user, unit=unit, **values
    )


def make_session(
    campaign: Campaign, council: Council, state: SessionState = SessionState.PLANNED, **fields
) -> CouncilSession:
    chair = council.members.get(role=CouncilRole.CHAIR)
    secretary = council.members.get(role=CouncilRole.SECRETARY)
    values = {
        "planned_at": MEETING,
        "place": "Hội trường UBND xã",
        "agenda": "Xét khen thưởng",
        **fields,
    }
    if state in (SessionState.OPEN, SessionState.CLOSED):
        values |= {
            "quorum": campaign.quorum,
            "vote_base": campaign.vote_base,
            "opened_at": MEETING,
        }
    if state == SessionState.CLOSED:
        values["closed_at"] = MEETING + timedelta(hours=3)
    return CouncilSession.objects.create(
        campaign=campaign, council=council, state=state, chair=chair, secretary=secretary, **values
    )


def attend(session: CouncilSession, present: int | None = None) -> None:
    """The first `present` members came, all of them without a number; the others are away."""
    members = list(session.council.members.all())
    came = len(members) if present is None else present
    for place, member in enumerate(members):
        presence = Presence.PRESENT if place < came else Presence.ABSENT
        Attendance.objects.create(session=session, member=member, presence=presence)


def make_item(
    session: CouncilSession,
    nomination: Nomination,
    outcome: ItemOutcome | str = "",
    tier: AwardTier | None = None,
    **fields,
) -> SessionItem:
    """A candidate before the council; with an outcome, as 7 members all but unanimously left it."""
    tier = tier or nomination.tier
    values = {"order": session.items.count() + 1, **fields}
    if session.state != SessionState.PLANNED:
        values = {"vote_share": tier.vote_share, "total": Decimal("90.00"), **values}
    if outcome:
        agree = 7 if outcome == ItemOutcome.PASSED else 1
        counts = {"agree": agree, "disagree": 7 - agree, "blank": 0, "base": 7}
        values = {**counts, **values}
    return SessionItem.objects.create(
        session=session, nomination=nomination, tier=tier, outcome=outcome, **values
    )


def make_decision(
    session: CouncilSession,
    by: User,
    tier: AwardTier | None = None,
    state: DecisionState = DecisionState.PENDING,
    **fields,
) -> Decision:
    """A list of the lowest tier without names; confirmed and numbered as its state asks."""
    tier = tier or session.campaign.tiers.last()
    kind = DecisionKind.DECISION if tier.decided_here else DecisionKind.SUBMISSION
    values = {"made_at": DECIDED, "made_by": by, **fields}
    if state in (DecisionState.CONFIRMED, DecisionState.ISSUED):
        values = {"confirmed_at": DECIDED, "confirmed_by": by, **values}
    if state == DecisionState.ISSUED:
        issued = {
            "number": _free_number(session.campaign.authority, kind),
            "issued_on": DECIDED.date(),
            "issued_at": DECIDED,
            "signer_title": "CHỦ TỊCH",
            "signer_name": "Trần Quốc Toàn",
            "base_wage": Decimal(2_340_000),
        }
        values = {**issued, **values}
    made = Decision.objects.create(
        campaign=session.campaign, kind=kind, tier=tier, session=session, state=state, **values
    )
    if state == DecisionState.ISSUED:
        make_outgoing(PaperKind(kind), made, by, made.number, day=made.issued_on)
    return made


def _free_number(authority: Authority, kind: DecisionKind) -> str:
    """150, or the next one that no paper has."""
    code = proposed(authority, PaperKind(kind), DECIDED.year)
    return f"{max(code.number, 150)}/{RULES[PaperKind(kind)].symbol}"


def make_outgoing(
    kind: PaperKind, subject, by: User, number: str = "", data: bytes = b"%PDF- signed", **fields
) -> OutgoingPaper:
    """A paper of a thing in the register, without the way it came; the next number of its year."""
    campaign = campaign_of(subject)
    authority = campaign.authority
    day = fields.pop("day", DECIDED.date())
    code = Code.read(number, kind) if number else proposed(authority, kind, day.year)
    values = {
        "about": f"{kind.label} trong {campaign.movement}"[:500],
        "signer_title": "CHỦ TỊCH",
        "signer_name": "Trần Quốc Toàn",
        "recipients": "Như Điều 3; Lưu: VT",
        "sent_on": day,
        "issued_at": DECIDED,
        "name": "van-ban.pdf",
        **fields,
    }
    column = RULES[kind].column
    if column:
        values[column] = subject
    assert not column or isinstance(subject, SUBJECTS[column])
    return OutgoingPaper.objects.create(
        authority=authority,
        campaign=campaign,
        kind=kind,
        series=code.series,
        book=book_of(authority, kind),
        year=day.year,
        number=code.number,
        suffix=code.suffix,
        code=str(code),
        day=day,
        issued_by=by,
        file=ContentFile(data, "van-ban.pdf"),
        content_type="application/pdf",
        size=len(data),
        sha256=sha256(data).hexdigest(),
        **values,
    )


def complete(nomination: Nomination, by: User) -> None:
    """All papers of a dossier that must be there: report, unit's minutes, confirmation."""
    if not AchievementReport.objects.filter(nomination=nomination).exists():
        needed = [each.name for each in sections_of(nomination) if each.needed]
        make_report(nomination, by, **dict.fromkeys(needed, "Đã làm xong việc đăng ký."))
    for use in (AwardFileUse.MINUTES, AwardFileUse.CONFIRMATION):
        if not nomination.files.filter(use=use).exists():
            make_award_file(use, by, nomination=nomination)


def make_line(
    decision: Decision, item: SessionItem, state: LineState = LineState.LISTED, **fields
) -> DecisionLine:
    values = {"order": decision.lines.count() + 1, **fields}
    if state in (LineState.STRUCK, LineState.REFUSED):
        values = {"reason": "Chưa đủ thời gian công tác", **values}
    if state == LineState.CORRECTED:
        why = {"correction_reason": "Ghi nhầm", "correction_paper": "Công văn số 5/CV-UBND"}
        values = {**why, **values}
    return DecisionLine.objects.create(
        decision=decision, item=item, nomination=item.nomination, state=state, **values
    )


def make_award(line: DecisionLine, by: User, **fields) -> Award:
    """The entry of a granted line, with the next number of its year."""
    nomination, decision = line.nomination, line.decision
    campaign = decision.campaign
    decided_on = fields.pop("decided_on", decision.issued_on or DECIDED.date())
    year = decided_on.year
    number = Award.objects.filter(authority=campaign.authority, year=year).count() + 1
    values = {
        "number": number,
        "code": f"TEST{number:06d}",
        "commendation_kind": campaign.commendation_kind,
        "form": decision.tier.form,
        "level": decision.tier.level,
        "form_name": decision.tier.name,
        "subject_kind": nomination.subject_kind,
        "subject_key": nomination.subject_key,
        "name": nomination.name,
        "post": nomination.occupation,
        "unit_name": nomination.unit.name,
        "achievement": f"Có thành tích xuất sắc trong {campaign.movement}",
        "decision_number": decision.number or "150/QĐ-UBND",
        "decided_by": "Chủ tịch Ủy ban nhân dân xã Mẫu",
        "period_from": campaign.emulation_phase.first_day,
        "period_to": campaign.emulation_phase.last_day,
        "money": Decimal(360_000),
        "entered_at": DECIDED,
        "entered_by": by,
        "sort_key": sort_key(nomination.subject_name),
        **fields,
    }
    return Award.objects.create(
        authority=campaign.authority,
        year=year,
        campaign=campaign,
        nomination=nomination,
        line=line,
        decided_on=decided_on,
        **values,
    )


def make_granted(nomination: Nomination, by: User, **fields) -> Award:
    """An award with all that must have come before it: council, session, decision, line."""
    campaign = nomination.campaign
    council = Council.objects.filter(authority=campaign.authority, is_current=True).first()
    council = council or make_council(campaign.authority)
    session = campaign.sessions.filter(state=SessionState.CLOSED).first()
    session = session or make_session(campaign, council, SessionState.CLOSED)
    decision = campaign.decisions.filter(state=DecisionState.ISSUED, tier=nomination.tier).first()
    decision = decision or make_decision(session, by, nomination.tier, DecisionState.ISSUED)
    item = make_item(session, nomination, ItemOutcome.PASSED)
    line = make_line(decision, item, LineState.GRANTED, money=Decimal(360_000))
    return make_award(line, by, **fields)


def make_revocation(award: Award, by: User, **fields) -> Revocation:
    values = {
        "reason": "Kê khai sai thành tích",
        "conclusion": "Kết luận số 5/KL-UBND ngày 02/12/2024",
        "decision_number": "201/QĐ-UBND",
        "decided_on": date(2024, 12, 9),
        "received_on": date(2024, 12, 10),
        "return_by": date(2024, 12, 31),
        "at": DECIDED,
        **fields,
    }
    return Revocation.objects.create(award=award, by=by, **values)


def make_honour(award: Award, by: User, **fields) -> Honour:
    values = {"text": award.achievement, "published_at": DECIDED, **fields}
    return Honour.objects.create(award=award, published_by=by, **values)


def make_hold(nomination: Nomination, by: User, **fields) -> Hold:
    values = {
        "kind": HoldKind.COMPLAINT,
        "reason": "Đơn phản ánh về việc đóng góp",
        "paper": "Đơn ngày 25/10/2024",
        "placed_at": REVIEW,
        **fields,
    }
    return Hold.objects.create(nomination=nomination, placed_by=by, **values)


def make_notice(
    campaign: Campaign,
    by: User,
    *nominations: Nomination,
    state: NoticeState = NoticeState.POSTED,
    posted_at: datetime = NOTICE,
    **fields,
) -> Notice:
    """A notice with these names, for ten days from `posted_at` when it is posted."""
    values = {
        "days": 10,
        "places": "Trụ sở UBND xã",
        "contact": "Văn phòng - thống kê xã, 0262 000 000",
        "made_at": posted_at,
        **fields,
    }
    if state == NoticeState.POSTED:
        values = {"posted_at": posted_at, "closes_at": posted_at + timedelta(days=10), **values}
    notice = Notice.objects.create(campaign=campaign, state=state, made_by=by, **values)
    for nomination in nominations:
        notice.lines.create(nomination=nomination, tier=nomination.tier)
    return notice


def make_opinion(notice: Notice, nomination: Nomination | None = None, **fields) -> Opinion:
    values = {"text": "Đề nghị xem lại số tiền đóng góp.", "at": NOTICE, **fields}
    return Opinion.objects.create(notice=notice, nomination=nomination, **values)


def make_award_file(
    use: AwardFileUse, by: User | None, data: bytes = b"%PDF-", name: str = "bien-ban.pdf", **owner
) -> AwardFile:
    """A file that is there, without the way it came; `owner` names one thing."""
    return AwardFile.objects.create(
        use=use,
        by=by,
        name=name,
        file=ContentFile(data, name),
        content_type="application/pdf" if name.endswith(".pdf") else "image/jpeg",
        size=len(data),
        sha256=sha256(data).hexdigest(),
        at=REVIEW,
        **owner,
    )
