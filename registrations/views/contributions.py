"""Contributions: a new one in two pages, removal."""

from django import forms
from django.contrib import messages
from django.shortcuts import redirect, render, resolve_url
from django.utils.http import urlencode
from django.views.decorators.http import require_POST, require_safe

from accounts.typed import typed
from core.acts import GET_OR_POST, carry_out
from core.calendar import local_day
from core.money import in_words, with_unit
from registrations.forms import GiverForm, ValueForm
from registrations.permissions import can_enter_results
from registrations.services import results as services
from registrations.states import ContributionKind
from registrations.views.fetching import part_or_404, registration_or_404
from registrations.views.writing import save

AGAIN = "sua"
GIVER_BOXES = ("entrant", "kind", "origin", "content", "giver_name")


def _refused(request, registration):
    verdict = can_enter_results(request.user, registration, request.received_at)
    if verdict:
        return None
    messages.error(request, verdict.reason)
    return redirect("registrations:results", pk=registration.pk)


def _show(request, registration, form, title, back):
    context = {
        "registration": registration,
        "form": form,
        "part": None,
        "title": title,
        "back": back,
    }
    return render(request, "registrations/result_form.html", context)


@require_safe
def contribution_add(request, pk: int):
    """First page: who gave what. Its boxes travel on in the address of the second."""
    registration = registration_or_404(request, pk)
    if refusal := _refused(request, registration):
        return refusal
    asked = any(name in request.GET for name in GIVER_BOXES)
    form = GiverForm(request.GET if asked else None, registration=registration)
    form.helper.form_method = "get"
    # Who goes back from the second page wants to change the first.
    if asked and AGAIN not in request.GET and form.is_valid():
        return redirect(_second_page(pk, request.GET))
    back = resolve_url("registrations:results", pk=pk)
    return _show(request, registration, form, "Ghi khoản đóng góp", back)


@GET_OR_POST
def contribution_value(request, pk: int):
    """Second page: how much it is worth, for which work, when; then it is written down."""
    registration = registration_or_404(request, pk)
    kept = typed(request)
    # What the first page said: in the form itself, in the address, or in text that was kept.
    said = next(
        each
        for each in (request.POST, request.GET, kept.data if kept else {}, {"kind": ""})
        if "kind" in each
    )
    giver = GiverForm(said, registration=registration)
    first_page = f"{resolve_url('registrations:contribution_add', pk=pk)}?{_boxes(said)}"
    if not giver.is_valid():
        return redirect(first_page)
    form = ValueForm(
        request.POST or None,
        registration=registration,
        kind=ContributionKind(giver.cleaned_data["kind"]),
        today=local_day(request.received_at),
        typed=kept,
    )
    for name in GIVER_BOXES:
        form.add_field(name, _hidden(said.get(name, "")))
    if request.method == "POST":

        def add(values, **given):
            return services.add_contribution(values=giver.values() | values, **given)

        who = {"registration": registration, "by": request.user, "at": request.received_at}
        if form.is_valid() and (made := save(form, add, **who)):
            value = int(made.value)
            messages.success(
                request, f"Đã ghi khoản đóng góp {with_unit(value)} ({in_words(value)})."
            )
            return redirect("registrations:results", pk=pk)
    elif refusal := _refused(request, registration):
        return refusal
    back = f"{first_page}&{AGAIN}=1"
    return _show(request, registration, form, "Giá trị khoản đóng góp", back)


def _hidden(value: str) -> forms.Field:
    """A box of the first page, carried along."""
    return forms.CharField(widget=forms.HiddenInput, required=False, initial=value)


def _boxes(said) -> str:
    return urlencode({name: said.get(name, "") for name in GIVER_BOXES})


def _second_page(pk: int, said) -> str:
    return f"{resolve_url('registrations:contribution_value', pk=pk)}?{_boxes(said)}"


@require_POST
def contribution_remove(request, pk: int, part: int):
    """Take a contribution out that was written down by mistake."""
    registration = registration_or_404(request, pk)
    contribution = part_or_404(registration, registration.contributions, part)
    carry_out(
        request,
        services.remove_contribution,
        "Đã xóa khoản đóng góp.",
        contribution=contribution,
    )
    return redirect("registrations:results", pk=pk)
