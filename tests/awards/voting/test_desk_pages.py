"""The vote desk of the secretariat, as a browser without JavaScript uses it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from awards.council.voting import Votes
from awards.models import RoundItem, VoteRound
from awards.states import RoundState, SessionState, VoteMode
from tests import award_factories, factories
from tests.awards.pages import both_texts, messages, soup, summary, value, words
from tests.awards.voting import acts
from tests.structure.page import faults


def url(name: str, session, *keys) -> str:
    return reverse(f"awards:{name}", args=[session.pk, *keys])


def shown(browser, session) -> str:
    return words(soup(browser.get(url("votes", session))).main)


def counts(items, *votes: str, **papers: str) -> dict[str, str]:
    """What the board sends: the same votes for each candidate."""
    typed = {"issued": "7", "returned": "7", "valid": "7", "invalid": "", "version": "1", **papers}
    for item in items:
        for name, number in zip(("dong-y", "khong-dong-y", "trong"), votes, strict=True):
            typed[f"{name}-{item.pk}"] = number
    return typed


def test_a_whole_vote_on_paper(session, items, desk):
    chosen = {"mode": "paper", "items": [str(each.pk) for each in items]}
    desk.post(url("open_round", session), chosen)
    desk.post(url("count_paper", session, 1), counts(items, "6", "1", ""))
    desk.post(url("close_round", session, 1), {"version": "2"})

    text = shown(desk, session)
    assert "6/9 phiếu, 66,67 %" in text
    assert "cần trên 50 % của 9 thành viên, ít nhất 5 phiếu" in text
    answer = desk.post(
        url("close_session", session), {"version": "1", "conclusion": "Thống nhất."}, follow=True
    )
    assert messages(answer) == ["Đã kết thúc phiên họp và ghi kết quả biểu quyết."]
    assert acts.fresh(session).state == SessionState.CLOSED


def test_the_first_round_asks_for_no_reason_and_takes_everybody(session, items, desk):
    page = soup(desk.get(url("open_round", session)))

    assert not page.find(attrs={"name": "reason"})
    ticked = page.select("[name=items][checked]")
    assert [each["value"] for each in ticked] == [str(each.pk) for each in items]


def test_voting_again_takes_the_one_that_was_named_and_asks_why(session, items, desk):
    acts.round_in(session, RoundState.CLOSED, votes=Votes(3, 3, 1))
    address = f"{url('open_round', session)}?truong-hop={items[1].pk}"

    ticked = soup(desk.get(address)).select("[name=items][checked]")
    assert [each["value"] for each in ticked] == [str(items[1].pk)]
    answer = desk.post(address, {"mode": "paper", "items": [str(items[1].pk)], "reason": ""})
    assert any("lý do bỏ phiếu lại" in each for each in summary(answer))
    desk.post(address, {"mode": "open", "items": [str(items[1].pk)], "reason": "Phiếu ngang nhau"})
    assert VoteRound.objects.get(number=2).reason == "Phiếu ngang nhau"


def test_a_tie_is_said(session, desk):
    acts.round_in(session, RoundState.CLOSED, votes=Votes(3, 3, 1))

    assert "Phiếu ngang nhau" in shown(desk, session)


def test_broken_sums_keep_what_was_typed(session, items, desk):
    acts.round_in(session)

    answer = desk.post(url("count_paper", session, 1), counts(items, "5", "1", "0", invalid="1"))

    assert len(summary(answer)) == 4
    assert "7 phiếu hợp lệ + 1 phiếu không hợp lệ = 8, phải bằng 7 phiếu thu vào." in summary(
        answer
    )
    assert value(answer, f"dong-y-{items[0].pk}") == "5"
    assert not RoundItem.objects.filter(agree__isnull=False).exists()
    assert faults(answer) == []


def test_an_old_board_shows_both_counts(session, items, desk, secretary):
    found = acts.round_in(session)
    acts.count(found, secretary, Votes(5, 1, 1))

    answer = desk.post(url("count_paper", session, 1), counts(items, "6", "1", ""))

    rows = both_texts(answer)
    assert [row[1:] for row in rows][4] == [
        "5 đồng ý, 1 không đồng ý, 1 không có ý kiến",
        "6 đồng ý, 1 không đồng ý, 0 không có ý kiến",
    ]
    assert value(answer, "version") == "2"
    assert set(RoundItem.objects.values_list("agree", flat=True)) == {5}


@pytest.mark.parametrize("typed", ["", "-1", "sáu", "1,5", "99999"])
def test_what_is_no_count_is_refused_at_its_box(typed, session, items, desk):
    acts.round_in(session)

    sent = counts(items, "5", "1", "1") | {f"dong-y-{items[0].pk}": typed}
    answer = desk.post(url("count_paper", session, 1), sent)

    assert answer.status_code == 200
    assert f"#id_dong-y-{items[0].pk}" in summary(answer).values()
    assert acts.fresh(session.rounds.get()).version == 1


def test_the_desk_says_who_has_voted_and_what_remains(session, member, desk):
    found = acts.round_in(session, mode=VoteMode.OPEN)
    acts.cast(found, member)

    table = soup(desk.get(url("votes", session))).select("table")[0]
    rows = {words(row.th): words(row.td) for row in table.select("tbody tr")}

    assert rows["council"] == "3/3 trường hợp"
    assert rows["Thành viên 2"] == "Chưa bỏ phiếu"
    assert "Thành viên 8" not in rows


def test_a_show_of_hands_is_entered_and_not_shown_again(session, items, desk):
    found = acts.round_in(session, mode=VoteMode.OPEN)
    address = url("cast_for", session, 1, acts.seat(session, 2).pk)

    desk.post(address, {f"phieu-{each.pk}": "disagree" for each in items})

    assert found.items.first().votes.get().choice == "disagree"
    assert not soup(desk.get(address)).select("main [checked]")


def test_who_did_not_pass_gets_the_reason_that_was_typed(session, items, desk):
    acts.round_in(session, RoundState.CLOSED, votes=Votes(4, 3, 0))
    typed = {f"ly-do-{each.pk}": "" for each in items}
    typed[f"ly-do-{items[0].pk}"] = "Chưa đủ minh chứng"

    desk.post(url("close_session", session), {**typed, "version": "1", "conclusion": ""})

    first, second, _ = session.items.all()
    assert first.fail_reason == "Chưa đủ minh chứng"
    assert second.fail_reason.startswith("Được 4/9 phiếu")
    text = shown(desk, session)
    assert "Chưa đủ minh chứng" in text
    assert "4/9 phiếu, 44,44 %" in text


def test_an_end_that_came_too_late_keeps_the_words(session, desk):
    acts.round_in(session, RoundState.CLOSED, votes=Votes(5, 2, 0))

    answer = desk.post(url("close_session", session), {"version": "9", "conclusion": "Thống nhất"})

    assert "vừa được người khác thay đổi" in " ".join(summary(answer))
    assert "Thống nhất" in words(soup(answer).find("textarea"))
    assert value(answer, "version") == "1"
    assert acts.fresh(session).state == SessionState.OPEN


@pytest.mark.parametrize("name", ["open_round", "close_session"])
def test_a_session_that_is_over_leads_back_with_the_reason(name, session, desk):
    type(session).objects.update(state=SessionState.CLOSED)

    answer = desk.get(url(name, session), follow=True)

    assert messages(answer) == ["Phiên họp đã kết thúc."]


def test_more_candidates_cost_no_more_queries(session, registration, desk):
    acts.round_in(session, RoundState.CLOSED, votes=Votes(5, 1, 1))

    def cost() -> int:
        desk.get(url("votes", session))
        with CaptureQueriesContext(connection) as asked:
            desk.get(url("votes", session))
        return len(asked)

    few = cost()
    for number in range(30):
        entrant = factories.make_entrant(registration, f"Y Wiêng {number}")
        award_factories.make_item(session, factories.make_nomination(registration, entrant))
    acts.round_in(session, RoundState.CLOSED, votes=Votes(5, 1, 1), reason="Bổ sung")
    assert cost() == few
