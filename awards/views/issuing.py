"""The signed paper, what those above answered, and falling back to a lower tier."""

from django.contrib import messages
from django.shortcuts import redirect, render

from accounts.typed import typed
from awards.decisions.consistency import check
from awards.forms import CorrectionForm, IssueForm, LowerTierForm, ResultsForm
from awards.models import Decision
from awards.papers import told_by_draft
from awards.permissions import can_correct_result, can_fall_back, can_issue, can_note_results
from awards.register.numbering import proposed
from awards.services import deciding
from awards.states import LineState, PaperKind
from awards.views.fetching import decision_or_404, line_or_404
from awards.views.outgoing_issue import KEPT_BY
from core.acts import GET_OR_POST
from core.calendar import local_day
from core.errors import RuleBroken


@GET_OR_POST
def issue(request, pk: int):
    """Number, day, signer and the signed paper: from then on nothing changes any more."""
    found = decision_or_404(request, pk)
    verdict = can_issue(request.user, found)
    if not verdict:
        messages.error(request, verdict.reason)
        return redirect(found)
    form = IssueForm(
        *_sent(request),
        typed=typed(request),
        initial=_initial(found, request.received_at),
    )
    if request.method == "POST" and form.is_valid():
        # The list that the page showed, not a later one.
        found.version = form.cleaned_data["version"]
        if _done(request, form, deciding.issue, decision=found, **form.paper()):
            messages.success(request, f"Đã ghi ban hành {found.number}.")
            return redirect(found)
        form.offer_again(decision_or_404(request, pk).version)
    count = found.lines.filter(state=LineState.LISTED).count()
    findings = check([found], local_day(request.received_at))[0]
    context = {"decision": found, "form": form, "count": count, "findings": findings}
    return render(request, "awards/decision_issue.html", context)


def _initial(found: Decision, at) -> dict:
    """The next number of the year, and what the draft says of itself."""
    kind, campaign = PaperKind(found.kind), found.campaign
    told = told_by_draft(kind, found, at)
    return {
        "version": found.version,
        "number": str(proposed(campaign.authority, kind, local_day(at).year)),
        "signer_title": campaign.signer_title,
        "signer_name": campaign.signer_name,
        "about": told.about,
        "recipients": told.recipients,
        "kept_by": KEPT_BY,
    }


@GET_OR_POST
def results(request, pk: int):
    """What a paper from above says of the names that wait."""
    found = decision_or_404(request, pk)
    verdict = can_note_results(request.user, found)
    if not verdict:
        messages.error(request, verdict.reason)
        return redirect(found)
    lines = list(
        found.lines.filter(state=LineState.LISTED).select_related("nomination__unit", "decision")
    )
    if not lines:
        messages.info(request, "Mọi tên của tờ trình này đã có kết quả.")
        return redirect(found)
    form = ResultsForm(*_sent(request), lines=lines, typed=typed(request))
    if request.method == "POST" and form.is_valid():
        answers = form.answers()
        given = {name: form.cleaned_data[name] for name in ("paper", "paper_on")}
        upload = form.cleaned_data["file"]
        act = deciding.record_results
        if _done(request, form, act, decision=found, answers=answers, upload=upload, **given):
            messages.success(request, f"Đã ghi kết quả của {len(answers)} tên.")
            return redirect(found)
    context = {"decision": found, "form": form}
    return render(request, "awards/decision_results.html", context)


@GET_OR_POST
def fall_back(request, line_pk: int):
    """Put a name that those above refused on a list of a lower tier."""
    line = line_or_404(request, line_pk)
    verdict = can_fall_back(request.user, line)
    if not verdict:
        messages.error(request, verdict.reason)
        return redirect(line.decision)
    refused = line.decision
    tiers = refused.campaign.tiers.filter(order__gt=refused.tier.order)
    label = "Đưa vào danh sách thấp hơn"
    form = LowerTierForm(
        request.POST or None, tiers=tiers, submit_label=label, typed=typed(request)
    )
    if request.method == "POST" and form.is_valid():
        tier, reason = form.chosen, form.cleaned_data["reason"]
        if _done(request, form, deciding.fall_back, line=line, tier=tier, reason=reason):
            name = line.nomination.name
            messages.success(request, f"Đã đưa {name} vào danh sách {tier.short_name}.")
            return redirect("awards:decisions", refused.campaign_id)
    context = {"line": line, "decision": refused, "form": form}
    return render(request, "awards/decision_fall_back.html", context)


@GET_OR_POST
def correct(request, line_pk: int):
    """Take back what was written down wrongly of an answer from above."""
    line = line_or_404(request, line_pk)
    verdict = can_correct_result(request.user, line)
    if not verdict:
        messages.error(request, verdict.reason)
        return redirect(line.decision)
    form = CorrectionForm(*_sent(request), typed=typed(request))
    if request.method == "POST" and form.is_valid():
        given = {name: form.cleaned_data[name] for name in ("reason", "paper")}
        upload = form.cleaned_data["file"]
        if _done(request, form, deciding.correct_result, line=line, upload=upload, **given):
            name = line.nomination.name
            messages.success(request, f"Đã đính chính; {name} lại chờ kết quả của cấp trên.")
            return redirect(line.decision)
    context = {"line": line, "decision": line.decision, "form": form}
    return render(request, "awards/decision_correct.html", context)


def _sent(request) -> tuple:
    return (request.POST, request.FILES) if request.method == "POST" else ()


def _done(request, form, act, **given) -> bool:
    """Call a service with what was typed; a refusal goes onto the form, nothing is lost."""
    try:
        act(by=request.user, at=request.received_at, **given)
    except RuleBroken as reason:
        form.add_error(None, str(reason))
        return False
    return True
