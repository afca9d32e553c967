"""The summing-up for the district: the page, the report, the workbooks (clauses V.3, V.4)."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from campaigns.timeline import phase_line
from core.papers.answers import paper_answer
from core.spreadsheets.writing import workbook_answer
from registrations.desk import asked_of, desk
from registrations.exports import desk_workbook, summing_up_workbook
from registrations.issued import issued_summing_up
from registrations.papers import summing_up_report
from registrations.permissions import can_see_desk, can_sum_up
from registrations.summing import sum_up
from registrations.views.fetching import campaign_or_404, desk_campaign_or_404

ISSUED_IS_SIGNED = "Báo cáo đã ban hành: hãy xem bản đã ký, không in lại bản dự thảo."


@require_safe
def page(request, campaign_pk: int):
    """The numbers of the summing-up, and its files."""
    campaign = campaign_or_404(request, campaign_pk, can_sum_up)
    context = {
        "campaign": campaign,
        "line": phase_line(campaign, request.received_at),
        "summed": sum_up(campaign, request.received_at),
        "desk": can_see_desk(request.user, campaign),
        "issued": issued_summing_up(campaign),
    }
    return render(request, "registrations/summing_up.html", context)


@require_safe
def paper(request, campaign_pk: int, form: str):
    """The report for the district, as a PDF or a Word file; once issued, the signed one."""
    campaign = campaign_or_404(request, campaign_pk, can_sum_up)
    issued = issued_summing_up(campaign)
    if issued is not None:
        messages.info(request, ISSUED_IS_SIGNED)
        return redirect(issued.url)
    return paper_answer(
        request,
        lambda: summing_up_report(sum_up(campaign, request.received_at)),
        reverse("registrations:summing_up", args=[campaign.pk]),
        form,
    )


@require_safe
def sheets(request, campaign_pk: int):
    """The same registrations as a workbook."""
    campaign = campaign_or_404(request, campaign_pk, can_sum_up)
    data = summing_up_workbook(sum_up(campaign, request.received_at))
    return workbook_answer(data, f"tong-hop-dang-ky-{campaign.slug}.xlsx")


@require_safe
def desk_sheet(request, campaign_pk: int):
    """The list of the desk as a workbook, filtered as the page was."""
    campaign = desk_campaign_or_404(request, campaign_pk)
    data = desk_workbook(
        campaign, desk(campaign, request.received_at, *asked_of(request.GET)), request.received_at
    )
    return workbook_answer(data, f"dang-ky-cua-cac-don-vi-{campaign.slug}.xlsx")
