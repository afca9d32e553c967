"""Changing what was given: the reason, taking back, two hands, the history."""

import json
from datetime import timedelta
from decimal import Decimal

import pytest

from audit.models import Entry
from awards.models import ScoreSheet
from awards.services.judging import Judgement, save_sheet
from campaigns.models import Criterion
from campaigns.states import CriterionMethod
from core.errors import RuleBroken
from tests.awards.pages import at_field, both_texts, soup, summary, value, words
from tests.awards.sheets import address, note, points, save, stored, version
from tests.awards.sheets import reason as reason_box
from tests.factories import REVIEW

FIRST = {"IV.1.b.1": "8", "IV.1.b.1 note": "Biên bản", "IV.1.b.2": "8,5"}
STALE = (
    "Phiếu này vừa được người khác lưu. Hãy so hai bản bên dưới; bấm lưu lần nữa để giữ bản đang "
    "nhập."
)
NO_REASON = "Hãy ghi lý do sửa điểm đã chấm: {}."
NAMES = {
    "IV.1.b.1": "Tiêu biểu, gương mẫu, chấp hành pháp luật",
    "IV.1.b.2": "Đi đầu trong phong trào, có hoạt động sáng tạo",
}


@pytest.fixture
def sheet(office, person):
    """Bà H'Hen Niê with two of three criteria scored."""
    save(office, person, FIRST)
    return person


def _acts(nomination) -> list[Entry]:
    return list(Entry.objects.about(nomination).filter(action="nomination.scored"))


def _values(entry: Entry) -> dict[str, list[str | None]]:
    """Before and after, by clause; however the history keeps the decimal sign."""
    return {
        clause: [each and each.replace(".", ",") for each in pair]
        for clause, pair in json.loads(entry.values).items()
    }


# --- the reason

CHANGES = {
    "other points": {**FIRST, "IV.1.b.1": "9"},
    "a zero": {**FIRST, "IV.1.b.1": "0"},
    "other grounds": {**FIRST, "IV.1.b.1 note": "Biên bản số 2"},
    "no grounds any more": {**FIRST, "IV.1.b.1 note": ""},
    "points taken back": {**FIRST, "IV.1.b.2": ""},
    "a change beside a first score": {**FIRST, "IV.1.b.1": "9", "IV.1.b.3": "7"},
}


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("reason", ["", "   ", "\u200b"])
def test_a_change_without_a_reason_is_refused_and_nothing_typed_is_lost(
    office, sheet, change, reason
):
    before = stored(sheet)

    page = save(office, sheet, CHANGES[change], version=1, why=reason)

    clause = "IV.1.b.2" if change == "points taken back" else "IV.1.b.1"
    assert page.status_code == 200
    assert at_field(page, reason_box(sheet, clause)) == NO_REASON.format(NAMES[clause])
    assert list(summary(page)) == [NO_REASON.format(NAMES[clause])]
    assert value(page, points(sheet, "IV.1.b.1")) == CHANGES[change]["IV.1.b.1"]
    assert value(page, note(sheet, "IV.1.b.1")) == CHANGES[change]["IV.1.b.1 note"]
    assert value(page, points(sheet, "IV.1.b.2")) == CHANGES[change]["IV.1.b.2"]
    assert (stored(sheet), version(sheet), len(_acts(sheet))) == (before, 1, 1)


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_with_a_reason_is_made(office, sheet, change):
    answer = save(office, sheet, CHANGES[change], version=1, why="Đối chiếu lại hồ sơ")

    assert (answer.status_code, version(sheet)) == (302, 2)
    assert _acts(sheet)[-1].note == "Đối chiếu lại hồ sơ"


@pytest.mark.parametrize("writing", ["8", "8,0", "8.00", "08"])
def test_what_was_not_scored_before_needs_no_reason(office, sheet, writing):
    answer = save(office, sheet, {**FIRST, "IV.1.b.1": writing, "IV.1.b.3": "7"}, version=1)

    assert answer.status_code == 302
    assert stored(sheet) == {
        "IV.1.b.1": ("8.00", "Biên bản"),
        "IV.1.b.2": ("8.50", ""),
        "IV.1.b.3": ("7.00", ""),
    }


def test_the_box_for_the_reason_comes_with_the_first_score(office, person):
    def boxes() -> list[bool]:
        page = soup(office.get(address(person)))
        names = [reason_box(person, clause) for clause in ("IV.1.b.1", "IV.1.b.2", "IV.1.b.3")]
        return [page.find(attrs={"name": name}) is not None for name in names]

    before = boxes()
    save(office, person, FIRST)

    assert (before, boxes()) == ([False] * 3, [True, True, False])


def test_a_reason_that_is_too_long_is_refused_at_its_box(office, sheet):
    page = save(office, sheet, CHANGES["a zero"], version=1, why="a" * 501)

    box = reason_box(sheet, "IV.1.b.1")
    assert at_field(page, box) != ""
    assert (value(page, box), version(sheet)) == ("a" * 501, 1)


# --- taking back


def test_points_taken_back_are_not_scored_rather_than_zero(office, sheet):
    save(office, sheet, {"IV.1.b.2": "8,5"}, version=1, why="Chưa đủ minh chứng")

    assert stored(sheet) == {"IV.1.b.2": ("8.50", "")}
    page = office.get(address(sheet))
    assert value(page, points(sheet, "IV.1.b.1")) == ""
    assert words(soup(page).select_one(".total")) == "1/3 tiêu chuẩn đã có điểm"


def test_met_can_be_taken_back_too(office, collective):
    save(office, collective, {"IV.1.a.4": "dat"})

    save(office, collective, {"IV.1.a.4": ""}, version=1, why="Chưa nghiệm thu")

    assert stored(collective) == {}
    assert _values(_acts(collective)[1]) == {"IV.1.a.4": ["10 điểm", None]}


# --- two hands


def test_the_slower_of_two_sees_both_and_overwrites_only_knowingly(office, sheet):
    save(office, sheet, {**FIRST, "IV.1.b.1": "6"}, version=1, why="Người thứ nhất")
    mine = {**FIRST, "IV.1.b.1": "9", "IV.1.b.2 note": "Bản của tôi"}

    page = save(office, sheet, mine, version=1, why="Người thứ hai")

    assert list(summary(page)) == [STALE]
    assert both_texts(page)[:2] == [
        [
            "IV.1.b.1 Tiêu biểu, gương mẫu, chấp hành pháp luật Khác nhau",
            "6 điểm – Biên bản",
            "9 điểm – Biên bản",
        ],
        [
            "IV.1.b.2 Đi đầu trong phong trào, có hoạt động sáng tạo Khác nhau",
            "8,5 điểm",
            "8,5 điểm – Bản của tôi",
        ],
    ]
    assert both_texts(page)[2][1:] == ["(trống)", "(trống)"]
    assert value(page, points(sheet, "IV.1.b.1")) == "9"
    assert value(page, note(sheet, "IV.1.b.2")) == "Bản của tôi"
    assert value(page, reason_box(sheet, "IV.1.b.1")) == "Người thứ hai"
    assert value(page, "version") == "2"
    assert stored(sheet)["IV.1.b.1"] == ("6.00", "Biên bản")

    save(office, sheet, mine, version=2, why="Người thứ hai")

    assert stored(sheet)["IV.1.b.1"] == ("9.00", "Biên bản")
    assert version(sheet) == 3


def test_of_two_first_saves_the_second_sees_the_first(office, person):
    save(office, person, FIRST, version=0)

    page = save(office, person, {"IV.1.b.1": "1"}, version=0)

    assert list(summary(page)) == [STALE]
    assert both_texts(page)[0][1:] == ["8 điểm – Biên bản", "1 điểm"]
    assert value(page, "version") == "1"
    assert stored(person)["IV.1.b.1"] == ("8.00", "Biên bản")
    assert (ScoreSheet.objects.count(), len(_acts(person))) == (1, 1)


def test_knowing_the_other_version_does_not_spare_the_reason(office, person):
    save(office, person, FIRST, version=0)

    page = save(office, person, {**FIRST, "IV.1.b.1": "1"}, version=1)

    assert list(summary(page)) == [NO_REASON.format(NAMES["IV.1.b.1"])]
    assert soup(page).find(attrs={"name": reason_box(person, "IV.1.b.1")}) is not None


def test_a_second_click_changes_nothing(office, sheet):
    before = stored(sheet)

    save(office, sheet, FIRST, version=0)

    assert (stored(sheet), version(sheet), len(_acts(sheet))) == (before, 1, 1)


# --- the history


def test_the_first_save_is_recorded_criterion_by_criterion(office, sheet, secretary):
    (entry,) = _acts(sheet)

    assert _values(entry) == {
        "IV.1.b.1": [None, "8 điểm – Biên bản"],
        "IV.1.b.2": [None, "8,5 điểm"],
    }
    assert (entry.actor, entry.actor_role) == (secretary, "Văn phòng - thống kê")
    assert (entry.at, entry.note, entry.subject_name) == (REVIEW, "", "Bà H'Hen Niê")


def test_a_change_is_recorded_with_old_and_new_of_what_changed(office, sheet):
    office.at = REVIEW + timedelta(hours=1)
    change = {"IV.1.b.1": "9,25", "IV.1.b.1 note": "Biên bản", "IV.1.b.3": "0"}

    save(office, sheet, change, version=1, why="Đối chiếu")

    entry = _acts(sheet)[1]
    assert _values(entry) == {
        "IV.1.b.1": ["8 điểm – Biên bản", "9,25 điểm – Biên bản"],
        "IV.1.b.2": ["8,5 điểm", None],
        "IV.1.b.3": [None, "0 điểm"],
    }
    assert (entry.at, entry.note) == (office.at, "Đối chiếu")


def test_the_page_shows_the_history_as_people_write_numbers(office, sheet):
    shown = words(soup(office.get(address(sheet))).select_one("details.history"))

    assert "IV.1.b.1: (trống) → 8 điểm – Biên bản" in shown
    assert "IV.1.b.2: (trống) → 8,5 điểm" in shown


def test_criteria_of_one_clause_are_kept_apart(campaign, person, secretary):
    """A plan may put two criteria under one clause, as the real one does with its themes."""
    twin = Criterion.objects.create(
        campaign=campaign, subject_kind="individual", order=9, clause="IV.1.b.1", name="Thêm",
        text="Thêm", method=CriterionMethod.POINTS, maximum=10, weight=1, mandatory=False,
    )  # fmt: skip
    first = campaign.criteria.get(clause="IV.1.b.1", order=1)

    def write(one, two, at_version):
        given = {first: Judgement(one), twin: Judgement(two)}
        save_sheet(
            nomination=person, judgements=given, version=at_version, by=secretary, at=REVIEW,
        )  # fmt: skip

    write(Decimal(8), None, 0)
    with pytest.raises(RuleBroken, match="lý do sửa điểm"):
        write(Decimal(1), Decimal(9), 1)

    assert [each.points for each in ScoreSheet.objects.get().scores.all()] == [8]
