"""All papers of a campaign, in the order of the dossier."""

from collections.abc import Iterator
from datetime import datetime

from awards.papers.achievement import achievement_report
from awards.papers.nominees import nominee_list
from awards.papers.summary import summary_report
from campaigns.models import Campaign
from campaigns.states import SubjectKind
from core.calendar import local_day
from core.papers.content import Paper
from registrations.papers import registration_paper, summing_up_report
from registrations.states import HANDED_IN
from registrations.summing import sum_up


def all_papers(campaign: Campaign, at: datetime) -> Iterator[tuple[str, Paper]]:
    """Each paper, as things stand at `at`, with the folder that it belongs into."""
    day = local_day(at)
    yield "1-bao-cao", summary_report(campaign, at)
    yield "1-bao-cao", summing_up_report(sum_up(campaign, at))
    for kind in SubjectKind:
        yield "2-danh-sach", nominee_list(campaign, kind, day)
    for kind in SubjectKind:
        nominations = campaign.nominations.filter(subject_kind=kind).in_the_running().for_papers()
        for nomination in sorted(nominations, key=lambda each: (each.sort_key, each.pk)):
            yield "3-bao-cao-thanh-tich", achievement_report(nomination, day)
    registrations = campaign.registrations.filter(state__in=HANDED_IN)
    for registration in registrations.select_related("unit__authority", "campaign__authority"):
        yield "4-ban-dang-ky", registration_paper(registration)
