"""An award from the unit's meeting to its revocation, through the pages, on either database."""

import pytest

from tests.awards.life import appraising, deciding, honouring, meeting, nominating
from tests.awards.life.cast import Life, prepare
from tests.awards.life.visitor import Visitor


@pytest.fixture
def life(
    campaign, unit, other_unit, head, other_head, secretary, chairman, council_member, supervisor
) -> Life:
    prepare(campaign, unit, other_unit, secretary)
    users = {"chairman": chairman, "secretary": secretary, "member": council_member}
    return Life(
        campaign,
        unit,
        head=Visitor(head),
        other_head=Visitor(other_head),
        secretary=Visitor(secretary),
        chairman=Visitor(chairman),
        member=Visitor(council_member),
        supervisor=Visitor(supervisor),
        public=Visitor(),
        users=users,
    )


def test_from_the_units_meeting_to_the_revocation(life, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    nominating.the_unit_nominates(life)
    nominating.the_unit_meets(life)
    nominating.the_dossiers_are_filled(life)
    nominating.all_is_handed_in(life)
    nominating.one_is_returned_and_comes_again(life)
    nominating.all_are_taken_into_the_running(life)
    appraising.a_complaint_stops_one(life)
    appraising.the_complaint_is_settled(life)
    appraising.points_are_given(life)
    appraising.the_list_is_posted(life)
    appraising.an_opinion_comes_and_is_answered(life)
    meeting.the_council_is_set_up(life)
    meeting.a_meeting_is_planned(life)
    meeting.members_with_an_interest_have_no_vote(life)
    appraising.the_days_are_over(life)
    meeting.it_opens_with_two_thirds_and_not_below(life)
    meeting.the_ballots_are_counted(life)
    meeting.the_meeting_ends(life)
    deciding.one_is_stepped_down(life)
    deciding.lists_are_drawn_up(life)
    deciding.the_chairman_strikes_one_and_confirms(life)
    deciding.the_papers_are_issued(life)
    deciding.those_above_answer(life)
    deciding.the_refused_one_falls_back(life)
    honouring.the_register_has_no_gap(life)
    honouring.anybody_may_verify(life)
    honouring.all_are_honoured(life)
    honouring.one_is_revoked(life)
    honouring.everybody_sees_that_it_is_revoked(life)
    honouring.what_was_given_comes_back(life)
    honouring.the_history_tells_it_all(life)
