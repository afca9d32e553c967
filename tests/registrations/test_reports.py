"""Progress reports: asked by the secretariat, written and sent by the unit."""

from datetime import timedelta

import pytest

from audit.actions import Action
from audit.models import Entry
from core.errors import Duplicate, Incomplete, NotAllowed, RuleBroken, Stale, WrongState
from registrations.models import ProgressReport, ReportRequest
from registrations.permissions import can_read_report
from registrations.services.reporting import ask_report, save_report, send_report
from registrations.states import ReportState, State
from tests import factories
from tests.factories import OPEN, at
from tests.registrations.acts import CAST, filled, person
from tests.registrations.looking import actions, changes, entries, everything

DUE = at("2024-06-26 00:00")
VALUES = {"done": "Đã trồng 200 cây.", "difficulties": "", "proposals": ""}


@pytest.fixture
def accepted(campaign, unit):
    """Thôn Đông's registration, accepted."""
    return filled(campaign, unit, State.ACCEPTED)


@pytest.fixture
def asked(campaign, secretary) -> ReportRequest:
    """A report that is due by the end of 25/6."""
    return factories.make_report_request(campaign, secretary)


def ask(campaign, by, instant=OPEN, **changed) -> ReportRequest:
    given = {"title": "Sáu tháng", "guidance": "", "closes_at": DUE, "reminder_days": "3,1"}
    return ask_report(campaign=campaign, by=by, at=instant, **{**given, **changed})


def save(asked, registration, by, version=0, **changed) -> ProgressReport:
    return save_report(
        request=asked,
        registration=registration,
        values={**VALUES, **changed},
        version=version,
        by=by,
        at=OPEN,
    )


# --- asking


def test_a_report_is_asked_and_recorded(campaign, secretary):
    ask(campaign, secretary)

    (entry,) = Entry.objects.about(campaign).filter(action=Action.REPORT_ASKED)
    assert (entry.actor, entry.at, entry.note) == (
        secretary,
        OPEN,
        "Sáu tháng (gửi hết ngày 25/6/2024)",
    )
    assert ReportRequest.objects.get().closes_at == DUE


def test_the_same_report_is_not_asked_twice(campaign, secretary):
    ask(campaign, secretary)
    before = everything()

    with pytest.raises(Duplicate):
        ask(campaign, secretary)
    assert everything() == before


@pytest.mark.parametrize("closes_at", [OPEN, OPEN - timedelta(days=1)])
def test_a_day_that_is_over_is_refused(closes_at, campaign, secretary):
    with pytest.raises(RuleBroken, match="phải sau lúc này"):
        ask(campaign, secretary, closes_at=closes_at)


@pytest.mark.parametrize("who", [each for each in CAST if each != "secretary"])
def test_only_the_secretariat_asks(who, campaign, request):
    with pytest.raises(NotAllowed):
        ask(campaign, person(who, request))
    assert ReportRequest.objects.count() == 0


# --- writing


def test_a_report_is_begun_saved_and_sent(accepted, asked, head):
    save(asked, accepted, head)
    report = save(asked, accepted, head, version=1, done="Đã trồng 300 cây.")
    send_report(report=report, version=2, by=head, at=OPEN)

    stored = ProgressReport.objects.get()
    assert (stored.state, stored.sent_at, stored.version) == (ReportState.SENT, OPEN, 3)
    assert stored.done == "Đã trồng 300 cây."
    assert actions(accepted) == [Action.REPORT_SENT]
    (entry,) = entries(accepted)
    assert changes(entry) == {
        "state": ["draft", "sent"],
        "done": [None, "Đã trồng 300 cây."],
        "difficulties": [None, ""],
        "proposals": [None, ""],
    }


@pytest.mark.parametrize(
    ("sent_at", "late"),
    [(DUE - timedelta(microseconds=1), False), (DUE, True), (DUE + timedelta(days=9), True)],
)
def test_after_its_day_it_still_goes_and_is_late(sent_at, late, accepted, asked, head):
    report = save(asked, accepted, head)

    send_report(report=report, version=1, by=head, at=sent_at)

    assert ProgressReport.objects.get().is_late is late
    assert ProgressReport.objects.get().state_words == ("Gửi muộn" if late else "Đã gửi")


def test_a_stale_save_is_refused(accepted, asked, head):
    save(asked, accepted, head)
    save(asked, accepted, head, version=1)
    before = everything()

    for version in (0, 1, 3):
        with pytest.raises(Stale):
            save(asked, accepted, head, version=version)
    assert everything() == before


def test_a_stale_sending_is_refused(accepted, asked, head):
    report = save(asked, accepted, head)
    save(asked, accepted, head, version=1)

    with pytest.raises(Stale):
        send_report(report=report, version=1, by=head, at=OPEN)
    assert actions(accepted) == []


def test_what_was_sent_is_neither_changed_nor_sent_again(accepted, asked, head):
    report = factories.make_report(asked, accepted, head, sent_at=OPEN)
    before = everything()

    with pytest.raises(WrongState, match="đã gửi"):
        save(asked, accepted, head, version=1)
    with pytest.raises(WrongState, match="đã gửi"):
        send_report(report=report, version=1, by=head, at=OPEN)
    assert everything() == before


def test_a_report_without_a_word_is_not_sent(accepted, asked, head):
    report = save(asked, accepted, head, done="")
    before = everything()

    with pytest.raises(Incomplete, match="việc đã làm"):
        send_report(report=report, version=1, by=head, at=OPEN)
    assert everything() == before


@pytest.mark.parametrize("who", [each for each in CAST if each != "head"])
def test_only_the_head_of_the_unit_writes(who, accepted, asked, head, request):
    report = save(asked, accepted, head)
    by = person(who, request)
    before = everything()

    with pytest.raises(NotAllowed):
        save(asked, accepted, by, version=1)
    with pytest.raises(NotAllowed):
        send_report(report=report, version=1, by=by, at=OPEN)
    assert everything() == before


@pytest.mark.parametrize("state", [each for each in State if each != State.ACCEPTED])
def test_only_accepted_units_report(state, campaign, unit, asked, head):
    registration = filled(campaign, unit, state)
    report = factories.make_report(asked, registration, head)
    before = everything()

    with pytest.raises(WrongState, match="đã được tiếp nhận"):
        save(asked, registration, head, version=1)
    with pytest.raises(WrongState, match="đã được tiếp nhận"):
        send_report(report=report, version=1, by=head, at=OPEN)
    assert everything() == before


def test_a_request_of_another_campaign_takes_no_report(accepted, head, stranger):
    elsewhere = factories.make_campaign(stranger.roles[0].authority)
    foreign = factories.make_report_request(elsewhere, stranger)

    with pytest.raises(RuleBroken, match="không thuộc phong trào"):
        save(foreign, accepted, head)
    assert ProgressReport.objects.count() == 0


# --- reading


READERS = {"secretary", "chairman", "council_member", "supervisor", "administrator"}


@pytest.mark.parametrize("who", CAST)
@pytest.mark.parametrize("sent", [False, True])
def test_who_reads_a_report(who, sent, accepted, asked, head, request):
    report = factories.make_report(asked, accepted, head, sent_at=OPEN if sent else None)

    may = who == "head" or (sent and who in READERS)
    assert bool(can_read_report(person(who, request), report)) is may
