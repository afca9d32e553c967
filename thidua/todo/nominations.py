"""What a unit has to do for its nominations: returned ones, drafts, or none yet."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime

from django.urls import reverse

from awards.models import Nomination
from awards.nominations.deadlines import NominationTerms
from awards.states import NominationState, Procedure
from campaigns.models import Campaign
from core.calendar import until_words
from registrations.models import Registration
from thidua.todo.jobs import Job, left_words

# (campaign, unit) -> the states of its own nominations
States = Mapping[tuple[int, int], list[str]]


def nomination_states(unit_ids: Iterable[int], campaigns: Iterable[Campaign]) -> States:
    """How the nominations of all these units stand: one query."""
    rows = Nomination.objects.filter(
        unit__in=list(unit_ids), campaign__in=list(campaigns), procedure=Procedure.ORDINARY
    )
    found: dict[tuple[int, int], list[str]] = defaultdict(list)
    for campaign, unit, state in rows.order_by().values_list("campaign_id", "unit_id", "state"):
        found[campaign, unit].append(state)
    return found


def nomination_jobs(
    registration: Registration, states: Iterable[str], terms: NominationTerms, at: datetime
) -> list[Job]:
    """One job: correct, hand in, or put somebody forward; else the way to those handed in."""
    campaign = registration.campaign
    term = terms.of(registration.unit_id)
    found = list(states)
    returned = found.count(NominationState.RETURNED)
    drafts = found.count(NominationState.DRAFT)
    url = reverse("awards:nominations", args=[campaign.pk, registration.unit_id])
    is_open = term.opens_at <= at and term.takes(at)
    if returned:
        text = f"{returned} đề nghị khen thưởng được trả lại để bổ sung."
    elif drafts and is_open:
        text = f"{drafts} đề nghị khen thưởng đang lập, chưa nộp."
    elif not found and is_open and at >= term.review.opens_at:
        text = "Chưa đề nghị khen thưởng cho ai."
    elif found:
        sent = len(found) - drafts
        return [Job(f"{sent} đề nghị khen thưởng đã nộp.", "Xem đề nghị", url, is_needed=False)]
    else:
        return []
    return [
        Job(
            text,
            "Mở đề nghị khen thưởng",
            url,
            term.closes_at,
            f"Hạn nộp đề nghị: {until_words(term.closes_at)}",
            left_words(term.closes_at, at),
        )
    ]
