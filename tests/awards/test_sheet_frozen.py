"""Points stand still before the council; a sheet is opened again knowingly, before the vote."""

from decimal import Decimal

import pytest
from django.urls import reverse

from audit.models import Entry
from awards.models import Score, ScoreSheet, SessionItem
from awards.permissions import can_reopen_sheet, can_score, can_self_score
from awards.scores.judgements import Judgement
from awards.scores.sheets import read_sheet
from awards.services.judging import save_sheet
from awards.services.reopening import reopen_sheet
from awards.services.voting import cancel_round, open_round
from awards.states import ItemOutcome, RoundState, SessionState, SheetKind, VoteMode
from core.errors import Incomplete, NotAllowed, RuleBroken, WrongState
from tests import award_factories
from tests.award_factories import MEETING
from tests.awards.pages import soup
from tests.awards.sitting import cancel, open_it, ready
from tests.awards.voting import acts
from tests.factories import REVIEW

# How the candidate lies before the council: session, round, reopened; write points? reopen?
CASES = {
    "nowhere": (None, None, False, True, False),
    "planned": (SessionState.PLANNED, None, False, True, False),
    "cancelled": (SessionState.CANCELLED, None, False, True, False),
    "open": (SessionState.OPEN, None, False, False, True),
    "open, reopened": (SessionState.OPEN, None, True, True, False),
    "open, voting": (SessionState.OPEN, RoundState.OPEN, False, False, False),
    "open, reopened, voting": (SessionState.OPEN, RoundState.OPEN, True, False, False),
    "open, voted": (SessionState.OPEN, RoundState.CLOSED, False, False, False),
    "open, reopened, voted": (SessionState.OPEN, RoundState.CLOSED, True, False, False),
    "open, round cancelled": (SessionState.OPEN, RoundState.CANCELLED, False, False, True),
    "open, reopened, cancelled": (SessionState.OPEN, RoundState.CANCELLED, True, True, False),
    "closed": (SessionState.CLOSED, RoundState.CLOSED, False, False, False),
    "closed, reopened": (SessionState.CLOSED, RoundState.CLOSED, True, False, False),
}
TABLES = (ScoreSheet, Score, SessionItem, Entry)


def everything():
    return [list(model.objects.order_by("pk").values()) for model in TABLES]


def refused(error, act, match="."):
    before = everything()
    with pytest.raises(error, match=match):
        act()
    assert everything() == before


def standing(campaign, council, nomination, case):
    """The candidate before the council as the case says; None where it is on no agenda."""
    state, voting, reopened, *_ = CASES[case]
    if state is None:
        return None
    session = award_factories.make_session(campaign, council, state)
    award_factories.attend(session)
    outcome = ItemOutcome.FAILED if state == SessionState.CLOSED else ""
    fields = {"sheet_reopened_at": MEETING} if reopened else {}
    item = award_factories.make_item(session, nomination, outcome, **fields)
    if voting is not None:
        reason = "Nhầm" if voting == RoundState.CANCELLED else ""
        found = session.rounds.create(
            number=1, state=voting, opened_at=MEETING, cancel_reason=reason
        )
        found.items.create(item=item)
    return session


def write(nomination, by, points="7", kind=SheetKind.SECRETARIAT, reason="Xem lại minh chứng"):
    sheet = read_sheet(nomination, kind)
    criterion = nomination.campaign.criteria.filter(
        subject_kind=nomination.subject_kind, method="points"
    ).first()
    save_sheet(
        nomination=nomination,
        judgements={criterion: Judgement(Decimal(points), "", reason)},
        version=sheet.version,
        by=by,
        at=REVIEW,
        kind=kind,
    )


def reopen(nomination, by, reason="Chấm sót minh chứng"):
    reopen_sheet(nomination=nomination, reason=reason, by=by, at=MEETING)


@pytest.mark.parametrize("case", CASES)
def test_points_change_only_where_the_council_has_not_begun_or_the_sheet_was_reopened(
    campaign, council, judged_person, secretary, case
):
    standing(campaign, council, judged_person, case)
    may = CASES[case][3]

    assert bool(can_score(secretary, judged_person, REVIEW)) is may
    if may:
        write(judged_person, secretary)
        assert Score.objects.filter(points=7).count() == 1
    else:
        refused(WrongState, lambda: write(judged_person, secretary), "phiếu chấm")


@pytest.mark.parametrize("case", CASES)
def test_a_sheet_is_reopened_only_in_an_open_meeting_before_the_vote(
    campaign, council, judged_person, secretary, case
):
    session = standing(campaign, council, judged_person, case)
    may = CASES[case][4]

    assert bool(can_reopen_sheet(secretary, judged_person)) is may
    if may:
        reopen(judged_person, secretary)
        assert session.items.get().sheet_reopened_at == MEETING
        entry = Entry.objects.get(action="nomination.sheet_reopened")
        assert (entry.note, entry.actor) == ("Chấm sót minh chứng", secretary)
    else:
        refused(WrongState, lambda: reopen(judged_person, secretary))


@pytest.mark.parametrize("case", CASES)
def test_the_units_own_points_stand_still_from_the_hand_in_on(
    campaign, council, judged_person, head, case
):
    standing(campaign, council, judged_person, case)

    assert not can_self_score(head, judged_person, REVIEW)
    refused(WrongState, lambda: write(judged_person, head, kind=SheetKind.SELF))


@pytest.mark.parametrize(
    "name", ["chairman", "council_member", "supervisor", "administrator", "head", "stranger"]
)
def test_nobody_else_reopens(campaign, council, judged_person, request, name):
    standing(campaign, council, judged_person, "open")
    user = request.getfixturevalue(name)

    refused(NotAllowed, lambda: reopen(judged_person, user))


def test_no_reason_no_reopening(campaign, council, judged_person, secretary):
    standing(campaign, council, judged_person, "open")

    refused(RuleBroken, lambda: reopen(judged_person, secretary, " "), "lý do")


def test_the_council_reads_the_new_total_and_the_round_locks_it(
    campaign, council, judged_person, secretary
):
    session = ready(campaign, council, judged_person)
    open_it(session, secretary, MEETING)
    session = acts.fresh(session)
    before = session.items.get().total
    reopen(judged_person, secretary)

    write(judged_person, secretary)
    after = session.items.get().total
    open_round(
        session=session,
        mode=VoteMode.PAPER,
        items=session.items.all(),
        reason="",
        by=secretary,
        at=MEETING,
    )

    assert before is not None
    assert after < before
    refused(WrongState, lambda: write(judged_person, secretary, "8"), "mở lượt bỏ phiếu")


def test_no_round_on_a_reopened_sheet_that_is_not_complete(
    campaign, council, judged_person, secretary
):
    session = ready(campaign, council, judged_person)
    open_it(session, secretary, MEETING)
    session = acts.fresh(session)
    reopen(judged_person, secretary)
    Score.objects.filter(sheet__nomination=judged_person).first().delete()

    def begin():
        open_round(
            session=session,
            mode=VoteMode.PAPER,
            items=session.items.all(),
            reason="",
            by=secretary,
            at=MEETING,
        )

    refused(Incomplete, begin, "Chưa chấm xong")


def test_after_a_cancelled_round_the_reopened_sheet_is_open_again(
    campaign, council, judged_person, secretary
):
    session = standing(campaign, council, judged_person, "open, reopened, voting")
    found = session.rounds.get()

    cancel_round(round=found, reason="Nhầm", version=found.version, by=secretary, at=MEETING)

    write(judged_person, secretary)
    assert Score.objects.filter(points=7).count() == 1


def test_a_meeting_that_was_called_off_frees_the_points(
    campaign, council, judged_person, secretary
):
    session = standing(campaign, council, judged_person, "open")

    cancel(session, secretary, MEETING)

    write(judged_person, secretary)
    assert Score.objects.filter(points=7).count() == 1


def test_the_page_says_why_and_leads_to_the_reopening(
    office, campaign, council, judged_person, secretary
):
    session = standing(campaign, council, judged_person, "open")
    office.at = MEETING
    url = reverse("awards:sheet_reopen", args=[judged_person.pk])
    sheet = reverse("awards:sheet", args=[judged_person.pk])
    locked = soup(office.get(sheet))

    answer = office.post(url, {"reason": "Chấm sót"}, follow=True)

    assert "phiếu chấm đã khóa" in locked.text
    assert locked.select(f"a[href='{url}']")
    assert answer.redirect_chain == [(sheet, 302)]
    assert "Đã mở lại phiếu chấm." in answer.content.decode()
    assert session.items.get().sheet_reopened_at == MEETING


def test_the_page_of_a_voted_candidate_offers_nothing(office, campaign, council, judged_person):
    standing(campaign, council, judged_person, "closed")
    office.at = MEETING
    url = reverse("awards:sheet_reopen", args=[judged_person.pk])

    page = soup(office.get(reverse("awards:sheet", args=[judged_person.pk])))
    answer = office.post(url, {"reason": "Chấm sót"}, follow=True)

    assert "đã biểu quyết trường hợp này ngày 5/11/2024" in page.text
    assert page.select(f"a[href='{url}']") == []
    assert "đã biểu quyết" in answer.content.decode()
