"""Results of pledges, people and households."""

from django.contrib import messages
from django.shortcuts import redirect, render, resolve_url
from django.views.decorators.http import require_http_methods, require_safe

from accounts.typed import typed
from core.errors import RuleBroken, Stale
from registrations.forms import EntrantResultForm, PledgeResultForm
from registrations.permissions import can_enter_results
from registrations.places import with_file_counts
from registrations.services import results as services
from registrations.views.fetching import part_or_404, registration_or_404

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def results(request, pk: int):
    """Every pledge and person with what came of it."""
    registration = registration_or_404(request, pk)
    context = {
        "registration": registration,
        "allowed": can_enter_results(request.user, registration, request.received_at),
        "pledges": with_file_counts(registration.pledges.select_related("theme")),
        "entrants": with_file_counts(registration.entrants.all()),
        "contributions": with_file_counts(registration.contributions.select_related("entrant")),
    }
    return render(request, "registrations/result_list.html", context)


def _edit_result(request, registration, form, part, title, save):
    """One result on one page; a stale save shows both texts."""
    if request.method == "POST":
        if form.is_valid():
            try:
                save(
                    **form.values(),
                    version=form.cleaned_data["version"],
                    by=request.user,
                    at=request.received_at,
                )
            except Stale as reason:
                form.offer_again(str(reason))
            except RuleBroken as reason:
                form.add_error(None, str(reason))
            else:
                messages.success(request, "Đã lưu kết quả.")
                return redirect("registrations:results", pk=registration.pk)
    else:
        verdict = can_enter_results(request.user, registration, request.received_at)
        if not verdict:
            messages.error(request, verdict.reason)
            return redirect("registrations:results", pk=registration.pk)
    back = resolve_url("registrations:results", pk=registration.pk)
    context = {
        "registration": registration,
        "form": form,
        "part": part,
        "title": title,
        "back": back,
    }
    return render(request, "registrations/result_form.html", context)


@GET_OR_POST
def pledge_result(request, pk: int, part: int):
    """The result of one pledge."""
    registration = registration_or_404(request, pk)
    pledge = part_or_404(registration, registration.pledges, part)
    form = PledgeResultForm(request.POST or None, instance=pledge, typed=typed(request))

    def save(**given):
        services.enter_result(pledge=pledge, **given)

    return _edit_result(request, registration, form, pledge, "Kết quả thực hiện", save)


@GET_OR_POST
def entrant_result(request, pk: int, part: int):
    """What one person or household achieved."""
    registration = registration_or_404(request, pk)
    entrant = part_or_404(registration, registration.entrants, part)
    form = EntrantResultForm(request.POST or None, instance=entrant, typed=typed(request))

    def save(**given):
        services.enter_entrant_result(entrant=entrant, **given)

    return _edit_result(request, registration, form, entrant, "Kết quả thực hiện", save)
