"""A notice in every state, with opinions."""

from datetime import timedelta

from awards.states import AwardFileUse, NoticeState
from tests import award_factories
from tests.factories import REVIEW


def make(world) -> None:
    """What is posted runs in the days of review; it has an opinion about a name, one about all."""
    office = world.people["secretariat"]
    world.notices = {
        state: award_factories.make_notice(
            world.campaign,
            office,
            *world.nominations,
            state=state,
            posted_at=REVIEW - timedelta(days=1),
        )
        for state in NoticeState
    }
    posted = world.notices[NoticeState.POSTED]
    world.opinions = [
        award_factories.make_opinion(posted, world.nominations[0], at=REVIEW),
        award_factories.make_opinion(posted, at=REVIEW),
    ]
    award_factories.make_award_file(AwardFileUse.OPINION, None, opinion=world.opinions[0])


def addresses(world) -> dict[str, list[tuple]]:
    """The addresses of the notice's pages; each paper as PDF and as Word."""
    each = [(notice.pk,) for notice in world.notices.values()]
    papers = [*each, *((*key, "docx") for key in each)]
    return {
        "awards:public_notice": [(world.authority.slug, world.campaign.slug)],
        "awards:notices": [(world.campaign.pk,)],
        "awards:notice_make": [(world.campaign.pk,)],
        "awards:notice": each,
        "awards:notice_edit": each,
        "awards:notice_post": each,
        "awards:notice_cancel": each,
        "awards:opinion_enter": each,
        "awards:opinion_answer": [(opinion.notice_id, opinion.pk) for opinion in world.opinions],
        "awards:notice_paper": papers,
        "awards:opinion_slip": papers,
        "awards:opinion_report": papers,
    }


def rows(world) -> dict:
    """What the tables ask about."""
    return world.notices
