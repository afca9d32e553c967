"""People and households: the lists, a new one, changes, removal."""

from django.contrib import messages
from django.shortcuts import redirect, render, resolve_url
from django.views.decorators.http import require_POST, require_safe

from accounts.typed import typed
from core.acts import GET_OR_POST, carry_out
from core.forms import MORE
from registrations.correcting import LIST_OF, opening, part_key
from registrations.forms import HouseholdForm, IndividualForm
from registrations.permissions import can_edit
from registrations.services import drafting
from registrations.services.importing import standing_imports
from registrations.states import EntrantKind
from registrations.views.fetching import part_or_404, registration_or_404
from registrations.views.writing import onward, refused, save, show

FORMS = {EntrantKind.INDIVIDUAL: IndividualForm, EntrantKind.HOUSEHOLD: HouseholdForm}
LISTS = {
    EntrantKind.INDIVIDUAL: "registrations:individuals",
    EntrantKind.HOUSEHOLD: "registrations:households",
}
ADD = {
    EntrantKind.INDIVIDUAL: "registrations:individual_add",
    EntrantKind.HOUSEHOLD: "registrations:household_add",
}
IMPORTS = {
    EntrantKind.INDIVIDUAL: "registrations:individual_import",
    EntrantKind.HOUSEHOLD: "registrations:household_import",
}


@require_safe
def entrants(request, pk: int, kind: EntrantKind):
    """The people or the households, each with its links."""
    registration = registration_or_404(request, pk)
    context = {
        "registration": registration,
        "edit": can_edit(request.user, registration, request.received_at),
        "opening": opening(registration),
        "entrants": registration.entrants.filter(kind=kind),
        "kind": kind,
        "list_key": LIST_OF[kind],
        "word": kind.word,
        "is_household": kind == EntrantKind.HOUSEHOLD,
        "imports": standing_imports(registration, kind),
        "bring": resolve_url(IMPORTS[kind], pk=pk),
    }
    return render(request, "registrations/entrant_list.html", context)


@GET_OR_POST
def entrant_add(request, pk: int, kind: EntrantKind):
    """A new person or household."""
    registration = registration_or_404(request, pk)
    form = FORMS[kind](
        request.POST or None,
        campaign=registration.campaign,
        unit=registration.unit,
        typed=typed(request),
    )
    if request.method == "POST":
        who = {"registration": registration, "by": request.user, "at": request.received_at}
        who["namesake"] = form.is_namesake
        if form.is_valid() and save(form, drafting.add_entrant, kind=kind, **who):
            messages.success(request, f"Đã thêm {kind.word}.")
            if MORE in request.POST:
                return redirect(ADD[kind], pk=pk)
            return onward(request, registration, LISTS[kind], pk)
    elif refusal := refused(request, registration, LIST_OF[kind]):
        return refusal
    back = resolve_url(LISTS[kind], pk=pk)
    return show(request, registration, form, f"Thêm {kind.word}", back)


@GET_OR_POST
def entrant_edit(request, pk: int, part: int):
    """Change a person or household."""
    registration = registration_or_404(request, pk)
    entrant = part_or_404(registration, registration.entrants, part)
    kind = EntrantKind(entrant.kind)
    form = FORMS[kind](
        request.POST or None,
        instance=entrant,
        campaign=registration.campaign,
        unit=registration.unit,
        typed=typed(request),
    )
    if request.method == "POST":
        who = {"entrant": entrant, "by": request.user, "at": request.received_at}
        if form.is_valid() and save(form, drafting.edit_entrant, **who):
            messages.success(request, f"Đã lưu {kind.word}.")
            return onward(request, registration, LISTS[kind], pk)
    elif refusal := refused(request, registration, part_key(entrant)):
        return refusal
    back = resolve_url(LISTS[kind], pk=pk)
    return show(request, registration, form, f"Sửa {kind.word}", back)


@require_POST
def entrant_remove(request, pk: int, part: int):
    """Take a person or household out."""
    registration = registration_or_404(request, pk)
    entrant = part_or_404(registration, registration.entrants, part)
    kind = EntrantKind(entrant.kind)
    carry_out(request, drafting.remove_entrant, f"Đã xóa {kind.word}.", entrant=entrant)
    return redirect(LISTS[kind], pk=pk)
