"""A unit's nominations: who may be put forward, one of them, its words."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from accounts.typed import typed
from awards.forms import NomineesForm, nomination_form
from awards.nominations.completeness import missing
from awards.nominations.deadlines import nomination_term
from awards.nominations.nominees import ITSELF, nominees, ready
from awards.nominations.snapshot import differences, sheet, words
from awards.nominations.tasklist import nomination_tasks
from awards.permissions import (
    can_accept_nomination,
    can_declare_ineligible,
    can_edit_nomination,
    can_make_papers,
    can_nominate,
    can_remove_nomination,
    can_reopen_nomination,
    can_return_nomination,
    can_see_scores,
    can_submit_nomination,
    can_take_up_again,
    can_withdraw_nomination,
    writes_nomination,
)
from awards.permissions.nominations import NOT_ACCEPTED
from awards.services.nominating import edit_nomination, remove_draft, start_nominations
from awards.states import NominationState
from awards.views.fetching import nomination_or_404, registration_of, unit_or_404, way_back
from core.acts import GET_OR_POST, carry_out
from core.errors import Duplicate, RuleBroken, Stale


@require_safe
def nominations(request, campaign_pk: int, unit_pk: int):
    """Who may be put forward by the unit, and how each stands."""
    campaign, unit = unit_or_404(request, campaign_pk, unit_pk)
    registration = registration_of(campaign, unit)
    term = nomination_term(campaign, unit.pk)
    at = request.received_at
    rows = nominees(registration) if registration else []
    made = [each for each in rows if each.nomination]
    context = {
        "campaign": campaign,
        "unit": unit,
        "term": term,
        "left": "" if term.is_over(at) else term.left(at),
        "rows": made,
        "rest": len(rows) - len(made),
        "ready": ready(rows),
        "start": can_nominate(request.user, registration, at, term) if registration else None,
        "not_accepted": NOT_ACCEPTED,
    }
    return render(request, "awards/nomination_list.html", context)


@GET_OR_POST
def nominate(request, campaign_pk: int, unit_pk: int):
    """Choose for one form of award who is put forward: the unit, people, households."""
    campaign, unit = unit_or_404(request, campaign_pk, unit_pk)
    registration = registration_of(campaign, unit)
    verdict = registration and can_nominate(request.user, registration, request.received_at)
    if not verdict:
        messages.error(request, verdict.reason if registration else NOT_ACCEPTED)
        return redirect("awards:nominations", campaign_pk, unit_pk)
    rows = [each for each in nominees(registration) if each.nomination is None]
    form = NomineesForm(request.POST or None, campaign=campaign, nominees=rows)
    if request.method == "POST" and form.is_valid() and _start(request, form, registration):
        return redirect("awards:nominations", campaign_pk, unit_pk)
    context = {"campaign": campaign, "unit": unit, "rows": rows, "form": form}
    return render(request, "awards/nomination_choose.html", context)


def _start(request, form, registration) -> bool:
    """Call the service with who was ticked; a refusal goes onto the form."""
    chosen = set(form.cleaned_data["who"])
    keys = [int(each) for each in chosen if each != ITSELF]
    try:
        made = start_nominations(
            registration=registration,
            itself=ITSELF in chosen,
            entrants=registration.entrants.filter(pk__in=keys).select_related("registration__unit"),
            tier=form.cleaned_data["tier"],
            namesakes=[int(each) for each in form.cleaned_data["others"] if each != ITSELF],
            by=request.user,
            at=request.received_at,
        )
    except Duplicate as reason:
        form.add_error("who", str(reason))
        return False
    except RuleBroken as reason:
        form.add_error(None, str(reason))
        return False
    messages.success(request, f"Đã lập {len(made)} đề nghị. Hãy hoàn thành hồ sơ rồi nộp.")
    return True


@require_safe
def nomination(request, pk: int):
    """A nomination: a task list for who writes it, the whole dossier for its readers."""
    found = nomination_or_404(request, pk)
    user, at = request.user, request.received_at
    term = nomination_term(found.campaign, found.unit_id)
    lacking = missing(found)
    context = {
        "nomination": found,
        "back": way_back(request, found),
        "term": term,
        "missing": lacking,
        "is_ours": bool(writes_nomination(user, found)),
        "scores": can_see_scores(user, found.campaign),
        "edit": can_edit_nomination(user, found, at, term),
        "submit": can_submit_nomination(user, found, at, term),
        "withdraw": can_withdraw_nomination(user, found),
        "remove": can_remove_nomination(user, found, at, term),
        "reopen": can_reopen_nomination(user, found, at, term),
        "accept": can_accept_nomination(user, found),
        "give_back": can_return_nomination(user, found),
        "refuse": can_declare_ineligible(user, found),
        "collecting": found.state == NominationState.ACCEPTED
        and can_make_papers(user, found.campaign),
        "take_up": can_take_up_again(user, found),
        "returns": found.returns.select_related("by"),
        "renamed": _renamed(found),
        "file_count": found.files.count(),
    }
    if context["edit"]:
        returned = found.open_return
        context["returned"] = returned
        context["tasks"] = nomination_tasks(found, lacking)
        context["left"] = returned is None and term.left(at)
        return render(request, "awards/nomination_tasks.html", context)
    context["sheet"] = sheet(words(found))
    context["changes"] = _changes(found)
    return render(request, "awards/nomination_detail.html", context)


def _renamed(found) -> str:
    """The name on the unit's list where the nomination has another one."""
    entrant = found.entrant
    if entrant is None:
        return ""
    listed, named = (entrant.full_name, entrant.birth_year), (found.subject_name, found.birth_year)
    return "" if listed == named else f"{entrant.addressed_name} ({entrant.birth_year})"


def _changes(found):
    """The last two hand-ins, and what reads otherwise in the newer one; None for a single one."""
    pair = list(found.hand_ins.order_by("-revision")[:2])
    if len(pair) < 2:
        return None
    after, before = pair
    return {
        "before": before,
        "after": after,
        "parts": differences(before.words, after.words),
    }


@GET_OR_POST
def edit(request, pk: int):
    """Tier and details of the subject."""
    found = nomination_or_404(request, pk)
    verdict = can_edit_nomination(request.user, found, request.received_at)
    if request.method != "POST" and not verdict:
        messages.error(request, verdict.reason)
        return redirect(found)
    title = str(found)
    form = nomination_form(request.POST or None, found, typed(request))
    if not form._meta.fields:
        messages.error(request, "Văn phòng không mở phần này để sửa.")
        return redirect(found)
    if request.method == "POST" and form.is_valid() and _save(request, form, pk):
        messages.success(request, "Đã lưu.")
        return redirect("awards:nomination", pk)
    context = {
        "nomination": found,
        "back": way_back(request, found),
        "title": title,
        "form": form,
    }
    return render(request, "awards/nomination_form.html", context)


def _save(request, form, pk: int) -> bool:
    """Call the service with what was typed; a refusal goes onto the form, nothing is lost."""
    try:
        edit_nomination(
            nomination=nomination_or_404(request, pk),
            values=form.values(),
            version=form.cleaned_data["version"],
            namesake=form.is_namesake,
            by=request.user,
            at=request.received_at,
        )
    except Stale as reason:
        form.offer_again(str(reason))
    except Duplicate as reason:
        form.add_error("subject_name", str(reason))
        form.offer_namesake()
    except RuleBroken as reason:
        form.add_error(None, str(reason))
    else:
        return True
    return False


@require_POST
def remove(request, pk: int):
    """Throw away a draft."""
    found = nomination_or_404(request, pk)
    if not carry_out(request, remove_draft, f"Đã xóa đề nghị {found}.", nomination=found):
        return redirect("awards:nomination", pk)
    if found.unit_id in request.user.unit_ids:
        return redirect("awards:nominations", found.campaign_id, found.unit_id)
    return redirect("awards:nomination_desk", found.campaign_id)
