"""What speaks for and against a candidate: holds, earlier awards, conflicts, similar texts."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from accounts.typed import typed
from awards.forms import HoldForm, LiftForm
from awards.nominations.history import History, conflicts_of, doubts_of, history_of
from awards.nominations.similarity import near_copies
from awards.permissions import (
    can_compare_texts,
    can_lift_hold,
    can_place_hold,
    can_read_case,
    can_see_holds,
)
from awards.services.holding import lift_hold, place_hold
from awards.states import HoldKind
from awards.views.fetching import candidate_or_404
from core.acts import GET_OR_POST
from core.calendar import local_day
from core.errors import RuleBroken


@require_safe
def eligibility(request, pk: int):
    """All on one page, each part for those who may see it."""
    nomination = candidate_or_404(request, pk)
    compared = None
    if can_compare_texts(request.user, nomination.campaign):
        compared = near_copies(nomination.campaign, of=nomination)
    context = {
        "nomination": nomination,
        "campaign": nomination.campaign,
        "holds": _holds(request, nomination),
        "place": can_place_hold(request.user, nomination),
        "history": history_of([nomination]).get(pk, History()),
        "conflicts": conflicts_of([nomination]).get(pk, ()),
        "doubts": doubts_of([nomination]).get(pk, ()),
        "compared": compared,
    }
    return render(request, "awards/eligibility.html", context)


@require_safe
def holds(request, pk: int):
    """Every hold of a nomination, what the case is about for those who may read it."""
    nomination = _with_holds(request, pk)
    context = {
        "nomination": nomination,
        "holds": _holds(request, nomination),
        "place": can_place_hold(request.user, nomination),
        "case": can_read_case(request.user, nomination),
    }
    return render(request, "awards/hold_list.html", context)


@GET_OR_POST
def place(request, pk: int):
    """Stop a name, with kind, paper and what it is about."""
    nomination = _with_holds(request, pk)
    verdict = can_place_hold(request.user, nomination)
    if not verdict:
        messages.error(request, verdict.reason)
        return redirect("awards:holds", pk)
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = HoldForm(*sent, typed=typed(request))
    if request.method == "POST" and form.is_valid():
        values = form.values()
        try:
            place_hold(
                nomination=nomination,
                kind=HoldKind(values.pop("kind")),
                file=form.cleaned_data["file"],
                by=request.user,
                at=request.received_at,
                **values,
            )
        except RuleBroken as reason:
            form.add_error(None, str(reason))
        else:
            messages.success(request, f"Đã ghi tạm dừng xét {nomination}.")
            return redirect("awards:holds", pk)
    context = {"nomination": nomination, "form": form}
    return render(request, "awards/hold_form.html", context)


@GET_OR_POST
def lift(request, pk: int, hold_pk: int):
    """End a hold with the conclusion."""
    nomination = _with_holds(request, pk)
    hold = get_object_or_404(nomination.holds.all(), pk=hold_pk)
    hold.nomination = nomination
    verdict = can_lift_hold(request.user, hold)
    if not verdict:
        messages.error(request, verdict.reason)
        return redirect("awards:holds", pk)
    form = LiftForm(request.POST or None, typed=typed(request))
    if request.method == "POST" and form.is_valid():
        conclusion = form.cleaned_data["conclusion"]
        try:
            lift_hold(hold=hold, conclusion=conclusion, by=request.user, at=request.received_at)
        except RuleBroken as reason:
            form.add_error(None, str(reason))
        else:
            messages.success(request, f"Đã bỏ tạm dừng xét {nomination}.")
            return redirect("awards:holds", pk)
    context = {"nomination": nomination, "hold": hold, "form": form}
    return render(request, "awards/hold_lift_form.html", context)


def _with_holds(request, pk: int):
    nomination = candidate_or_404(request, pk)
    if not can_see_holds(request.user, nomination):
        raise Http404
    return nomination


def _holds(request, nomination):
    """The holds with whether each binds and may be lifted; None for who may not see them."""
    if not can_see_holds(request.user, nomination):
        return None
    today, rows = local_day(request.received_at), []
    for hold in nomination.holds.select_related("placed_by", "lifted_by").prefetch_related("files"):
        hold.nomination = nomination
        rows.append((hold, hold.binds(today), can_lift_hold(request.user, hold)))
    return rows
