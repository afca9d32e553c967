"""The course of a registration: begin, look, check, hand in, receipt, withdraw, reopen."""

from django.contrib import messages
from django.db.models import Prefetch, prefetch_related_objects
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from accounts.models import Unit
from campaigns.models import Campaign
from core.acts import GET_OR_POST, carry_out
from core.errors import RuleBroken
from core.papers.answers import paper_answer
from registrations.completeness import advice, missing
from registrations.correcting import in_order, opening
from registrations.deadlines import marks, term_of, unit_line
from registrations.forms import HandInForm
from registrations.handins import changes_in, hand_ins_of, sheet
from registrations.models import LateAcceptance, Return
from registrations.nextsteps import next_steps
from registrations.papers import registration_paper
from registrations.permissions import (
    can_accept,
    can_accept_late,
    can_attach,
    can_edit,
    can_enter_results,
    can_extend,
    can_reopen,
    can_return,
    can_submit,
    can_withdraw,
    writes,
)
from registrations.reports import asked_reports
from registrations.services.lifecycle import (
    reopen_registration,
    start_registration,
    submit_registration,
    withdraw_registration,
)
from registrations.states import HANDED_IN, FileUse
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
    if registration.is_editable and not registration.pledges.exists():
        return redirect("registrations:pledge_add", pk=registration.pk)
    return redirect(registration)


@require_safe
def detail(request, pk: int):
    """The registration: a task list for its unit, the whole text for its readers."""
    registration = registration_or_404(request, pk)
    user, at = request.user, request.received_at
    term = term_of(registration.campaign, registration.unit_id)
    # The page shows them, and several of its rules ask for the last one.
    prefetch_related_objects(
        [registration], Prefetch("returns", Return.objects.select_related("by"))
    )
    context = {
        "registration": registration,
        "line": unit_line(registration.campaign, term, at),
        "term": term,
        "marks": marks(registration, term),
        "late": LateAcceptance.objects.filter(registration=registration).first(),
        "is_over": term.is_over(at),
        "returns": registration.returns.all(),
        "edit": can_edit(user, registration, at, term),
        "submit": can_submit(user, registration, at, term),
        "withdraw": can_withdraw(user, registration),
        "reopen": can_reopen(user, registration, at, term),
        "accept": can_accept(user, registration),
        "give_back": can_return(user, registration),
        "accept_late": can_accept_late(user, registration, at, term),
        "extend": can_extend(user, registration.campaign, registration.unit),
        "results": can_enter_results(user, registration, at),
        "reports": asked_reports(registration),
        "file_count": registration.attachments.count(),
        "sign": can_attach(user, registration, FileUse.SIGNED_COPY, at),
        "is_ours": registration.unit_id in user.unit_ids,
    }
    if context["edit"]:
        returned = registration.open_return
        context["returned"] = returned
        context["to_correct"] = in_order(registration, returned.open_parts) if returned else []
        context["tasks"] = task_list(registration)
        return render(request, "registrations/registration_tasks.html", context)
    context |= registration_parts(registration)
    context["changes"] = changes_in(registration, registration.revision)
    return render(request, "registrations/registration_detail.html", context)


def registration_parts(registration) -> dict:
    """What a page needs to show the whole text of a registration."""
    entrants = list(registration.entrants.select_related("award_aim"))
    return {
        "pledges": registration.pledges.select_related("theme"),
        "individuals": [each for each in entrants if each.kind == "individual"],
        "households": [each for each in entrants if each.kind == "household"],
        "contributions": registration.contributions.select_related("entrant"),
    }


@require_safe
def check(request, pk: int):
    """Read everything once more before handing it in."""
    return _show_check(request, registration_or_404(request, pk), HandInForm())


def _show_check(request, registration, form):
    user, at = request.user, request.received_at
    term = term_of(registration.campaign, registration.unit_id)
    context = {
        "registration": registration,
        "form": form,
        "line": unit_line(registration.campaign, term, at),
        "submit": can_submit(user, registration, at, term),
        "edit": can_edit(user, registration, at, term),
        "opening": opening(registration),
        "returned": registration.open_return,
        "missing": missing(registration),
        "advice": advice(registration),
        **registration_parts(registration),
    }
    return render(request, "registrations/registration_check.html", context)


@GET_OR_POST
def submit(request, pk: int):
    """Hand in. The second click of a double click, or of another day, gets the same receipt."""
    registration = registration_or_404(request, pk)
    if request.method != "POST":
        return redirect("registrations:check", pk=pk)
    form = HandInForm(request.POST)
    ours = writes(request.user, registration)
    if not form.is_valid():
        if ours and registration.state in HANDED_IN:
            return redirect("registrations:receipt", pk=pk)
        return _not_handed_in(request, registration, form)
    try:
        submit_registration(
            registration=registration,
            key=form.cleaned_data["key"],
            by=request.user,
            at=request.received_at,
        )
    except RuleBroken as reason:
        registration.refresh_from_db(fields=["state"])
        if not (ours and registration.state in HANDED_IN):
            messages.error(request, str(reason))
            return redirect("registrations:check", pk=pk)
    return redirect("registrations:receipt", pk=pk)


def _not_handed_in(request, registration, form):
    """The page once more with what is wrong; where nothing can be handed in, why not."""
    verdict = can_submit(request.user, registration, request.received_at)
    if not verdict:
        messages.error(request, verdict.reason)
    if not verdict or missing(registration):
        return redirect("registrations:check", pk=registration.pk)
    return _show_check(request, registration, form)


@require_safe
def receipt(request, pk: int):
    """Number and server time of what was handed in; stays true when bookmarked."""
    registration = registration_or_404(request, pk)
    if registration.receipt_number is None:
        return redirect(registration)
    user, at = request.user, request.received_at
    context = {
        "registration": registration,
        "hand_ins": hand_ins_of(registration),
        "steps": next_steps(registration, at),
        "marks": marks(registration, term_of(registration.campaign, registration.unit_id)),
        "sign": can_attach(user, registration, FileUse.SIGNED_COPY, at),
        "signed": registration.attachments.filter(use=FileUse.SIGNED_COPY).exists(),
    }
    return render(request, "registrations/registration_receipt.html", context)


@require_safe
def hand_in(request, pk: int, revision: int):
    """One hand-in as it was, and what was different from the one before."""
    registration = registration_or_404(request, pk)
    one = get_object_or_404(registration.hand_ins.select_related("by"), revision=revision)
    context = {
        "registration": registration,
        "hand_in": one,
        "sheet": sheet(one.words),
        "changes": changes_in(registration, revision),
    }
    return render(request, "registrations/hand_in.html", context)


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
