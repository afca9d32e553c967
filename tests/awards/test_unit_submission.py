"""A unit's own submission: whom it puts forward, how its meeting voted, who prints it."""

import pytest
from django.urls import reverse

from accounts.states import UnitKind
from awards.papers import unit_submission
from awards.states import NominationState
from core.papers.content import GroupRow
from core.papers.errors import PaperFailed
from registrations.states import EntrantKind
from tests import factories, report_factories
from tests.awards.reading import drawn, prose, table
from tests.factories import REVIEW
from tests.papers.verify import faults
from tests.papers.word import differences

DAY = REVIEW.date()
FIRST = "Tên tập thể, hộ gia đình, cá nhân"


@pytest.fixture
def put_forward(registration):
    """The unit itself, a person and a household; 32 came to its meeting."""
    meeting = report_factories.make_unit_meeting(registration.campaign, registration.unit)
    person = factories.make_entrant(registration, "Y Ƀhiŏ Êñuôl", honorific="ong")
    home = factories.make_entrant(registration, "Nguyễn Thị Hoa", EntrantKind.HOUSEHOLD)
    found = []
    for entrant, counts in ((None, (32, 0)), (person, (24, 8)), (home, (31, 1))):
        made = factories.make_nomination(registration, entrant)
        report_factories.make_unit_vote(meeting, made, *counts)
        found.append(made)
    return found


def test_it_lists_everybody_with_the_vote_of_the_meeting(put_forward, campaign, unit):
    paper = unit_submission(campaign, unit, DAY)

    rows = [
        row.title if isinstance(row, GroupRow) else (row[0], row[3])
        for row in table(paper, FIRST).rows
    ]
    assert rows == [
        "I. TẬP THỂ (01)",
        ("Thôn Đông", "32/32\n100 %"),
        "II. HỘ GIA ĐÌNH (01)",
        ("Hộ bà Nguyễn Thị Hoa", "31/32\n96,88 %"),
        "III. CÁ NHÂN (01)",
        ("Ông Y Ƀhiŏ Êñuôl", "24/32\n75 %"),
    ]
    assert "xét, khen thưởng 01 tập thể, 01 hộ gia đình, 01 cá nhân" in prose(paper)[0]
    assert "họp bình xét ngày 18 tháng 10 năm 2024" in prose(paper)[1]


def test_it_says_on_whom_the_unit_has_not_voted(put_forward, registration, campaign, unit):
    for name, kind in (("Y Nam", EntrantKind.INDIVIDUAL), ("H'Ƀlă Ayŭn", EntrantKind.HOUSEHOLD)):
        factories.make_nomination(registration, factories.make_entrant(registration, name, kind))

    paper = unit_submission(campaign, unit, DAY)

    assert prose(paper)[1] == (
        "Đơn vị đã họp bình xét 03 trường hợp ngày 18 tháng 10 năm 2024; còn 02 trường hợp chưa có "
        "kết quả bình xét: Hộ bà H'Ƀlă Ayŭn, Bà Y Nam."
    )


def test_where_no_meeting_is_written_down_none_is_told(registration, campaign, unit):
    factories.make_nomination(registration)

    assert not any("bình xét" in each for each in prose(unit_submission(campaign, unit, DAY))[1:2])


@pytest.mark.parametrize(("kind", "symbol"), [(UnitKind.HAMLET, None), (UnitKind.SCHOOL, "TTr")])
def test_a_hamlet_numbers_no_papers(put_forward, campaign, unit, kind, symbol):
    unit.kind = kind

    assert unit_submission(campaign, unit, DAY).symbol == symbol


def test_what_was_given_up_is_not_on_it(put_forward, campaign, unit):
    type(put_forward[1]).objects.filter(pk=put_forward[1].pk).update(
        state=NominationState.WITHDRAWN
    )

    assert "01 tập thể, 01 hộ gia đình có" in prose(unit_submission(campaign, unit, DAY))[0]


def test_a_unit_that_names_nobody_has_no_submission(campaign, unit):
    with pytest.raises(PaperFailed, match="chưa đề nghị"):
        unit_submission(campaign, unit, DAY)


def test_it_is_a_right_paper_in_both_forms(put_forward, campaign, unit):
    paper = unit_submission(campaign, unit, DAY)

    assert faults(drawn(paper), paper) == []
    assert differences(paper) == []


@pytest.mark.parametrize(
    ("who", "status"), [("head", 200), ("other_head", 404), ("secretary", 404), ("stranger", 404)]
)
def test_the_unit_alone_prints_it(put_forward, campaign, unit, client, request, who, status):
    client.at = REVIEW
    client.force_login(request.getfixturevalue(who))

    answer = client.get(reverse("awards:unit_submission", args=[campaign.pk, unit.pk]))

    assert answer.status_code == status


def test_as_many_questions_for_many_as_for_few(
    put_forward, registration, campaign, unit, django_assert_max_num_queries
):
    meeting = put_forward[0].unit_vote.meeting
    for number in range(20):
        entrant = factories.make_entrant(registration, f"Y Wiêng {number}")
        report_factories.make_unit_vote(meeting, factories.make_nomination(registration, entrant))

    with django_assert_max_num_queries(8):
        unit_submission(campaign, unit, DAY)
