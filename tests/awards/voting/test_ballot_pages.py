"""A member's own ballot and opinions in writing, as a browser without JavaScript uses them."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from awards.council.voting import Votes
from awards.models import OpenVote, WrittenOpinion
from awards.states import Choice, RoundState, VoteMode
from tests.awards.pages import both_texts, messages, soup, summary, words
from tests.awards.voting import acts
from tests.awards.voting.reading import browser_of
from tests.core.hostile.pdf import pdf
from tests.structure.page import faults


def mine(session) -> str:
    return reverse("awards:my_vote", args=[session.pk])


def written(session, place: int = 8) -> str:
    return reverse("awards:written_opinion", args=[session.pk, acts.seat(session, place).pk])


def said(items, choice: str = "agree") -> dict[str, str]:
    return {f"phieu-{each.pk}": choice for each in items}


@pytest.fixture
def found(session):
    return acts.round_in(session, mode=VoteMode.OPEN)


def test_a_ballot_has_a_card_for_each_candidate_that_says_what_is_missing(
    found, session, items, phone, member
):
    acts.cast(found, member, Choice.DISAGREE, [items[0].pk])

    answer = phone.get(mine(session))

    cards = [words(each) for each in soup(answer).select("fieldset.ballot")]
    assert ["Chưa bỏ phiếu" in each for each in cards] == [False, True, True]
    chosen = soup(answer).select("main [checked]")
    assert [each["value"] for each in chosen] == ["disagree"]
    assert "Còn 2 trường hợp chưa bỏ phiếu." in words(soup(answer).main)
    assert faults(answer) == []


def test_a_ballot_is_sent_in_parts(found, session, items, phone):
    first = phone.post(mine(session), {"luot": "1", **said(items[:1])}, follow=True)
    second = phone.post(mine(session), {"luot": "1", **said(items[1:], "blank")}, follow=True)

    assert messages(first) == ["Đã ghi phiếu của bạn. Còn 2 trường hợp chưa bỏ phiếu."]
    assert messages(second) == ["Đã ghi phiếu của bạn."]
    assert list(OpenVote.objects.values_list("choice", flat=True)) == ["agree", "blank", "blank"]


def test_an_empty_ballot_is_said_to_be_empty(found, session, phone):
    answer = phone.post(mine(session), {"luot": "1"})

    assert list(summary(answer)) == ["Hãy chọn ý kiến cho ít nhất một trường hợp."]


def test_the_recused_are_shown_no_buttons_and_their_vote_counts_for_nothing(
    found, session, items, phone, member
):
    acts.recuse(items[0], acts.member_of(session, member))

    phone.post(mine(session), {"luot": "1", **said(items)})

    first = soup(phone.get(mine(session))).select("fieldset.ballot")[0]
    assert "Không tham gia biểu quyết" in words(first)
    assert not first.select("input")
    assert set(OpenVote.objects.values_list("line__item", flat=True)) == {
        each.pk for each in items[1:]
    }


def test_a_page_of_an_earlier_round_votes_in_no_later_one(session, items, phone):
    acts.round_in(session, RoundState.CLOSED, VoteMode.OPEN, Votes(3, 3, 1))
    acts.round_in(session, mode=VoteMode.OPEN, reason="Phiếu ngang nhau")

    answer = phone.post(mine(session), {"luot": "1", **said(items)})

    assert "Lượt bỏ phiếu trên trang này đã chốt" in " ".join(summary(answer))
    assert not OpenVote.objects.exists()


def test_without_a_round_the_page_says_so_and_takes_nothing(session, items, phone):
    assert "Hiện không có lượt bỏ phiếu nào đang mở." in words(soup(phone.get(mine(session))).main)

    answer = phone.post(mine(session), {"luot": "1", **said(items)}, follow=True)

    assert "đã chốt" in messages(answer)[0]


def test_a_round_on_paper_says_so_and_takes_nothing(session, items, phone):
    acts.round_in(session, mode=VoteMode.PAPER)
    assert "bỏ phiếu kín bằng giấy" in words(soup(phone.get(mine(session))).main)

    phone.post(mine(session), {"luot": "1", **said(items)})

    assert not OpenVote.objects.exists()


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("council_member", 200),
        ("chairman", 200),
        ("secretary", 200),
        ("supervisor", 404),
        ("head", 404),
        ("administrator", 404),
        ("stranger", 404),
    ],
)
def test_a_ballot_is_there_for_those_with_a_seat(name, status, found, session, request):
    browser = browser_of(request.getfixturevalue(name))

    assert browser.get(mine(session)).status_code == status


def test_an_office_without_a_seat_has_no_ballot(found, session, council, secretary):
    council.members.filter(user=secretary).update(user=None)

    assert browser_of(secretary).get(mine(session)).status_code == 404


# --- opinions in writing


def opinion(items, **more) -> dict:
    return {"version": "0", "received_on": "4/11/2024", "note": "", **said(items), **more}


def test_an_opinion_is_typed_with_its_paper(session, items, desk):
    paper = SimpleUploadedFile("phieu.pdf", pdf())

    answer = desk.post(written(session), opinion(items, file=paper), follow=True)

    assert messages(answer) == ["Đã ghi ý kiến bằng văn bản của Thành viên 8."]
    assert WrittenOpinion.objects.get().files.get().name == "phieu.pdf"
    assert "Đã gửi" in words(soup(answer).main)


def test_an_opinion_without_paper_or_choice_is_refused(session, items, desk):
    answer = desk.post(written(session), opinion(items[1:]))

    assert list(summary(answer)) == [
        f"Hãy chọn: {items[0]}.",
        "Hãy chọn: Phiếu đã ký (chụp hoặc quét).",
    ]
    assert faults(answer) == []
    assert not WrittenOpinion.objects.exists()


def test_a_day_to_come_is_refused(session, items, desk):
    paper = SimpleUploadedFile("phieu.pdf", pdf())

    answer = desk.post(written(session), opinion(items, file=paper, received_on="6/11/2024"))

    assert list(summary(answer)) == ["Ngày nhận không thể sau hôm nay."]


def test_an_old_page_of_an_opinion_shows_both(session, items, desk, secretary):
    acts.receive(session, secretary, acts.seat(session, 8), Choice.AGREE)
    acts.receive(session, secretary, acts.seat(session, 8), Choice.BLANK, version=1)

    answer = desk.post(written(session), opinion(items, version="1"))

    assert both_texts(answer)[0][1:] == ["Không có ý kiến", "Đồng ý"]
    assert acts.fresh(WrittenOpinion.objects.get()).version == 2


def test_after_a_round_others_read_it(session, phone, secretary):
    acts.receive(session, secretary, acts.seat(session, 8), Choice.DISAGREE, note="Chưa rõ")
    before = phone.get(written(session), follow=True)
    acts.round_in(session, RoundState.CLOSED, votes=Votes(7))

    text = words(soup(phone.get(written(session))).main)

    assert messages(before) == ["Chỉ Văn phòng - thống kê được làm việc này."]
    assert "Không đồng ý" in text
    assert "Chưa rõ" in text
