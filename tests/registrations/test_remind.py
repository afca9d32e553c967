"""Reminding by hand from the desk."""

from datetime import timedelta

import pytest
from django.core import mail
from django.urls import reverse

from audit.actions import Action
from audit.models import Entry
from core.errors import NotAllowed, RuleBroken
from registrations.models import Reminder
from registrations.services.reminding import remind_by_hand
from registrations.states import EmailState, ReminderReason, State
from tests import factories
from tests.factories import DEADLINE, OPEN, at
from tests.registrations.acts import CAST, filled, person
from tests.registrations.looking import everything
from tests.registrations.pages import Page


@pytest.fixture
def press(campaign, secretary, client):
    """The secretary presses a button of the desk."""
    client.force_login(secretary)
    url = reverse("registrations:remind", args=[campaign.pk])

    def pressed(instant=OPEN, **sent) -> list[str]:
        client.at = instant
        answer = client.post(url, {name.replace("_", "-"): each for name, each in sent.items()})
        assert (answer.status_code, answer.url) == (
            302,
            reverse("registrations:desk", args=[campaign.pk]),
        )
        return Page(client.get(answer.url)).notices

    return pressed


def test_a_chosen_unit_is_reminded_and_gets_its_email(campaign, unit, secretary, press):
    unit.email = "dong@mau.vn"
    unit.save()

    assert press(don_vi=[unit.pk]) == ["Đã nhắc 1 đơn vị."]
    reminder = Reminder.objects.get()
    assert (reminder.unit, reminder.by, reminder.at) == (unit, secretary, OPEN)
    assert reminder.text.startswith("Đơn vị chưa đăng ký thi đua. Hạn: trước ngày 10/4/2024")
    assert reminder.email_state == EmailState.SENT
    assert [each.to for each in mail.outbox] == [["dong@mau.vn"]]


def test_all_that_have_not_filed_are_reminded(campaign, unit, authority, secretary, press):
    filled(campaign, unit, State.DRAFT)
    for name, state in [("A", State.SUBMITTED), ("B", State.RETURNED), ("C", State.WITHDRAWN)]:
        registration = filled(campaign, factories.make_unit(authority, name), state)
        factories.make_return(registration, secretary, at("2024-04-13 00:00"))

    assert press(tat_ca="1") == ["Đã nhắc 3 đơn vị."]
    assert {(str(each.unit), each.reason) for each in Reminder.objects.all()} == {
        ("Buôn Čuăh", ReminderReason.MISSING),
        ("Thôn Đông", ReminderReason.MISSING),
        ("B", ReminderReason.RETURNED),
    }


def test_the_same_unit_is_reminded_once_an_hour(unit, other_unit, press):
    press(don_vi=[unit.pk])
    later = OPEN + timedelta(minutes=59)

    assert press(later, don_vi=[unit.pk, other_unit.pk]) == [
        "Đã nhắc 1 đơn vị. Không nhắc: Thôn Đông (vừa được nhắc lúc 09:00)."
    ]
    assert press(OPEN + timedelta(hours=1), don_vi=[unit.pk]) == ["Đã nhắc 1 đơn vị."]


def test_who_has_filed_meanwhile_is_named(campaign, unit, press):
    filled(campaign, unit, State.SUBMITTED)

    assert press(don_vi=[unit.pk]) == [
        "Đã nhắc 0 đơn vị. Không nhắc: Thôn Đông (không còn việc phải nhắc)."
    ]
    assert Reminder.objects.count() == 0


def test_after_the_deadline_who_cannot_file_is_not_reminded(unit, press):
    before = everything()

    assert press(DEADLINE, don_vi=[unit.pk]) == [
        "Đã nhắc 0 đơn vị. Không nhắc: Thôn Đông (đã hết hạn trước ngày 10/4/2024, tức hết ngày "
        "9/4/2024)."
    ]
    assert press(DEADLINE, tat_ca="1") == ["Không có đơn vị nào nhắc được lúc này."]
    assert everything() == before


def test_an_extended_unit_is_reminded_after_the_deadline_of_the_others(
    campaign, unit, secretary, press
):
    factories.make_extension(campaign, unit, secretary, at("2024-04-20 00:00"))

    assert press(DEADLINE, tat_ca="1") == ["Đã nhắc 1 đơn vị."]
    assert Reminder.objects.get().unit == unit


@pytest.mark.parametrize("chosen", [[], ["x"], ["-1"], ["9" * 30], ["²"]])
def test_nobody_chosen_is_said_in_words(chosen, campaign, press):
    assert press(don_vi=chosen) == ["Hãy chọn ít nhất một đơn vị."]


def test_a_unit_of_another_commune_cannot_be_chosen(press):
    elsewhere = factories.make_unit(factories.make_authority("xã Khác", "khac"), "Thôn Tây")

    assert press(don_vi=[elsewhere.pk]) == ["Hãy chọn ít nhất một đơn vị."]


def test_it_is_recorded_with_who_and_whom(campaign, unit, secretary, press):
    press(don_vi=[unit.pk])

    (entry,) = Entry.objects.about(campaign).filter(action=Action.UNIT_REMINDED)
    assert (entry.actor, entry.note) == (secretary, "Chưa nộp đăng ký: 1 đơn vị (Thôn Đông)")


@pytest.mark.parametrize("who", [each for each in CAST if each != "secretary"])
def test_only_the_secretariat_reminds(who, campaign, unit, request):
    by = person(who, request)
    before = everything()

    with pytest.raises(NotAllowed, match="Văn phòng - thống kê"):
        remind_by_hand(campaign=campaign, units=[unit], at=OPEN, by=by)
    assert everything() == before


def test_the_service_too_wants_a_unit(campaign, secretary):
    with pytest.raises(RuleBroken, match="ít nhất một đơn vị"):
        remind_by_hand(campaign=campaign, units=[], at=OPEN, by=secretary)


# --- the desk itself


def test_the_desk_shows_the_last_reminder_and_the_returns(
    campaign, unit, other_unit, secretary, client
):
    registration = filled(campaign, unit, State.RETURNED)
    for _ in range(2):
        factories.make_return(registration, secretary, at("2024-04-13 00:00"))
    factories.make_reminder(campaign, unit, at=at("2024-03-30 07:00"), occasion="a")
    factories.make_reminder(campaign, unit, by=secretary, channel="call", occasion="b")
    client.force_login(secretary)

    page = Page(client.get(reverse("registrations:desk", args=[campaign.pk])))

    rows = {each.select_one(".unit").text: " ".join(each.text.split()) for each in
            page.soup.select("tbody tr")}  # fmt: skip
    assert "Đã trả lại 2 lần" in rows["Thôn Đông"]
    assert "09:00 ngày 1/4/2024 Gọi điện" in rows["Thôn Đông"]
    assert "Đã trả lại" not in rows["Buôn Čuăh"]


@pytest.mark.parametrize(
    ("instant", "words"), [(OPEN, "Đang soạn"), (DEADLINE, "Soạn dở khi hết hạn")]
)
def test_after_the_deadline_a_draft_is_called_what_it_is(
    instant, words, campaign, unit, secretary, client
):
    filled(campaign, unit)
    client.force_login(secretary)
    client.at = instant

    page = Page(client.get(reverse("registrations:desk", args=[campaign.pk])))

    assert page.soup.select_one("tbody .state-dang-soan").text == words
    assert f"1 {words}" in " ".join(page.soup.select_one(".counts").text.split())
    assert bool(page.soup.select("tbody input")) == (instant == OPEN)


def test_an_extended_draft_is_still_being_written(campaign, unit, secretary, client):
    filled(campaign, unit)
    factories.make_extension(campaign, unit, secretary, at("2024-04-20 00:00"))
    client.force_login(secretary)
    client.at = DEADLINE

    page = Page(client.get(reverse("registrations:desk", args=[campaign.pk])))

    assert page.soup.select_one("tbody .state-dang-soan").text == "Đang soạn"
    assert [each["value"] for each in page.soup.select("tbody input")] == [str(unit.pk)]


@pytest.mark.parametrize(("late", "boxes"), [(False, 1), (True, 0)])
def test_the_desk_offers_no_reminder_of_a_return_whose_day_is_over(
    late, boxes, campaign, unit, secretary, client
):
    registration = filled(campaign, unit, State.RETURNED)
    due = DEADLINE + timedelta(days=3)
    factories.make_return(registration, secretary, due)
    client.force_login(secretary)
    client.at = due if late else due - timedelta(seconds=1)

    page = Page(client.get(reverse("registrations:desk", args=[campaign.pk])))

    assert len(page.soup.select("input[name=don-vi]")) == boxes
