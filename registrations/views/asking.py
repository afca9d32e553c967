"""The secretariat asks for progress reports and sees who has sent them."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from accounts.typed import typed
from core.acts import GET_OR_POST
from core.calendar import local_day
from core.errors import RuleBroken
from core.spreadsheets.writing import workbook_answer
from registrations.dues import report_dues
from registrations.exports import report_workbook
from registrations.forms import ReportRequestForm
from registrations.reminding import read_days
from registrations.reports import REPORT_BUCKETS, report_board, requests_with_counts
from registrations.services.reporting import ask_report
from registrations.views.fetching import desk_campaign_or_404
from registrations.views.reminding import press


@require_safe
def requests(request, campaign_pk: int):
    """The reports that were asked for."""
    campaign = desk_campaign_or_404(request, campaign_pk)
    context = {
        "campaign": campaign,
        "requests": requests_with_counts(campaign),
        "accepted": campaign.registrations.accepted().count(),
    }
    return render(request, "registrations/report_request_list.html", context)


@GET_OR_POST
def ask(request, campaign_pk: int):
    """Ask the accepted units for a report."""
    campaign = desk_campaign_or_404(request, campaign_pk)
    form = ReportRequestForm(
        request.POST or None,
        today=local_day(request.received_at),
        typed=typed(request),
        initial={"reminder_days": "3,1"},
    )
    if request.method == "POST" and form.is_valid():
        try:
            asked = ask_report(
                campaign=campaign,
                title=form.cleaned_data["title"],
                guidance=form.cleaned_data["guidance"],
                closes_at=form.closes_at,
                reminder_days=form.cleaned_data["reminder_days"],
                by=request.user,
                at=request.received_at,
            )
        except RuleBroken as reason:
            form.refuse(reason)
        else:
            messages.success(request, f"Đã yêu cầu các đơn vị gửi «{asked}».")
            return redirect("registrations:report_board", campaign_pk, asked.pk)
    context = {"campaign": campaign, "form": form}
    return render(request, "registrations/report_request_form.html", context)


@require_safe
def board(request, campaign_pk: int, request_pk: int):
    """Who has sent one report and who has not."""
    campaign, asked = _asked_or_404(request, campaign_pk, request_pk)
    bucket = request.GET.get("nhom", "")
    bucket = bucket if bucket in REPORT_BUCKETS else ""
    context = {
        "campaign": campaign,
        "asked": asked,
        "board": report_board(asked, bucket),
        "bucket": bucket,
        "days": ", ".join(str(each) for each in read_days(asked.reminder_days)),
        "is_over": request.received_at >= asked.closes_at,
    }
    return render(request, "registrations/report_board.html", context)


@require_safe
def sheet(request, campaign_pk: int, request_pk: int):
    """The rows of the board as a workbook, as they were asked for."""
    _, asked = _asked_or_404(request, campaign_pk, request_pk)
    bucket = request.GET.get("nhom", "")
    rows = report_board(asked, bucket if bucket in REPORT_BUCKETS else "").rows
    data = report_workbook(asked, rows, request.received_at)
    return workbook_answer(data, "bao-cao-tien-do.xlsx")


@require_POST
def remind(request, campaign_pk: int, request_pk: int):
    """Remind the ticked units of one report, or all that have not sent it."""
    campaign, asked = _asked_or_404(request, campaign_pk, request_pk)
    press(request, campaign, report_dues(asked, request.received_at), asked)
    return redirect("registrations:report_board", campaign_pk, request_pk)


def _asked_or_404(request, campaign_pk: int, request_pk: int):
    campaign = desk_campaign_or_404(request, campaign_pk)
    asked = get_object_or_404(campaign.report_requests.select_related("by"), pk=request_pk)
    asked.campaign = campaign
    return campaign, asked
