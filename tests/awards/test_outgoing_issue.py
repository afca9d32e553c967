"""Issuing a paper: its number, what is refused, what comes into the history; replacing one."""

from datetime import date, timedelta

import pytest

from accounts.states import PaperNumbering
from awards.models import OutgoingPaper, RegisterBook
from awards.models.outgoing import RULES
from awards.permissions import can_issue_paper, can_write_notes
from awards.register.numbering import Code, proposed
from awards.register.outgoing import issued_for, issued_of, key_of
from awards.states import NoticeState, PaperKind, PaperSeries, RoundState, SessionState
from campaigns.states import TierLevel
from core.errors import Duplicate, Incomplete, NotAllowed, RuleBroken, WrongState
from tests import award_factories
from tests.award_factories import DECIDED
from tests.awards.builders import another_campaign
from tests.awards.deciding import told
from tests.awards.outgoing import (
    BYTES,
    DAY,
    MINUTES,
    closed_session,
    everything,
    fresh,
    issue,
    replace,
)


@pytest.fixture(autouse=True)
def _own_files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def session(campaign):
    return closed_session(campaign)


def refused(error, act, match="."):
    before = everything()
    with pytest.raises(error, match=match):
        act()
    assert everything() == before


def test_a_signed_paper_stands_in_the_register_with_its_bytes(session, secretary):
    paper = fresh(issue(MINUTES, session, secretary, copies=12, sent_on=date(2024, 11, 19)))

    assert (paper.code, paper.number, paper.year) == ("05/BB-HĐTĐKT", 5, 2024)
    assert (paper.series, paper.book, paper.session) == (PaperSeries.COUNCIL, "BB", session)
    assert (paper.day, paper.sent_on, paper.copies) == (DAY, date(2024, 11, 19), 12)
    assert (paper.issued_at, paper.issued_by) == (DECIDED, secretary)
    with paper.file.open() as stored:
        assert stored.read() == BYTES
    assert told("paper.issued") == ["Họp Hội đồng xét khen thưởng"]


def test_without_another_day_it_went_out_on_its_own(session, secretary):
    assert issue(MINUTES, session, secretary).sent_on == DAY


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("5", "05/BB-HĐTĐKT"),
        (" 5/BB-HĐTĐKT ", "05/BB-HĐTĐKT"),
        ("số: 12/BB-HĐTĐKT", "12/BB-HĐTĐKT"),
        ("0107/BB-UBND", "107/BB-UBND"),
        ("7a/BB-HĐTĐKT", "07a/BB-HĐTĐKT"),
    ],
)
def test_a_number_is_read_as_offices_write_it(typed, code):
    assert str(Code.read(typed, MINUTES)) == code


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (" ", "Hãy ghi số"),
        ("năm", "Không đọc được số «năm»"),
        ("0/BB-HĐTĐKT", "Không đọc được số"),
        ("5/BB HĐTĐKT", "Không đọc được số"),
        ("5/QĐ-UBND", "bắt đầu bằng BB-"),
    ],
)
def test_what_is_no_number_of_that_paper_is_refused(session, secretary, typed, sentence):
    refused(RuleBroken, lambda: issue(MINUTES, session, secretary, typed), sentence)


@pytest.mark.parametrize(
    ("fields", "error", "sentence"),
    [
        ({"about": " "}, Incomplete, "trích yếu"),
        ({"signer_name": ""}, RuleBroken, "họ tên người ký"),
        ({"signer_title": ""}, RuleBroken, "chức vụ"),
        ({"day": DAY + timedelta(days=1)}, RuleBroken, "không được sau hôm nay"),
        ({"sent_on": DAY - timedelta(days=1)}, RuleBroken, "trước ngày văn bản"),
    ],
)
def test_what_the_paper_lacks_is_said(session, secretary, fields, error, sentence):
    refused(error, lambda: issue(MINUTES, session, secretary, **fields), sentence)


# --- numbers


def test_a_number_is_used_once_in_a_year(campaign, session, secretary):
    issue(MINUTES, session, secretary)
    other = closed_session(campaign)

    refused(Duplicate, lambda: issue(MINUTES, other, secretary), "05/BB-HĐTĐKT đã ghi .* 2024")


def test_gaps_are_allowed(campaign, session, secretary):
    issue(MINUTES, session, secretary, "3")

    assert issue(MINUTES, closed_session(campaign), secretary, "41").number == 41


def test_numbers_begin_again_each_year(campaign, session, secretary):
    issue(MINUTES, session, secretary, day=date(2023, 12, 31))

    assert issue(MINUTES, closed_session(campaign), secretary).number == 5
    assert proposed(campaign.authority, MINUTES, 2025).number == 1


def test_each_type_of_paper_has_its_own_numbers(session, secretary):
    issue(MINUTES, session, secretary, "5")

    assert issue(PaperKind.INVITATION, session, secretary, "5").number == 5


def test_reports_of_all_kinds_are_one_type(session, campaign, secretary):
    issue(PaperKind.SUMMARY, campaign, secretary, "5")

    refused(Duplicate, lambda: issue(PaperKind.SUMMING_UP, campaign, secretary, "5"))


def test_the_council_has_a_series_of_its_own(session, campaign, secretary):
    issue(PaperKind.SUMMARY, campaign, secretary, "5")

    assert issue(PaperKind.APPRAISAL, session, secretary, "5").series == PaperSeries.COUNCIL


def test_the_symbol_says_whose_number_it_is(session, secretary):
    assert issue(MINUTES, session, secretary, "5/BB-UBND").series == PaperSeries.COMMITTEE


@pytest.fixture
def together(authority):
    type(authority).objects.filter(pk=authority.pk).update(paper_numbering=PaperNumbering.TOGETHER)


def test_an_office_may_count_all_types_together(together, campaign, session, secretary):
    session.campaign.authority.refresh_from_db()
    issue(MINUTES, session, secretary, "5")

    refused(Duplicate, lambda: issue(PaperKind.INVITATION, session, secretary, "5"))
    assert proposed(session.campaign.authority, PaperKind.NOTICE, 2024).number == 6


def test_a_setting_that_changes_within_a_year_gives_no_twin(campaign, session, secretary):
    issue(MINUTES, session, secretary, "5")
    authority = session.campaign.authority
    authority.paper_numbering = PaperNumbering.TOGETHER

    refused(Duplicate, lambda: issue(PaperKind.INVITATION, session, secretary, "5"))


def test_the_next_number_follows_the_highest(campaign, session, secretary):
    assert str(proposed(campaign.authority, MINUTES, 2024)) == "01/BB-HĐTĐKT"
    issue(MINUTES, session, secretary, "9")

    assert str(proposed(campaign.authority, MINUTES, 2024)) == "10/BB-HĐTĐKT"


def test_a_number_of_another_campaign_of_the_commune_counts(session, secretary, authority):
    issue(MINUTES, session, secretary)
    other = closed_session(another_campaign(authority))

    refused(Duplicate, lambda: issue(MINUTES, other, secretary))


# --- of what


def test_of_a_thing_there_is_one_paper_of_a_kind(session, secretary):
    issue(MINUTES, session, secretary)

    refused(Duplicate, lambda: issue(MINUTES, session, secretary, "6"), "đã ban hành với số 05/")


def make_round(session, state):
    closed_at = DECIDED if state == RoundState.CLOSED else None
    return session.rounds.create(number=1, state=state, opened_at=DECIDED, closed_at=closed_at)


# Of what each kind is, so that it can be issued, and so that it cannot yet.
READY = {
    PaperKind.SUMMING_UP: (lambda it: it.campaign, None),
    PaperKind.SUMMARY: (lambda it: it.campaign, None),
    PaperKind.APPRAISAL: (lambda it: it.session(SessionState.PLANNED),
                          lambda it: it.session(SessionState.CANCELLED)),
    PaperKind.INVITATION: (lambda it: it.session(SessionState.PLANNED), None),
    PaperKind.MINUTES: (lambda it: it.session(SessionState.CLOSED),
                        lambda it: it.session(SessionState.OPEN)),
    PaperKind.COUNCIL_SUBMISSION: (lambda it: it.decision(), lambda it: it.submission()),
    PaperKind.TALLY: (lambda it: make_round(it.session(SessionState.OPEN), RoundState.CLOSED),
                      lambda it: make_round(it.session(SessionState.OPEN), RoundState.OPEN)),
    PaperKind.NOTICE: (lambda it: it.notice(NoticeState.POSTED),
                       lambda it: it.notice(NoticeState.DRAFT)),
    PaperKind.OPINIONS: (lambda it: it.notice(NoticeState.POSTED),
                         lambda it: it.notice(NoticeState.DRAFT)),
    PaperKind.REVOCATION: (lambda it: it.revocation(TierLevel.COMMUNE),
                           lambda it: it.revocation(TierLevel.DISTRICT)),
    PaperKind.REVOCATION_REQUEST: (lambda it: it.award(TierLevel.DISTRICT),
                                   lambda it: it.award(TierLevel.COMMUNE)),
    PaperKind.STATISTICS: (lambda it: it.register(), None),
    PaperKind.DECISION: (None, lambda it: it.decision()),
    PaperKind.SUBMISSION: (None, lambda it: it.decision()),
}  # fmt: skip


class Makes:
    """Whatever a paper may be of."""

    def __init__(self, campaign, nomination, by):
        self.campaign, self.nomination, self.by = campaign, nomination, by

    def session(self, state):
        council = self.campaign.authority.councils.first()
        council = council or award_factories.make_council(self.campaign.authority)
        return award_factories.make_session(self.campaign, council, state)

    def notice(self, state):
        return award_factories.make_notice(self.campaign, self.by, state=state)

    def award(self, level):
        return award_factories.make_granted(self.nomination, self.by, level=level)

    def register(self):
        return RegisterBook.objects.create(authority=self.campaign.authority, year=2024)

    def revocation(self, level):
        award = self.award(level)
        return award_factories.make_revocation(award, self.by, decided_on=DAY)

    def submission(self):
        tier = self.campaign.tiers.first()
        return award_factories.make_decision(self.session(SessionState.CLOSED), self.by, tier)

    def decision(self):
        return award_factories.make_decision(self.session(SessionState.CLOSED), self.by)


@pytest.fixture
def makes(campaign, collective, secretary):
    return Makes(campaign, collective, secretary)


def test_every_kind_is_in_the_table():
    assert set(READY) == set(PaperKind) == set(RULES)


@pytest.mark.parametrize("kind", [each for each, (ready, _) in READY.items() if ready])
def test_every_kind_is_issued_of_its_thing(makes, secretary, kind):
    subject = READY[kind][0](makes)
    number = "201" if kind == PaperKind.REVOCATION else "7"

    paper = issue(kind, subject, secretary, number)

    assert (fresh(paper).subject, issued_of(kind, subject)) == (subject, paper)
    assert issued_for(makes.campaign)[key_of(kind, subject)] == paper


@pytest.mark.parametrize("kind", [each for each, (_, early) in READY.items() if early])
def test_what_is_not_there_yet_is_not_issued(makes, secretary, kind):
    subject = READY[kind][1](makes)

    refused(WrongState, lambda: issue(kind, subject, secretary, "7"))


@pytest.mark.parametrize("fields", [{"number": "202"}, {"day": DAY - timedelta(days=1)}])
def test_a_revocation_has_the_number_and_day_under_which_it_was_written(makes, secretary, fields):
    revocation = READY[PaperKind.REVOCATION][0](makes)
    number = fields.pop("number", "201")

    refused(
        RuleBroken,
        lambda: issue(PaperKind.REVOCATION, revocation, secretary, number, **fields),
        "201/QĐ-UBND ngày 18/11/2024",
    )


def test_an_entry_that_was_a_mistake_is_asked_back_from_nobody(makes, secretary):
    award = makes.award(TierLevel.DISTRICT)
    award_factories.make_revocation(award, secretary, is_mistake=True)
    award.refresh_from_db()

    refused(WrongState, lambda: issue(PaperKind.REVOCATION_REQUEST, award, secretary, "7"))


def test_a_list_stands_for_its_meeting(makes, secretary):
    decision = makes.decision()
    paper = issue(MINUTES, decision.session, secretary)

    assert issued_of(MINUTES, decision) == paper


def test_a_thing_that_has_no_such_paper_is_a_fault(campaign):
    with pytest.raises(TypeError, match=r"campaigns\.Campaign has no minutes"):
        issued_of(MINUTES, campaign)


WHO = ("head", "other_head", "chairman", "council_member", "supervisor", "administrator",
       "stranger")  # fmt: skip


@pytest.mark.parametrize("who", WHO)
def test_only_the_secretariat_issues_and_replaces(session, secretary, request, who):
    paper = issue(MINUTES, session, secretary)
    by = request.getfixturevalue(who)

    refused(NotAllowed, lambda: issue(PaperKind.INVITATION, session, by))
    refused(NotAllowed, lambda: replace(fresh(paper), by))
    assert not can_issue_paper(by, MINUTES, session)


# --- replacing


def test_a_replacement_names_what_it_replaces_and_both_stay(session, secretary):
    old = issue(MINUTES, session, secretary)

    new = fresh(replace(fresh(old), secretary))

    assert (new.replaces, new.reason, new.kind) == (old, "Ghi sai tên", MINUTES)
    assert fresh(old).is_replaced
    assert issued_of(MINUTES, session) == new
    assert OutgoingPaper.objects.count() == 2
    assert told("paper.replaced") == ["06/BB-HĐTĐKT: Ghi sai tên"]


def test_a_replacement_may_be_replaced_in_its_turn(session, secretary):
    second = replace(issue(MINUTES, session, secretary), secretary)

    third = replace(fresh(second), secretary, "7")

    assert issued_of(MINUTES, session) == third


@pytest.mark.parametrize(
    ("fields", "error", "sentence"),
    [
        ({"reason": " "}, RuleBroken, "lý do"),
        ({"number": "5"}, Duplicate, "đã ghi cho một văn bản khác"),
        ({"day": DAY - timedelta(days=1)}, RuleBroken, "trước ngày 18/11/2024"),
    ],
)
def test_a_replacement_has_a_reason_a_number_and_a_later_day(
    session, secretary, fields, error, sentence
):
    old = fresh(issue(MINUTES, session, secretary))

    refused(error, lambda: replace(old, secretary, **fields), sentence)


def test_what_was_replaced_is_not_replaced_again(session, secretary):
    old = issue(MINUTES, session, secretary)
    seen_before = OutgoingPaper.objects.get(pk=old.pk)
    replace(fresh(old), secretary)

    refused(WrongState, lambda: replace(fresh(old), secretary, "8"), "đã có văn bản thay thế")
    refused(RuleBroken, lambda: replace(seen_before, secretary, "8"))


def test_the_revocation_is_replaced_under_another_number(makes, secretary):
    revocation = READY[PaperKind.REVOCATION][0](makes)
    paper = issue(PaperKind.REVOCATION, revocation, secretary, "201")

    assert replace(fresh(paper), secretary, "209").code == "209/QĐ-UBND"


def test_issued_minutes_end_the_writing_of_what_was_said(session, secretary):
    assert can_write_notes(secretary, session)
    issue(MINUTES, session, secretary)

    assert "đã được gửi lên" in can_write_notes(secretary, session).reason


def test_the_papers_of_a_campaign_are_read_at_once(campaign, secretary, django_assert_num_queries):
    for number in range(3):
        issue(MINUTES, closed_session(campaign), secretary, str(number + 1))

    with django_assert_num_queries(1):
        assert len(issued_for(campaign)) == 3
