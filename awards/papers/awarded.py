"""The last part of a campaign's dossier: what was awarded, handed over, taken back."""

from collections.abc import Iterator
from datetime import datetime
from functools import partial

from awards.decisions.certifying import LEVEL_NAMES, handed_over, rewarded
from awards.models import Award
from awards.papers.entry import Entry
from awards.papers.handing_over import ceremony_list, reward_list
from awards.papers.register import register_extract
from awards.papers.revocation import revocation_paper
from awards.register.outgoing import Issued, key_of, with_replacement
from awards.states import PaperKind
from campaigns.models import Campaign
from campaigns.states import TierLevel
from core.calendar import local_day

ASKED = PaperKind.REVOCATION_REQUEST


def awarded(campaign: Campaign, at: datetime, issued: Issued) -> Iterator[Entry]:
    """The papers that there are of it: nothing before the first award is in the register."""
    rows = with_replacement(campaign.awards.select_related("revocation", "authority"))
    awards = list(rows.order_by("year", "number"))
    for year in sorted({each.year for each in awards}):
        of_year = [each for each in awards if each.year == year]
        draw = partial(register_extract, campaign, year, of_year)
        title = f"Trích sổ khen thưởng năm {year}"
        yield Entry("register", "awards", title, campaign, draw)
    yield from _handed_over(campaign, local_day(at).year)
    for award in awards:
        award.campaign = campaign
        yield from _taken_back(award, at, issued)


def _handed_over(campaign: Campaign, year: int) -> Iterator[Entry]:
    for level, name in LEVEL_NAMES.items():
        if paid := rewarded(campaign, level):
            draw = partial(reward_list, campaign, level, paid, year)
            title = f"Danh sách nhận tiền thưởng cấp {name}"
            yield Entry(f"rewards-{level.value}", "awards", title, campaign, draw)
    if given := handed_over(campaign):
        draw = partial(ceremony_list, campaign, given, year)
        yield Entry("ceremony", "awards", "Danh sách trao thưởng", campaign, draw)


def _taken_back(award: Award, at: datetime, issued: Issued) -> Iterator[Entry]:
    """The commune's own decision; of an award from above the request that they revoke it."""
    taken = award.is_revoked and not award.revocation.is_mistake
    draw = partial(revocation_paper, award, at)
    if award.level == TierLevel.COMMUNE and taken:
        title = f"Quyết định hủy bỏ khen thưởng: {award.name}"
        award.revocation.award = award
        yield Entry("revocation", "awards", title, award.revocation, draw)
    elif award.level != TierLevel.COMMUNE and (taken or key_of(ASKED, award) in issued):
        title = f"Tờ trình đề nghị hủy bỏ khen thưởng: {award.name}"
        yield Entry("revocation-request", "awards", title, award, draw)
