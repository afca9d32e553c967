"""More time for one unit, as people meet it: the form, the list, the unit's own deadline."""

from datetime import timedelta

import pytest
from django.urls import reverse

from registrations.models import Extension
from registrations.states import State
from tests import factories
from tests.factories import DEADLINE, OPEN, at
from tests.registrations import doors
from tests.registrations.acts import extend, filled
from tests.registrations.looking import everything
from tests.registrations.pages import Page, assert_refused

UNTIL = at("2024-04-13 00:00")
LINE = (
    "Hạn của đơn vị được gia hạn: hết ngày 12/4/2024, theo phê duyệt của "
    "Chủ tịch Y Bhiăp Niê. Còn 3 ngày."
)
TYPED = {
    "day": "12/4/2024",
    "hour": "",
    "reason": "Trưởng thôn nằm viện",
    "signer": "Chủ tịch Y Bhiăp Niê",
}


@pytest.fixture
def form(campaign, unit, secretary, client) -> str:
    """The address of the form for Thôn Đông, with the secretary before the screen."""
    client.force_login(secretary)
    client.at = DEADLINE
    return reverse("registrations:extend", args=[campaign.pk, unit.pk])


@pytest.mark.parametrize(
    ("day", "hour", "closes_at", "words"),
    [
        ("12/4/2024", "", UNTIL, "hết ngày 12/4/2024"),
        ("12-4-24", "17h30", at("2024-04-12 17:30"), "trước 17:30 ngày 12/4/2024"),
        ("13/4/2024", "0:00", UNTIL, "hết ngày 12/4/2024"),
    ],
)
def test_a_unit_that_has_not_begun_is_given_time(day, hour, closes_at, words, form, client):
    answer = client.post(form, {**TYPED, "day": day, "hour": hour}, follow=True)

    given = Extension.objects.get()
    assert Page(answer).notices[0] == f"Đã gia hạn cho Thôn Đông: {words}."
    assert (given.closes_at, given.at, given.by.username) == (closes_at, DEADLINE, "secretary")
    assert (given.reason, given.signer) == (TYPED["reason"], TYPED["signer"])


def test_from_a_registration_one_comes_back_to_it(form, draft, client):
    answer = client.post(form, TYPED)

    assert (answer.status_code, answer.url) == (302, draft.get_absolute_url())


def test_the_form_says_until_when_the_unit_has_time(form, draft, secretary, client):
    before = Page(client.get(form))
    extend(draft, secretary, OPEN)

    after = Page(client.get(form))

    plan = "Hạn hiện nay của đơn vị: trước ngày 10/4/2024, tức hết ngày 9/4/2024."
    assert plan in before.text
    assert before.typed["day"] == "15/04/2024"  # three working days after the deadline
    assert "Hạn hiện nay của đơn vị: hết ngày 12/4/2024." in after.text
    assert "theo phê duyệt của Chủ tịch Y Bhiăp Niê" in after.text


EARLY = "Hạn mới phải sau hạn hiện nay của đơn vị (trước ngày 10/4/2024, tức hết ngày 9/4/2024)."
SILLY = {
    "an early day": ({"day": "9/4/2024"}, {"day": EARLY}),
    "an hour too early": ({"day": "10/4/2024", "hour": "0:00"}, {"day": EARLY}),
    "no day": ({"day": ""}, {"day": "Hãy nhập: Gia hạn đến hết ngày."}),
    "no hour of a day": ({"hour": "25"}, {"hour": "Giờ phải từ 0:00 đến 23:59."}),
    "an hour in words": (
        {"hour": "chiều"},
        {"hour": "Không đọc được giờ. Hãy viết giờ và phút, ví dụ 17:00."},
    ),
    "no reason": ({"reason": " "}, {"reason": "Hãy nhập: Lý do gia hạn."}),
    "nobody signed": ({"signer": ""}, {"signer": "Hãy nhập: Người ký cho gia hạn."}),
    "a year too far": (
        {"day": "12/4/2042"},
        {"day": "Hạn mới phải trong thời gian thi đua, đến hết ngày 15/10/2024."},
    ),
}


@pytest.mark.parametrize("name", SILLY)
def test_what_is_wrong_stands_at_its_box_and_nothing_is_lost(name, form, client):
    given, messages = SILLY[name]
    typed = {**TYPED, **given}
    before = everything()

    answer = client.post(form, typed)

    assert_refused(answer, typed, **messages)
    assert everything() == before


def test_who_has_filed_in_the_meantime_needs_none(form, campaign, unit, client):
    filled(campaign, unit, State.SUBMITTED)

    answer = client.post(form, TYPED, follow=True)

    assert Page(answer).notices[0] == "Đăng ký đã nộp, không cần gia hạn."
    assert Extension.objects.count() == 0


OUTSIDERS = (
    "head",
    "other_head",
    "chairman",
    "council_member",
    "supervisor",
    "administrator",
    "stranger",
)


@pytest.mark.parametrize("who", OUTSIDERS)
def test_for_everybody_else_it_is_not_there(who, form, campaign, client, request):
    client.force_login(request.getfixturevalue(who))
    before = everything()
    listed = reverse("registrations:extensions", args=[campaign.pk])

    answers = [client.get(form), client.post(form, TYPED), client.get(listed)]

    assert [each.status_code for each in answers] == [404] * 3
    assert everything() == before


def test_a_unit_that_is_not_called_on_is_not_there(form, campaign, authority, client):
    other = factories.make_unit(authority, "Thôn Mới")

    answer = client.get(reverse("registrations:extend", args=[campaign.pk, other.pk]))

    assert answer.status_code == 404


# --- the list


def test_the_list_tells_everything_newest_first(campaign, draft, secretary, client):
    extend(draft, secretary, OPEN)
    extend(draft, secretary, DEADLINE, at("2024-04-15 17:30"))
    client.force_login(secretary)

    page = Page(client.get(reverse("registrations:extensions", args=[campaign.pk])))

    rows = [[" ".join(cell.text.split()) for cell in row("td")] for row in page.soup("tr")[1:]]
    signed = ["Trưởng thôn nằm viện", "Chủ tịch Y Bhiăp Niê"]
    assert rows == [
        ["trước 17:30 ngày 15/4/2024", *signed, "00:00 ngày 10/4/2024", "Trần Thị Mai"],
        ["hết ngày 12/4/2024", *signed, "09:00 ngày 1/4/2024", "Trần Thị Mai"],
    ]


def test_an_empty_list_says_how_to_begin(campaign, secretary, client):
    client.force_login(secretary)

    page = Page(client.get(reverse("registrations:extensions", args=[campaign.pk])))

    assert "Chưa gia hạn cho đơn vị nào." in page.text


# --- where the unit reads it


@pytest.mark.parametrize("name", ["detail", "check"])
def test_the_unit_reads_its_own_deadline(name, draft, head, secretary, client):
    extend(draft, secretary, OPEN)
    client.force_login(head)
    client.at = DEADLINE

    page = Page(client.get(doors.url(name, draft)))

    assert " ".join(page.soup.select_one(".deadline").text.split()) == LINE


def test_the_first_page_tells_a_unit_that_has_not_begun(campaign, unit, head, secretary, client):
    factories.make_extension(campaign, unit, secretary, UNTIL)
    client.force_login(head)
    client.at = DEADLINE

    page = Page(client.get(reverse("home")))

    assert " ".join(page.soup.select_one(".deadline").text.split()) == LINE
    assert [each.text for each in page.soup.select(".mark")] == ["Gia hạn đến hết ngày 12/4/2024"]
    assert page.buttons == {"Bắt đầu đăng ký"}


@pytest.mark.parametrize("who", ["head", "secretary"])
def test_afterwards_the_page_says_until_when_it_was_and_why(who, draft, secretary, client, request):
    extend(draft, secretary, OPEN)
    client.force_login(request.getfixturevalue(who))
    client.at = UNTIL + timedelta(days=1)

    page = Page(client.get(draft.get_absolute_url()))

    assert page.notices[-1] == (
        "Hạn của đơn vị được gia hạn: hết ngày 12/4/2024, theo phê duyệt của "
        "Chủ tịch Y Bhiăp Niê. Lý do: Trưởng thôn nằm viện"
    )


def test_the_mark_names_the_hour_where_there_is_one(draft, secretary, client):
    extend(draft, secretary, OPEN, at("2024-04-12 17:30"))
    client.force_login(secretary)

    page = Page(client.get(draft.get_absolute_url()))

    marks = [each.text for each in page.soup.select(".mark")]
    assert marks == ["Gia hạn đến 17:30 ngày 12/4/2024"]


@pytest.mark.parametrize("state", [*State, None], ids=str)
def test_the_desk_leads_to_the_form_for_who_has_not_filed(
    state, campaign, unit, form, secretary, client
):
    if state is not None:
        filled(campaign, unit, state)

    page = Page(client.get(reverse("registrations:desk", args=[campaign.pk]), {"tim": "dong"}))

    filed = state in (State.SUBMITTED, State.ACCEPTED)
    links = [each["href"] for each in page.soup.select("tbody a") if "gia-han" in each["href"]]
    assert links == ([] if filed else [form])
