"""The one list of the papers of a campaign, of a list of names, or of a candidate.

In the order in which a dossier is handed up: submission or decision with its list, the council's
minutes, the count of the votes, achievement reports, minutes of the units' own meetings,
confirmations and evidence, registrations; last the campaign's own reports and what came of it. The
year's statistics are of all campaigns of the commune: they are in no campaign's dossier.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial

from django.db.models import Exists, OuterRef, QuerySet

from accounts.models import User
from awards.decisions.readback import GROUP_WORDS, ON_PAPER
from awards.kinds import KIND_ORDER, kind_place
from awards.models import (
    CouncilSession,
    Decision,
    DecisionLine,
    Nomination,
    UnitMeeting,
    VoteRound,
)
from awards.papers.achievement import achievement_report
from awards.papers.appraisal import appraisal_report
from awards.papers.awarded import awarded
from awards.papers.council_submission import council_submission
from awards.papers.decision import decision_paper
from awards.papers.entry import Entry, as_issued
from awards.papers.invitation import invitation
from awards.papers.minutes import session_minutes
from awards.papers.nominees import nominee_list
from awards.papers.notice import notice_paper, opinion_report
from awards.papers.sent import files_of, grouped, sent_entries
from awards.papers.submission import submission_paper
from awards.papers.summary import summary_report
from awards.papers.tally import tally_report
from awards.papers.unit_meeting import unit_minutes
from awards.papers.unit_submission import unit_submission
from awards.register.outgoing import Issued, issued_for, key_of
from awards.states import (
    AwardFileUse,
    DecisionKind,
    DecisionState,
    NoticeState,
    PaperKind,
    Procedure,
    RoundState,
    SessionState,
)
from campaigns.models import Campaign
from core.calendar import local_day
from registrations.models import Attachment, Registration
from registrations.papers import registration_paper, summing_up_report
from registrations.papers.parts import committee
from registrations.states import HANDED_IN, FileUse
from registrations.summing import sum_up

Of = Campaign | Decision | Nomination
ORDINARY = Procedure.ORDINARY
_INVITED = PaperKind.INVITATION
_OF_COUNCIL = {
    "council-submission",
    "nominees-collective",
    "nominees-household",
    "nominees-individual",
    "appraisal",
    "invitation",
    "session-minutes",
    "tally",
    "notice",
    "opinions",
}
_HELD = (SessionState.OPEN, SessionState.CLOSED)
_SIGNED = (FileUse.SIGNED_COPY, FileUse.PAPER_SCAN)
_PROOF = (AwardFileUse.CONFIRMATION, AwardFileUse.EVIDENCE)


@dataclass(frozen=True)
class _Sources:
    """What a dossier is drawn from."""

    campaign: Campaign
    decisions: Sequence[Decision]
    sessions: Sequence[CouncilSession]
    nominations: Sequence[Nomination]
    registrations: QuerySet[Registration]


def entries(of: Of, at: datetime, by: User | None = None) -> Iterator[Entry]:
    """The papers of a dossier as things stand at `at`, without what `by` may not open.

    `by` None leaves nothing out: the machine's own command.
    """
    sources = _sources(of)
    issued = issued_for(sources.campaign)
    for entry in _drafts(of, sources, at, by, issued):
        yield as_issued(_with_author(entry, sources), issued)


def _with_author(entry: Entry, sources: _Sources) -> Entry:
    """Whose it is where it is no unit's: the council by its own name, or the committee."""
    if entry.author:
        return entry
    author = committee(sources.campaign)
    if entry.kind in _OF_COUNCIL:
        councils = [each.council.name for each in sources.sessions]
        author = councils[0] if councils else sources.campaign.council_name
    return replace(entry, author=author)


def _drafts(
    of: Of, sources: _Sources, at: datetime, by: User | None, issued: Issued
) -> Iterator[Entry]:
    yield from _lists(of, sources, at)
    yield from _councils(of, sources, at, by, issued)
    yield from _candidates(sources, at, by)
    yield from _registrations(sources, by)
    if isinstance(of, Campaign):
        yield from _reports(of, at)
        yield from awarded(of, at, issued)


def _sources(of: Of) -> _Sources:
    if isinstance(of, Campaign):
        running = of.nominations.in_the_running().for_papers()
        return _Sources(
            of,
            _decisions(of),
            _sessions(of.sessions.all()),
            sorted(
                running, key=lambda each: (kind_place(each.subject_kind), each.sort_key, each.pk)
            ),
            of.registrations.filter(state__in=HANDED_IN),
        )
    campaign = of.campaign
    if isinstance(of, Decision):
        on_it = DecisionLine.objects.filter(decision=of, state__in=ON_PAPER)
        rows = campaign.nominations.filter(lines__in=on_it).order_by("lines__order").for_papers()
        nominations, decisions = list(rows), [each for each in _decisions(campaign) if each == of]
        sessions = _sessions(campaign.sessions.filter(pk=of.session_id))
    else:
        nominations = [of]
        on = set(of.lines.filter(state__in=ON_PAPER).values_list("decision_id", flat=True))
        decisions = [each for each in _decisions(campaign) if each.pk in on]
        sessions = _sessions(campaign.sessions.filter(items__nomination=of))
    registrations = campaign.registrations.filter(nominations__in=nominations).distinct()
    return _Sources(campaign, decisions, sessions, nominations, registrations)


def _decisions(campaign: Campaign) -> list[Decision]:
    """Lists that have a name on them; what was undone is no paper."""
    names = DecisionLine.objects.filter(decision=OuterRef("pk"), state__in=ON_PAPER)
    rows = campaign.decisions.exclude(state=DecisionState.UNDONE).filter(Exists(names))
    return list(
        rows.select_related("campaign__authority", "tier__campaign", "session").order_by(
            "tier__order", "pk"
        )
    )


def _sessions(rows: QuerySet[CouncilSession]) -> list[CouncilSession]:
    """Meetings that were held."""
    return list(
        rows.filter(state__in=_HELD).select_related(
            "campaign__authority", "council__authority", "chair", "secretary"
        )
    )


def _lists(of: Of, sources: _Sources, at: datetime) -> Iterator[Entry]:
    for decision in sources.decisions:
        own = decision.kind == DecisionKind.DECISION
        if own:
            title = f"Tờ trình của Hội đồng: {decision.tier.short_name}"
            draw = partial(council_submission, decision, at)
            yield Entry("council-submission", "lists", title, decision, draw)
        draw = partial(decision_paper if own else submission_paper, decision, at)
        yield Entry(decision.kind, "lists", str(decision), decision, draw)
    if isinstance(of, Campaign):
        for each in KIND_ORDER:
            draw = partial(nominee_list, of, each, local_day(at))
            title = f"Danh sách {GROUP_WORDS[each]} đề nghị khen thưởng"
            yield Entry(f"nominees-{each.value}", "lists", title, of, draw)


def _councils(
    of: Of, sources: _Sources, at: datetime, by: User | None, issued: Issued
) -> Iterator[Entry]:
    sessions = {each.pk: each for each in sources.sessions}
    for pk, session in sessions.items():
        title = f"Báo cáo thẩm định hồ sơ ({session})"
        yield Entry("appraisal", "council", title, session, partial(appraisal_report, session, at))
        # A meeting that is over is invited to by nobody any more: only the signed one is kept.
        wanted = session.state == SessionState.OPEN or key_of(_INVITED, session) in issued
        if isinstance(of, Campaign) and wanted:
            title = f"Giấy mời họp {session.council}"
            yield Entry("invitation", "council", title, session, partial(invitation, session))
        title = f"Biên bản họp {session.council}"
        yield Entry("session-minutes", "council", title, session, partial(session_minutes, session))
        signed = files_of("session", [pk], [AwardFileUse.SESSION_MINUTES], by)
        yield from sent_entries(signed, "council", session, session.council.name)
    rounds = VoteRound.objects.filter(session__in=sessions, state=RoundState.CLOSED)
    for found in rounds.order_by("session__planned_at", "session", "number"):
        session = sessions[found.session_id]
        title = f"Biên bản kiểm phiếu, lượt {found.number}"
        yield Entry("tally", "tallies", title, found, partial(tally_report, session, found))
    for pk, session in sessions.items():
        signed = files_of("session", [pk], [AwardFileUse.TALLY], by)
        yield from sent_entries(signed, "tallies", session, session.council.name)


def _candidates(sources: _Sources, at: datetime, by: User | None) -> Iterator[Entry]:
    nominations = {each.pk: each for each in sources.nominations}
    signed = grouped(
        files_of("nomination", nominations, [AwardFileUse.REPORT], by), "nomination_id"
    )
    for pk, each in nominations.items():
        title = f"Báo cáo thành tích: {each.name}"
        draw = partial(achievement_report, each, local_day(at))
        yield Entry("achievement-report", "reports", title, each, draw, author=str(each.unit))
        yield from sent_entries(signed.get(pk, []), "reports", each, str(each.unit))
    yield from _submissions(sources.campaign, list(nominations.values()), local_day(at))
    yield from _meetings(nominations, by)
    proof = grouped(files_of("nomination", nominations, _PROOF, by), "nomination_id")
    for pk, each in nominations.items():
        yield from sent_entries(proof.get(pk, []), "evidence", each, str(each.unit))


def _submissions(
    campaign: Campaign, nominations: Sequence[Nomination], day: date
) -> Iterator[Entry]:
    """What each unit itself wrote to put them forward."""
    units = {each.unit_id: each.unit for each in nominations if each.procedure == ORDINARY}
    for unit in units.values():
        title = f"Tờ trình đề nghị khen thưởng của {unit}"
        draw = partial(unit_submission, campaign, unit, day)
        yield Entry("unit-submission", "meetings", title, unit, draw, author=str(unit))


def _meetings(nominations: dict[int, Nomination], by: User | None) -> Iterator[Entry]:
    rows = UnitMeeting.objects.filter(votes__nomination__in=nominations).distinct()
    found = list(rows.select_related("unit__authority", "campaign__authority"))
    pks = [each.pk for each in found]
    signed = grouped(files_of("meeting", pks, [AwardFileUse.MINUTES], by), "meeting_id")
    for meeting in found:
        title = f"Biên bản họp bình xét của {meeting.unit}"
        draw, author = partial(unit_minutes, meeting), str(meeting.unit)
        yield Entry("unit-minutes", "meetings", title, meeting, draw, author=author)
        yield from sent_entries(signed.get(meeting.pk, []), "meetings", meeting, str(meeting.unit))


def _registrations(sources: _Sources, by: User | None) -> Iterator[Entry]:
    rows = sources.registrations.select_related("unit__authority", "campaign__authority")
    if by is not None:
        rows = rows.filter(pk__in=Registration.objects.visible_to(by))
    found = list(rows)
    files = Attachment.objects.filter(registration__in=found, use__in=_SIGNED)
    signed = grouped(files, "registration_id")
    for each in found:
        title = f"Bản đăng ký thi đua của {each.unit}"
        draw = partial(registration_paper, each)
        yield Entry("registration", "registrations", title, each, draw, author=str(each.unit))
        yield from sent_entries(signed.get(each.pk, []), "registrations", each, str(each.unit))


def _reports(campaign: Campaign, at: datetime) -> Iterator[Entry]:
    title = "Báo cáo tổng kết phong trào thi đua"
    yield Entry("summary", "campaign", title, campaign, partial(summary_report, campaign, at))
    title = "Báo cáo tổng hợp đăng ký thi đua"
    yield Entry(
        "summing-up", "campaign", title, campaign, lambda: summing_up_report(sum_up(campaign, at))
    )
    posted = campaign.notices.filter(state=NoticeState.POSTED, posted_at__lte=at)
    for notice in posted.select_related("campaign__authority").order_by("posted_at", "pk"):
        title = "Thông báo công khai danh sách đề nghị khen thưởng"
        yield Entry("notice", "campaign", title, notice, partial(notice_paper, notice))
        title = "Báo cáo tổng hợp ý kiến về danh sách công khai"
        yield Entry("opinions", "campaign", title, notice, partial(opinion_report, notice, at))
