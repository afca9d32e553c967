"""Results of pledges, people and households."""

from django.contrib import messages
from django.shortcuts import redirect, render, resolve_url
from django.views.decorators.http import require_POST, require_safe

from accounts.typed import typed
from core.acts import GET_OR_POST, carry_out, number_sent
from core.calendar import local_day, short_day
from core.errors import RuleBroken
from registrations.charts import course_chart
from registrations.counting import entry_that_counts
from registrations.forms import EntrantResultForm, PledgeResultForm
from registrations.permissions import can_enter_results
from registrations.places import with_file_counts
from registrations.services import results as services
from registrations.views.fetching import part_or_404, registration_or_404


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


@GET_OR_POST
def pledge_result(request, pk: int, part: int):
    """Where one pledge stood on which day, and the form for the next entry."""
    registration = registration_or_404(request, pk)
    pledge = part_or_404(registration, registration.pledges.select_related("theme"), part)
    allowed = can_enter_results(request.user, registration, request.received_at)
    form = PledgeResultForm(
        request.POST or None,
        instance=pledge,
        today=local_day(request.received_at),
        typed=typed(request),
    )
    if request.method == "POST" and _entered(request, form, pledge):
        return redirect("registrations:results", pk=registration.pk)
    stored = registration.pledges.select_related("theme").get(pk=pledge.pk)
    stored.registration = registration
    entries = list(stored.entries.select_related("by").order_by("-as_of", "-pk"))
    context = {
        "registration": registration,
        "pledge": stored,
        "form": form if allowed or request.method == "POST" else None,
        "allowed": allowed,
        "entries": entries,
        "counts": entry_that_counts(stored),
        "chart": course_chart(stored, entries),
    }
    return render(request, "registrations/pledge_result.html", context)


def _entered(request, form, pledge) -> bool:
    """Whether what was typed was written down; a stale save shows both texts."""
    if not form.is_valid():
        return False
    said = form.values()
    try:
        counts = services.enter_result(
            pledge=pledge,
            result=said["result"],
            as_of=said["result_on"],
            result_note=said["result_note"],
            version=form.cleaned_data["version"],
            by=request.user,
            at=request.received_at,
        )
    except RuleBroken as reason:
        form.refuse(reason)
        return False
    if counts is not None and counts.as_of > said["result_on"]:
        messages.success(
            request,
            f"Đã ghi vào quá trình. Kết quả được tính vẫn là {counts.words}, "
            f"tính đến {short_day(counts.as_of)}.",
        )
    else:
        messages.success(request, "Đã lưu kết quả.")
    return True


@require_POST
def result_take_back(request, pk: int, part: int):
    """Back to «not known»: what was entered so far stays as history and counts no more."""
    registration = registration_or_404(request, pk)
    pledge = part_or_404(registration, registration.pledges, part)
    done = carry_out(
        request,
        services.enter_result,
        "Đã rút lại kết quả. Các lần ghi trước vẫn còn trong quá trình.",
        pledge=pledge,
        result=None,
        as_of=None,
        result_note="",
        version=number_sent(request, "version"),
    )
    if done:
        return redirect("registrations:results", pk=pk)
    return redirect("registrations:pledge_result", pk=pk, part=part)


@GET_OR_POST
def entrant_result(request, pk: int, part: int):
    """What one person or household achieved; a stale save shows both texts."""
    registration = registration_or_404(request, pk)
    entrant = part_or_404(registration, registration.entrants, part)
    form = EntrantResultForm(request.POST or None, instance=entrant, typed=typed(request))
    if request.method == "POST":
        if form.is_valid() and carry_out(
            request,
            services.enter_entrant_result,
            "Đã lưu kết quả.",
            form=form,
            entrant=entrant,
            **form.values(),
            version=form.cleaned_data["version"],
        ):
            return redirect("registrations:results", pk=registration.pk)
    else:
        verdict = can_enter_results(request.user, registration, request.received_at)
        if not verdict:
            messages.error(request, verdict.reason)
            return redirect("registrations:results", pk=registration.pk)
    context = {
        "registration": registration,
        "form": form,
        "part": entrant,
        "title": "Kết quả thực hiện",
        "back": resolve_url("registrations:results", pk=registration.pk),
    }
    return render(request, "registrations/result_form.html", context)
