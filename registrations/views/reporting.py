"""A unit's progress reports: what is asked, write, read, send."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from accounts.typed import typed
from core.acts import GET_OR_POST, carry_out, number_sent
from registrations.forms import ReportForm
from registrations.models import ProgressReport
from registrations.permissions import can_enter_results, can_read_report, can_write_report
from registrations.reports import asked_reports
from registrations.services.reporting import save_report, send_report
from registrations.states import ReportState
from registrations.views.fetching import registration_or_404

NOT_WRITTEN = "Đơn vị chưa viết báo cáo này."


@require_safe
def reports(request, pk: int):
    """What the secretariat asks this unit to report, and how each stands."""
    registration = registration_or_404(request, pk)
    context = {
        "registration": registration,
        "write": can_write_report(request.user, registration),
        "asked": [
            {
                "request": asked,
                "report": report,
                "read": report is not None and can_read_report(request.user, report),
                "is_over": request.received_at >= asked.closes_at,
            }
            for asked, report in asked_reports(registration)
        ],
    }
    return render(request, "registrations/report_list.html", context)


@GET_OR_POST
def edit(request, pk: int, request_pk: int):
    """Write a report: three boxes, beside the pledges with their results."""
    registration, asked, report = _report_or_404(request, pk, request_pk)
    report = report or ProgressReport(request=asked, registration=registration)
    form = ReportForm(request.POST or None, instance=report, typed=typed(request))
    if request.method == "POST":
        if form.is_valid() and carry_out(
            request,
            save_report,
            "Đã lưu báo cáo. Hãy đọc lại rồi gửi.",
            form=form,
            request=asked,
            registration=registration,
            values=form.values(),
            version=form.cleaned_data["version"],
        ):
            return redirect("registrations:report", pk, request_pk)
    elif refusal := _refused(request, registration, report):
        return refusal
    context = {
        "registration": registration,
        "asked": asked,
        "form": form,
        "is_over": request.received_at >= asked.closes_at,
        **_pledges(request, registration),
    }
    return render(request, "registrations/report_form.html", context)


def _refused(request, registration, report):
    """Away from a form that could not be saved: not ours, not accepted, or sent already."""
    verdict = can_write_report(request.user, registration)
    if not verdict:
        messages.error(request, verdict.reason)
        return redirect("registrations:reports", registration.pk)
    if report.state == ReportState.SENT:
        return redirect("registrations:report", registration.pk, report.request_id)
    return None


@require_safe
def show(request, pk: int, request_pk: int):
    """Read a report; its unit sends it from here, having read it. Prints as a page."""
    registration, asked, report = _report_or_404(request, pk, request_pk)
    verdict = report and can_read_report(request.user, report)
    if not verdict:
        messages.error(request, NOT_WRITTEN if report is None else verdict.reason)
        return redirect("registrations:reports", pk)
    is_draft = report.state == ReportState.DRAFT
    context = {
        "registration": registration,
        "asked": asked,
        "report": report,
        "write": is_draft and can_write_report(request.user, registration),
        "is_over": request.received_at >= asked.closes_at,
        **_pledges(request, registration),
    }
    return render(request, "registrations/report_detail.html", context)


@require_POST
def send(request, pk: int, request_pk: int):
    """Send the report that the page showed. A second click finds it sent, and nothing is wrong."""
    registration, _, report = _report_or_404(request, pk, request_pk)
    if report is None:
        messages.error(request, NOT_WRITTEN)
        return redirect("registrations:reports", pk)
    ours = registration.unit_id in request.user.unit_ids
    if not (ours and report.state == ReportState.SENT):
        carry_out(
            request,
            send_report,
            "Đã gửi báo cáo cho Văn phòng - thống kê.",
            report=report,
            version=number_sent(request, "version"),
        )
    return redirect("registrations:report", pk, request_pk)


def _pledges(request, registration) -> dict:
    """The pledges with their present results, and whether a result may be written down."""
    return {
        "pledges": registration.pledges.select_related("theme"),
        "results": can_enter_results(request.user, registration, request.received_at),
    }


def _report_or_404(request, pk: int, request_pk: int):
    """The registration, what is asked in its campaign, and its report or None."""
    registration = registration_or_404(request, pk)
    asked = get_object_or_404(registration.campaign.report_requests.all(), pk=request_pk)
    report = registration.reports.filter(request=asked).first()
    if report is not None:
        report.request, report.registration = asked, registration
    return registration, asked, report
