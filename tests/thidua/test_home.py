"""The first page: the campaign for visitors, the next thing to do for people of the house."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from accounts.models import Authority, User
from campaigns.models import Campaign, InvitedUnit
from registrations.states import State
from tests import factories
from tests.factories import DEADLINE, OPEN, REVIEW, at

HOME = reverse("home")


def page_of(client) -> BeautifulSoup:
    answer = client.get(HOME)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def words(tag) -> str:
    return " ".join(tag.get_text(" ").split())


def cards(client) -> list[tuple[str, str]]:
    """Heading and text of each card."""
    found = page_of(client).select("section.card-next")
    return [(words(card.h2), words(card.h2.find_next("p"))) for card in found]


def buttons(client) -> list[tuple[str, str]]:
    """What the actions are called and where they lead."""
    page = page_of(client)
    return [
        (words(each), each.get("href") or each.parent["action"])
        for each in page.select("main :is(.actions, .links) .btn")
    ]


def navigation(client) -> list[str]:
    return [words(link) for link in page_of(client).select("nav[aria-label=Chính] a")]


@pytest.mark.django_db
def test_a_visitor_of_an_empty_house_is_told_so(client):
    page = page_of(client)

    assert words(page.h1) == "Phong trào thi đua"
    assert words(page.select_one(".empty p")) == "Chưa có phong trào thi đua nào."


def test_a_visitor_goes_straight_to_the_only_campaign(client, campaign):
    answer = client.get(HOME)

    assert (answer.status_code, answer["Location"]) == (302, campaign.get_absolute_url())


def test_a_visitor_chooses_between_two_campaigns(client, campaign, stranger):
    other = factories.make_campaign(stranger.roles[0].authority)

    links = page_of(client).select("main h2 a")

    assert {link["href"] for link in links} == {
        campaign.get_absolute_url(),
        other.get_absolute_url(),
    }


def test_a_head_who_has_not_begun_is_asked_to(client, campaign, unit, head):
    client.force_login(head)

    start = reverse("registrations:start", args=[campaign.pk, unit.pk])
    assert cards(client) == [
        (
            "Thôn Đông",
            "Đơn vị chưa đăng ký thi đua. Soạn mất khoảng 10 phút, có thể lưu và làm tiếp sau.",
        )
    ]
    assert buttons(client) == [("Bắt đầu đăng ký", start)]


@pytest.mark.parametrize(
    ("instant", "text"),
    [
        ("2024-02-29 23:59", "Chưa đến thời gian đăng ký: mở từ ngày 1/3/2024."),
        (
            "2024-04-10 00:00",
            "Đã hết hạn đăng ký (trước ngày 10/4/2024, tức hết ngày 9/4/2024). "
            "Kế hoạch quy định: «trước ngày 10/4/2024».",
        ),
    ],
)
def test_outside_the_term_the_card_says_why_not(client, campaign, head, instant, text):
    client.force_login(head)
    client.at = at(instant)

    assert cards(client) == [("Thôn Đông", text)]
    assert buttons(client) == []


AFTER = (
    "Đã hết hạn đăng ký (trước ngày 10/4/2024, tức hết ngày 9/4/2024). "
    "Kế hoạch quy định: «trước ngày 10/4/2024»."
)
NOTHING = "Hiện đơn vị không có việc phải làm."
EARLY = at("2024-03-10 09:00")  # registrations are taken, the work has not begun
NEXT_STEPS = [
    (State.DRAFT, OPEN, "Đăng ký đang soạn, chưa nộp. Soạn xong hãy bấm nộp.", "Soạn tiếp và nộp"),
    (State.DRAFT, DEADLINE,
     f"Đăng ký đang soạn, chưa nộp. {AFTER} Bản đang soạn vẫn được giữ.", "Xem"),
    (State.SUBMITTED, OPEN, "Đã nộp, số ĐK-1000. Chờ Văn phòng tiếp nhận.", "Xem đăng ký"),
    (State.SUBMITTED, REVIEW, "Đã nộp, số ĐK-1000. Chờ Văn phòng tiếp nhận.", "Xem đăng ký"),
    (State.RETURNED, OPEN, "Văn phòng trả lại đăng ký để bổ sung.", "Sửa và nộp lại"),
    (State.RETURNED, DEADLINE, f"Đăng ký bị trả lại nhưng chưa nộp lại. {AFTER}", "Xem"),
    (State.ACCEPTED, EARLY, f"Đăng ký đã được tiếp nhận. {NOTHING}", "Xem đăng ký"),
    (State.ACCEPTED, OPEN, f"Đăng ký đã được tiếp nhận. {NOTHING} Có kết quả mới thì ghi.",
     "Xem và ghi kết quả"),
    (State.WITHDRAWN, OPEN,
     "Đăng ký đã rút. Muốn tham gia lại, hãy mở ra và bấm «Soạn lại».", "Xem"),
    (State.WITHDRAWN, DEADLINE, "Đăng ký đã rút.", "Xem"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("state", "instant", "text", "button"),
    NEXT_STEPS,
    ids=[f"{state} {instant:%d.%m.}" for state, instant, *_ in NEXT_STEPS],
)
def test_the_card_says_the_next_thing(client, campaign, unit, head, state, instant, text, button):
    registration = factories.make_registration(campaign, unit, state)
    client.force_login(head)
    client.at = instant

    ((heading, told),) = cards(client)

    assert (heading, told) == (f"Thôn Đông {state.label}", text)
    assert buttons(client) == [(button, registration.get_absolute_url())]


def test_a_returned_registration_can_be_mended_after_the_deadline(
    client, campaign, unit, head, secretary
):
    registration = factories.make_registration(campaign, unit, State.RETURNED)
    factories.make_return(registration, secretary, at("2024-04-13 00:00"))
    client.force_login(head)
    client.at = at("2024-04-12 23:59")

    assert [name for name, _ in buttons(client)] == ["Sửa và nộp lại"]


def test_a_head_sees_no_other_unit(client, campaign, other_unit, head):
    factories.make_registration(campaign, other_unit, State.SUBMITTED)
    client.force_login(head)

    page = page_of(client)

    assert [words(each) for each in page.select("section h2")] == ["Thôn Đông"]
    assert "Buôn Čuăh" not in page.get_text()


def test_a_unit_that_is_not_called_on_has_nothing_to_do(client, campaign, head, unit):
    InvitedUnit.objects.filter(unit=unit).delete()
    client.force_login(head)

    page = page_of(client)

    assert words(page.select_one(".empty p")) == "Bạn chưa có việc nào ở đây."


def test_somebody_without_a_role_has_nothing_to_do(client, campaign):
    client.force_login(User.objects.create_user("nobody", full_name="Không Vai"))

    page = page_of(client)

    assert words(page.select_one(".empty p")) == "Bạn chưa có việc nào ở đây."
    assert navigation(client) == ["Việc cần làm"]


PROGRESS, TASKS = "Xem tiến độ thực hiện", "Việc được phân công"
SCORES, SUMMED = "Bảng chấm điểm", "Tổng hợp gửi huyện"
NOMINATED, COUNCIL, DECIDED = "Đề nghị khen thưởng", "Hội đồng họp xét", "Quyết định, tờ trình"
NOTICE, HONOURS, BOOK = "Công khai lấy ý kiến", "Trang vinh danh", "Sổ khen thưởng"
SENT = "Sổ văn bản đi"
OFFICES = {
    "secretary": (
        ["Việc cần làm", "Đăng ký", "Tiến độ", "Khen thưởng", "Văn bản"],
        ["Xem đăng ký của các đơn vị", PROGRESS, "Danh sách gọi", SUMMED, "Báo cáo tiến độ",
         TASKS, NOMINATED, SCORES, COUNCIL, NOTICE, DECIDED, HONOURS, "Văn bản", BOOK,
         SENT],
    ),
    "chairman": (
        ["Việc cần làm", "Tiến độ", "Khen thưởng", "Văn bản"],
        [PROGRESS, SUMMED, TASKS, SCORES, COUNCIL, NOTICE, DECIDED, "Văn bản", BOOK, SENT],
    ),
    "council_member": (
        ["Việc cần làm", "Tiến độ", "Khen thưởng"],
        [PROGRESS, TASKS, SCORES, COUNCIL, DECIDED, BOOK, SENT],
    ),
    "supervisor": (
        ["Việc cần làm", "Tiến độ", "Khen thưởng"],
        [PROGRESS, TASKS, SCORES, COUNCIL, DECIDED, BOOK, SENT],
    ),
    "administrator": (["Việc cần làm", "Tiến độ"], [PROGRESS, TASKS]),
    "head": (["Việc cần làm"], ["Bắt đầu đăng ký"]),
    "stranger": (["Việc cần làm"], []),
}  # fmt: skip


@pytest.mark.parametrize("name", OFFICES)
def test_a_role_is_offered_what_it_may_open(client, campaign, request, name):
    client.force_login(request.getfixturevalue(name))
    bar, actions = OFFICES[name]

    assert navigation(client) == bar
    assert [label for label, _ in buttons(client)] == actions


@pytest.mark.parametrize("name", OFFICES)
def test_what_is_offered_opens(client, campaign, request, name):
    client.force_login(request.getfixturevalue(name))
    client.at = REVIEW
    page = page_of(client)

    addresses = {link["href"] for link in page("a") if link["href"].startswith("/")}

    opened = {address: client.get(address, follow=True).status_code for address in addresses}
    assert opened == dict.fromkeys(addresses, 200)


def test_the_office_sees_how_many_have_filed(client, campaign, unit, secretary):
    factories.make_registration(campaign, unit, State.SUBMITTED)
    client.force_login(secretary)

    counts = [words(each) for each in page_of(client).select(".counts li")]

    assert counts == [
        "1/2 đã nộp",
        "1 Chờ tiếp nhận",
        "0 Đã tiếp nhận",
        "0 Trả lại, chờ bổ sung",
        "0 Đang soạn",
        "0 Đã rút",
        "1 Chưa mở",
    ]


def test_an_officer_sees_the_campaigns_of_their_commune_only(client, campaign, stranger):
    client.force_login(stranger)

    assert cards(client) == []


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_it_is_for_reading_only(client, campaign, head, method):
    client.force_login(head)

    assert getattr(client, method)(HOME).status_code == 405


def test_whom_to_ask_for_an_account_is_named(client, authority):
    Authority.objects.update(contact_name="Trần Thị Mai", contact_phone="0262 000 000")

    page = BeautifulSoup(client.get(reverse("account_help")).content, "html.parser")

    assert [words(each) for each in page.select("main li")] == [
        "xã Mẫu : Trần Thị Mai, điện thoại 0262 000 000"
    ]


def test_a_campaign_of_a_commune_without_a_name_is_shown(client, campaign):
    Authority.objects.update(name="")

    answer = client.get(Campaign.objects.get().get_absolute_url())

    page = BeautifulSoup(answer.content, "html.parser")
    assert words(page.select_one(".brand-name small")) == "xã (chưa đặt tên)"
