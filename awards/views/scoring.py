"""The scoring board and the score sheet."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from accounts.typed import typed
from awards.forms import SheetForm
from awards.models import ScoreSheet
from awards.permissions import can_make_papers, can_score
from awards.services.judging import save_sheet
from awards.standings import contributions_of, pledges_of, ranking, standing_of
from awards.states import SheetKind
from awards.views.fetching import campaign_or_404, candidate_or_404
from campaigns.states import SubjectKind
from campaigns.timeline import phase_line
from core.errors import RuleBroken, Stale

KINDS = {
    "tap-the": SubjectKind.COLLECTIVE,
    "ca-nhan": SubjectKind.INDIVIDUAL,
    "ho-gia-dinh": SubjectKind.HOUSEHOLD,
}
WORDS = {kind: word for word, kind in KINDS.items()}


@require_safe
def board(request, campaign_pk: int):
    """All candidates of a kind with marks, total, rank, tier and failed gates."""
    campaign = campaign_or_404(request, campaign_pk)
    chosen = request.GET.get("doi-tuong", "")
    chosen = chosen if chosen in KINDS else "tap-the"
    context = {
        "campaign": campaign,
        "line": phase_line(campaign, request.received_at),
        "kinds": [(word, kind.label) for word, kind in KINDS.items()],
        "chosen": chosen,
        "kind": KINDS[chosen],
        "criteria": [
            each for each in campaign.criteria.all() if each.subject_kind == KINDS[chosen]
        ],
        "tiers": campaign.tiers.all(),
        "places": ranking(campaign, KINDS[chosen]),
        "papers": can_make_papers(request.user, campaign),
    }
    return render(request, "awards/board.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def sheet(request, pk: int):
    """One candidate's sheet: facts and boxes; save, or save and go to the next candidate."""
    nomination = candidate_or_404(request, pk)
    allowed = can_score(request.user, nomination, request.received_at)
    stored = _stored(nomination)
    standing = standing_of(nomination)
    form = SheetForm(
        request.POST or None,
        marks=standing.marks,
        scores=_scores(stored),
        initial={"version": stored.version if stored else 0},
        typed=typed(request) if allowed else None,
    )
    if request.method == "POST" and form.is_valid():
        try:
            save_sheet(
                nomination=nomination,
                judgements=form.judgements(),
                reason=form.cleaned_data["reason"],
                version=form.cleaned_data["version"],
                by=request.user,
                at=request.received_at,
            )
        except Stale as reason:
            now = _stored(nomination)
            form.offer_again(now.version if now else 0, _scores(now), str(reason))
        except RuleBroken as reason:
            form.add_error(None, str(reason))
        else:
            messages.success(request, f"Đã lưu phiếu của {nomination}.")
            return redirect(_next_url(request, nomination))
    context = {
        "nomination": nomination,
        "campaign": nomination.campaign,
        "word": WORDS[SubjectKind(nomination.subject_kind)],
        "allowed": allowed,
        "stored": stored,
        "standing": standing,
        "form": form,
        "pledges": pledges_of(nomination),
        "contributions": contributions_of(nomination),
        "papers": can_make_papers(request.user, nomination.campaign),
    }
    return render(request, "awards/sheet.html", context)


def _stored(nomination) -> ScoreSheet | None:
    """The secretariat's sheet as it is now."""
    return (
        ScoreSheet.objects.filter(nomination=nomination, kind=SheetKind.SECRETARIAT)
        .select_related("saved_by")
        .first()
    )


def _scores(stored: ScoreSheet | None) -> dict:
    return {each.criterion_id: each for each in stored.scores.all()} if stored else {}


def _next_url(request, nomination) -> str:
    """The board, or the next candidate without a full sheet when that button was pressed."""
    word = WORDS[SubjectKind(nomination.subject_kind)]
    board_url = f"{reverse('awards:board', args=[nomination.campaign_id])}?doi-tuong={word}"
    if "next" not in request.POST:
        return board_url
    places = ranking(nomination.campaign, SubjectKind(nomination.subject_kind))
    here = (nomination.sort_key, nomination.pk)
    waiting = sorted(
        (place.nomination.sort_key, place.nomination.pk)
        for place in places
        if place.standing.total is None and place.nomination.pk != nomination.pk
    )
    if not waiting:
        return board_url
    # By name and onwards from this one, so that nobody is left out by leaving sheets unfinished.
    _, following = next((each for each in waiting if each > here), waiting[0])
    return reverse("awards:sheet", args=[following])
