"""The minutes of a unit's meeting: printed, and scanned when they are signed."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from awards.forms import MinutesForm
from awards.papers import unit_minutes
from awards.permissions import can_print_meeting, can_write_meeting
from awards.services import meetings as services
from awards.views.meetings import meeting_or_404
from core.acts import carry_out
from core.errors import RuleBroken
from core.papers.answers import paper_answer


@require_safe
def minutes_paper(request, pk: int, form: str):
    """The minutes to print and sign."""
    meeting = meeting_or_404(request, pk)
    if not can_print_meeting(request.user, meeting):
        raise Http404
    return paper_answer(request, lambda: unit_minutes(meeting), _url(meeting), form)


@require_http_methods(["GET", "HEAD", "POST"])
def minutes_add(request, pk: int):
    """Send a scan of the signed minutes; it is looked into only for those who may send one."""
    meeting = meeting_or_404(request, pk)
    verdict = can_write_meeting(request.user, meeting.campaign, meeting.unit, request.received_at)
    if not verdict:
        messages.error(request, verdict.reason)
        return redirect(_url(meeting))
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = MinutesForm(*sent)
    if request.method == "POST" and form.is_valid():
        try:
            kept = services.attach_minutes(
                meeting=meeting,
                upload=form.cleaned_data["file"],
                by=request.user,
                at=request.received_at,
            )
        except RuleBroken as reason:
            form.add_error("file", str(reason))
        else:
            messages.success(request, f"Đã nhận tệp «{kept.name}».")
            return redirect(_url(meeting))
    context = {"meeting": meeting, "form": form, "title": "Gửi biên bản đã ký"}
    return render(request, "awards/unit_meeting_form.html", context)


@require_POST
def minutes_remove(request, pk: int, part: int):
    """Take a scan out."""
    meeting = meeting_or_404(request, pk)
    file = get_object_or_404(meeting.files, pk=part)
    file.meeting = meeting
    carry_out(request, services.drop_minutes, f"Đã xóa tệp «{file.name}».", file=file)
    return redirect(_url(meeting))


def _url(meeting) -> str:
    return reverse("awards:unit_meeting", args=[meeting.campaign_id, meeting.unit_id])
