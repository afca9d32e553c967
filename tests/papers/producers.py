"""Every paper that the portal prints, of the rows of one campaign: the one list of them all.

A new paper is entered here, or `test_producers` says so: the gallery draws it, and the hostile
tests fill it with what no paper can bear. Certificates, which are no papers of the decree, have an
equal list of their own.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from functools import partial

from awards import papers as awards
from awards.decisions.certifying import handed_over, printable, rewarded
from awards.models import (
    Award,
    CertificateStock,
    Decision,
    OutgoingPaper,
    RegisterBook,
    UnitMeeting,
)
from awards.papers.entry import as_issued
from awards.register.outgoing import key_of
from awards.register.outgoing_book import SERIES_WORDS, Book
from awards.states import DecisionKind, PaperKind
from awards.tasks.building import line_of, sent_line
from campaigns.models import Campaign
from campaigns.states import SubjectKind, TierLevel
from core.calendar import local_day
from core.papers.certificate import Certificates
from core.papers.content import Paper
from core.papers.errors import PaperFailed
from registrations.models import Entrant
from registrations.papers import personal_registration, registration_paper, summing_up_report
from registrations.states import HANDED_IN, EntrantKind
from registrations.summing import sum_up

Producer = Callable[[Campaign, datetime], Iterable[Paper]]


def _registrations(campaign: Campaign, at: datetime) -> Iterator[Paper]:
    rows = campaign.registrations.filter(state__in=HANDED_IN).order_by("pk")
    return map(registration_paper, rows.select_related("unit__authority", "campaign__authority"))


def _personal(kind: EntrantKind) -> Producer:
    def papers(campaign: Campaign, at: datetime) -> Iterator[Paper]:
        rows = Entrant.objects.filter(registration__campaign=campaign, kind=kind).order_by("pk")
        return map(personal_registration, rows.select_related("registration__unit__authority"))

    return papers


def _nominees(campaign: Campaign, at: datetime) -> Iterator[Paper]:
    return (awards.nominee_list(campaign, kind, local_day(at)) for kind in SubjectKind)


def _running(campaign: Campaign, kind: SubjectKind) -> list:
    return list(
        campaign.nominations.filter(subject_kind=kind).in_the_running().for_papers().order_by("pk")
    )


def _achievements(kind: SubjectKind, *, short: bool = False) -> Producer:
    def papers(campaign: Campaign, at: datetime) -> Iterator[Paper]:
        for each in _running(campaign, kind):
            yield awards.achievement_report(each, local_day(at), short=short)

    return papers


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


def _signed(decision: Decision, at: datetime) -> OutgoingPaper:
    """The decision as the register of outgoing papers would have it."""
    kind, day = PaperKind.DECISION, local_day(at)
    told = {"number": 5, "code": "05/QĐ-UBND", "day": day, "about": str(decision)}
    return OutgoingPaper(kind=kind, decision=decision, campaign=decision.campaign, **told)


def _replacements(campaign: Campaign, at: datetime) -> Iterator[Paper]:
    for each in campaign.decisions.filter(kind=DecisionKind.DECISION).order_by("pk"):
        with suppress(PaperFailed):
            yield awards.replacement_draft(_signed(each, at), at)


def _issued(campaign: Campaign, at: datetime) -> Iterator[Paper]:
    """What lies beside a signed decision as a Word file."""
    for each in campaign.decisions.filter(kind=DecisionKind.DECISION).order_by("pk"):
        draw = partial(awards.decision_paper, each, at)
        entry = awards.Entry("decision", "lists", str(each), each, draw)
        found = as_issued(entry, {key_of(PaperKind.DECISION, each): _signed(each, at)})
        with suppress(PaperFailed):
            yield found.word()


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


def _revocations(campaign: Campaign, at: datetime, *, own: bool) -> Iterator[Paper]:
    """What takes awards back: of the commune's own a decision, of others a request."""
    for each in Award.objects.filter(campaign=campaign).order_by("pk"):
        if (each.level == TierLevel.COMMUNE) == own:
            yield awards.revocation_paper(each, at)


def _statistics(campaign: Campaign, at: datetime) -> Iterator[Paper]:
    book = RegisterBook(authority=campaign.authority, year=local_day(at).year)
    yield awards.year_statistics(book, at)


def _rewards(campaign: Campaign, at: datetime) -> Iterator[Paper]:
    for level in TierLevel:
        yield awards.reward_list(campaign, level, rewarded(campaign, level), local_day(at).year)


def _ceremony(campaign: Campaign, at: datetime) -> Iterator[Paper]:
    yield awards.ceremony_list(campaign, handed_over(campaign), local_day(at).year)


def _outgoing(campaign: Campaign, at: datetime) -> Iterator[Paper]:
    for word, series in SERIES_WORDS.items():
        book = Book(local_day(at).year, word, series)
        rows = OutgoingPaper.objects.filter(
            authority=campaign.authority, year=book.year, series=series
        )
        yield awards.outgoing_book(campaign.authority, book, list(rows.order_by("day", "pk")))


def _index(campaign: Campaign, at: datetime) -> Iterator[Paper]:
    """The dossier of the campaign as it would be bound, each paper on one page."""
    found = awards.entries(campaign, at)
    lines = [
        line_of(each, each.draw()) if each.draw else sent_line(each, each.title) for each in found
    ]
    lines = [replace(each, pages=str(page)) for page, each in enumerate(lines, start=2)]
    about = f"(Trong {campaign.movement.split(' (')[0]})"
    yield awards.dossier_index(
        campaign.authority, "Hồ sơ thi đua, khen thưởng", about, local_day(at).year, lines
    )


def _unit_meetings(campaign: Campaign, at: datetime) -> Iterator[Paper]:
    return map(awards.unit_minutes, UnitMeeting.objects.filter(campaign=campaign).order_by("pk"))


def _unit_submissions(campaign: Campaign, at: datetime) -> Iterator[Paper]:
    for unit in campaign.authority.units.order_by("pk"):
        with suppress(PaperFailed):
            yield awards.unit_submission(campaign, unit, local_day(at))


PRODUCERS: dict[str, Producer] = {
    "ban-dang-ky": _registrations,
    "ban-dang-ky-ca-nhan": _personal(EntrantKind.INDIVIDUAL),
    "ban-dang-ky-ho": _personal(EntrantKind.HOUSEHOLD),
    "tong-hop-dang-ky": lambda campaign, at: [summing_up_report(sum_up(campaign, at))],
    "bao-cao-tong-ket": lambda campaign, at: [awards.summary_report(campaign, at)],
    "bien-ban-hop-don-vi": _unit_meetings,
    "to-trinh-cua-don-vi": _unit_submissions,
    "bao-cao-thanh-tich-tap-the": _achievements(SubjectKind.COLLECTIVE),
    "bao-cao-thanh-tich-ca-nhan": _achievements(SubjectKind.INDIVIDUAL),
    "bao-cao-thanh-tich-ho": _achievements(SubjectKind.HOUSEHOLD),
    "bao-cao-tom-tat-tap-the": _achievements(SubjectKind.COLLECTIVE, short=True),
    "bao-cao-tom-tat-ca-nhan": _achievements(SubjectKind.INDIVIDUAL, short=True),
    "bao-cao-tom-tat-ho": _achievements(SubjectKind.HOUSEHOLD, short=True),
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
    "to-trinh-cua-hoi-dong": _decisions(DecisionKind.DECISION, awards.council_submission),
    "quyet-dinh": _decisions(DecisionKind.DECISION, awards.decision_paper),
    "quyet-dinh-thay-the": _replacements,
    "quyet-dinh-co-so": _issued,
    "to-trinh": _decisions(DecisionKind.SUBMISSION, awards.submission_paper),
    "so-khen-thuong": _register,
    "danh-sach-tien-thuong": _rewards,
    "danh-sach-trao-thuong": _ceremony,
    "quyet-dinh-huy-bo": partial(_revocations, own=True),
    "to-trinh-huy-bo": partial(_revocations, own=False),
    "bao-cao-thong-ke": _statistics,
    "so-van-ban-di": _outgoing,
    "muc-luc-ho-so": _index,
}


# --- certificates

CertificateProducer = Callable[[Campaign], Iterable[Certificates]]


def _stocks(campaign: Campaign) -> list[CertificateStock]:
    return list(campaign.authority.stocks.prefetch_related("parts").order_by("pk"))


def _certificates(campaign: Campaign, *, plain: bool) -> Iterator[Certificates]:
    for stock in _stocks(campaign):
        for decision in campaign.decisions.order_by("pk") if stock.is_plain == plain else ():
            if awarded := printable(decision):
                yield awards.certificates(stock, [awards.Copied(each) for each in awarded])


CERTIFICATES: dict[str, CertificateProducer] = {
    "giay-khen": partial(_certificates, plain=True),
    "giay-khen-tren-phoi": partial(_certificates, plain=False),
    "giay-khen-xem-thu": lambda campaign: [
        awards.preview(each, list(each.parts.all())) for each in _stocks(campaign)
    ],
    "giay-khen-to-thu": lambda campaign: map(awards.test_sheet, _stocks(campaign)),
}
