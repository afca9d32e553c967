"""What waits in the awarding half: each line when it is due, for whom it waits, and only then."""

from datetime import timedelta

import pytest
from django.urls import reverse

from awards.models import Nomination, VoteRound
from awards.states import (
    Choice,
    NominationState,
    Presence,
    Procedure,
    RoundState,
    SessionState,
    VoteMode,
)
from tests import award_factories, factories
from tests.award_factories import DECIDED, MEETING
from tests.factories import REVIEW, at
from tests.thidua.home import cards, lines, page_of, words

OFFICERS = ["secretary", "chairman", "council_member", "supervisor", "administrator"]


def desk(campaign, filter: str) -> str:
    return f"{reverse('awards:nomination_desk', args=[campaign.pk])}?{filter}"


@pytest.mark.parametrize("name", OFFICERS)
def test_where_nothing_waits_no_line_stands(campaign, nomination, waits, request, name):
    assert waits(request.getfixturevalue(name)) == []


NOTHING = {
    "secretary": "Hiện không có việc nào chờ bạn.",
    "chairman": "Hiện không có danh sách nào chờ bạn duyệt.",
    "council_member": "Hiện không có phiên họp hoặc lượt bỏ phiếu nào chờ bạn.",
}


@pytest.mark.parametrize("name", OFFICERS)
def test_for_whom_something_may_wait_the_page_says_that_nothing_does(
    client, campaign, request, name
):
    client.force_login(request.getfixturevalue(name))
    client.at = at("2024-03-01 09:00")

    (card,) = cards(client)

    told = [sentence for sentence in NOTHING.values() if sentence in words(card)]
    assert told == ([NOTHING[name]] if name in NOTHING else [])


@pytest.mark.parametrize("procedure", Procedure)
@pytest.mark.parametrize("state", NominationState)
def test_nominations_wait_to_be_checked(campaign, registration, secretary, waits, state, procedure):
    factories.make_nomination(registration, state=state, procedure=procedure)

    checked = ("1 đề nghị khen thưởng chờ kiểm tra hồ sơ, lâu nhất từ 09:00 ngày 20/10/2024",
               desk(campaign, "trang-thai=da-nop"))  # fmt: skip
    own = ("1 đề nghị do Văn phòng lập, chưa đưa vào xét", desk(campaign, "trang-thai=dang-lap"))
    wanted = {NominationState.SUBMITTED: [checked]}
    if procedure == Procedure.SIMPLIFIED:
        wanted[NominationState.DRAFT] = [own]
    assert waits(secretary) == wanted.get(state, [])


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({}, True),
        ({"until": DECIDED.date()}, True),
        ({"until": DECIDED.date() - timedelta(days=1)}, False),
        ({"lifted_at": REVIEW, "lifted_reason": "Không có vi phạm"}, False),
    ],
)
def test_who_is_on_hold_is_named_until_the_hold_ends(
    client, campaign, nomination, secretary, waits, fields, shown
):
    for _ in range(2):  # two cases against one name are one name
        award_factories.make_hold(nomination, secretary, **fields)

    url = desk(campaign, "tam-dung=1")
    assert waits(secretary) == ([("1 đề nghị đang tạm dừng xét", url)] if shown else [])
    rows = page_of_desk(client, url)
    assert rows == ([nomination.name] if shown else [])


def page_of_desk(client, url: str) -> list[str]:
    board = client.get(url).context["board"]
    return [row.nomination.name for row in board.rows]


SESSIONS = {
    (
        SessionState.PLANNED,
        "2024-11-05 07:59",
    ): "phiên họp Hội đồng sẽ họp lúc 08:00 ngày 5/11/2024",
    (SessionState.PLANNED, "2024-11-05 08:00"): "phiên họp Hội đồng đã đến giờ, chưa khai mạc",
    (SessionState.OPEN, "2024-11-05 08:30"): "phiên họp Hội đồng đang mở, chưa kết thúc",
    (SessionState.CLOSED, "2024-11-05 12:00"): "",
    (SessionState.CANCELLED, "2024-11-05 12:00"): "",
}


@pytest.mark.parametrize("name", OFFICERS)
@pytest.mark.parametrize(("state", "moment"), SESSIONS)
def test_meetings_that_come_and_that_are_on_are_told_to_the_table(
    campaign, council, waits, request, name, state, moment
):
    session = award_factories.make_session(campaign, council, state)

    text = SESSIONS[state, moment]
    told = text and name in ("secretary", "chairman", "council_member")
    line = (f"1 {text}", session.get_absolute_url())
    assert waits(request.getfixturevalue(name), at(moment)) == ([line] if told else [])


def voting(campaign, council, *nominations, mode=VoteMode.OPEN, state=RoundState.OPEN):
    session = award_factories.make_session(campaign, council, SessionState.OPEN)
    award_factories.attend(session)
    found = VoteRound.objects.create(
        session=session,
        number=1,
        mode=mode,
        state=state,
        opened_at=MEETING,
    )
    for each in nominations:
        found.items.create(item=award_factories.make_item(session, each))
    return found


@pytest.fixture
def three(registration) -> list[Nomination]:
    names = ("H'Hen Niê", "Y Wiêng Niê", "Nguyễn Văn Bảy")
    people = [factories.make_entrant(registration, name) for name in names]
    return [factories.make_nomination(registration, each) for each in people]


def test_an_open_round_waits_for_the_members_own_votes(
    campaign, council, council_member, three, waits
):
    found = voting(campaign, council, *three)
    seat = council.members.get(user=council_member)
    voted, recused, _ = found.items.all()
    voted.votes.create(member=seat, choice=Choice.AGREE, at=MEETING)
    recused.item.recusals.create(member=seat)

    told = waits(council_member, MEETING)

    session = found.session_id
    assert told == [
        ("1 trường hợp chờ bạn bỏ phiếu", reverse("awards:my_vote", args=[session])),
        (
            "1 lượt bỏ phiếu của Hội đồng đang mở, chưa chốt",
            reverse("awards:votes", args=[session]),
        ),
    ]


@pytest.mark.parametrize("why", ["on paper", "closed", "away", "no vote", "no seat"])
def test_who_cannot_vote_now_is_not_asked_to(campaign, council, council_member, three, waits, why):
    found = voting(
        campaign,
        council,
        *three,
        mode=VoteMode.PAPER if why == "on paper" else VoteMode.OPEN,
        state=RoundState.CLOSED if why == "closed" else RoundState.OPEN,
    )
    seats = council.members.filter(user=council_member)
    if why == "away":
        found.session.attendances.filter(member__in=seats).update(presence=Presence.ABSENT)
    elif why == "no vote":
        seats.update(votes=False)
    elif why == "no seat":
        seats.update(user=None)

    assert [text for text, _ in waits(council_member, MEETING) if "chờ bạn" in text] == []


def test_a_seat_without_an_office_finds_its_vote_too(client, campaign, council, head, three):
    award_factories.make_member(council, 8, head)
    found = voting(campaign, council, *three)
    client.force_login(head)
    client.at = MEETING

    section = page_of(client).select_one("section[aria-labelledby='hoi-dong']")

    url = reverse("awards:my_vote", args=[found.session_id])
    assert lines(section) == [("3 trường hợp chờ bạn bỏ phiếu", url)]
    assert client.get(url).status_code == 200


def test_opinions_wait_for_an_answer(campaign, nomination, secretary, waits):
    notice = award_factories.make_notice(campaign, secretary, nomination)
    award_factories.make_opinion(notice, nomination)
    award_factories.make_opinion(notice, answer="Đã xem xét", answered_at=DECIDED)

    one = waits(secretary)
    other = award_factories.make_notice(campaign, secretary, nomination)
    award_factories.make_opinion(other)

    text = "ý kiến về danh sách công khai chờ trả lời"
    assert one == [(f"1 {text}", reverse("awards:notice", args=[notice.pk]))]
    assert waits(secretary) == [(f"2 {text}", reverse("awards:notices", args=[campaign.pk]))]
