"""How far a campaign, a theme and a unit are."""

from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from campaigns.timeline import phase_line
from core.calendar import local_day
from core.spreadsheets.writing import workbook_answer
from registrations import charts
from registrations.assigning import tasks
from registrations.exports import progress_workbook
from registrations.giving import giving_of
from registrations.permissions import can_enter_results, can_see_progress
from registrations.progress import progress, tally_of, theme_tally
from registrations.views.fetching import campaign_or_404, registration_or_404


@require_safe
def campaign_progress(request, campaign_pk: int):
    """All units of a campaign: charts with their tables, what is overdue, what was given."""
    campaign = campaign_or_404(request, campaign_pk, can_see_progress)
    counted = progress(campaign, local_day(request.received_at))
    context = {
        "campaign": campaign,
        "line": phase_line(campaign, request.received_at),
        "counted": counted,
        "tasks": tasks(campaign),
        "themes": charts.theme_chart(counted),
        "kinds": charts.kind_chart(counted),
        "units": charts.unit_chart(counted),
        "given": charts.giving_chart(counted.giving),
        "course": charts.kept_chart(campaign, counted),
    }
    return render(request, "registrations/progress_campaign.html", context)


@require_safe
def sheet(request, campaign_pk: int):
    """Every pledge and what became of it as a workbook."""
    campaign = campaign_or_404(request, campaign_pk, can_see_progress)
    at = request.received_at
    data = progress_workbook(campaign, progress(campaign, local_day(at)).tally, at)
    return workbook_answer(data, f"tien-do-{campaign.slug}.xlsx")


@require_safe
def theme_progress(request, campaign_pk: int, theme_pk: int):
    """Every pledge of one theme, with its unit."""
    campaign = campaign_or_404(request, campaign_pk, can_see_progress)
    theme = get_object_or_404(campaign.themes, pk=theme_pk)
    tally = theme_tally(theme, local_day(request.received_at))
    context = {"campaign": campaign, "theme": theme, "tally": tally}
    return render(request, "registrations/progress_theme.html", context)


@require_safe
def unit_progress(request, pk: int):
    """Every pledge of one unit, and what it gave."""
    registration = registration_or_404(request, pk)
    given = giving_of(registration)
    context = {
        "registration": registration,
        "tally": tally_of(registration, local_day(request.received_at)),
        "allowed": can_enter_results(request.user, registration, request.received_at),
        "all_units": can_see_progress(request.user, registration.campaign),
        "giving": given,
        "given": charts.giving_chart(given),
    }
    return render(request, "registrations/progress_unit.html", context)
