"""What nominations rest on: a report, an earlier award, meetings with votes and a scan."""

from awards.nominations.sections import sections_of
from awards.states import AwardFileUse, NominationState
from tests import award_factories, report_factories


def make(world) -> None:
    """A meeting of each kind: what rests on it was handed in, and it may still be changed."""
    head = world.people["unit_head"]
    unit = world.full.unit
    draft = world.by_state[NominationState.DRAFT]
    report_factories.make_earlier_award(draft)
    fixed = report_factories.make_unit_meeting(world.campaign, unit)
    for state, nomination in world.by_state.items():
        if state not in (NominationState.DRAFT, NominationState.RETURNED):
            report_factories.make_unit_vote(fixed, nomination)
    open_one = report_factories.make_unit_meeting(world.campaign, unit)
    report_factories.make_unit_vote(open_one, draft)
    for meeting in (fixed, open_one):
        award_factories.make_award_file(AwardFileUse.MINUTES, head, meeting=meeting)


def meetings(world) -> list:
    return list(world.campaign.unit_meetings.all())


def addresses(world) -> dict[str, list[tuple]]:
    """The addresses of the report, of earlier awards and of the unit's meetings."""
    nominations = [*world.by_state.values(), world.found]
    of_unit = [(world.campaign.pk, world.full.unit_id)]
    ours = meetings(world)
    one = [(each.pk,) for each in ours]
    papers = [*one, *((*key, "docx") for key in one)]
    return {
        "awards:report_edit": [(each.pk,) for each in nominations],
        "awards:report_section": [
            (each.pk, section.word) for each in nominations for section in sections_of(each)
        ],
        "awards:earlier_awards": [(each.pk,) for each in nominations],
        "awards:earlier_award_add": [(each.pk,) for each in nominations],
        "awards:earlier_award_remove": [
            (each.pk, award.pk) for each in nominations for award in each.earlier_awards.all()
        ],
        "awards:unit_meeting": of_unit,
        "awards:unit_meeting_add": of_unit,
        "awards:unit_meeting_edit": one,
        "awards:unit_meeting_people": one,
        "awards:unit_meeting_votes": one,
        "awards:unit_vote_remove": [
            (each.pk, vote.pk) for each in ours for vote in each.votes.all()
        ],
        "awards:unit_meeting_remove": one,
        "awards:unit_minutes_add": one,
        "awards:unit_minutes_remove": [
            (each.pk, file.pk) for each in ours for file in each.files.all()
        ],
        "awards:unit_meeting_paper": papers,
    }


def rows(world) -> dict:
    """What the tables ask about."""
    return world.by_state
