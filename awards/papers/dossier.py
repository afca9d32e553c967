"""All papers of a campaign, in the order of the dossier."""

from collections.abc import Iterator
from datetime import date

from awards.papers.achievement import achievement_report
from awards.papers.nominees import nominee_list
from awards.papers.summary import summary_report
from campaigns.models import Campaign
from campaigns.states import SubjectKind
from core.papers.content import Paper
from registrations.papers import registration_paper
from registrations.states import HANDED_IN


def all_papers(campaign: Campaign, day: date) -> Iterator[tuple[str, Paper]]:
    """Each paper with the folder that it belongs into."""
    yield "1-bao-cao", summary_report(campaign, day)
    for kind in SubjectKind:
        yield "2-danh-sach", nominee_list(campaign, kind, day)
    for kind in SubjectKind:
        nominations = campaign.nominations.filter(subject_kind=kind).for_papers()
        for nomination in sorted(nominations, key=lambda each: (each.sort_key, each.pk)):
            yield "3-bao-cao-thanh-tich", achievement_report(nomination, day)
    registrations = campaign.registrations.filter(state__in=HANDED_IN)
    for registration in registrations.select_related("unit__authority", "campaign__authority"):
        yield "4-ban-dang-ky", registration_paper(registration)
