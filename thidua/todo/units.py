"""What units have to do next: one card for each unit and campaign, the most urgent first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from textwrap import shorten

from django.urls import reverse

from accounts.models import Unit, User
from awards.nominations.deadlines import NominationTerms
from campaigns.models import Campaign, InvitedUnit
from core.calendar import until_words
from registrations.deadlines import Deadlines, Term, marks, unit_line
from registrations.models import Attachment, Registration, Reminder
from registrations.permissions import can_attach, can_edit, can_reopen, can_start
from registrations.places import WHOLE
from registrations.reminded import latest_reminders
from registrations.reports import waiting_reports
from registrations.states import FileUse, State
from thidua.todo.jobs import Job, has_ended, left_words
from thidua.todo.nominations import nomination_jobs, nomination_states
from thidua.todo.results import days_without_result, report_job, result_jobs

LONGEST_REASON = 160


@dataclass(frozen=True)
class UnitCard:
    """What one unit does first in one campaign, and what else there is to do now."""

    campaign: Campaign
    unit: Unit
    registration: Registration | None
    first: Job
    further: Sequence[Job] = ()
    marks: Sequence[str] = ()
    reminder: Reminder | None = None
    has_ended: bool = False  # the campaign, and with it all that there was to do


def unit_cards(user: User, campaigns: list[Campaign], at: datetime) -> list[UnitCard]:
    """A card for each unit of the person and each campaign that calls on it.

    A fixed number of queries for any number of units, one more for each campaign.
    """
    by_key = {campaign.pk: campaign for campaign in campaigns}
    invited = list(
        InvitedUnit.objects.filter(unit__in=user.unit_ids, campaign__in=by_key)
        .select_related("unit")
        .prefetch_related("unit__invitations")
        .order_by("unit__sort_key", "unit", "campaign")
    )
    if not invited:
        return []
    registrations = _registrations(user, by_key)
    deadlines = {key: Deadlines(by_key[key]) for key in {each.campaign_id for each in invited}}
    reminders = latest_reminders(user.unit_ids, campaigns, at)
    jobs = _Further(user, registrations.values(), campaigns, at)
    cards = []
    for each in invited:
        key = each.campaign_id, each.unit_id
        campaign, registration = by_key[each.campaign_id], registrations.get(key)
        term = deadlines[campaign.pk].of(each.unit_id)
        if registration is None:
            first, further = _to_begin(user, each.unit, campaign, term, at), []
        else:
            first, *further = _in_order(
                _filing(user, registration, term, at), jobs.of(registration)
            )
        cards.append(
            UnitCard(
                campaign,
                each.unit,
                registration,
                first,
                further,
                marks(registration, term),
                # What cannot be done any more is not asked for.
                reminders.get(key) if first.is_needed else None,
                has_ended(campaign, at),
            )
        )
    return sorted(cards, key=lambda card: card.first.urgency)


def _registrations(
    user: User, campaigns: dict[int, Campaign]
) -> dict[tuple[int, int], Registration]:
    """Those of the person's units, by (campaign, unit), with all that the rules ask for."""
    rows = (
        Registration.objects.filter(unit__in=user.unit_ids, campaign__in=campaigns)
        .select_related("unit", "paper_filing")
        .prefetch_related("returns")
    )
    found = {}
    for each in rows:
        each.campaign = campaigns[each.campaign_id]
        found[each.campaign_id, each.unit_id] = each
    return found


class _Further:
    """What is to be done beside filing, of all units at once: a fixed number of queries."""

    def __init__(
        self,
        user: User,
        registrations: Iterable[Registration],
        campaigns: list[Campaign],
        at: datetime,
    ) -> None:
        registrations = list(registrations)
        self._user, self._at = user, at
        self._reports = waiting_reports(user.unit_ids, campaigns)
        self._days = days_without_result(
            each for each in registrations if each.state == State.ACCEPTED
        )
        copies = Attachment.objects.filter(
            registration__in=registrations, use=FileUse.SIGNED_COPY
        ).order_by("at")
        self._signed = dict(copies.values_list("registration_id", "at"))
        self._nominations = nomination_states(user.unit_ids, campaigns)
        keys = {each.campaign_id for each in registrations}
        self._terms = {each.pk: NominationTerms(each) for each in campaigns if each.pk in keys}

    def of(self, registration: Registration) -> list[Job]:
        """What the unit of a registration has to do now."""
        if has_ended(registration.campaign, self._at):
            return []
        if registration.state == State.SUBMITTED:
            return self._signed_copy(registration)
        if registration.state != State.ACCEPTED:
            return []
        asked = self._reports.get((registration.campaign_id, registration.unit_id), ())
        days = self._days.get(registration.pk, [])
        return [
            *(report_job(registration, each, self._at) for each in asked if each.at <= self._at),
            *result_jobs(self._user, registration, days, self._at),
            *nomination_jobs(
                registration,
                self._nominations.get((registration.campaign_id, registration.unit_id), ()),
                self._terms[registration.campaign_id],
                self._at,
            ),
        ]

    def _signed_copy(self, registration: Registration) -> list[Job]:
        """The signature under the words that lie with the secretariat now, not under older ones."""
        handed_in = registration.resubmitted_at or registration.submitted_at
        signed = self._signed.get(registration.pk)
        may = can_attach(self._user, registration, FileUse.SIGNED_COPY, self._at)
        if registration.on_paper or not may or (signed is not None and signed >= handed_in):
            return []
        url = reverse("registrations:file_add", args=[registration.pk])
        return [
            Job(
                "Bản đăng ký có chữ ký chưa gửi lên đây. In ra, ký, rồi chụp hoặc quét.",
                "Gửi bản đã ký",
                f"{url}?cho={WHOLE[FileUse.SIGNED_COPY]}",
            )
        ]


def _in_order(filing: Job, needed: list[Job]) -> list[Job]:
    """What ends first stands first; what has no day stands behind how the registration stands."""
    dated = sorted((job for job in needed if job.closes_at), key=lambda job: job.urgency)
    return dated or [filing, *needed]


def _to_begin(user: User, unit: Unit, campaign: Campaign, term: Term, at: datetime) -> Job:
    verdict = can_start(user, unit, campaign, at, term)
    if verdict:
        return _in_term(
            campaign,
            term,
            at,
            "Đơn vị chưa đăng ký thi đua. Soạn mất khoảng 10 phút, có thể lưu và làm tiếp sau.",
            "Bắt đầu đăng ký",
            reverse("registrations:start", args=[campaign.pk, unit.pk]),
            is_post=True,
        )
    if at < term.phase.opens_at:
        return _in_term(campaign, term, at, verdict.reason, is_needed=False)
    return Job(verdict.reason, is_needed=False)


def _filing(user: User, registration: Registration, term: Term, at: datetime) -> Job:
    """Where the registration stands, and what its unit does about it."""
    url = registration.get_absolute_url()
    if registration.state == State.DRAFT:
        edit = can_edit(user, registration, at, term)
        if edit:
            text = "Đăng ký đang soạn, chưa nộp. Soạn xong hãy bấm nộp."
            return _in_term(registration.campaign, term, at, text, "Soạn tiếp và nộp", url)
        text = f"Đăng ký đang soạn, chưa nộp. {edit.reason} Bản đang soạn vẫn được giữ."
        return Job(text, "Xem", url, is_needed=False)
    if registration.state == State.RETURNED:
        return _returned(user, registration, term, at)
    if registration.state == State.SUBMITTED:
        text = f"Đã nộp, số {registration.receipt_code}. Chờ Văn phòng tiếp nhận."
        return Job(text, "Xem đăng ký", url, is_needed=False)
    if registration.state == State.ACCEPTED:
        return _accepted(registration, at)
    if can_reopen(user, registration, at, term):
        text = "Đăng ký đã rút. Muốn tham gia lại, hãy mở ra và bấm «Soạn lại»."
        return _in_term(registration.campaign, term, at, text, "Xem", url, is_needed=False)
    return Job("Đăng ký đã rút.", "Xem", url, is_needed=False)


def _returned(user: User, registration: Registration, term: Term, at: datetime) -> Job:
    url, returned = registration.get_absolute_url(), registration.open_return
    edit = can_edit(user, registration, at, term)
    if not edit:
        text = f"Đăng ký bị trả lại nhưng chưa nộp lại. {edit.reason}"
        return Job(text, "Xem", url, is_needed=False)
    text, button = "Văn phòng trả lại đăng ký để bổ sung.", "Sửa và nộp lại"
    if returned is None:
        return _in_term(registration.campaign, term, at, text, button, url)
    text = f"Văn phòng trả lại đăng ký để bổ sung: {_first_line(returned.reason)}"
    if at >= returned.due_at:
        return _in_term(registration.campaign, term, at, text, button, url)
    deadline = f"Hạn nộp lại: {until_words(returned.due_at)}"
    left = left_words(returned.due_at, at)
    return Job(text, button, url, returned.due_at, deadline, left)


def _accepted(registration: Registration, at: datetime) -> Job:
    url = registration.get_absolute_url()
    text = "Đăng ký đã được tiếp nhận. Hiện đơn vị không có việc phải làm."
    if at < registration.campaign.emulation_phase.opens_at:
        return Job(text, "Xem đăng ký", url, is_needed=False)
    return Job(f"{text} Có kết quả mới thì ghi.", "Xem và ghi kết quả", url, is_needed=False)


def _in_term(
    campaign: Campaign, term: Term, at: datetime, text: str, button: str = "", url: str = "", **more
) -> Job:
    """A job that ends with the unit's time to register."""
    line = unit_line(campaign, term, at)
    return Job(text, button, url, term.closes_at, line.deadline, line.left, **more)


def _first_line(text: str) -> str:
    """The beginning of a long reason; the whole of it stands on the registration's page."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    first = shorten(lines[0], LONGEST_REASON, placeholder="…") if lines else ""
    return f"{first} …" if len(lines) > 1 else first
