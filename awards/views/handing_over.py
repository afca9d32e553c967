"""The lists of the ceremony: money to sign for, names to call up; PDF, Word and Excel."""

from django.http import Http404
from django.urls import reverse
from django.views.decorators.http import require_safe

from awards.decisions.certifying import handed_over, rewarded
from awards.exports import ceremony_workbook, reward_workbook
from awards.papers import ceremony_list, reward_list
from awards.permissions import can_make_papers
from awards.register.entries import LEVEL_WORDS
from awards.views.fetching import campaign_or_404
from core.calendar import local_day
from core.papers.answers import paper_answer
from core.spreadsheets.writing import workbook_answer


def _campaign(request, pk: int):
    campaign = campaign_or_404(request, pk)
    if not can_make_papers(request.user, campaign):
        raise Http404
    return campaign


@require_safe
def rewards(request, campaign_pk: int, word: str, form: str):
    """«Danh sách nhận tiền thưởng» of one payer: the commune, the district or the province."""
    campaign = _campaign(request, campaign_pk)
    if word not in LEVEL_WORDS:
        raise Http404
    level, year = LEVEL_WORDS[word], local_day(request.received_at).year
    awards = rewarded(campaign, level)
    if form == "xlsx":
        data = reward_workbook(campaign, level, awards, year)
        return workbook_answer(data, f"danh-sach-nhan-tien-thuong-{word}.xlsx")
    back = reverse("awards:papers", args=[campaign_pk])
    return paper_answer(request, lambda: reward_list(campaign, level, awards, year), back, form)


@require_safe
def ceremony(request, campaign_pk: int, form: str):
    """«Danh sách trao thưởng»: everybody in the order in which they are called up."""
    campaign = _campaign(request, campaign_pk)
    year = local_day(request.received_at).year
    awards = handed_over(campaign)
    if form == "xlsx":
        data = ceremony_workbook(campaign, awards, year)
        return workbook_answer(data, "danh-sach-trao-thuong.xlsx")
    back = reverse("awards:papers", args=[campaign_pk])
    return paper_answer(request, lambda: ceremony_list(campaign, awards, year), back, form)
