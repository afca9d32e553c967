"""The papers of a campaign in the order of its dossier, for the page «Văn bản».

A fixed number of queries, however many meetings, lists and candidates there are.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Q, prefetch_related_objects
from django.urls import reverse

from accounts.models import User
from awards.council.shortlist import Count, counts
from awards.kinds import KIND_ORDER, WORDS
from awards.models import Award, CouncilSession, Decision, Notice
from awards.register.outgoing import Issued, issued_for
from awards.states import (
    DecisionKind,
    DecisionState,
    NoticeState,
    PaperKind,
    RoundState,
    SessionState,
)
from awards.views.paper_rows import PaperRow, council_row, draft_row, paper_row, revoking_row
from awards.views.session_rows import after_rows, before_rows, tally_rows
from campaigns.models import Campaign
from core.calendar import format_moment, local_day, short_day
from core.numbers import format_decimal


@dataclass(frozen=True)
class PaperGroup:
    """The papers of one step of the campaign."""

    title: str
    rows: tuple[PaperRow, ...]


def paper_groups(campaign: Campaign, user: User, day: date) -> list[PaperGroup]:
    """What there is and what is missing on `day`."""
    issued = issued_for(campaign)
    return [
        PaperGroup("1. Đăng ký thi đua", (_summing_up(campaign, issued, user),)),
        PaperGroup("2. Danh sách đề nghị", tuple(_nominees(campaign, day))),
        PaperGroup("3. Thẩm định, Hội đồng họp", tuple(_sessions(campaign, issued, user))),
        PaperGroup("4. Công khai lấy ý kiến", tuple(_notices(campaign, issued, user))),
        PaperGroup("5. Quyết định, tờ trình", tuple(_decisions(campaign, issued, user))),
        *_revoked(campaign, issued, user),
        PaperGroup("6. Tổng kết", (_summary(campaign, issued, user),)),
    ]


def _summing_up(campaign: Campaign, issued: Issued, user: User) -> PaperRow:
    return paper_row(
        PaperKind.SUMMING_UP,
        campaign,
        issued,
        user,
        "registrations:summing_up_paper",
        campaign.pk,
        title="Báo cáo tổng hợp đăng ký gửi huyện",
        page_url=reverse("registrations:summing_up", args=[campaign.pk]),
    )


def _nominees(campaign: Campaign, day: date) -> Iterator[PaperRow]:
    found = counts(campaign, day)
    for kind in KIND_ORDER:
        yield draft_row(
            f"Danh sách đề nghị khen thưởng: {kind.label}",
            "awards:nominees",
            campaign.pk,
            WORDS[kind],
            note=_count_words(found[kind]),
            is_list=True,
        )


def _count_words(count: Count) -> str:
    """As many as the list has rows, and of how many."""
    listed, running = format_decimal(count.listed), format_decimal(count.running)
    if not count.met_on:
        return f"trước phiên họp: {listed} đạt mức xét trong {running} đối tượng đưa vào xét"
    days = ", ".join(map(short_day, count.met_on))
    return (
        f"phiên họp ngày {days}: Hội đồng thông qua {listed} trong {running} đối tượng đưa vào xét"
    )


def _sessions(campaign: Campaign, issued: Issued, user: User) -> Iterator[PaperRow]:
    rows = campaign.sessions.exclude(state=SessionState.CANCELLED).select_related("council")
    sessions = list(rows.order_by("planned_at", "pk"))
    prefetch_related_objects(sessions, "rounds")
    if not sessions:
        yield PaperRow(
            "Báo cáo thẩm định, giấy mời, biên bản họp", lacking="chưa lập phiên họp Hội đồng"
        )
    for session in sessions:
        session.campaign = campaign
        yield from _of_session(session, issued, user)


def _of_session(session: CouncilSession, issued: Issued, user: User) -> Iterator[PaperRow]:
    """Its rows, each with the day of the meeting."""
    closed = [each for each in session.rounds.all() if each.state == RoundState.CLOSED]
    day = short_day(local_day(session.opened_at or session.planned_at))
    for row in (
        *before_rows(session, issued, user),
        *tally_rows(session, closed, issued, user),
        *after_rows(session, issued, user),
    ):
        note = ", ".join(filter(None, (f"phiên họp ngày {day}", row.note)))
        page = row.page_url or reverse("awards:session_papers", args=[session.pk])
        yield replace(row, note=note, page_url=page)


def _notices(campaign: Campaign, issued: Issued, user: User) -> Iterator[PaperRow]:
    notices = list(campaign.notices.exclude(state=NoticeState.CANCELLED).order_by("pk"))
    if not notices:
        yield PaperRow("Thông báo, báo cáo tổng hợp ý kiến", lacking="chưa lập thông báo công khai")
    for notice in notices:
        notice.campaign = campaign
        yield from _of_notice(notice, issued, user)


def _of_notice(notice: Notice, issued: Issued, user: User) -> Iterator[PaperRow]:
    note = f"công khai lúc {format_moment(notice.posted_at)}" if notice.posted_at else "đang lập"
    page = reverse("awards:notice", args=[notice.pk])
    names = {PaperKind.NOTICE: "awards:notice_paper", PaperKind.OPINIONS: "awards:opinion_report"}
    for kind, name in names.items():
        is_list = kind == PaperKind.NOTICE
        yield paper_row(
            kind, notice, issued, user, name, notice.pk, note=note, page_url=page, is_list=is_list
        )


def _decisions(campaign: Campaign, issued: Issued, user: User) -> Iterator[PaperRow]:
    rows = campaign.decisions.exclude(state=DecisionState.UNDONE).select_related("tier", "session")
    decisions = list(rows.order_by("tier__order", "pk"))
    if not decisions:
        yield PaperRow("Quyết định, tờ trình khen thưởng", lacking="chưa lập danh sách")
    for decision in decisions:
        decision.campaign = campaign
        if decision.kind == DecisionKind.DECISION:
            yield council_row(decision, issued, user)
        yield _of_decision(decision, issued, user)


def _of_decision(decision: Decision, issued: Issued, user: User) -> PaperRow:
    own = decision.kind == DecisionKind.DECISION
    return paper_row(
        PaperKind(decision.kind),
        decision,
        issued,
        user,
        "awards:decision_paper",
        decision.pk,
        title=f"{'Quyết định tặng' if own else 'Tờ trình đề nghị tặng'} {decision.tier.short_name}",
        note="" if decision.number else decision.get_state_display().lower(),
        page_url=decision.get_absolute_url(),
        is_list=True,
    )


def _revoked(campaign: Campaign, issued: Issued, user: User) -> Iterator[PaperGroup]:
    """Only where something was taken back, or those above were asked to."""
    taken_back = Q(revocation__is_mistake=False) | Q(outgoing__isnull=False)
    rows = Award.objects.filter(taken_back, campaign=campaign).distinct()
    found = []
    for award in rows.select_related("revocation", "authority").order_by("year", "number"):
        award.campaign = campaign
        note = ""
        if award.is_revoked:
            told = award.revocation
            note = f"hủy bỏ theo số {told.decision_number} ngày {short_day(told.decided_on)}"
        found.append(revoking_row(award, issued, user, note))
    if found:
        yield PaperGroup("5a. Hủy bỏ, thu hồi", tuple(found))


def _summary(campaign: Campaign, issued: Issued, user: User) -> PaperRow:
    return paper_row(
        PaperKind.SUMMARY,
        campaign,
        issued,
        user,
        "awards:summary",
        campaign.pk,
        title="Báo cáo tổng kết phong trào thi đua",
    )
