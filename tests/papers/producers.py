"""Every paper that the portal prints, of the rows of one campaign: the one list of them all.

A new paper is entered here: the gallery draws it, and the hostile tests fill it with what no paper
can bear.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import datetime

from awards import papers as awards
from awards.models import Award, UnitMeeting
from awards.states import DecisionKind
from campaigns.models import Campaign
from campaigns.states import SubjectKind
from core.calendar import local_day
from core.papers.content import Paper
from core.papers.errors import PaperFailed
from registrations.papers import registration_paper, summing_up_report
from registrations.states import HANDED_IN
from registrations.summing import sum_up

Producer = Callable[[Campaign, datetime], Iterable[Paper]]


def _registrations(campaign: Campaign, at: datetime) -> Iterator[Paper]:
    rows = campaign.registrations.filter(state__in=HANDED_IN).order_by("pk")
    return map(registration_paper, rows.select_related("unit__authority", "campaign__authority"))


def _nominees(campaign: Campaign, at: datetime) -> Iterator[Paper]:
    return (awards.nominee_list(campaign, kind, local_day(at)) for kind in SubjectKind)


def _running(campaign: Campaign, kind: SubjectKind) -> list:
    return list(
        campaign.nominations.filter(subject_kind=kind).in_the_running().for_papers().order_by("pk")
    )


def _achievements(campaign: Campaign, at: datetime) -> Iterator[Paper]:
    for kind in SubjectKind:
        for each in _running(campaign, kind):
            yield awards.achievement_report(each, local_day(at))


def _sheets(campaign: Campaign, at: datetime) -> Iterator[Paper]:
    for kind in SubjectKind:
        found = _running(campaign, kind)
        yield awards.score_sheets(campaign, kind, found, local_day(at))
        for each in found[:1]:
            yield awards.score_sheet(each, local_day(at))
            yield awards.score_sheet(each, local_day(at), blank=True)


def _of_sessions(build: Callable[..., Paper], *with_members: bool) -> Producer:
    def papers(campaign: Campaign, at: datetime) -> Iterator[Paper]:
        for session in campaign.sessions.order_by("pk"):
            if with_members:
                for member in session.council.members.all():
                    with suppress(PaperFailed):
                        yield build(session, member)
            else:
                with suppress(PaperFailed):
                    yield build(session)

    return papers


def _appraisals(campaign: Campaign, at: datetime) -> Iterator[Paper]:
    return (awards.appraisal_report(each, at) for each in campaign.sessions.order_by("pk"))


def _decisions(kind: DecisionKind, build: Callable[..., Paper]) -> Producer:
    def papers(campaign: Campaign, at: datetime) -> Iterator[Paper]:
        for each in campaign.decisions.filter(kind=kind).order_by("pk"):
            with suppress(PaperFailed):
                yield build(each, at)

    return papers


def _notices(build: Callable[..., Paper], *timed: bool) -> Producer:
    def papers(campaign: Campaign, at: datetime) -> Iterator[Paper]:
        for notice in campaign.notices.order_by("pk"):
            yield build(notice, at) if timed else build(notice)

    return papers


def _register(campaign: Campaign, at: datetime) -> Iterator[Paper]:
    entered = Award.objects.filter(authority=campaign.authority)
    for year in entered.order_by("year").values_list("year", flat=True).distinct():
        rows = list(entered.filter(year=year).order_by("number"))
        yield awards.register_book(campaign.authority, year, rows)


def _unit_meetings(campaign: Campaign, at: datetime) -> Iterator[Paper]:
    return map(awards.unit_minutes, UnitMeeting.objects.filter(campaign=campaign).order_by("pk"))


PRODUCERS: dict[str, Producer] = {
    "ban-dang-ky": _registrations,
    "tong-hop-dang-ky": lambda campaign, at: [summing_up_report(sum_up(campaign, at))],
    "bao-cao-tong-ket": lambda campaign, at: [awards.summary_report(campaign, at)],
    "bien-ban-hop-don-vi": _unit_meetings,
    "bao-cao-thanh-tich": _achievements,
    "danh-sach-de-nghi": _nominees,
    "phieu-cham-diem": _sheets,
    "giay-moi": _of_sessions(awards.invitation),
    "giay-moi-thanh-vien": _of_sessions(awards.invitation, True),
    "bao-cao-tham-dinh": _appraisals,
    "phieu-bau": _of_sessions(awards.ballots),
    "phieu-lay-y-kien": _of_sessions(awards.written_slip, True),
    "bien-ban-kiem-phieu": _of_sessions(awards.tally_report),
    "bien-ban-hop": _of_sessions(awards.session_minutes),
    "thong-bao": _notices(awards.notice_paper),
    "phieu-phan-anh": _notices(awards.opinion_slip),
    "bao-cao-phan-anh": _notices(awards.opinion_report, True),
    "quyet-dinh": _decisions(DecisionKind.DECISION, awards.decision_paper),
    "to-trinh": _decisions(DecisionKind.SUBMISSION, awards.submission_paper),
    "so-khen-thuong": _register,
}
