"""One order of names wherever a list stands, and of kinds on every paper that has several."""

from collections.abc import Iterable

import pytest

from awards.decisions.certifying import handed_over, printable, rewarded
from awards.decisions.readback import read_back
from awards.models import Award, CouncilSession, SessionItem
from awards.papers import (
    appraisal_report,
    ballots,
    ceremony_list,
    council_submission,
    decision_paper,
    register_book,
    reward_list,
    session_minutes,
    submission_paper,
    summary_report,
    tally_report,
    unit_submission,
    written_slip,
)
from awards.papers.catalogue import entries
from awards.services import deciding
from awards.states import ItemOutcome, LineState, SessionState
from campaigns.states import TierLevel
from core.papers.content import GroupRow, Paper, Table
from core.papers.words import plain
from registrations.states import Honorific
from tests import award_factories
from tests.award_factories import DECIDED, MEETING
from tests.awards import builders
from tests.awards.deciding import confirmed, fresh, issue, line_of
from tests.awards.reading import table
from tests.awards.sitting import choose

KINDS = ("TẬP THỂ", "HỘ GIA ĐÌNH", "CÁ NHÂN")
# Who is equal to whom: the law's tie-break puts the woman first, the name would not.
NAMES = ["Thôn Đông", "Hộ bà Nguyễn Thị Hoa", "Bà Yến", "Ông An", "Bà Bình"]


@pytest.fixture(autouse=True)
def _own_files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def session(campaign, council, registration, collective, family, secretary) -> CouncilSession:
    """Planned, with a collective, a household and three individuals, of whom two are equal."""
    builders.scored(collective, secretary, "8")
    builders.scored(family, secretary, "8")
    builders.factories.make_contribution(registration, 60_000_000, family.entrant)
    people = [
        builders.person(registration, "Bình", "7", secretary),
        builders.person(registration, "An", "9", secretary, honorific=Honorific.MR),
        builders.person(registration, "Yến", "9", secretary),
    ]
    made = award_factories.make_session(campaign, council)
    choose(made, secretary, MEETING, *people, family, collective)
    return fresh_session(made)


def fresh_session(session: CouncilSession) -> CouncilSession:
    return CouncilSession.objects.select_related(
        "campaign__authority", "council", "chair", "secretary"
    ).get(pk=session.pk)


@pytest.fixture
def over(session, secretary) -> CouncilSession:
    """The same closed: everybody passed, and the public has been asked."""
    CouncilSession.objects.filter(pk=session.pk).update(
        state=SessionState.CLOSED, opened_at=MEETING, closed_at=MEETING
    )
    for item in session.items.select_related("nomination"):
        award_factories.complete(item.nomination, secretary)
        counts = {"agree": 7, "disagree": 0, "blank": 0, "base": 7}
        SessionItem.objects.filter(pk=item.pk).update(outcome=ItemOutcome.PASSED, **counts)
    award_factories.make_notice(
        session.campaign, secretary, *(each.nomination for each in session.items.all())
    )
    return fresh_session(session)


def names(lines: Iterable) -> list[str]:
    return [each.nomination.name for each in lines]


def listed(paper: Paper, column: int = 0) -> list[str]:
    """The names on the tables of a paper and of its annexes."""
    blocks = [*paper.body, *(block for annex in paper.annexes for block in annex.body)]
    tables = [block for block in blocks if isinstance(block, Table)]
    rows = [row for table in tables for row in table.rows if not isinstance(row, GroupRow)]
    return [plain(row[column]).partition("\n")[0] for row in rows]


def groups(paper: Paper) -> list[str]:
    """The titles of the groups on the tables of a paper, as far as they name a kind."""
    blocks = [*paper.body, *(block for annex in paper.annexes for block in annex.body)]
    rows = [row for block in blocks if isinstance(block, Table) for row in block.rows]
    return [
        next(kind for kind in KINDS if kind in row.title.upper())
        for row in rows
        if isinstance(row, GroupRow)
    ]


# --- one order of names


def test_names_stand_as_the_law_breaks_ties_on_every_list_of_a_decision(
    over, campaign, secretary, chairman
):
    (made,) = deciding.draw_up(session=over, by=secretary, at=DECIDED).decisions
    decision = confirmed(made, chairman)
    draft, asked = decision_paper(decision, DECIDED), council_submission(decision, DECIDED)
    issue(decision, secretary)
    decision = fresh(decision)
    book = list(Award.objects.order_by("year", "number"))

    found = {
        "decision": listed(draft),
        "submission of the council": listed(asked),
        "read back": names(each.line for each in read_back(decision, DECIDED).names),
        "register": listed(register_book(campaign.authority, 2024, book), 1),
        "money": listed(reward_list(campaign, *_paid(campaign)), 1),
        "ceremony": listed(ceremony_list(campaign, handed_over(campaign), 2024), 1),
        "certificates": [each.name for each in printable(decision)],
        "reports of the dossier": [
            each.subject.name
            for each in entries(decision, DECIDED)
            if each.kind == "achievement-report"
        ],
    }

    assert found == dict.fromkeys(found, NAMES)


def _paid(campaign):
    return TierLevel.COMMUNE, rewarded(campaign, TierLevel.COMMUNE), 2024


def test_the_list_for_those_above_has_the_same_order(over, secretary):
    over.items.update(tier=over.campaign.tiers.first())
    (made,) = deciding.draw_up(session=over, by=secretary, at=DECIDED).decisions

    assert listed(submission_paper(fresh(made), DECIDED)) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_who_was_taken_off_comes_back_to_the_same_place(over, secretary, name):
    (made,) = deciding.draw_up(session=over, by=secretary, at=DECIDED).decisions
    line = next(each for each in made.lines.all() if each.nomination.name == name)
    deciding.remove_name(line=line_of_pk(line), by=secretary, at=DECIDED)

    deciding.add_name(decision=fresh(made), item=line.item, by=secretary, at=DECIDED)

    decision = fresh(made)
    assert names(decision.lines.all()) == NAMES
    assert [each.order for each in decision.lines.all()] == [1, 2, 3, 4, 5]
    assert names(each.line for each in read_back(decision, DECIDED).names) == NAMES


def line_of_pk(line):
    return type(line).objects.select_related("decision__campaign", "nomination").get(pk=line.pk)


def test_who_falls_back_stands_where_the_council_had_the_name(over, secretary, chairman):
    first = over.items.get(nomination__subject_name="Yến")
    SessionItem.objects.filter(pk=first.pk).update(tier=over.campaign.tiers.first())
    higher, own = deciding.draw_up(session=over, by=secretary, at=DECIDED).decisions
    issue(confirmed(fresh(higher), chairman), secretary, number="88/TTr-UBND")
    waiting = line_of(fresh(higher), LineState.LISTED)
    deciding.record_results(
        decision=fresh(higher),
        answers={waiting: deciding.Answer(granted=False, reason="Chưa đủ tiêu chuẩn")},
        paper="Công văn số 9/UBND-NC",
        paper_on=DECIDED.date(),
        upload=None,
        by=secretary,
        at=DECIDED,
    )

    deciding.fall_back(
        line=line_of(fresh(higher)), tier=own.tier, reason="Đủ mức thấp hơn", by=secretary,
        at=DECIDED,
    )  # fmt: skip

    assert names(fresh(own).lines.all()) == NAMES


# --- one order of kinds


def test_the_agenda_numbers_kinds_as_lists_have_them(session):
    assert [(each.order, each.nomination.name) for each in session.items.all()] == [
        *enumerate(NAMES, start=1)
    ]


PAPERS = {
    "appraisal": lambda session: appraisal_report(session, MEETING),
    "minutes": session_minutes,
    "tally": tally_report,
    "ballot": ballots,
    "slip": lambda session: written_slip(session, session.council.members.last()),
    "unit": lambda session: unit_submission(
        session.campaign, session.items.first().nomination.unit, MEETING.date()
    ),
}


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("stored", [1, -1], ids=["in order", "written down otherwise"])
def test_kinds_stand_on_the_papers_of_a_meeting_as_lists_have_them(session, paper, stored):
    """An agenda of before, numbered otherwise, keeps its numbers: ballots may have them."""
    for item in session.items.all():
        SessionItem.objects.filter(pk=item.pk).update(order=100 + stored * item.order)

    assert groups(PAPERS[paper](session)) == list(KINDS)


def test_kinds_stand_on_the_papers_of_a_list_as_lists_have_them(over, secretary):
    (made,) = deciding.draw_up(session=over, by=secretary, at=DECIDED).decisions
    decision = fresh(made)

    assert groups(decision_paper(decision, DECIDED)) == list(KINDS)
    for build in (council_submission, submission_paper):
        titles = [
            block.text.partition(". ")[2].partition(" (")[0]
            for block in build(decision, DECIDED).annexes[0].body
            if not isinstance(block, Table)
        ]
        assert titles == list(KINDS)


def test_kinds_stand_in_the_summary_as_lists_have_them(over):
    found = table(summary_report(over.campaign, DECIDED), "Hình thức khen thưởng")

    titles = [column.title.upper() for column in found.columns]

    assert titles[1:] == [*KINDS, "CỘNG"]
