"""Who may write, read and print what a nomination rests on: everybody in every state."""

import pytest
from django.urls import reverse

from awards.nominations.sections import sections_of
from awards.permissions import can_open_file
from awards.states import AwardFileUse, NominationState, Procedure
from core.errors import RuleBroken
from tests import award_factories, factories, report_factories
from tests.awards import basis
from tests.factories import REVIEW
from tests.registrations.acts import CAST, person

HIDDEN = {NominationState.DRAFT, NominationState.WITHDRAWN}
READERS = {"secretary", "chairman", "council_member", "supervisor"}
EDITABLE = {NominationState.DRAFT, NominationState.RETURNED}


@pytest.fixture(params=list(NominationState), ids=lambda state: state.value)
def nomination(request, registration, secretary):
    """A household of Thôn Đông in every state, with a report, an award, a meeting and a scan."""
    entrant = factories.make_entrant(registration)
    made = factories.make_nomination(registration, entrant, request.param)
    if request.param == NominationState.RETURNED:
        basis.moved(made, request.param, by=secretary)
    award_factories.make_report(made, secretary)
    report_factories.make_earlier_award(made)
    meeting = report_factories.make_unit_meeting(made.campaign, made.unit)
    report_factories.make_unit_vote(meeting, made)
    award_factories.make_award_file(AwardFileUse.MINUTES, secretary, meeting=meeting)
    return made


def acts(nomination) -> dict:
    """Every act on what the nomination rests on."""
    meeting = nomination.unit_vote.meeting
    return {
        "report": lambda by: basis.write(nomination, by, 1, lessons="Bài học"),
        "earlier": lambda by: basis.add_earlier(nomination, by),
        "meet": lambda by: basis.meet(nomination.campaign, nomination.unit, by),
        "edit": lambda by: basis.edit(meeting, by),
        "vote": lambda by: basis.vote(meeting, nomination, by, agree=20),
        "attach": lambda by: basis.attach(meeting, by),
    }


@pytest.mark.parametrize("act", ["report", "earlier", "meet", "edit", "vote", "attach"])
@pytest.mark.parametrize("who", CAST)
def test_only_the_head_writes_and_only_while_it_is_drawn_up(nomination, who, act, request):
    by = person(who, request)
    before = basis.everything()

    if who == "head" and nomination.state in EDITABLE:
        acts(nomination)[act](by)
        assert basis.everything() != before
    else:
        with pytest.raises(RuleBroken):
            acts(nomination)[act](by)
        assert basis.everything() == before


def sees(who: str, state) -> bool:
    return who == "head" or (who in READERS and state not in HIDDEN)


@pytest.mark.parametrize("who", [each for each in CAST if each != "anonymous"])
def test_who_sees_the_nomination_reads_the_report(nomination, who, request, client):
    client.at = REVIEW
    client.force_login(person(who, request))
    expected = 200 if sees(who, nomination.state) else 404

    for name in ("report_edit", "earlier_awards"):
        answer = client.get(reverse(f"awards:{name}", args=[nomination.pk]))
        assert answer.status_code == expected, name


@pytest.mark.parametrize("who", [each for each in CAST if each != "anonymous"])
def test_who_prints_gets_the_papers(nomination, who, request, client):
    client.at = REVIEW
    client.force_login(person(who, request))
    prints = who == "head" or (who in ("secretary", "chairman") and sees(who, nomination.state))
    meeting = nomination.unit_vote.meeting

    for name, key in (("achievement", nomination.pk), ("unit_meeting_paper", meeting.pk)):
        answer = client.get(reverse(f"awards:{name}", args=[key]))
        assert answer.status_code == (200 if prints else 404), name


@pytest.mark.parametrize("who", [each for each in CAST if each != "anonymous"])
def test_a_form_opens_for_whom_it_can_save(nomination, who, request, client):
    client.at = REVIEW
    client.force_login(person(who, request))
    words = [each.word for each in sections_of(nomination)]
    pages = [reverse("awards:report_section", args=[nomination.pk, each]) for each in words]
    pages.append(reverse("awards:earlier_award_add", args=[nomination.pk]))
    meeting = nomination.unit_vote.meeting
    pages += [reverse(f"awards:unit_meeting_{each}", args=[meeting.pk])
              for each in ("edit", "people", "votes")]  # fmt: skip
    expected = 404 if not sees(who, nomination.state) else 302
    if who == "head" and nomination.state in EDITABLE:
        expected = 200

    assert {client.get(each).status_code for each in pages} == {expected}


@pytest.mark.parametrize("who", ["head", "secretary", "chairman", "other_head"])
def test_what_the_office_found_is_the_offices(registration, secretary, who, request, client):
    made = factories.make_nomination(
        registration, state=NominationState.DRAFT, procedure=Procedure.SIMPLIFIED
    )
    client.at = REVIEW
    client.force_login(person(who, request))

    answer = client.get(reverse("awards:report_section", args=[made.pk, "thanh-tich"]))

    assert answer.status_code == (200 if who == "secretary" else 404)


def test_the_secretariats_scores_are_not_told_to_the_unit(registration, secretary, head, client):
    made = factories.make_nomination(registration, state=NominationState.ACCEPTED)
    award_factories.make_hold(made, secretary, reason="Đơn phản ánh kín")
    client.at = REVIEW
    client.force_login(head)

    for name in ("report_edit", "earlier_awards"):
        page = client.get(reverse(f"awards:{name}", args=[made.pk])).content.decode()
        assert "Lịch sử" not in page
        assert "Đơn phản ánh kín" not in page


@pytest.mark.parametrize("who", CAST)
def test_files_are_read_by_whoever_sees_the_nomination(nomination, secretary, who, request):
    """The minutes it rests on, and its own evidence: of a draft both are the unit's alone."""
    evidence = award_factories.make_award_file(
        AwardFileUse.EVIDENCE, secretary, nomination=nomination
    )
    minutes = nomination.unit_vote.meeting.files.get()
    by = person(who, request)

    may = who == "head" or (who in READERS and nomination.state not in HIDDEN)
    assert [bool(can_open_file(by, each)) for each in (evidence, minutes)] == [may, may]
