"""Contributions: what was given, in whole đồng."""

from datetime import date, timedelta
from decimal import Decimal
from urllib.parse import urlencode

import pytest

from audit.actions import Action
from core.errors import RuleBroken
from registrations.models import Contribution
from registrations.services.results import add_contribution, remove_contribution
from registrations.states import ContributionKind, Origin, State
from tests import factories
from tests.factories import OPEN, at
from tests.registrations import doors, typed
from tests.registrations.acts import filled
from tests.registrations.looking import changes, entries, everything, told
from tests.registrations.pages import Page, assert_refused

BEGINNING = at("2024-03-15 00:00")
ROLE = "Phụ trách đơn vị (Thôn Đông)"
CONTROL = "Có ký tự lạ không nhìn thấy được; hãy xóa đi và gõ lại."


@pytest.fixture
def accepted(campaign, unit, head, client):
    """Thôn Đông's registration, accepted, its head before the screen."""
    client.force_login(head)
    return filled(campaign, unit, State.ACCEPTED)


@pytest.fixture
def door(accepted) -> str:
    """Where Thôn Đông writes a contribution down."""
    return doors.url("contribution_value", accepted)


def door_of(registration, **giver) -> str:
    """Where the second page is when the first one said something else."""
    address = doors.url("contribution_value", registration).split("?")[0]
    return f"{address}?{urlencode(typed.GIVER | giver)}"


def test_a_contribution_of_the_unit_is_written_down(door, accepted, client):
    answer = client.post(door, typed.CONTRIBUTION, follow=True)

    given = Contribution.objects.get()
    assert answer.redirect_chain == [(doors.url("results", accepted), 302)]
    assert Page(answer).notices == ["Đã ghi khoản đóng góp 50.000.000 đồng (năm mươi triệu đồng)."]
    assert (given.entrant, given.value, given.given_on) == (
        None, Decimal(50_000_000), date(2024, 3, 25)
    )  # fmt: skip
    assert "Thôn Đông Ủng hộ làm đường Tiền mặt Tự đóng góp 50.000.000" in Page(answer).text


def test_a_contribution_of_somebody_on_the_list_is_written_down(accepted, client):
    entrant = accepted.entrants.get()

    client.post(door_of(accepted, entrant=str(entrant.pk)), typed.CONTRIBUTION)

    assert Contribution.objects.get().entrant == entrant


def test_it_is_recorded_with_who_when_and_what(accepted, head, client):
    client.post(door_of(accepted, entrant=str(accepted.entrants.get().pk)), typed.CONTRIBUTION)

    (entry,) = entries(accepted)
    assert told(entry) == (Action.CONTRIBUTION_ADDED, head, "Nguyễn Văn Bảy", ROLE, OPEN)
    assert entry.note == "Ủng hộ làm đường"
    assert changes(entry) == {
        "entrant": [None, "Bà H'Hen Niê"],
        "kind": [None, "money"],
        "origin": [None, "own"],
        "content": [None, "Ủng hộ làm đường"],
        "value": [None, "50000000"],
        "work": [None, "Đường trục chính"],
        "given_on": [None, "2024-03-25"],
    }


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("50 triệu", 50_000_000),
        ("50tr", 50_000_000),
        ("50.000.000", 50_000_000),
        ("50 000 000 đồng", 50_000_000),
        ("50,000,000", 50_000_000),
        ("1,5 triệu", 1_500_000),
        ("1 tỷ 200 triệu", 1_200_000_000),
        ("500k", 500_000),
        ("1", 1),
        ("999.999.999.999.999", 999_999_999_999_999),
    ],
)
def test_money_is_read_as_people_write_it(text, value, door, client):
    client.post(door, typed.CONTRIBUTION | {"value": text})

    assert Contribution.objects.get().value == Decimal(value)


HOW = "Hãy viết như 50.000.000 hoặc 50 triệu."
SILLY = [
    ("value", "", "Hãy nhập: Giá trị (đồng)."),
    ("value", "  ", "Hãy nhập số tiền."),
    ("value", "0", "Giá trị phải lớn hơn 0."),
    ("value", "-5", "Số tiền không được âm."),
    ("value", "(500)", "Số tiền không được âm."),
    ("value", "một triệu", f"Không đọc được số tiền. {HOW}"),
    ("value", "50 USD", f"Không đọc được số tiền. {HOW}"),
    ("value", "12.5.3", f"Các nhóm chữ số chưa đúng: mỗi nhóm phải đủ ba chữ số. {HOW}"),
    ("value", "1.000.000.000.000.000", "Số tiền quá lớn: nhiều nhất 15 chữ số."),
    ("value", "9" * 10_000, f"Không đọc được số tiền. {HOW}"),
    (
        "value",
        "50.5",
        "«50.5» có hai cách hiểu: nếu là 50,5 triệu đồng, hãy viết 50.500.000; "
        "nếu là 505 đồng, hãy viết 505.",
    ),
    (
        "value",
        "1.500 triệu",
        "«1.500» có hai cách hiểu: nếu là 1,5 triệu đồng, hãy viết 1.500.000; "
        "nếu là 1.500 triệu đồng, hãy viết 1.500.000.000.",
    ),
    ("work", "", "Hãy nhập: Cho công trình, hoạt động."),
    ("work", "\x07", CONTROL),
    ("given_on", "", "Hãy nhập: Ngày đóng góp."),
    ("given_on", "2/4/2024", "Ngày đóng góp không được sau hôm nay."),
    ("given_on", "31/2/2024", "Tháng 2 năm 2024 không có ngày 31, chỉ có ngày 1 đến 29."),
]


def label(case) -> str | None:
    """A short name for a case."""
    return f"{case!r}"[:30] if isinstance(case, str) else None


@pytest.mark.parametrize(("field", "value", "message"), SILLY, ids=label)
def test_silly_input_is_told_at_its_field(field, value, message, door, client):
    sent = typed.CONTRIBUTION | {field: value}
    before = everything()

    answer = client.post(door, sent)

    assert_refused(answer, sent, **{field: message})
    assert everything() == before


def test_a_gift_of_today_is_a_gift(door, client):
    client.post(door, typed.CONTRIBUTION | {"given_on": "1/4/2024"})

    assert Contribution.objects.get().given_on == date(2024, 4, 1)


WHO = [
    ("kind", "", "Hãy chọn: Đóng góp bằng."),
    ("origin", "", "Hãy chọn: Nguồn."),
    ("content", "", "Hãy nhập: Nội dung."),
    ("content", "x" * 301, "Nội dung: nhiều nhất 300 ký tự, đang có 301. Hãy rút gọn."),
    ("content", "Ủng hộ\u202e", CONTROL),
    ("kind", "gold", "Hãy chọn một mục có trong danh sách: Đóng góp bằng."),
    ("origin", "gold", "Hãy chọn một mục có trong danh sách: Nguồn."),
]


@pytest.mark.parametrize(("field", "value", "message"), WHO, ids=label)
def test_the_first_page_tells_at_its_field(field, value, message, accepted, client):
    asked = typed.GIVER | {field: value}

    page = Page(client.get(doors.url("contribution_add", accepted), asked))

    assert page.complaints == {field: message}
    assert page.title.startswith("Lỗi: ")


@pytest.mark.parametrize("field", ["kind", "origin", "content"])
def test_the_second_page_is_not_reached_past_the_first(field, accepted, client):
    before = everything()

    answer = client.post(door_of(accepted, **{field: ""}), typed.CONTRIBUTION, follow=True)

    assert list(Page(answer).complaints) == [field]
    assert everything() == before


def test_the_first_page_leads_to_the_second_and_back(accepted, client):
    answer = client.get(doors.url("contribution_add", accepted), typed.GIVER, follow=True)
    back = Page(answer).soup.find("a", string="Quay lại, không lưu")["href"]

    page = Page(client.get(back))

    assert Page(answer).soup.h1.text.strip() == "Giá trị khoản đóng góp"
    assert page.typed["content"] == "Ủng hộ làm đường"


@pytest.mark.parametrize(("kind", "words"), [("labour", "12 ngày công"), ("land", "12 m² đất")])
def test_days_and_land_are_counted_beside_their_value(kind, words, accepted, client):
    sent = typed.CONTRIBUTION | {"quantity": "12"}

    answer = client.post(door_of(accepted, kind=kind), sent, follow=True)

    assert Contribution.objects.get().quantity == 12
    assert words in Page(answer).text


@pytest.mark.parametrize("kind", ["labour", "land"])
def test_days_and_land_need_their_number(kind, accepted, client):
    before = everything()

    page = Page(client.post(door_of(accepted, kind=kind), typed.CONTRIBUTION))

    assert list(page.complaints) == ["quantity"]
    assert everything() == before


def test_money_has_no_number_beside_it(door, client):
    client.post(door, typed.CONTRIBUTION | {"quantity": "12"})

    assert Contribution.objects.get().quantity is None


def test_an_enterprise_that_is_on_no_list_gives_too(accepted, client):
    name = "Công ty TNHH Cà phê Krông Ana"

    answer = client.post(door_of(accepted, giver_name=name), typed.CONTRIBUTION, follow=True)

    assert Contribution.objects.get().giver_name == name
    assert f"{name} Ủng hộ làm đường" in Page(answer).text


def test_there_is_one_giver(accepted, client):
    asked = typed.GIVER | {"entrant": str(accepted.entrants.get().pk), "giver_name": "Ai đó"}

    page = Page(client.get(doors.url("contribution_add", accepted), asked))

    assert list(page.complaints) == ["giver_name"]


@pytest.mark.parametrize("who", ["theirs", "nobody", "words"])
def test_somebody_from_another_list_is_refused(who, accepted, campaign, other_unit, client):
    theirs = factories.make_entrant(
        factories.make_registration(campaign, other_unit, State.ACCEPTED), "Y Thih Niê"
    )
    value = {"theirs": str(theirs.pk), "nobody": "99999999999999999999", "words": "abc"}[who]
    before = everything()

    answer = client.post(door_of(accepted, entrant=value), typed.CONTRIBUTION, follow=True)

    message = "Hãy chọn một mục có trong danh sách: Của ai."
    assert Page(answer).complaints == {"entrant": message}
    assert everything() == before


def test_the_service_too_refuses_somebody_from_another_list(accepted, other_unit, head):
    theirs = factories.make_entrant(
        factories.make_registration(accepted.campaign, other_unit, State.ACCEPTED)
    )
    values = {
        "entrant": theirs,
        "kind": ContributionKind.MONEY,
        "origin": Origin.OWN,
        "content": "Ủng hộ",
        "value": Decimal(1),
        "work": "Đường",
        "given_on": date(2024, 4, 1),
    }
    before = everything()

    with pytest.raises(RuleBroken, match="không thuộc đăng ký của đơn vị"):
        add_contribution(registration=accepted, values=values, by=head, at=OPEN)

    assert everything() == before


def test_a_contribution_is_removed_and_its_words_stay_in_the_history(accepted, head, client):
    factories.make_contribution(accepted, 1_000_000, accepted.entrants.get())

    answer = client.post(doors.url("contribution_remove", accepted), follow=True)

    (entry,) = entries(accepted)
    assert Page(answer).notices == ["Đã xóa khoản đóng góp."]
    assert Contribution.objects.count() == 0
    assert told(entry) == (Action.CONTRIBUTION_REMOVED, head, "Nguyễn Văn Bảy", ROLE, OPEN)
    assert changes(entry)["value"] == ["1000000", None]
    assert changes(entry)["entrant"] == ["Bà H'Hen Niê", None]


def test_an_old_copy_of_a_removed_contribution_removes_nothing_more(accepted, head):
    given = factories.make_contribution(accepted, 1_000_000)
    old_copy = Contribution.objects.get()
    remove_contribution(contribution=given, by=head, at=OPEN)
    before = everything()

    with pytest.raises(RuleBroken, match="đã được xóa ở nơi khác"):
        remove_contribution(contribution=old_copy, by=head, at=OPEN)

    assert everything() == before


@pytest.mark.parametrize("name", ["contribution_value", "contribution_remove"])
@pytest.mark.parametrize(
    ("moment", "state", "reason"),
    [
        (
            BEGINNING - timedelta(microseconds=1),
            State.ACCEPTED,
            "Chưa đến thời gian tổ chức thi đua nên chưa ghi kết quả.",
        ),
        (OPEN, State.SUBMITTED, "Chỉ ghi kết quả cho đăng ký đã được tiếp nhận."),
        (OPEN, State.WITHDRAWN, "Chỉ ghi kết quả cho đăng ký đã được tiếp nhận."),
    ],
)
def test_not_yet_and_not_any_more(moment, state, reason, name, campaign, unit, head, client):
    registration = filled(campaign, unit, state)
    factories.make_contribution(registration, 1_000_000)
    client.force_login(head)
    client.at = moment
    before = everything()
    sent = typed.CONTRIBUTION | {"given_on": "1/3/2024"}

    page = Page(client.post(doors.url(name, registration), sent, follow=True))

    assert [*page.notices, *page.summary][0] == reason
    assert everything() == before


@pytest.mark.parametrize("who", ["chairman", "supervisor", "administrator", "council_member"])
def test_those_who_only_read_write_nothing_down(who, door, client, request):
    client.force_login(request.getfixturevalue(who))
    before = everything()

    page = Page(client.post(door, typed.CONTRIBUTION))

    assert list(page.summary) == [
        "Chỉ người phụ trách đơn vị hoặc Văn phòng - thống kê được ghi kết quả."
    ]
    assert {name: page.typed[name] for name in typed.CONTRIBUTION} == typed.CONTRIBUTION
    assert everything() == before
