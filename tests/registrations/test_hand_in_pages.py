"""What was handed in, as people look at it: the receipt's list, one hand-in, what was changed."""

from datetime import timedelta

import pytest
from django.urls import reverse

from registrations.models import HandIn, Registration
from registrations.services import drafting
from registrations.states import State
from tests import factories
from tests.factories import DEADLINE, OPEN
from tests.registrations import doors
from tests.registrations.acts import accept, filled, give_back, reopen, submit, withdraw
from tests.registrations.pages import Page

LATER = OPEN + timedelta(hours=1)
HEADING = "Đơn vị đã sửa gì"


@pytest.fixture
def twice(campaign, unit, head, secretary) -> Registration:
    """Handed in, returned, corrected in several places, handed in again."""
    registration = filled(campaign, unit)
    submit(registration, head, OPEN)
    give_back(registration, secretary, OPEN)
    pledge = registration.pledges.get()
    values = {"content": "Làm đường hoa ở trục chính của buôn"}
    drafting.edit_pledge(pledge=pledge, values=values, version=1, by=head, at=LATER)
    drafting.remove_entrant(entrant=registration.entrants.get(), by=head, at=LATER)
    submit(registration, head, LATER)
    return registration


def hand_in(client, registration, revision: int) -> Page:
    return Page(client.get(doors.url("hand_in", registration, revision)))


def changes(page: Page) -> str:
    block = page.soup.select_one("section.changes")
    return " ".join(block.text.split()) if block else ""


# --- what was changed


def test_the_office_sees_what_was_changed_with_both_texts(twice, secretary, client):
    client.force_login(secretary)

    page = Page(client.get(twice.get_absolute_url()))

    block = page.soup.select_one("section.changes")
    assert block.h2.text.strip() == HEADING
    assert [each.text for each in block.select("table del")] == ["thôn"]
    assert [each.text for each in block.select("table ins")] == ["buôn"]
    assert [each.text for each in block.select("h3 .state")] == ["Đã sửa", "Đã bỏ"]
    assert "H'Hen Niê" in block.select_one(".whole-part").text


def test_before_it_came_again_there_is_nothing_to_compare(draft, head, secretary, client):
    submit(draft, head, OPEN)
    client.force_login(secretary)

    assert changes(Page(client.get(draft.get_absolute_url()))) == ""


def test_what_came_again_unchanged_says_so(draft, head, secretary, client):
    for act, who in ((submit, head), (give_back, secretary), (submit, head)):
        act(draft, who, OPEN)
    client.force_login(secretary)

    page = Page(client.get(draft.get_absolute_url()))

    assert "Đơn vị nộp lại mà không sửa chữ nào." in changes(page)


def test_the_last_two_hand_ins_are_compared(twice, head, secretary, client):
    give_back(twice, secretary, LATER)
    pledge = twice.pledges.get()
    drafting.edit_pledge(
        pledge=pledge, values={"place": "Thôn Hai"}, version=pledge.version, by=head, at=LATER
    )
    submit(twice, head, LATER)
    client.force_login(secretary)

    page = Page(client.get(twice.get_absolute_url()))

    assert [each.text for each in page.soup.select("section.changes ins")] == ["Thôn Hai"]


def test_hand_ins_whose_words_were_not_kept_are_not_compared(twice, secretary, client):
    HandIn.objects.filter(revision=1).delete()
    client.force_login(secretary)

    assert changes(Page(client.get(twice.get_absolute_url()))) == ""


def test_what_was_typed_is_not_markup(twice, head, secretary, client):
    give_back(twice, secretary, LATER)
    values = {"measures": "<script>alert(1)</script>"}
    drafting.save_details(registration=twice, values=values, version=1, by=head, at=LATER)
    submit(twice, head, LATER)
    client.force_login(secretary)

    block = Page(client.get(twice.get_absolute_url())).soup.select_one("section.changes")

    assert block.script is None
    assert block.select_one("ins").text == "<script>alert(1)</script>"


# --- one hand-in as it was


def test_a_hand_in_stays_as_it_was(twice, secretary, client):
    client.force_login(secretary)

    first, second = hand_in(client, twice, 1), hand_in(client, twice, 2)

    assert first.title == "Lần nộp 1 của Thôn Đông – Thi đua"
    assert "Làm đường hoa ở trục chính của thôn" in first.text
    assert "Bà H'Hen Niê" in first.text
    assert (
        "nhận lúc 09 giờ 00 phút 00 giây, ngày 01/4/2024, người nộp: Nguyễn Văn Bảy" in first.text
    )
    assert changes(first) == ""
    assert "Cá nhân đăng ký (0)" in second.text
    assert HEADING in changes(second)


@pytest.mark.parametrize("revision", [0, 3, 99, 99999999999999999999])
def test_a_hand_in_that_there_is_not_is_not_found(revision, twice, secretary, client):
    client.force_login(secretary)
    address = reverse("registrations:hand_in", args=[twice.pk, revision])

    assert client.get(address).status_code == 404


def test_a_hand_in_of_another_registration_is_not_shown_under_this_one(
    twice, campaign, other_unit, secretary, client
):
    other = filled(campaign, other_unit)
    factories.make_hand_in(other, secretary, revision=7)
    client.force_login(secretary)

    assert client.get(doors.url("hand_in", twice, 7)).status_code == 404


def test_a_hand_in_without_words_says_so(twice, secretary, client):
    HandIn.objects.update(words={})
    client.force_login(secretary)

    assert "Lần nộp này không lưu nội dung kèm theo." in hand_in(client, twice, 2).text


WHO = {
    "head": 200,
    "secretary": 200,
    "chairman": 200,
    "council_member": 200,
    "supervisor": 200,
    "administrator": 200,
    "other_head": 404,
    "stranger": 404,
}


@pytest.mark.parametrize("name", ["hand_in", "receipt", "detail"])
@pytest.mark.parametrize(("who", "status"), WHO.items())
def test_each_sees_the_hand_in_who_sees_the_registration(name, who, status, twice, request, client):
    client.force_login(request.getfixturevalue(who))

    assert client.get(doors.url(name, twice)).status_code == status


@pytest.mark.parametrize("name", ["hand_in", "receipt", "detail"])
def test_the_number_of_queries_does_not_grow(
    name, twice, secretary, head, client, django_assert_max_num_queries
):
    for number in range(30):
        factories.make_pledge(twice, content=f"Việc {number}")
        factories.make_entrant(twice, f"Y Thih {number}")
        factories.make_hand_in(twice, head, revision=number + 3)
    client.force_login(secretary)

    with django_assert_max_num_queries(20):
        client.get(doors.url(name, twice))


# --- the receipt


def test_the_receipt_lists_every_hand_in_with_its_time(twice, head, client):
    client.force_login(head)

    rows = Page(client.get(doors.url("receipt", twice))).soup.select("tbody tr")

    assert [" ".join(row.text.split()) for row in rows] == [
        "Lần 1 09 giờ 00 phút 00 giây, ngày 01/4/2024 Nguyễn Văn Bảy",
        "Lần 2 10 giờ 00 phút 00 giây, ngày 01/4/2024 Nguyễn Văn Bảy",
    ]


# The way after the first hand-in, and what the receipt then tells to do.
STEPS = {
    State.SUBMITTED: ([], "Văn phòng kiểm tra rồi tiếp nhận."),
    State.ACCEPTED: (["accept"], "từ ngày 15/3/2024 đến ngày 15/10/2024"),
    State.RETURNED: (["give_back"], "nộp lại (hạn: trước 09:00 ngày 4/4/2024)."),
    State.WITHDRAWN: (["withdraw"], "bấm «Soạn lại» rồi nộp lại khi còn thời gian đăng ký."),
    State.DRAFT: (["withdraw", "reopen"], "đang được soạn lại và chưa nộp."),
}


@pytest.mark.parametrize("state", STEPS)
@pytest.mark.parametrize("moment", [OPEN, DEADLINE + timedelta(days=200)], ids=["soon", "late"])
def test_a_bookmarked_receipt_says_what_comes_next(state, moment, draft, head, secretary, client):
    submit(draft, head, OPEN)
    for name in STEPS[state][0]:
        act, who = {"accept": (accept, secretary), "give_back": (give_back, secretary),
                    "withdraw": (withdraw, head), "reopen": (reopen, head)}[name]  # fmt: skip
        act(draft, who, OPEN)
    client.force_login(head)
    client.at = moment

    page = Page(client.get(doors.url("receipt", draft)))

    assert page.code == "ĐK-001"
    assert STEPS[state][1] in page.text
    assert "In bản đăng ký (PDF)" in page.buttons


def test_the_receipt_says_whom_to_call(twice, authority, head, client):
    authority.contact_name, authority.contact_phone = "Bà Mai", "0262 000 100"
    authority.save()
    client.force_login(head)

    page = Page(client.get(doors.url("receipt", twice)))

    assert "Nêu số tiếp nhận ĐK-001 khi gọi Bà Mai" in page.text
    assert page.soup.main.select_one("a[href^='tel:']").text == "0262 000 100"


# --- how often it was sent back


def test_the_office_reads_how_often_it_was_sent_back(twice, campaign, secretary, client):
    client.force_login(secretary)

    detail = Page(client.get(twice.get_absolute_url()))
    desk = Page(client.get(reverse("registrations:desk", args=[campaign.pk])))

    assert "Đã trả lại 1 lần." in detail.text
    cell = desk.soup.find("a", string="Thôn Đông").find_parent("tr").select_one("td:has(.state)")
    assert " ".join(cell.text.split()) == "Chờ tiếp nhận Đã trả lại 1 lần"


def test_what_was_never_sent_back_says_nothing_of_it(draft, head, campaign, secretary, client):
    submit(draft, head, OPEN)
    client.force_login(secretary)

    detail = Page(client.get(draft.get_absolute_url()))
    desk = Page(client.get(reverse("registrations:desk", args=[campaign.pk])))

    assert ["trả lại 0" in page.text or "Đã trả lại" in page.text for page in (detail, desk)] == [
        False,
        False,
    ]


def test_the_office_reads_which_hand_in_it_accepts(twice, secretary, client):
    client.force_login(secretary)

    page = Page(client.get(twice.get_absolute_url()))

    assert "Đang xem lần nộp 2; tiếp nhận hay trả lại là" in page.text
    form = page.soup.select_one(f"form[action='{doors.url('accept', twice)}']")
    assert form.select_one("[name=revision]")["value"] == "2"
