"""Whether the papers of a campaign as a whole fit together: names on no list, the summary."""

from datetime import timedelta

import pytest

from awards.decisions.findings import Rule
from awards.decisions.whole import campaign_findings
from awards.models import Award
from awards.services.registering import enter_awards
from awards.states import DecisionState, LineState, PaperKind
from tests import award_factories
from tests.award_factories import DECIDED
from tests.awards.deciding import passed


@pytest.fixture(autouse=True)
def _own_files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def session(campaign, secretary, collective, person, family):
    """All three passed, on no list yet."""
    return passed(campaign, secretary, collective, person, family)


@pytest.fixture
def decision(session, secretary):
    """All three on a list that waits."""
    made = award_factories.make_decision(session, secretary)
    for item in session.items.all():
        award_factories.make_line(made, item)
    return made


@pytest.fixture
def issued(session, secretary):
    """All three granted and entered."""
    made = award_factories.make_decision(session, secretary, state=DecisionState.ISSUED)
    lines = [
        award_factories.make_line(made, each, LineState.GRANTED) for each in session.items.all()
    ]
    enter_awards(lines=lines, by=secretary, at=DECIDED)
    return made


# --- names that the council passed


def test_names_that_the_council_passed_and_no_list_has_are_told(session):
    (found,) = campaign_findings(session.campaign)

    assert (found.rule, found.blocks) == (Rule.UNLISTED, False)
    assert found.sentence.startswith("03 trường hợp Hội đồng thông qua")


def test_on_a_list_they_are_not(decision):
    assert campaign_findings(decision.campaign) == ()


# --- the summary report


def _summed_up(campaign, by, when=DECIDED + timedelta(days=2)):
    """The summary report, issued then."""
    return award_factories.make_outgoing(PaperKind.SUMMARY, campaign, by, issued_at=when)


def told_of_the_summary(campaign) -> list[str]:
    found = [each for each in campaign_findings(campaign) if each.rule == Rule.SUMMARY]
    assert not any(each.blocks for each in found)
    return [each.sentence for each in found]


def test_a_summary_that_went_out_after_the_lists_fits(issued, secretary):
    _summed_up(issued.campaign, secretary)

    assert told_of_the_summary(issued.campaign) == []


def test_a_summary_that_went_out_before_a_list_is_told(issued, secretary):
    paper = _summed_up(issued.campaign, secretary, DECIDED - timedelta(seconds=1))

    (sentence,) = told_of_the_summary(issued.campaign)

    assert sentence == (
        f"{paper} ngày 18/11/2024: danh sách Giấy khen xã ban hành sau "
        "đó. Hãy đối chiếu số liệu khen thưởng; nếu khác thì ban hành báo cáo thay thế."
    )


def test_a_summary_beside_a_list_that_still_waits_is_told(decision, secretary):
    _summed_up(decision.campaign, secretary)

    (sentence,) = told_of_the_summary(decision.campaign)

    assert "danh sách Giấy khen xã còn chờ ban hành" in sentence


def test_awards_that_came_or_went_after_the_summary_are_told(issued, secretary):
    award = Award.objects.first()
    paper = _summed_up(issued.campaign, secretary)
    later = paper.issued_at + timedelta(seconds=1)
    award_factories.make_revocation(award, secretary, at=later)

    (revoked,) = told_of_the_summary(issued.campaign)
    Award.objects.filter(pk=award.pk).update(entered_at=later)
    (entered, _) = told_of_the_summary(issued.campaign)

    assert "01 khen thưởng bị hủy bỏ sau đó" in revoked
    assert "01 khen thưởng theo văn bản của cấp trên vào sổ sau đó" in entered
