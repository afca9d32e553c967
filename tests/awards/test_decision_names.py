"""The secretariat takes a name off a waiting list, and puts it on again."""

import pytest
from django.db import IntegrityError, transaction

from awards.models import DecisionLine
from awards.services import deciding
from awards.states import LineState
from core.errors import Duplicate, Incomplete, RuleBroken, Stale, WrongState
from tests import award_factories
from tests.award_factories import DECIDED
from tests.awards.deciding import fresh, line_of, listed, passed, refused, states, told


@pytest.fixture
def session(campaign, secretary, collective, person, family):
    """All three passed for the commune's own tier."""
    return passed(campaign, secretary, collective, person, family)


@pytest.fixture
def decision(session, secretary):
    """Thôn Đông on the list, bà H'Hen Niê struck, the household free."""
    return fresh(listed(session, secretary))


def add(decision, item, by):
    return deciding.add_name(decision=decision, item=item, by=by, at=DECIDED)


def test_off_and_on_again(decision, secretary):
    line = line_of(decision, LineState.LISTED)

    deciding.remove_name(line=line, by=secretary, at=DECIDED)
    assert "Thôn Đông" not in states(decision)
    add(fresh(decision), line.item, secretary)

    assert states(decision)["Thôn Đông"] == LineState.LISTED
    assert fresh(decision).version == 3
    assert told("decision.made") == [
        "Bỏ tên khỏi danh sách: Thôn Đông",
        "Thêm tên vào danh sách: Thôn Đông",
    ]


def test_what_the_chairman_struck_the_secretariat_cannot_hide(decision, secretary):
    line = line_of(decision, LineState.STRUCK)

    refused(
        WrongState, lambda: deciding.remove_name(line=line, by=secretary, at=DECIDED), "không còn"
    )


def test_what_the_chairman_struck_the_secretariat_cannot_put_back(decision, secretary):
    item = line_of(decision, LineState.STRUCK).item

    refused(Incomplete, lambda: add(decision, item, secretary), "Chủ tịch đã rút tên")


def test_only_who_passed_is_put_on(decision, session, secretary):
    item = session.items.last()
    item.outcome = "failed"
    item.save()

    refused(RuleBroken, lambda: add(decision, item, secretary), "không thuộc danh sách này")


def test_only_who_passed_for_this_tier_is_put_on(decision, session, secretary):
    item = session.items.last()
    item.tier = session.campaign.tiers.first()
    item.save()

    refused(RuleBroken, lambda: add(decision, item, secretary), "không thuộc danh sách này")


def test_who_is_stopped_is_not_put_on(decision, session, family, secretary):
    award_factories.make_hold(family, secretary)

    refused(Incomplete, lambda: add(decision, session.items.last(), secretary), "Tạm dừng xét")


def test_who_stands_on_a_live_list_is_not_put_on_a_second(decision, session, secretary):
    refused(
        Duplicate,
        lambda: add(decision, session.items.first(), secretary),
        "đã có trong một danh sách khác",
    )


def test_a_name_is_on_one_live_list_whatever_writes_it(decision, session, secretary):
    other = award_factories.make_decision(session, secretary, session.campaign.tiers.first())
    with pytest.raises(IntegrityError), transaction.atomic():
        award_factories.make_line(other, session.items.first())

    assert DecisionLine.objects.live().count() == 1


def test_a_list_that_was_changed_meanwhile_is_not_changed_unread(decision, session, secretary):
    seen = fresh(decision)
    add(decision, session.items.last(), secretary)
    line = line_of(decision, LineState.LISTED)
    line.decision = seen

    refused(Stale, lambda: deciding.remove_name(line=line, by=secretary, at=DECIDED))
