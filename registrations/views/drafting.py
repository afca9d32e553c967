"""Writing a registration: one thing a page."""

from django.contrib import messages
from django.shortcuts import redirect, render, resolve_url
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from core.acts import carry_out
from core.errors import Duplicate, RuleBroken, Stale
from registrations.forms import DetailsForm, HouseholdForm, IndividualForm, PledgeForm
from registrations.permissions import can_edit
from registrations.services import drafting
from registrations.services.importing import standing_imports
from registrations.states import EntrantKind
from registrations.views.fetching import part_or_404, registration_or_404

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
FORMS = {EntrantKind.INDIVIDUAL: IndividualForm, EntrantKind.HOUSEHOLD: HouseholdForm}
LISTS = {
    EntrantKind.INDIVIDUAL: "registrations:individuals",
    EntrantKind.HOUSEHOLD: "registrations:households",
}
IMPORTS = {
    EntrantKind.INDIVIDUAL: "registrations:individual_import",
    EntrantKind.HOUSEHOLD: "registrations:household_import",
}
WORDS = {EntrantKind.INDIVIDUAL: "cá nhân", EntrantKind.HOUSEHOLD: "hộ gia đình"}


def _refused(request, registration):
    """Back to the registration with the reason, when its words may not be changed (any more)."""
    verdict = can_edit(request.user, registration, request.received_at)
    if verdict:
        return None
    messages.error(request, verdict.reason)
    return redirect(registration)


def _show(request, registration, form, title, back, **more):
    context = {"registration": registration, "form": form, "title": title, "back": back, **more}
    return render(request, "registrations/part_form.html", context)


def _save(form, save, **given) -> bool:
    """Call the service with what was typed; a refusal goes onto the form, nothing is lost."""
    if form.instance.pk is not None:
        given["version"] = form.cleaned_data["version"]
    try:
        save(values=form.values(), **given)
    except Stale as reason:
        form.offer_again(str(reason))
        return False
    except Duplicate as reason:
        form.add_error("full_name", str(reason))
        return False
    except RuleBroken as reason:
        form.add_error(None, str(reason))
        return False
    return True


@GET_OR_POST
def details(request, pk: int):
    """The unit's own details."""
    registration = registration_or_404(request, pk)
    form = DetailsForm(request.POST or None, instance=registration)
    if request.method == "POST":
        if form.is_valid() and _save(
            form,
            drafting.save_details,
            registration=registration,
            by=request.user,
            at=request.received_at,
        ):
            messages.success(request, "Đã lưu thông tin đơn vị.")
            return redirect("registrations:pledges", pk=pk)
    elif refusal := _refused(request, registration):
        return refusal
    back = registration.get_absolute_url()
    return _show(request, registration, form, "Thông tin đơn vị", back)


@require_safe
def pledges(request, pk: int):
    """The pledges, each with its links."""
    registration = registration_or_404(request, pk)
    context = {
        "registration": registration,
        "edit": can_edit(request.user, registration, request.received_at),
        "pledges": registration.pledges.select_related("theme"),
    }
    return render(request, "registrations/pledge_list.html", context)


@GET_OR_POST
def pledge_add(request, pk: int):
    """A new pledge."""
    registration = registration_or_404(request, pk)
    form = PledgeForm(request.POST or None, campaign=registration.campaign)
    if request.method == "POST":
        if form.is_valid() and _save(
            form,
            drafting.add_pledge,
            registration=registration,
            by=request.user,
            at=request.received_at,
        ):
            messages.success(request, "Đã lưu nội dung đăng ký.")
            return redirect("registrations:pledges", pk=pk)
    elif refusal := _refused(request, registration):
        return refusal
    back = resolve_url("registrations:pledges", pk=pk)
    return _show(request, registration, form, "Thêm nội dung đăng ký", back)


@GET_OR_POST
def pledge_edit(request, pk: int, part: int):
    """Change a pledge."""
    registration = registration_or_404(request, pk)
    pledge = part_or_404(registration, registration.pledges, part)
    form = PledgeForm(request.POST or None, instance=pledge, campaign=registration.campaign)
    if request.method == "POST":
        if form.is_valid() and _save(
            form, drafting.edit_pledge, pledge=pledge, by=request.user, at=request.received_at
        ):
            messages.success(request, "Đã lưu nội dung đăng ký.")
            return redirect("registrations:pledges", pk=pk)
    elif refusal := _refused(request, registration):
        return refusal
    back = resolve_url("registrations:pledges", pk=pk)
    return _show(request, registration, form, "Sửa nội dung đăng ký", back)


@require_POST
def pledge_remove(request, pk: int, part: int):
    """Take a pledge out."""
    registration = registration_or_404(request, pk)
    pledge = part_or_404(registration, registration.pledges, part)
    carry_out(request, drafting.remove_pledge, "Đã xóa nội dung đăng ký.", pledge=pledge)
    return redirect("registrations:pledges", pk=pk)


@require_safe
def entrants(request, pk: int, kind: EntrantKind):
    """The people or the households, each with its links."""
    registration = registration_or_404(request, pk)
    context = {
        "registration": registration,
        "edit": can_edit(request.user, registration, request.received_at),
        "entrants": registration.entrants.filter(kind=kind),
        "kind": kind,
        "word": WORDS[kind],
        "is_household": kind == EntrantKind.HOUSEHOLD,
        "imports": standing_imports(registration, kind),
        "bring": resolve_url(IMPORTS[kind], pk=pk),
    }
    return render(request, "registrations/entrant_list.html", context)


@GET_OR_POST
def entrant_add(request, pk: int, kind: EntrantKind):
    """A new person or household."""
    registration = registration_or_404(request, pk)
    form = FORMS[kind](request.POST or None, campaign=registration.campaign)
    if request.method == "POST":
        if form.is_valid() and _save(
            form,
            drafting.add_entrant,
            registration=registration,
            kind=kind,
            by=request.user,
            at=request.received_at,
        ):
            messages.success(request, f"Đã thêm {WORDS[kind]}.")
            return redirect(LISTS[kind], pk=pk)
    elif refusal := _refused(request, registration):
        return refusal
    return _show(
        request, registration, form, f"Thêm {WORDS[kind]}", resolve_url(LISTS[kind], pk=pk)
    )


@GET_OR_POST
def entrant_edit(request, pk: int, part: int):
    """Change a person or household."""
    registration = registration_or_404(request, pk)
    entrant = part_or_404(registration, registration.entrants, part)
    kind = EntrantKind(entrant.kind)
    form = FORMS[kind](request.POST or None, instance=entrant, campaign=registration.campaign)
    if request.method == "POST":
        if form.is_valid() and _save(
            form, drafting.edit_entrant, entrant=entrant, by=request.user, at=request.received_at
        ):
            messages.success(request, f"Đã lưu {WORDS[kind]}.")
            return redirect(LISTS[kind], pk=pk)
    elif refusal := _refused(request, registration):
        return refusal
    return _show(request, registration, form, f"Sửa {WORDS[kind]}", resolve_url(LISTS[kind], pk=pk))


@require_POST
def entrant_remove(request, pk: int, part: int):
    """Take a person or household out."""
    registration = registration_or_404(request, pk)
    entrant = part_or_404(registration, registration.entrants, part)
    kind = EntrantKind(entrant.kind)
    carry_out(request, drafting.remove_entrant, f"Đã xóa {WORDS[kind]}.", entrant=entrant)
    return redirect(LISTS[kind], pk=pk)
