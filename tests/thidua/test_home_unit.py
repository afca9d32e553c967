"""The card of a unit once its registration has come in: what is to do now, and nothing else."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.urls import reverse

from accounts.states import Role
from campaigns.models import Campaign
from registrations.models import PaperFiling, Registration
from registrations.states import FileUse, ReminderReason, State
from tests import factories
from tests.factories import DEADLINE, OPEN, at
from tests.thidua.home import cards, first, lines, page_of, words

SIX_MONTHS = "Văn phòng yêu cầu báo cáo: «Báo cáo sáu tháng»."
PAST = "1 nội dung đã qua ngày hoàn thành mà chưa ghi kết quả."
NEAR = "1 nội dung sắp đến ngày hoàn thành mà chưa ghi kết quả."
REST = "1 nội dung chưa ghi kết quả."


@pytest.fixture
def accepted(campaign, unit) -> Registration:
    return factories.make_registration(campaign, unit, State.ACCEPTED)


@pytest.fixture
def filed(campaign, unit) -> Registration:
    return factories.make_registration(campaign, unit, State.SUBMITTED)


def card_of(client, user, moment=OPEN):
    client.force_login(user)
    client.at = moment
    (card,) = cards(client)
    return card


PLEDGES = [
    # the pledge's day, the moment, what is said, its deadline
    ("2024-08-25", "2024-08-10 09:00", "", ""),
    ("2024-08-25", "2024-08-11 00:00", NEAR,
     "Ngày hoàn thành gần nhất: 25/8/2024. Còn 15 ngày."),
    ("2024-08-25", "2024-08-25 23:59", NEAR,
     "Ngày hoàn thành gần nhất: 25/8/2024. Còn 1 phút."),
    ("2024-08-25", "2024-08-26 00:00", PAST,
     "Ngày hoàn thành sớm nhất: 25/8/2024. Quá hạn 1 ngày."),
    ("2024-11-20", "2024-09-30 23:59", "", ""),
    ("2024-11-20", "2024-10-01 00:00", REST, "Chốt kết quả: hết ngày 31/10/2024. Còn 31 ngày."),
    ("2024-11-20", "2024-11-02 09:00", REST,
     "Chốt kết quả: hết ngày 31/10/2024. Quá hạn 2 ngày."),
    ("2024-03-12", "2024-03-14 23:59", "", ""),  # results are not taken yet
]  # fmt: skip


@pytest.mark.parametrize(("due_on", "moment", "text", "deadline"), PLEDGES)
def test_a_pledge_without_a_result_is_named_when_its_day_is_near_or_past(
    client, accepted, head, due_on, moment, text, deadline
):
    factories.make_pledge(accepted, due_on=date.fromisoformat(due_on))

    told = first(card_of(client, head, at(moment)))

    if text:
        assert told == (text, deadline, "Ghi kết quả")
    else:
        assert "không có việc phải làm" in told[0]
        assert told[1:] == ("", "")


def test_a_pledge_with_a_result_is_not_asked_for(client, accepted, head):
    factories.make_pledge(accepted, result=Decimal(0))

    told = first(card_of(client, head, at("2024-10-15 09:00")))

    assert "không có việc phải làm" in told[0]


def test_pledges_are_counted_by_how_near_they_are(client, accepted, head):
    for day in (date(2024, 8, 1), date(2024, 8, 2), date(2024, 10, 1), date(2024, 11, 20)):
        factories.make_pledge(accepted, due_on=day)

    card = card_of(client, head, at("2024-10-01 09:00"))

    results = reverse("registrations:results", args=[accepted.pk])
    assert first(card)[0] == "2 nội dung đã qua ngày hoàn thành mà chưa ghi kết quả."
    assert card.select_one(".btn-primary")["href"] == results
    assert [url for _, url in lines(card)] == [results, results]
    assert [text.split(".")[0] for text, _ in lines(card)] == [
        NEAR.rstrip("."),
        "1 nội dung khác chưa ghi kết quả",
    ]


REPORTS = [
    ("2024-04-01 08:59", "", ""),  # not asked for yet
    ("2024-04-01 09:00", SIX_MONTHS, "Hạn gửi báo cáo: hết ngày 25/6/2024. Còn 85 ngày 15 giờ."),
    ("2024-06-26 00:00", SIX_MONTHS, "Hạn gửi báo cáo: hết ngày 25/6/2024. Quá hạn 1 ngày."),
    ("2024-12-01 00:00", "", ""),  # the campaign has ended
]


@pytest.mark.parametrize(("moment", "text", "deadline"), REPORTS)
def test_a_report_is_to_be_sent_from_the_day_it_was_asked_for(
    client, accepted, head, secretary, moment, text, deadline
):
    factories.make_report_request(accepted.campaign, secretary)
    client.force_login(head)
    client.at = at(moment)

    told = [first(card) for card in cards(client) if card.select(".btn-primary")]

    assert told == ([(text, deadline, "Viết và gửi báo cáo")] if text else [])


@pytest.mark.parametrize("sent_at", [None, OPEN], ids=["draft", "sent"])
def test_a_report_that_was_sent_is_done(client, accepted, head, secretary, sent_at):
    asked = factories.make_report_request(accepted.campaign, secretary)
    factories.make_report(asked, accepted, head, sent_at)

    told = first(card_of(client, head))

    assert (told[0] == SIX_MONTHS) is (sent_at is None)


def test_what_ends_first_stands_first(client, accepted, head, secretary):
    late = factories.make_report_request(
        accepted.campaign, secretary, title="Chín tháng", closes_at=at("2024-10-26 00:00")
    )
    factories.make_report_request(accepted.campaign, secretary)
    factories.make_pledge(accepted, due_on=date(2024, 7, 1))

    card = card_of(client, head, at("2024-07-05 09:00"))

    assert first(card)[0] == SIX_MONTHS
    assert [url for _, url in lines(card)] == [
        reverse("registrations:results", args=[accepted.pk]),
        reverse("registrations:report_edit", args=[accepted.pk, late.pk]),
    ]


@pytest.mark.parametrize("moment", [OPEN, DEADLINE, at("2024-10-15 09:00")])
def test_what_is_accepted_has_no_deadline_of_registration_any_more(client, accepted, head, moment):
    card = card_of(client, head, moment)

    assert card.select(".deadline") == []
    assert "Hạn nộp đăng ký" not in words(card)


def test_what_was_handed_in_waits_for_the_signed_copy(client, filed, head):
    card = card_of(client, head)

    url = f"{reverse('registrations:file_add', args=[filed.pk])}?cho=ban-da-ky"
    text = "Bản đăng ký có chữ ký chưa gửi lên đây. In ra, ký, rồi chụp hoặc quét. Gửi bản đã ký"
    assert lines(card) == [(text, url)]
    assert first(card) == ("Đã nộp, số ĐK-1000. Chờ Văn phòng tiếp nhận.", "", "")


@pytest.mark.parametrize("state", [each for each in State if each != State.SUBMITTED])
def test_a_signed_copy_is_asked_for_only_while_the_paper_waits(client, campaign, unit, head, state):
    factories.make_registration(campaign, unit, state)

    assert lines(card_of(client, head)) == []


@pytest.mark.parametrize(
    ("use", "sent_after", "asked"),
    [
        (FileUse.SIGNED_COPY, timedelta(0), False),
        (FileUse.SIGNED_COPY, -timedelta(days=1), True),  # under the words before the return
        (FileUse.EVIDENCE, timedelta(0), True),
    ],
)
def test_a_signature_counts_under_the_newest_words(client, filed, head, use, sent_after, asked):
    again = OPEN + timedelta(days=2)
    Registration.objects.filter(pk=filed.pk).update(resubmitted_at=again)
    factories.make_attachment(filed, head, use=use, at=again + sent_after)

    assert bool(lines(card_of(client, head, again))) is asked


def test_what_came_on_paper_is_signed_already(client, filed, head, secretary):
    PaperFiling.objects.create(
        registration=filed, received_on=date(2024, 4, 1), entered_at=OPEN, entered_by=secretary
    )

    assert lines(card_of(client, head)) == []


def test_the_first_line_of_a_return_is_read_on_the_card(client, campaign, unit, head, secretary):
    registration = factories.make_registration(campaign, unit, State.RETURNED)
    returned = factories.make_return(registration, secretary, at("2024-04-06 00:00"))
    type(returned).objects.update(reason="\nGhi rõ số mét.\nThêm chữ ký.")

    told = first(card_of(client, head))

    assert told == (
        "Văn phòng trả lại đăng ký để bổ sung: Ghi rõ số mét. …",
        "Hạn nộp lại: hết ngày 5/4/2024. Còn 4 ngày 15 giờ.",
        "Sửa và nộp lại",
    )


def test_after_the_day_of_a_return_the_units_term_counts(client, campaign, unit, head, secretary):
    registration = factories.make_registration(campaign, unit, State.RETURNED)
    factories.make_return(registration, secretary, at("2024-04-06 00:00"))

    told = first(card_of(client, head, at("2024-04-07 00:00")))

    plan = "Hạn nộp đăng ký: trước ngày 10/4/2024, tức hết ngày 9/4/2024. Còn 3 ngày."
    assert told[1:] == (plan, "Sửa và nộp lại")


@pytest.mark.parametrize(
    ("state", "moment", "shown"),
    [
        (State.DRAFT, OPEN, True),
        (State.DRAFT, DEADLINE, False),  # it cannot be done any more
        (State.SUBMITTED, OPEN, False),
    ],
)
def test_the_newest_reminder_stands_while_the_work_can_be_done(
    client, campaign, unit, head, state, moment, shown
):
    factories.make_registration(campaign, unit, state)
    factories.make_reminder(campaign, unit, text="Lần đầu", occasion="a")
    factories.make_reminder(campaign, unit, text="Lần sau", occasion="b")

    notices = card_of(client, head, moment).select(".notice")

    told = ["Văn phòng nhắc lúc 09:00 ngày 1/4/2024: Lần sau"] if shown else []
    assert [words(each) for each in notices] == told


def test_a_reminder_of_a_report_stands_with_it(client, accepted, head, secretary):
    asked = factories.make_report_request(accepted.campaign, secretary)
    factories.make_reminder(
        accepted.campaign, accepted.unit, reason=ReminderReason.REPORT, request=asked
    )

    assert len(card_of(client, head).select(".notice")) == 1


def test_cards_stand_in_the_order_of_their_urgency(client, campaign, authority, head, secretary):
    made = {}
    for name in ("An", "Bình", "Cúc", "Dung"):
        made[name] = factories.make_unit(authority, name)
        head.memberships.create(authority=authority, role=Role.UNIT_HEAD, unit=made[name])
    factories.make_registration(campaign, made["An"], State.SUBMITTED)
    factories.make_registration(campaign, made["Bình"], State.DRAFT)
    back = factories.make_registration(campaign, made["Cúc"], State.RETURNED)
    factories.make_return(back, secretary, at("2024-04-03 00:00"))
    work = factories.make_registration(campaign, made["Dung"], State.ACCEPTED)
    factories.make_pledge(work, due_on=date(2024, 3, 20))
    client.force_login(head)

    names = [card["aria-label"] for card in cards(client)]

    assert [each for each in names if each != "Thôn Đông"] == ["Dung", "Cúc", "Bình", "An"]


def test_a_campaign_that_has_ended_is_one_line(client, accepted, head):
    client.force_login(head)
    client.at = at("2024-12-01 00:00")

    assert cards(client) == []
    assert Campaign.objects.get().title in words(_ended(client))
    assert _ended(client)["href"] == accepted.get_absolute_url()


def _ended(client):
    return page_of(client).select_one("main ul.links a")
