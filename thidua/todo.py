"""What a person has to do next, for the home page."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from django.urls import reverse

from accounts.models import Unit, User
from accounts.permissions import is_secretariat
from awards.permissions import can_make_papers, can_see_scores
from campaigns.models import Campaign, InvitedUnit
from campaigns.timeline import PhaseLine, phase_line
from registrations.deadlines import Deadlines, Term, marks, unit_line
from registrations.desk import Desk, desk
from registrations.models import Registration, Reminder, ReportRequest
from registrations.permissions import can_edit, can_start
from registrations.reminded import latest_reminders
from registrations.reports import waiting_reports
from registrations.states import State


@dataclass(frozen=True)
class UnitCard:
    """The next thing to do for one unit in one campaign: one text, one button."""

    campaign: Campaign
    unit: Unit
    registration: Registration | None
    line: PhaseLine
    text: str
    button: str = ""
    url: str = ""
    is_post: bool = False
    marks: Sequence[str] = ()
    reminder: Reminder | None = None
    reports: tuple[ReportRequest, ...] = ()


@dataclass(frozen=True)
class CampaignCard:
    """A campaign for the officers of its authority."""

    campaign: Campaign
    line: PhaseLine
    desk: Desk | None
    sees_scores: bool
    makes_papers: bool


def unit_cards(user: User, campaigns: list[Campaign], at: datetime) -> list[UnitCard]:
    """A card for each unit of the person and each campaign that calls on it."""
    by_key = {campaign.pk: campaign for campaign in campaigns}
    invited = InvitedUnit.objects.filter(unit__in=user.unit_ids, campaign__in=by_key)
    registrations = {
        (each.campaign_id, each.unit_id): each
        for each in Registration.objects.filter(unit__in=user.unit_ids).select_related("unit")
    }
    deadlines = {campaign.pk: Deadlines(campaign) for campaign in campaigns}
    reminders = latest_reminders(user.unit_ids, campaigns, at)
    reports = waiting_reports(user.unit_ids, campaigns)
    cards = []
    for each in invited.select_related("unit"):
        campaign = by_key[each.campaign_id]
        term = deadlines[campaign.pk].of(each.unit_id)
        registration = registrations.get((each.campaign_id, each.unit_id))
        if registration is not None:
            registration.campaign = campaign
        card = _unit_card(user, campaign, each.unit, registration, term, at)
        key = campaign.pk, each.unit_id
        # What cannot be done any more is not asked for.
        reminder = reminders.get(key) if _can_be_done(user, card, at) else None
        cards.append(replace(card, reminder=reminder, reports=tuple(reports.get(key, ()))))
    return cards


def _can_be_done(user: User, card: UnitCard, at: datetime) -> bool:
    """Whether the unit can do now what it was reminded of: file, correct, or report."""
    if card.registration is None:
        return bool(card.button)
    return card.registration.state == State.ACCEPTED or bool(can_edit(user, card.registration, at))


def _unit_card(
    user: User,
    campaign: Campaign,
    unit: Unit,
    registration: Registration | None,
    term: Term,
    at: datetime,
) -> UnitCard:
    line = unit_line(campaign, term, at)
    card = partial(UnitCard, campaign, unit, registration, line, marks=marks(registration, term))
    if registration is None:
        verdict = can_start(user, unit, campaign, at, term)
        if not verdict:
            return card(verdict.reason)
        url = reverse("registrations:start", args=[campaign.pk, unit.pk])
        text = "Đơn vị chưa đăng ký thi đua. Soạn mất khoảng 10 phút, có thể lưu và làm tiếp sau."
        return card(text, "Bắt đầu đăng ký", url, is_post=True)
    text, button = _words(user, registration, term, at)
    return card(text, button, registration.get_absolute_url())


def _words(user: User, registration: Registration, term: Term, at: datetime) -> tuple[str, str]:
    """What the card says of a registration, and its button."""
    edit = can_edit(user, registration, at, term)
    if registration.state == State.DRAFT:
        if edit:
            return "Đăng ký đang soạn, chưa nộp. Soạn xong hãy bấm nộp.", "Soạn tiếp và nộp"
        return f"Đăng ký đang soạn, chưa nộp. {edit.reason} Bản đang soạn vẫn được giữ.", "Xem"
    if registration.state == State.RETURNED:
        if edit:
            return "Văn phòng trả lại đăng ký để bổ sung.", "Sửa và nộp lại"
        return f"Đăng ký bị trả lại nhưng chưa nộp lại. {edit.reason}", "Xem"
    if registration.state == State.SUBMITTED:
        return f"Đã nộp, số {registration.receipt_code}. Chờ Văn phòng tiếp nhận.", "Xem đăng ký"
    if registration.state == State.ACCEPTED:
        if at >= registration.campaign.emulation_phase.opens_at:
            return "Đăng ký đã được tiếp nhận. Hãy ghi kết quả khi có.", "Xem và ghi kết quả"
        return "Đăng ký đã được tiếp nhận.", "Xem đăng ký"
    return "Đăng ký đã rút.", "Xem"


def campaign_cards(user: User, campaigns: list[Campaign], at: datetime) -> list[CampaignCard]:
    """A card for each campaign of the authorities in which the person is an officer."""
    return [
        CampaignCard(
            campaign,
            phase_line(campaign, at),
            desk(campaign, at) if is_secretariat(user, campaign.authority_id) else None,
            bool(can_see_scores(user, campaign)),
            bool(can_make_papers(user, campaign)),
        )
        for campaign in campaigns
        if campaign.authority_id in user.office_authority_ids
    ]
