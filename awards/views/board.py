"""The scoring board: pages, workbook, printed score sheets."""

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from awards.exports import board_workbook
from awards.kinds import KINDS, WORDS
from awards.papers import score_sheet, score_sheets
from awards.permissions import can_compare_texts, can_make_papers
from awards.scores.board import NO_TIER, ORDERS, SCORING, Wanted, read_board
from awards.views.fetching import campaign_or_404, candidate_or_404
from campaigns.timeline import phase_line
from core.calendar import local_day
from core.papers.answers import paper_answer
from core.spreadsheets.writing import workbook_answer


@require_safe
def board(request, campaign_pk: int):
    """All candidates of a kind with marks, total, rank, tier and failed gates; 100 on a page."""
    campaign = campaign_or_404(request, campaign_pk)
    wanted = _wanted(request.GET)
    found = read_board(campaign, wanted, local_day(request.received_at))
    context = {
        "campaign": campaign,
        "line": phase_line(campaign, request.received_at),
        "kinds": [(word, kind.label) for word, kind in KINDS.items()],
        "chosen": WORDS[wanted.kind],
        "wanted": wanted,
        "orders": ORDERS.items(),
        "scorings": SCORING.items(),
        "criteria": [each for each in campaign.criteria.all() if each.subject_kind == wanted.kind],
        "tiers": campaign.tiers.all(),
        "board": found,
        "query": _query(request.GET),
        "previous": found.page - 1,
        "following": found.page + 1 if found.page < found.pages else 0,
        "may_compare": can_compare_texts(request.user, campaign),
        "papers": can_make_papers(request.user, campaign),
    }
    return render(request, "awards/board.html", context)


@require_safe
def sheets(request, campaign_pk: int):
    """Every point, grounds and reason of the campaign as a workbook."""
    campaign = _campaign_with_papers(request, campaign_pk)
    data = board_workbook(campaign, request.received_at)
    return workbook_answer(data, f"bang-diem-{campaign.slug}.xlsx")


@require_safe
def papers(request, campaign_pk: int, word: str, form: str):
    """The score sheets of the page of the board that a person looks at, blank or filled."""
    campaign = _campaign_with_papers(request, campaign_pk)
    if word not in KINDS:
        raise Http404
    day = local_day(request.received_at)
    wanted = _wanted(request.GET, word)
    rows = read_board(campaign, wanted, day).rows
    nominations = [row.nomination for row in rows]
    blank = "trong" in request.GET
    back = f"{reverse('awards:board', args=[campaign.pk])}?doi-tuong={word}"
    return paper_answer(
        request,
        lambda: score_sheets(campaign, wanted.kind, nominations, day, blank=blank),
        back,
        form,
    )


@require_safe
def paper(request, pk: int, form: str):
    """The score sheet of one candidate, blank or filled."""
    nomination = candidate_or_404(request, pk)
    if not can_make_papers(request.user, nomination.campaign):
        raise Http404
    day = local_day(request.received_at)
    blank = "trong" in request.GET
    back = reverse("awards:sheet", args=[pk])
    return paper_answer(request, lambda: score_sheet(nomination, day, blank=blank), back, form)


def _campaign_with_papers(request, pk: int):
    campaign = campaign_or_404(request, pk)
    if not can_make_papers(request.user, campaign):
        raise Http404
    return campaign


def _wanted(given, word: str = "") -> Wanted:
    """What the address asks for; what is no filter of ours is left out."""
    word = word or given.get("doi-tuong", "")
    scoring, order = given.get("cham", ""), given.get("xep", "")
    return Wanted(
        kind=KINDS.get(word, KINDS["tap-the"]),
        unit=_key(given.get("don-vi", "")),
        asked=_key(given.get("de-nghi", "")),
        reached=NO_TIER if given.get("dat") == "chua" else _key(given.get("dat", "")),
        scoring=scoring if scoring in SCORING else "",
        held=given.get("tam-dung") == "1",
        search=given.get("tim", "").strip()[:100],
        order=order if order in ORDERS else "hang",
        page=_key(given.get("trang", "")) or 1,
    )


def _key(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else None


def _query(given) -> str:
    """The filters without the page, for links that keep them."""
    kept = given.copy()
    kept.pop("trang", None)
    kept.pop("trong", None)
    return kept.urlencode()
