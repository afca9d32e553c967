"""«Danh sách đề nghị» before the council meets, while it does, and after it has voted."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from awards.council.shortlist import counts
from awards.models import CouncilSession, SessionItem
from awards.papers import nominee_list
from awards.services import deciding
from awards.states import ItemOutcome, LineState, RoundState, SessionState, VoteMode
from campaigns.states import SubjectKind
from core.calendar import local_day
from core.papers.content import GroupRow
from tests import award_factories
from tests.award_factories import DECIDED, MEETING
from tests.awards import builders
from tests.awards.deciding import fresh, line_of
from tests.awards.pages import soup, words
from tests.awards.reading import drawn, prose
from tests.papers.verify import faults

BEFORE = date(2024, 11, 4)
DAY = local_day(MEETING)
INDIVIDUAL = SubjectKind.INDIVIDUAL


@pytest.fixture
def people(registration, secretary):
    """Three who reach the province's tier, one who reaches none."""
    names = (("An", "10"), ("Bình", "9.8"), ("Cúc", "9.6"), ("Dung", "2"))
    return [builders.person(registration, name, points, secretary) for name, points in names]


@pytest.fixture
def session(campaign, council, people) -> CouncilSession:
    """Planned, with the first three for the tier that they ask for."""
    made = award_factories.make_session(campaign, council)
    for each in people[:3]:
        award_factories.make_item(made, each)
    award_factories.attend(made)
    return made


def move(session, state, **fields) -> None:
    CouncilSession.objects.filter(pk=session.pk).update(
        state=state, quorum="2/3", vote_base="all_members", opened_at=MEETING, **fields
    )
    session.refresh_from_db()


def close(session, **outcomes: ItemOutcome) -> None:
    """The meeting is over: those named so, all others passed."""
    move(session, SessionState.CLOSED, closed_at=MEETING + timedelta(hours=3))
    for item in session.items.select_related("nomination"):
        outcome = outcomes.get(item.nomination.subject_name, ItemOutcome.PASSED)
        agree = 6 if outcome == ItemOutcome.PASSED else 2
        SessionItem.objects.filter(pk=item.pk).update(
            outcome=outcome, agree=agree, disagree=7 - agree, blank=0, base=7,
            total="90.50", vote_share="1/2",
        )  # fmt: skip


def table(campaign, day=DAY) -> list[str | tuple[str, ...]]:
    """The titles of groups, and of each name: name, points, vote, note."""
    rows = nominee_list(campaign, INDIVIDUAL, day).body[0].rows
    return [row.title if isinstance(row, GroupRow) else (row[0], *row[-3:]) for row in rows]


def frame(campaign, day=DAY) -> tuple[str, tuple[str, ...]]:
    paper = nominee_list(campaign, INDIVIDUAL, day)
    return paper.under_subject, paper.signatures[1].title_lines


WAITING = (
    "(Danh sách trước phiên họp của Hội đồng, theo mức điểm đạt được)",
    ("TM. THƯỜNG TRỰC HỘI ĐỒNG", "ỦY VIÊN THƯỜNG TRỰC"),
)
PROVINCE = "I. Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh (03)"
UNSEEN = [
    PROVINCE,
    ("Bà An", "100,00", "", ""),
    ("Bà Bình", "98,00", "", ""),
    ("Bà Cúc", "96,00", "", ""),
]


def test_before_the_meeting_it_is_the_office_list_by_points(session):
    assert table(session.campaign) == UNSEEN
    assert frame(session.campaign) == WAITING


def test_the_standing_member_signs_it(session):
    paper = nominee_list(session.campaign, INDIVIDUAL, DAY)

    assert paper.signatures[1].name == session.council.members.get(order=3).full_name


def test_a_commune_without_a_council_leaves_the_name_open(campaign, people):
    assert frame(campaign) == WAITING
    assert nominee_list(campaign, INDIVIDUAL, DAY).signatures[1].name == ""


def _round(session, state) -> None:
    made = session.rounds.create(
        number=1, mode=VoteMode.PAPER, state=state, opened_at=MEETING,
        **({"issued": 7, "returned": 7, "invalid": 0} if state == RoundState.CLOSED else {}),
    )  # fmt: skip
    first = session.items.first()
    made.items.create(item=first, agree=5, disagree=2, blank=0)


def test_a_round_that_is_over_is_filled_in_while_the_council_still_meets(session):
    move(session, SessionState.OPEN)
    _round(session, RoundState.CLOSED)

    assert table(session.campaign)[1:3] == [
        ("Bà An", "100,00", "5/7\n71,43 %", ""),
        ("Bà Bình", "98,00", "", ""),
    ]
    assert frame(session.campaign) == WAITING


def test_of_a_round_that_goes_on_nothing_is_told(session):
    move(session, SessionState.OPEN)
    _round(session, RoundState.OPEN)

    assert table(session.campaign) == UNSEEN


def test_after_the_meeting_it_is_the_council_list_of_whom_it_passed(session):
    close(session, Bình=ItemOutcome.FAILED)

    assert table(session.campaign) == [
        "I. Giấy khen của Chủ tịch Ủy ban nhân dân xã (02)",
        ("Bà An", "90,50", "6/7\n85,71 %", ""),
        ("Bà Cúc", "90,50", "6/7\n85,71 %", ""),
    ]
    assert frame(session.campaign) == (
        "(Theo kết quả bỏ phiếu của Hội đồng tại phiên họp ngày 05 tháng 11 năm 2024)",
        ("TM. HỘI ĐỒNG", "CHỦ TỊCH HỘI ĐỒNG"),
    )
    paper = nominee_list(session.campaign, INDIVIDUAL, DAY)
    assert prose(paper) == ["Danh sách có 02 cá nhân./."]
    assert faults(drawn(paper), paper) == []


def test_on_a_day_before_the_meeting_it_is_as_it_was(session):
    close(session, Bình=ItemOutcome.FAILED)

    assert table(session.campaign, BEFORE) == UNSEEN
    assert frame(session.campaign, BEFORE) == WAITING


def test_a_meeting_that_passed_nobody_leaves_an_empty_list_that_says_so(session):
    close(session, **dict.fromkeys(("An", "Bình", "Cúc"), ItemOutcome.FAILED))

    found = nominee_list(session.campaign, INDIVIDUAL, DAY).body[0]

    assert (list(found.rows), found.empty) == ([], "Hội đồng không thông qua đối tượng nào")


def test_a_meeting_that_was_called_off_says_nothing(session):
    move(session, SessionState.CANCELLED, cancel_reason="Mưa bão")

    assert frame(session.campaign) == WAITING


def test_whom_a_second_meeting_passes_comes_onto_the_list(session, council):
    close(session, Bình=ItemOutcome.FAILED)
    second = award_factories.make_session(
        session.campaign, council, planned_at=MEETING + timedelta(days=2)
    )
    item = session.items.get(nomination__subject_name="Bình")
    award_factories.make_item(second, item.nomination)
    close(second)
    CouncilSession.objects.filter(pk=second.pk).update(opened_at=MEETING + timedelta(days=2))

    names = [row[0] for row in table(session.campaign) if not isinstance(row, str)]

    assert names == ["Bà An", "Bà Cúc", "Bà Bình"]
    assert "ngày 05 tháng 11 năm 2024, ngày 07 tháng 11 năm 2024" in frame(session.campaign)[0]


@pytest.fixture
def listed(session, secretary):
    """All three passed for the province's tier and stand on its list."""
    session.items.update(tier=session.campaign.tiers.first())
    close(session)
    award_factories.make_notice(
        session.campaign, secretary, *(each.nomination for each in session.items.all())
    )
    (made,) = deciding.draw_up(session=session, by=secretary, at=DECIDED).decisions
    return fresh(made)


def test_what_became_of_a_name_after_the_vote_is_noted(listed, secretary, chairman):
    deciding.strike(line=line_of(listed), reason="Trùng thành tích", by=chairman, at=DECIDED)
    refused = listed.lines.get(nomination__subject_name="Bình")
    type(refused).objects.filter(pk=refused.pk).update(state=LineState.REFUSED, reason="Chưa đủ")
    own = award_factories.make_decision(listed.session, secretary)
    award_factories.make_line(own, refused.item, falls_back_from=refused)

    assert table(listed.campaign) == [
        "I. Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh (02)",
        ("Bà An", "90,50", "6/7\n85,71 %", "Chủ tịch rút tên"),
        ("Bà Cúc", "90,50", "6/7\n85,71 %", ""),
        "II. Giấy khen của Chủ tịch Ủy ban nhân dân xã (01)",
        ("Bà Bình", "90,50", "6/7\n85,71 %", "Hội đồng thông qua Bằng khen tỉnh"),
    ]


# --- how many the page «Văn bản» says


@pytest.mark.parametrize("over", [False, True])
def test_the_page_says_as_many_as_the_list_has(session, collective, family, office, over):
    if over:
        close(session, Bình=ItemOutcome.FAILED)
    office.at = MEETING
    found = counts(session.campaign, DAY)
    rows = {
        kind: sum(
            not isinstance(row, GroupRow)
            for row in nominee_list(session.campaign, kind, DAY).body[0].rows
        )
        for kind in SubjectKind
    }

    page = words(soup(office.get(reverse("awards:papers", args=[session.campaign.pk]))).main)

    assert {kind: each.listed for kind, each in found.items()} == rows
    assert {kind.value: each.running for kind, each in found.items()} == {
        "collective": 1, "individual": 4, "household": 1,
    }  # fmt: skip
    told = "trước phiên họp: 3 đạt mức xét trong 4 đối tượng đưa vào xét"
    if over:
        told = "phiên họp ngày 5/11/2024: Hội đồng thông qua 2 trong 4 đối tượng đưa vào xét"
    assert told in page


def test_a_long_list_asks_the_database_as_often_as_a_short_one(
    session, registration, secretary, council
):
    close(session)
    with CaptureQueriesContext(connection) as few:
        nominee_list(session.campaign, INDIVIDUAL, DAY)
    for number in range(20):
        made = builders.person(registration, f"Y {number}", "9", secretary)
        award_factories.make_item(session, made, ItemOutcome.PASSED)

    with CaptureQueriesContext(connection) as many:
        nominee_list(session.campaign, INDIVIDUAL, DAY)

    # The campaign of the first has its phases and its authority read by now.
    assert len(many) <= len(few)
