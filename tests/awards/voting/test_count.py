"""What the tellers counted of a secret vote."""

import pytest

from audit.models import Entry
from awards.council.voting import Ballots, Votes
from awards.models import OpenVote, RoundItem
from awards.services import voting as services
from awards.states import RoundState, VoteMode
from core.errors import Incomplete, Stale, WrongState
from tests.awards.voting import acts


@pytest.fixture
def paper(session):
    return acts.round_in(session)


def counts(found) -> set[tuple]:
    return set(RoundItem.objects.filter(round=found).values_list("agree", "disagree", "blank"))


def test_the_counts_are_written_down(paper, secretary):
    acts.count(paper, secretary, Votes(5, 1, 0), Ballots(7, 7, 6, 1))

    stored = acts.fresh(paper)
    assert (stored.issued, stored.returned, stored.valid, stored.invalid) == (7, 7, 6, 1)
    assert counts(paper) == {(5, 1, 0)}
    assert stored.version == 2


def test_they_may_be_corrected_until_the_round_is_closed(paper, secretary):
    acts.count(paper, secretary, Votes(5, 1, 1))
    acts.count(acts.fresh(paper), secretary, Votes(4, 2, 1))
    acts.close_round(acts.fresh(paper), secretary)

    assert counts(paper) == {(4, 2, 1)}
    with pytest.raises(WrongState, match="đã chốt"):
        acts.count(acts.fresh(paper), secretary, Votes(7, 0, 0))


def test_an_old_page_does_not_write_over_a_newer_count(paper, secretary):
    acts.count(paper, secretary, Votes(5, 1, 1))
    before = acts.everything()

    with pytest.raises(Stale):
        acts.count(paper, secretary, Votes(0, 7, 0), version=1)

    assert acts.everything() == before


def test_broken_sums_are_refused_with_their_numbers(paper, secretary):
    before = acts.everything()

    with pytest.raises(Incomplete) as refused:
        acts.count(paper, secretary, Votes(5, 1, 0), Ballots(8, 9, 7, 0))

    for sentence in ("Phát ra 8 phiếu", "Thu vào 9 phiếu", "= 7, phải bằng 9", "= 6, phải là 7"):
        assert sentence in str(refused.value)
    assert acts.everything() == before


def test_every_candidate_is_counted(paper, items, secretary):
    with pytest.raises(Incomplete, match="Chưa ghi số phiếu của"):
        services.count_paper(
            round=paper,
            ballots=acts.SEVEN,
            votes={items[0].pk: Votes(7)},
            version=1,
            by=secretary,
            at=acts.NOW,
        )

    assert counts(paper) == {(None, None, None)}


def test_the_line_of_a_recused_member_is_left_out(paper, session, items, secretary):
    acts.recuse(items[0], acts.seat(session, 2))
    votes = {each.pk: Votes(6 if each == items[0] else 7) for each in items}

    services.count_paper(
        round=paper, ballots=acts.SEVEN, votes=votes, version=1, by=secretary, at=acts.NOW
    )

    assert RoundItem.objects.get(round=paper, item=items[0]).agree == 6


def test_an_open_round_has_no_papers(session, secretary):
    found = acts.round_in(session, mode=VoteMode.OPEN)

    with pytest.raises(WrongState, match="không kiểm phiếu giấy"):
        acts.count(found, secretary)


def test_nothing_of_a_secret_vote_has_a_name(paper, secretary):
    acts.count(paper, secretary)
    acts.close_round(acts.fresh(paper), secretary)

    assert not OpenVote.objects.exists()
    assert {each.actor_name for each in Entry.objects.about(paper.session)} == {secretary.full_name}


def test_a_round_that_is_not_counted_is_not_closed(paper, secretary):
    before = acts.everything()

    with pytest.raises(Incomplete, match="Chưa ghi kết quả kiểm phiếu"):
        acts.close_round(paper, secretary)

    assert acts.everything() == before


def test_sums_that_are_right_no_more_are_not_closed(paper, session, items, secretary):
    """A recusal was noted after the count: one ballot too many."""
    acts.count(paper, secretary, Votes(7, 0, 0))
    acts.recuse(items[0], acts.seat(session, 2))

    with pytest.raises(Incomplete, match="phải là 6"):
        acts.close_round(acts.fresh(paper), secretary)

    assert acts.fresh(paper).state == RoundState.OPEN


def test_closing_an_old_page_is_refused(paper, secretary):
    acts.count(paper, secretary)
    before = acts.everything()

    with pytest.raises(Stale):
        acts.close_round(acts.fresh(paper), secretary, version=1)

    assert acts.everything() == before
