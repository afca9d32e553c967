"""The course of a registration: begin, look, check, hand in, receipt, withdraw, reopen."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from accounts.models import Unit
from campaigns.models import Campaign
from campaigns.timeline import phase_line
from core.acts import carry_out
from core.errors import RuleBroken
from core.papers.answers import paper_answer
from registrations.completeness import advice, missing
from registrations.papers import registration_paper
from registrations.permissions import (
    can_accept,
    can_edit,
    can_enter_results,
    can_reopen,
    can_return,
    can_submit,
    can_withdraw,
)
from registrations.services.lifecycle import (
    reopen_registration,
    start_registration,
    submit_registration,
    withdraw_registration,
)
from registrations.states import HANDED_IN
from registrations.tasklist import task_list
from registrations.views.fetching import registration_or_404


@require_POST
def start(request, campaign_pk: int, unit_pk: int):
    """Begin a unit's registration, or go on with it."""
    campaign = get_object_or_404(Campaign.objects.visible_to(request.user), pk=campaign_pk)
    unit = get_object_or_404(Unit.objects.visible_to(request.user), pk=unit_pk)
    try:
        registration = start_registration(
            campaign=campaign, unit=unit, by=request.user, at=request.received_at
        )
    except RuleBroken as reason:
        messages.error(request, str(reason))
        return redirect("home")
    return redirect(registration)


@require_safe
def detail(request, pk: int):
    """The registration: a task list for its unit, the whole text for its readers."""
    registration = registration_or_404(request, pk)
    user, at = request.user, request.received_at
    context = {
        "registration": registration,
        "line": phase_line(registration.campaign, at),
        "returned": registration.open_return,
        "returns": registration.returns.select_related("by"),
        "edit": can_edit(user, registration, at),
        "submit": can_submit(user, registration, at),
        "withdraw": can_withdraw(user, registration),
        "reopen": can_reopen(user, registration, at),
        "accept": can_accept(user, registration),
        "give_back": can_return(user, registration),
        "results": can_enter_results(user, registration, at),
        "is_ours": registration.unit_id in user.unit_ids,
        **registration_parts(registration),
    }
    if context["edit"]:
        context["tasks"] = task_list(registration)
        return render(request, "registrations/registration_tasks.html", context)
    return render(request, "registrations/registration_detail.html", context)


def registration_parts(registration) -> dict:
    """What a page needs to show the whole text of a registration."""
    entrants = list(registration.entrants.all())
    return {
        "pledges": registration.pledges.select_related("theme"),
        "individuals": [each for each in entrants if each.kind == "individual"],
        "households": [each for each in entrants if each.kind == "household"],
        "contributions": registration.contributions.select_related("entrant"),
    }


@require_safe
def check(request, pk: int):
    """Read everything once more before handing it in."""
    registration = registration_or_404(request, pk)
    context = {
        "registration": registration,
        "line": phase_line(registration.campaign, request.received_at),
        "submit": can_submit(request.user, registration, request.received_at),
        "edit": can_edit(request.user, registration, request.received_at),
        "missing": missing(registration),
        "advice": advice(registration),
        **registration_parts(registration),
    }
    return render(request, "registrations/registration_check.html", context)


@require_POST
def submit(request, pk: int):
    """Hand in. The second click of a double click finds it handed in and gets the same receipt."""
    registration = registration_or_404(request, pk)
    ours = registration.unit_id in request.user.unit_ids
    if ours and registration.state in HANDED_IN:
        return redirect("registrations:receipt", pk=pk)
    try:
        submit_registration(registration=registration, by=request.user, at=request.received_at)
    except RuleBroken as reason:
        registration.refresh_from_db(fields=["state"])
        if not (ours and registration.state in HANDED_IN):
            messages.error(request, str(reason))
            return redirect("registrations:check", pk=pk)
    return redirect("registrations:receipt", pk=pk)


@require_safe
def receipt(request, pk: int):
    """Number and server time of what was handed in; stays true when bookmarked."""
    registration = registration_or_404(request, pk)
    if registration.receipt_number is None:
        return redirect(registration)
    context = {"registration": registration, "withdraw": can_withdraw(request.user, registration)}
    return render(request, "registrations/registration_receipt.html", context)


@require_POST
def withdraw(request, pk: int):
    """Take the registration back."""
    registration = registration_or_404(request, pk)
    carry_out(request, withdraw_registration, "Đã rút đăng ký.", registration=registration)
    return redirect(registration)


@require_POST
def reopen(request, pk: int):
    """Work again on a withdrawn registration."""
    registration = registration_or_404(request, pk)
    carry_out(request, reopen_registration, "Đã mở lại để soạn tiếp.", registration=registration)
    return redirect(registration)


@require_safe
def paper(request, pk: int, form: str):
    """The registration as a PDF or a Word file to print and sign (clause V.4: «bằng văn bản»)."""
    registration = registration_or_404(request, pk)
    return paper_answer(
        request, lambda: registration_paper(registration), registration.get_absolute_url(), form
    )
