"""The score sheet on the web: what it shows, saving, going on to the next."""

from decimal import Decimal

import pytest
from django.urls import reverse

from awards.models import Nomination, Score, ScoreSheet
from registrations.states import EntrantKind, Honorific, Origin
from tests import factories
from tests.awards import builders
from tests.awards.pages import messages, soup, table, value, words
from tests.awards.sheets import address, note, points, save, stored, typed, version
from tests.factories import REVIEW

FULL = {"IV.1.b.1": "10", "IV.1.b.2": "8,5", "IV.1.b.3": "7.25"}


# --- what it shows


def test_a_collective_is_shown_with_its_pledges_and_what_the_portal_computes(
    office, registration, collective
):
    factories.make_pledge(registration, content="Trồng cây", target=Decimal(1500))
    factories.make_contribution(registration, 12_000_000, content="Làm cầu")

    page = office.get(address(collective))

    assert words(soup(page).h1) == "Thôn Đông"
    assert table(page) == [
        ["Làm đường hoa ở trục chính của thôn", "500 mét", "500 mét", "Đạt"],
        ["Trồng cây", "1.500 mét", "–", "Chưa có kết quả"],
    ]
    assert "5 / 10 điểm , cổng tự tính: 1/2 chỉ tiêu đạt và vượt. Chưa đạt" in words(soup(page))
    assert "Làm cầu Thôn Đông Tự đóng góp 12.000.000" in words(soup(page))


def test_a_collective_is_shown_with_who_else_gave_and_how_much(office, registration, collective):
    land = {"kind": "land", "quantity": Decimal("120.5"), "origin": Origin.MOBILISED}
    factories.make_contribution(
        registration, 9_000_000, content="Mở đường", giver_name="Công ty A", **land
    )

    page = office.get(address(collective))

    assert "Mở đường 120,5 m² đất Công ty A Vận động được 9.000.000" in words(soup(page))


def test_a_household_is_shown_with_its_own_gifts_only(office, registration, family):
    factories.make_contribution(registration, 1_000_000, content="Của thôn")
    factories.make_contribution(registration, 50_000_000, family.entrant, content="Hiến đất")
    factories.make_contribution(
        registration, 2_000_000, family.entrant, content="Vận động", origin=Origin.MOBILISED
    )

    page = office.get(address(family))

    assert table(page) == [
        ["Hiến đất", "Tự đóng góp", "50.000.000"],
        ["Vận động", "Vận động được", "2.000.000"],
    ]
    assert "mức 50.000.000 đồng" in words(soup(page))
    assert "Tự đóng góp 50.000.000 đồng, vận động 2.000.000 đồng" in words(soup(page))


def test_a_person_is_shown_with_what_was_registered_and_done(office, registration, secretary):
    entrant = factories.make_entrant(registration, result_note="Đã hiến 60 m² đất")
    nomination = factories.make_nomination(registration, entrant)

    page = words(soup(office.get(address(nomination))).main)

    assert "Cá nhân, sinh năm 1985, Nông dân. Đăng ký: Hiến 50 m² đất mở rộng đường" in page
    assert "Kết quả thực hiện Đã hiến 60 m² đất" in page
    assert "0/3 tiêu chuẩn đã có điểm" in page


def test_each_criterion_is_shown_in_the_plans_words_with_empty_boxes(office, person):
    page = office.get(address(person))

    shown = [words(each) for each in soup(page).select("section.criterion p.muted")]
    assert shown == [each.text for each in builders.judged(person)]
    assert [value(page, points(person, clause)) for clause in FULL] == ["", "", ""]
    assert value(page, "version") == "0"


def test_every_box_has_a_label_that_names_its_criterion(office, collective):
    page = soup(office.get(address(collective)))

    for each in builders.judged(collective):
        for name in (points(collective, each.clause), note(collective, each.clause)):
            box = page.find(attrs={"name": name})
            assert each.name in words(page.find("label", attrs={"for": box["id"]}))


def test_computed_criteria_have_no_box(office, collective, family):
    for nomination, clause in [(collective, "IV.1.a.2"), (family, "IV.1.c.3")]:
        page = soup(office.get(address(nomination)))
        assert page.find(attrs={"name": points(nomination, clause)}) is None
        assert page.find(attrs={"name": note(nomination, clause)}) is None


def test_ethnic_names_stand_on_the_page_letter_by_letter(office, registration, secretary):
    nomination = builders.person(
        registration, "Y Ƀhiŏ Mlô", None, secretary, honorific=Honorific.MR
    )

    assert words(soup(office.get(address(nomination))).h1) == "Ông Y Ƀhiŏ Mlô"


# --- saving


def test_the_first_save_is_stored_with_who_and_when(office, person, secretary):
    answer = save(office, person, {**FULL, "IV.1.b.1 note": "Biên bản họp thôn"})

    assert stored(person) == {
        "IV.1.b.1": ("10.00", "Biên bản họp thôn"),
        "IV.1.b.2": ("8.50", ""),
        "IV.1.b.3": ("7.25", ""),
    }
    sheet = ScoreSheet.objects.get()
    assert (sheet.version, sheet.saved_by, sheet.saved_at) == (1, secretary, REVIEW)
    assert answer.status_code == 302


def test_after_saving_one_is_back_on_the_board_of_the_kind(office, person):
    answer = save(office, person, FULL)

    board = reverse("awards:board", args=[person.campaign_id])
    assert answer.url == f"{board}?doi-tuong=ca-nhan"
    assert messages(office.get(answer.url)) == ["Đã lưu phiếu của Bà H'Hen Niê."]


def test_a_saved_sheet_shows_its_values_in_vietnamese_writing(office, person):
    save(office, person, {**FULL, "IV.1.b.2 note": "Sáng kiến"})

    page = office.get(address(person))

    assert [value(page, points(person, clause)) for clause in FULL] == ["10", "8,5", "7,25"]
    assert value(page, note(person, "IV.1.b.2")) == "Sáng kiến"
    assert value(page, "version") == "1"
    assert words(soup(page).select_one(".total")) == "85,83 / 100"
    assert "Lưu lần cuối 09 giờ 00 phút 00 giây, ngày 20/10/2024, Trần Thị Mai." in words(
        soup(page)
    )


@pytest.mark.parametrize(("typed_value", "points_"), [("dat", "10.00"), ("khong", "0.00")])
def test_met_is_the_maximum_and_not_met_is_zero(office, collective, typed_value, points_):
    save(office, collective, {"IV.1.a.4": typed_value})

    assert stored(collective) == {"IV.1.a.4": (points_, "")}
    assert value(office.get(address(collective)), points(collective, "IV.1.a.4")) == typed_value


def test_a_zero_is_stored_and_an_empty_box_is_not(office, person):
    save(office, person, {"IV.1.b.1": "0"})

    assert stored(person) == {"IV.1.b.1": ("0.00", "")}
    page = office.get(address(person))
    assert [value(page, points(person, clause)) for clause in FULL] == ["0", "", ""]
    assert words(soup(page).select_one(".total")) == "1/3 tiêu chuẩn đã có điểm"


def test_saving_one_candidate_touches_no_other(office, registration, person, secretary):
    other = builders.person(registration, "Trần Thị Bé", "5", secretary)
    before = stored(other)

    save(office, person, FULL)

    assert (stored(other), version(other)) == (before, 1)


# --- on to the next


def _people(registration, secretary, *names) -> list[Nomination]:
    return [builders.person(registration, name, None, secretary) for name in names]


def _next(office, nomination, given=FULL) -> str:
    return save(office, nomination, given, version=version(nomination), next="1").url


def test_the_next_one_is_the_next_without_a_full_sheet(office, registration, secretary):
    first, second, third = _people(registration, secretary, "An", "Bình", "Cao")
    builders.scored(second, secretary, "5")

    assert _next(office, first) == address(third)
    assert set(stored(first)) == set(FULL)


def test_the_next_one_is_of_the_same_kind(office, registration, secretary, family, collective):
    (only,) = _people(registration, secretary, "An")

    board = reverse("awards:board", args=[only.campaign_id])
    assert _next(office, only) == f"{board}?doi-tuong=ca-nhan"


def test_after_the_last_comes_the_first_that_was_left_out(office, registration, secretary):
    first, second, third = _people(registration, secretary, "An", "Bình", "Cao")
    builders.scored(second, secretary, "5")

    assert _next(office, third) == address(first)


def test_leaving_each_sheet_unfinished_one_still_comes_to_all(office, registration, secretary):
    """A paper is missing for each of them: one looks at all the same, one after the other."""
    people = _people(registration, secretary, "An", "Bình", "Cao", "Dung")

    came_to = [_next(office, each, {"IV.1.b.1": "5"}) for each in people[:-1]]

    assert came_to == [address(each) for each in people[1:]]


def test_a_candidate_of_another_campaign_is_never_next(office, authority, person, secretary):
    later = builders.another_campaign(authority)
    again = builders.accepted(later, person.registration.unit)
    builders.person(again, "An", None, secretary)

    assert address(person) not in _next(office, person)
    assert _next(office, person).startswith(reverse("awards:board", args=[person.campaign_id]))


def test_a_refused_save_goes_nowhere(office, registration, secretary):
    first, _ = _people(registration, secretary, "An", "Bình")

    answer = save(office, first, {"IV.1.b.1": "11"}, next="1")

    assert (answer.status_code, Score.objects.count()) == (200, 0)


# --- small print


def test_a_household_and_a_collective_are_saved_alike(office, collective, family):
    save(office, collective, {"IV.1.a.1": "9", "IV.1.a.3": "8", "IV.1.a.4": "dat"})
    save(office, family, {"IV.1.c.1": "9", "IV.1.c.2": "8"})

    assert set(stored(collective)) == {"IV.1.a.1", "IV.1.a.3", "IV.1.a.4"}
    assert set(stored(family)) == {"IV.1.c.1", "IV.1.c.2"}
    assert EntrantKind(family.entrant.kind) == EntrantKind.HOUSEHOLD


def test_a_head_request_is_answered_and_other_methods_are_not(office, person):
    assert office.head(address(person)).status_code == 200
    assert office.put(address(person), typed(person, FULL)).status_code == 405
    assert office.delete(address(person)).status_code == 405
    assert stored(person) == {}
