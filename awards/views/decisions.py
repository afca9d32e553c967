"""Decisions and submissions: what the council passed, the lists, the paper of each."""

from itertools import groupby

from django.contrib import messages
from django.db.models import Count, Q
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.typed import typed
from awards.decisions.consistency import check
from awards.decisions.proposals import proposals, vote_words
from awards.decisions.readback import ON_PAPER, read_back
from awards.exports import decisions_workbook
from awards.forms import LowerTierForm
from awards.models import Decision
from awards.papers import council_submission, decision_paper, submission_paper
from awards.permissions import (
    can_change_names,
    can_confirm,
    can_draw_up,
    can_fall_back,
    can_issue,
    can_make_papers,
    can_note_results,
    can_print_certificates,
    can_reopen,
    can_restore,
    can_step_down,
    can_strike,
    can_undo,
)
from awards.register.outgoing import issued_for
from awards.services.deciding import add_name, draw_up, remove_name, step_down
from awards.states import AwardFileUse, DecisionKind, DecisionState, LineState, PaperKind
from awards.views.fetching import (
    campaign_of_decisions_or_404,
    decision_or_404,
    item_or_404,
    line_or_404,
    session_or_404,
)
from awards.views.paper_rows import ISSUED_IS_SIGNED, council_row, issued_answer
from core.acts import carry_out
from core.calendar import local_day
from core.errors import RuleBroken
from core.papers.answers import paper_answer
from core.spreadsheets.writing import workbook_answer


@require_safe
def decisions(request, campaign_pk: int):
    """The lists that there are, and every name that the council passed: where it stands."""
    campaign = campaign_of_decisions_or_404(request, campaign_pk)
    found = proposals(campaign, request.received_at)
    sessions = [
        _session(request, campaign, session, list(rows))
        for session, rows in groupby(
            sorted(found, key=lambda each: (each.item.session.opened_at, each.item.session_id)),
            key=lambda each: each.item.session,
        )
    ]
    context = {
        "campaign": campaign,
        "decisions": _lists(campaign),
        "sessions": sessions,
    }
    return render(request, "awards/decision_list.html", context)


def _lists(campaign):
    """The lists of the campaign, each with how many names it has."""
    lists = campaign.decisions.select_related("tier", "session").annotate(
        names=Count("lines", filter=Q(lines__state__in=ON_PAPER))
    )
    return lists.order_by("tier__order", "pk")


@require_safe
def sheet(request, campaign_pk: int):
    """The lists, and where every name stands that the council passed, as a workbook."""
    campaign, at = campaign_of_decisions_or_404(request, campaign_pk), request.received_at
    data = decisions_workbook(campaign, _lists(campaign), proposals(campaign, at), at)
    return workbook_answer(data, "quyet-dinh-to-trinh.xlsx")


def _session(request, campaign, session, rows) -> dict:
    """A session with its names by tier, and whether lists can be drawn up of it now."""
    session.campaign = campaign
    drawing = can_draw_up(request.user, session)
    ready = sum(each.is_ready for each in rows)
    tiers = [
        (tier, [(each, vote_words(each.item)) for each in names])
        for tier, names in groupby(rows, key=lambda each: each.item.award_tier)
    ]
    return {
        "session": session,
        "tiers": tiers,
        "ready": ready,
        "number": len(rows),
        "left_out": sum(bool(each.blocks) for each in rows),
        "drawing": drawing,
        "may_draw": bool(drawing) and ready > 0,
    }


@require_POST
def draw_up_all(request, session_pk: int):
    """Make the lists of a session."""
    session = session_or_404(request, session_pk)
    try:
        drawn = draw_up(session=session, by=request.user, at=request.received_at)
    except RuleBroken as reason:
        messages.error(request, str(reason))
    else:
        text = f"Đã đưa {drawn.added} tên vào {len(drawn.decisions)} danh sách."
        if drawn.left_out:
            text += f" Còn {len(drawn.left_out)} tên chưa đưa vào được; lý do ghi ở bảng dưới."
        messages.success(request, text)
    return redirect("awards:decisions", session.campaign_id)


@require_http_methods(["GET", "HEAD", "POST"])
def lower(request, item_pk: int):
    """Propose a lower tier for a name, or take that back."""
    item = item_or_404(request, item_pk)
    back = reverse("awards:decisions", args=[item.session.campaign_id])
    verdict = can_step_down(request.user, item)
    if not verdict:
        messages.error(request, verdict.reason)
        return redirect(back)
    now = item.award_tier
    tiers = item.session.campaign.tiers.filter(order__gte=item.tier.order).exclude(pk=now.pk)
    form = LowerTierForm(
        request.POST or None, tiers=tiers, submit_label="Đổi hình thức", typed=typed(request)
    )
    if request.method == "POST" and form.is_valid():
        try:
            step_down(
                item=item,
                tier=form.chosen,
                reason=form.cleaned_data["reason"],
                by=request.user,
                at=request.received_at,
            )
        except RuleBroken as reason:
            form.add_error(None, str(reason))
        else:
            messages.success(request, f"{item.nomination.name}: {form.chosen.short_name}.")
            return redirect(back)
    context = {
        "item": item,
        "campaign": item.session.campaign,
        "now": now,
        "form": form,
        "vote": vote_words(item),
        "back": back,
    }
    return render(request, "awards/decision_lower.html", context)


@require_safe
def decision(request, pk: int):
    """The list read back: counts, names, votes, money, what speaks against it; and what to do."""
    found = decision_or_404(request, pk)
    at, user = request.received_at, request.user
    changing = can_change_names(user, found)
    context = {
        "decision": found,
        "campaign": found.campaign,
        "read": read_back(found, at),
        "files": found.files.filter(use=AwardFileUse.RESULT),
        "papers": list(
            found.outgoing.filter(kind=found.kind).select_related("replaced_by").order_by("pk")
        ),
        "findings": check([found], local_day(at))[0],
        "council": _council(user, found),
        "changing": changing,
        "addable": _addable(found, at) if changing else [],
        "waiting": found.lines.filter(state=LineState.LISTED).count(),
        "confirming": can_confirm(user, found),
        "striking": can_strike(user, found),
        "restoring": can_restore(user, found),
        "reopening": can_reopen(user, found),
        "undoing": can_undo(user, found),
        "issuing": can_issue(user, found),
        "noting": can_note_results(user, found),
        "corrected": found.lines.filter(state=LineState.CORRECTED).select_related(
            "nomination__unit", "award"
        ),
        "printing": can_make_papers(user, found.campaign)
        if found.state != DecisionState.ISSUED
        else False,
        "collecting": can_make_papers(user, found.campaign)
        if found.state != DecisionState.UNDONE
        else False,
        "certifying": can_print_certificates(user, found),
        "falling": _falling(user, found),
    }
    return render(request, "awards/decision_detail.html", context)


def _council(user, found: Decision) -> list:
    """The council's submission of an own list, for those who print."""
    own = found.kind == DecisionKind.DECISION and found.state != DecisionState.UNDONE
    if not own or not can_make_papers(user, found.campaign):
        return []
    return [council_row(found, issued_for(found.campaign), user)]


def _falling(user, decision: Decision) -> set[int]:
    """The names that may be put on a list of a lower tier."""
    refused = decision.lines.filter(state=LineState.REFUSED, fallback__isnull=True)
    return {each.pk for each in refused if can_fall_back(user, _of(each, decision))}


def _of(line, decision: Decision):
    line.decision = decision
    return line


def _addable(decision: Decision, at) -> list:
    """Names of the list's session and tier that may be put on it."""
    return [
        each
        for each in proposals(decision.campaign, at, decision.session)
        if each.is_ready and each.item.award_tier.pk == decision.tier_id
    ]


@require_POST
def name_add(request, pk: int, item_pk: int):
    """Put a name on a list that waits for the chairman."""
    found = decision_or_404(request, pk)
    item = item_or_404(request, item_pk)
    done = f"Đã thêm {item.nomination.name} vào danh sách."
    carry_out(request, add_name, done, decision=found, item=item)
    return redirect(found)


@require_POST
def name_remove(request, line_pk: int):
    """Take a name off a list that waits for the chairman."""
    line = line_or_404(request, line_pk)
    done = f"Đã bỏ {line.nomination.name} khỏi danh sách."
    carry_out(request, remove_name, done, line=line)
    return redirect(line.decision)


@require_safe
def paper(request, pk: int, form: str):
    """The draft of the decision or submission with its list; of an issued one the signed file."""
    found = decision_or_404(request, pk)
    verdict = can_make_papers(request.user, found.campaign)
    if not verdict:
        messages.error(request, verdict.reason)
        return redirect(found)
    if answer := issued_answer(request, PaperKind(found.kind), found, form):
        return answer
    build = decision_paper if found.kind == DecisionKind.DECISION else submission_paper
    at = request.received_at
    return paper_answer(
        request, lambda: build(found, at), found.get_absolute_url(), form, is_list=True
    )


@require_safe
def council_paper(request, pk: int, form: str):
    """The council's submission to the chairman, until he has decided and it was issued."""
    found = decision_or_404(request, pk)
    verdict = can_make_papers(request.user, found.campaign)
    if not verdict:
        messages.error(request, verdict.reason)
        return redirect(found)
    if found.kind != DecisionKind.DECISION:
        raise Http404
    if answer := issued_answer(request, PaperKind.COUNCIL_SUBMISSION, found):
        return answer
    if found.state == DecisionState.ISSUED:
        messages.error(request, ISSUED_IS_SIGNED)
        return redirect(found)
    at = request.received_at
    return paper_answer(
        request, lambda: council_submission(found, at), found.get_absolute_url(), form
    )
