"""A return that opens some parts, as the unit sees it: the rest is no link, no box, no button."""

import pytest

from registrations.models import Registration
from tests.factories import OPEN
from tests.registrations import doors, typed
from tests.registrations.flagging import named, returned
from tests.registrations.looking import everything
from tests.registrations.pages import Page
from tests.registrations.test_flags_services import ONLY_PHONE

LOCKED = "Không phải sửa"


@pytest.fixture
def back(campaign, unit, head, secretary, client):
    """Thôn Đông's registration, sent back with these keys open; its head before the screen."""
    client.force_login(head)
    return lambda *keys: returned(campaign, unit, head, secretary, list(keys))


def tasks(page: Page) -> list[tuple[bool, str]]:
    """Each line of the task list: whether it is a link, and how it stands."""
    return [
        (each.a is not None, each.select_one(".state").text)
        for each in page.soup.select("ol.tasks > li")
    ]


OPENED = {
    "details.phone": {0},
    "measures": {0},
    "pledge:{pledge}": {1, 2},
    "pledges": {1, 2},
    "entrant:{person}": {3},
    "individuals": {3},
    "entrant:{home}": {4},
    "households": {4},
}


@pytest.mark.parametrize(("key", "places"), OPENED.items())
def test_only_the_open_lines_are_links_and_the_others_say_why(key, places, back, client):
    registration = back(key)

    found = tasks(Page(client.get(registration.get_absolute_url())))

    assert [is_link for is_link, _ in found] == [*(each in places for each in range(5)), True]
    assert [words == LOCKED for _, words in found] == [
        *(each not in places for each in range(5)),
        False,
    ]


def test_the_reason_and_the_open_parts_stand_on_top(back, client):
    registration = back("details.phone", "pledge:{pledge}")

    page = Page(client.get(registration.get_absolute_url()))

    assert page.notices == [
        "Văn phòng đề nghị bổ sung, sửa Ghi rõ chỉ tiêu bằng số. Phần phải sửa: "
        "Điện thoại liên hệ Làm đường hoa ở trục chính của thôn "
        "Hạn nộp lại: trước 09:00 ngày 4/4/2024."
    ]


def test_a_return_that_opens_everything_locks_no_line(back, client):
    registration = back()

    page = Page(client.get(registration.get_absolute_url()))

    assert [is_link for is_link, _ in tasks(page)] == [True] * 6
    assert "Phần phải sửa" not in page.text


# --- the unit's details


def test_only_the_open_fields_are_boxes(back, client):
    registration = back("details.phone", "measures")

    page = Page(client.get(doors.url("details", registration)))

    assert {each for each in page.typed if each[0] != "_"} - {"csrfmiddlewaretoken"} == {
        "version",
        "phone",
        "measures",
    }
    assert "Người đứng đầu đơn vị (không phải sửa) Y Wiêng Niê" in page.text


def test_what_is_posted_for_a_locked_field_counts_for_nothing(back, client):
    registration = back("details.phone")

    answer = client.post(doors.url("details", registration), typed.DETAILS | {"version": "1"})

    stored = Registration.objects.get()
    assert answer.status_code == 302
    assert (stored.phone, stored.head_name, stored.people_total, stored.measures) == (
        "0912 345 678",
        "Y Wiêng Niê",
        None,
        "",
    )


def test_a_locked_field_that_an_older_rule_let_through_is_not_in_the_way(back, client):
    registration = back("details.head_name")
    Registration.objects.update(phone="x")

    client.post(doors.url("details", registration), {"version": "1", "head_name": "H'Nhơn Kbuôr"})

    assert Registration.objects.get().head_name == "H'Nhơn Kbuôr"


def test_a_stale_save_beside_locked_fields_loses_nothing_typed(back, client):
    registration = back("details.phone")
    Registration.objects.update(version=2)

    page = Page(client.post(doors.url("details", registration),
                            {"version": "1", "phone": "0912 345 678"}))  # fmt: skip

    assert (page.typed["phone"], page.typed["version"]) == ("0912 345 678", "2")
    assert "Y Wiêng Niê" in page.stored


# --- pages of what is locked

DOORS = {
    "details": "details.phone",
    "pledge_add": "pledges",
    "pledge_edit": "pledge:{pledge}",
    "individual_add": "individuals",
    "household_add": "households",
    "entrant_edit": "entrant:{person}",
}


def first_of(name: str, registration) -> str:
    """The address; of the person where there is a person and a household."""
    part = int(named(registration, "{person}")) if name.startswith("entrant") else None
    return doors.url(name, registration, part)


@pytest.mark.parametrize("name", DOORS)
@pytest.mark.parametrize("key", sorted({*DOORS.values(), "measures"}))
def test_a_page_is_opened_just_when_something_on_it_is_open(name, key, back, client):
    registration = back(key)
    may = key == DOORS[name] or (name, key) == ("details", "measures")

    answer = client.get(first_of(name, registration))

    assert answer.status_code == (200 if may else 302)
    if not may:
        assert answer.url == registration.get_absolute_url()


@pytest.mark.parametrize("name", [each for each in DOORS if each != "details"])
def test_a_form_that_was_open_when_it_was_typed_is_refused_with_what_is_open(name, back, client):
    registration = back("details.phone")
    sent = doors.sent(name, registration)
    before = everything()

    page = Page(client.post(first_of(name, registration), sent))

    assert page.summary == {ONLY_PHONE: ""}
    assert {key: page.typed[key] for key in sent} == sent
    assert everything() == before


@pytest.mark.parametrize("name", ["pledge_remove", "entrant_remove"])
def test_a_button_that_is_locked_is_refused_with_what_is_open(name, back, client):
    registration = back("details.phone")
    before = everything()

    answer = client.post(first_of(name, registration), follow=True)

    assert Page(answer).notices[0] == ONLY_PHONE
    assert everything() == before


# --- lists


def links(page: Page) -> set[str]:
    """The last word of each address below the heading: them, sua, xoa."""
    found = [
        each.get("href") or each.get("action") for each in page.soup.select("main a, main form")
    ]
    return {each.strip("/").split("/")[-1] for each in found} & {"them", "sua", "xoa"}


LISTS = {
    "pledges": ("pledge:{pledge}", "pledges"),
    "individuals": ("entrant:{person}", "individuals"),
    "households": ("entrant:{home}", "households"),
}


@pytest.mark.parametrize("name", LISTS)
def test_a_list_links_just_what_is_open(name, back, client):
    row, whole = LISTS[name]
    found = {}

    for key in (row, whole, "details.phone"):
        Registration.objects.all().delete()
        found[key] = links(Page(client.get(doors.url(name, back(key)))))

    assert found == {row: {"sua"}, whole: {"them", "xoa"}, "details.phone": set()}


@pytest.mark.parametrize(("key", "count"), [("details.phone", 1), ("pledges", 0), (None, 4)])
def test_the_check_page_links_just_what_is_open(key, count, back, client):
    registration = back(*([key] if key else []))

    page = Page(client.get(doors.url("check", registration)))

    found = [each for each in page.soup.select("main section a") if each.text.startswith("Sửa")]
    assert len(found) == count


def test_the_check_page_says_by_when_it_may_come_again(back, client):
    registration = back("details.phone")
    client.at = OPEN

    page = Page(client.get(doors.url("check", registration)))

    assert "Hạn nộp lại: trước 09:00 ngày 4/4/2024." in page.text
