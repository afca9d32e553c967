"""Whether the papers of a list, and of a campaign, fit together."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from awards.decisions.consistency import check
from awards.decisions.findings import Rule
from awards.decisions.whole import campaign_findings
from awards.states import DecisionState
from awards.views.fetching import campaign_of_decisions_or_404, decision_or_404
from core.calendar import local_day


@require_safe
def decision(request, pk: int):
    """Every rule with what was found against it in one list."""
    found = decision_or_404(request, pk)
    day = local_day(request.received_at)
    context = {
        "campaign": found.campaign,
        "decision": found,
        "checked": check([found], day),
        "rules": _rules(),
        "day": found.issued_on or day,
    }
    return render(request, "awards/consistency.html", context)


@require_safe
def campaign(request, campaign_pk: int):
    """All lists of a campaign, and the campaign as a whole."""
    found = campaign_of_decisions_or_404(request, campaign_pk)
    day = local_day(request.received_at)
    rows = found.decisions.exclude(state=DecisionState.UNDONE).select_related("tier", "session")
    decisions = list(rows.order_by("tier__order", "pk"))
    for each in decisions:
        each.campaign = found
    context = {
        "campaign": found,
        "decision": None,
        "checked": check(decisions, day),
        "whole": campaign_findings(found),
        "rules": _rules(),
        "day": day,
    }
    return render(request, "awards/consistency.html", context)


def _rules() -> list[Rule]:
    """What is checked, the rules that block first."""
    return sorted(Rule, key=lambda rule: not rule.blocks)
