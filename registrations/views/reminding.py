"""The secretariat reminds: by hand, with the call list, and what was done so far."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from accounts.models import Unit
from campaigns.timeline import phase_line
from core.acts import carry_out
from core.errors import RuleBroken
from core.spreadsheets.writing import workbook_answer
from registrations.dues import registration_dues
from registrations.exports import call_workbook
from registrations.models import Reminder
from registrations.reminded import last_reminders
from registrations.reminder_words import chat_text
from registrations.services.reminding import note_call, note_chat, remind_by_hand
from registrations.tasks import mail_reminders
from registrations.views.fetching import desk_campaign_or_404, invited_or_404

PAGE_SIZE = 100


@require_POST
def remind(request, campaign_pk: int):
    """Remind the ticked units of their registration, or all that have not filed."""
    campaign = desk_campaign_or_404(request, campaign_pk)
    press(request, campaign, registration_dues(campaign, request.received_at))
    return redirect("registrations:desk", campaign_pk)


def press(request, campaign, dues, report_request=None) -> None:
    """Remind by hand as the form says; the e-mails go out behind the scenes."""
    units = (
        [due.unit for due in dues if due.can_still_be_done(request.received_at)]
        if "tat-ca" in request.POST
        else chosen_units(request, campaign)
    )
    if "tat-ca" in request.POST and not units:
        messages.error(request, "Không có đơn vị nào nhắc được lúc này.")
        return
    try:
        pressed = remind_by_hand(
            campaign=campaign,
            units=units,
            at=request.received_at,
            by=request.user,
            request=report_request,
        )
    except RuleBroken as reason:
        messages.error(request, str(reason))
        return
    if pressed.reminded:
        mail_reminders.enqueue(campaign.pk, request.received_at.isoformat())
        messages.success(request, pressed.sentence)
    else:
        messages.error(request, pressed.sentence)


def chosen_units(request, campaign) -> list[Unit]:
    """The ticked units, as far as the campaign calls on them."""
    keys = [each for each in request.POST.getlist("don-vi") if each.isdecimal() and len(each) < 12]
    return list(Unit.objects.filter(invitations__campaign=campaign, pk__in=keys))


@require_safe
def call_list(request, campaign_pk: int):
    """Who is to be called, and the text for the chat group."""
    campaign = desk_campaign_or_404(request, campaign_pk)
    dues = registration_dues(campaign, request.received_at)
    reminders = last_reminders(campaign, request.received_at)
    context = {
        "campaign": campaign,
        "line": phase_line(campaign, request.received_at),
        "rows": [{"due": due, "reminder": reminders.get(due.unit.pk)} for due in dues],
        "chat": chat_text(campaign, dues, request.received_at),
        "at": request.received_at,
    }
    return render(request, "registrations/call_list.html", context)


@require_safe
def call_sheet(request, campaign_pk: int):
    """The call list as a workbook."""
    campaign = desk_campaign_or_404(request, campaign_pk)
    at = request.received_at
    data = call_workbook(campaign, registration_dues(campaign, at), at)
    return workbook_answer(data, f"danh-sach-goi-{campaign.slug}.xlsx")


@require_POST
def called(request, campaign_pk: int, unit_pk: int):
    """Write down that a unit was called."""
    campaign = desk_campaign_or_404(request, campaign_pk)
    unit = invited_or_404(campaign, unit_pk)
    carry_out(request, note_call, f"Đã ghi cuộc gọi tới {unit}.", campaign=campaign, unit=unit)
    return redirect("registrations:call_list", campaign_pk)


@require_POST
def chatted(request, campaign_pk: int):
    """Write down that the text was sent to the group."""
    campaign = desk_campaign_or_404(request, campaign_pk)
    carry_out(request, note_chat, "Đã ghi lần nhắn nhóm.", campaign=campaign)
    return redirect("registrations:call_list", campaign_pk)


@require_safe
def reminders(request, campaign_pk: int):
    """Who was reminded, by whom, when, how; of one unit when the address names it."""
    campaign = desk_campaign_or_404(request, campaign_pk)
    units = Unit.objects.filter(invitations__campaign=campaign)
    unit = _unit_asked(request, units)
    rows = Reminder.objects.filter(campaign=campaign, at__lte=request.received_at)
    rows = rows.select_related("unit", "by", "request")
    if unit is not None:
        rows = rows.filter(unit=unit)
    pages = Paginator(rows.order_by("-at", "unit__sort_key", "-pk"), PAGE_SIZE)
    context = {
        "campaign": campaign,
        "units": units,
        "unit": unit,
        "page": pages.get_page(request.GET.get("trang")),
    }
    return render(request, "registrations/reminder_list.html", context)


def _unit_asked(request, units) -> Unit | None:
    """The unit of the filter; none for nonsense."""
    key = request.GET.get("don-vi", "")
    return units.filter(pk=key).first() if key.isdecimal() and len(key) < 12 else None
