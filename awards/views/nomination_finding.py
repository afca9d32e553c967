"""Whom the office has found itself: somebody on a list, or outside of all lists."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from accounts.typed import typed
from awards.forms import TierForm, found_form
from awards.nominations.board import KINDS
from awards.nominations.subjects import of_entrant, of_outsider, of_unit
from awards.permissions import can_find_nominee
from awards.services.nominating import start_found
from awards.states import NominationState
from awards.views.fetching import desk_campaign_or_404
from campaigns.states import SubjectKind
from core.acts import GET_OR_POST
from core.errors import Duplicate, RuleBroken
from core.text import fold
from registrations.models import Entrant

MOST_FOUND = 30


@require_safe
def find(request, campaign_pk: int):
    """Look for somebody on the lists of accepted registrations, or write somebody down."""
    campaign = desk_campaign_or_404(request, campaign_pk)
    verdict = can_find_nominee(request.user, campaign, request.received_at)
    if not verdict:
        return _refused(request, verdict, campaign_pk)
    search = request.GET.get("tim", "").strip()[:100]
    context = {
        "campaign": campaign,
        "search": search,
        "found": list(_listed(campaign).filter(folded__contains=fold(search))[:MOST_FOUND])
        if search
        else [],
        "most": MOST_FOUND,
        "kinds": [(word, kind.label) for word, kind in KINDS.items()],
    }
    return render(request, "awards/nomination_find.html", context)


def _listed(campaign):
    """People and households of accepted registrations whom nobody has put forward."""
    return Entrant.objects.filter(
        registration__in=campaign.registrations.accepted(), nomination__isnull=True
    ).select_related("registration__unit")


@GET_OR_POST
def find_listed(request, campaign_pk: int, entrant_pk: int):
    """Put forward somebody of a unit's list whom the unit has not."""
    campaign = desk_campaign_or_404(request, campaign_pk)
    accepted = campaign.registrations.accepted()
    rows = Entrant.objects.filter(registration__in=accepted).select_related("registration__unit")
    entrant = get_object_or_404(rows, pk=entrant_pk)
    verdict = can_find_nominee(request.user, campaign, request.received_at)
    if not verdict:
        return _refused(request, verdict, campaign_pk)
    form = TierForm(request.POST or None, campaign=campaign)
    if request.method == "POST" and form.is_valid():
        made = _start(request, form, campaign, of_entrant(entrant))
        if made:
            return redirect(made)
    context = {"campaign": campaign, "form": form, "entrant": entrant}
    return render(request, "awards/nomination_find_form.html", context)


@GET_OR_POST
def find_outside(request, campaign_pk: int, word: str):
    """Put forward a person, a household or a unit that is on no list."""
    campaign = desk_campaign_or_404(request, campaign_pk)
    if word not in KINDS:
        raise Http404
    verdict = can_find_nominee(request.user, campaign, request.received_at)
    if not verdict:
        return _refused(request, verdict, campaign_pk)
    kind = KINDS[word]
    form = found_form(request.POST or None, campaign, kind, typed(request))
    if request.method == "POST" and form.is_valid():
        made = _start(request, form, campaign, _subject(kind, form.values()))
        if made:
            return redirect(made)
    context = {"campaign": campaign, "form": form, "kind": kind}
    return render(request, "awards/nomination_find_form.html", context)


def _subject(kind: SubjectKind, values: dict) -> dict:
    """What the service asks for, from what was typed; a unit brings its own name."""
    words = {name: value for name, value in values.items() if name not in ("unit", "tier")}
    if kind == SubjectKind.COLLECTIVE:
        return of_unit(values["unit"]) | words
    return of_outsider(kind, values["unit"], words)


def _start(request, form, campaign, subject):
    """Call the service; None when it refused, with the reason on the form."""
    try:
        made = start_found(
            campaign=campaign,
            subject=subject,
            tier=form.cleaned_data["tier"],
            form_key=form.cleaned_data["form_key"],
            namesake=form.is_namesake,
            by=request.user,
            at=request.received_at,
        )
    except Duplicate as reason:
        form.add_error(None, str(reason))
        if subject["subject_kind"] != SubjectKind.COLLECTIVE:
            form.offer_namesake()
        return None
    except RuleBroken as reason:
        form.add_error(None, str(reason))
        return None
    if made.state == NominationState.DRAFT:
        messages.success(request, f"Đã lập đề nghị {made}. Hãy viết tóm tắt rồi đưa vào xét.")
    return made


def _refused(request, verdict, campaign_pk: int):
    messages.error(request, verdict.reason)
    return redirect("awards:nomination_desk", campaign_pk)
