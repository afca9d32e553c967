"""What a sheet remembers of each point: who, when, why; and the evidence beside it."""

from datetime import timedelta

import pytest

from audit.models import Entry
from awards.models import Nomination, Score
from awards.states import AwardFileUse, NominationState
from tests import award_factories
from tests.awards import builders
from tests.awards.pages import soup, summary, words
from tests.awards.sheets import address, points, reason, save, stored, typed, version
from tests.factories import REVIEW

FIRST = {"IV.1.b.1": "8", "IV.1.b.2": "8,5"}
NOT_RUNNING = "Chỉ chấm điểm đề nghị đã được đưa vào xét; đề nghị này đang ở trạng thái «{}»."
LATER = REVIEW + timedelta(hours=5, minutes=30)


def _score(nomination, clause) -> Score:
    return Score.objects.get(sheet__nomination=nomination, criterion__clause=clause)


def _change(office, person, given, why: dict[str, str]):
    data = typed(person, given, version=version(person))
    data |= {reason(person, clause): text for clause, text in why.items()}
    return office.post(address(person), data)


def test_a_first_point_has_who_and_when_and_no_reason(office, person, secretary):
    save(office, person, FIRST, why="Không cần")

    found = _score(person, "IV.1.b.1")
    assert (found.saved_by, found.saved_at, found.reason) == (secretary, REVIEW, "")


def test_a_change_keeps_its_own_reason_and_touches_no_other(office, person):
    save(office, person, FIRST)
    office.at = LATER

    _change(office, person, {**FIRST, "IV.1.b.1": "7"}, {"IV.1.b.1": "Thiếu biên bản"})

    changed, kept = _score(person, "IV.1.b.1"), _score(person, "IV.1.b.2")
    assert (changed.reason, changed.saved_at) == ("Thiếu biên bản", LATER)
    assert (kept.reason, kept.saved_at) == ("", REVIEW)


def test_each_change_needs_a_reason_of_its_own(office, person):
    save(office, person, FIRST)
    other = {"IV.1.b.1": "7", "IV.1.b.2": "6"}

    page = _change(office, person, other, {"IV.1.b.1": "Thiếu biên bản"})

    assert summary(page) == {
        "Hãy ghi lý do sửa điểm đã chấm: Đi đầu trong phong trào, có hoạt động sáng tạo.": (
            f"#id_{reason(person, 'IV.1.b.2')}"
        )
    }
    assert stored(person)["IV.1.b.1"] == ("8.00", "")


def test_several_reasons_stand_in_the_history_by_criterion(office, person):
    save(office, person, FIRST)

    _change(office, person, {"IV.1.b.1": "7", "IV.1.b.2": "6"},
            {"IV.1.b.1": "Thiếu biên bản", "IV.1.b.2": "Trùng thành tích"})  # fmt: skip

    entry = Entry.objects.about(person).last()
    assert entry.note == "IV.1.b.1: Thiếu biên bản; IV.1.b.2: Trùng thành tích"


def test_the_sheet_says_who_changed_what_when_and_why(office, person):
    save(office, person, FIRST)
    office.at = LATER
    _change(office, person, {**FIRST, "IV.1.b.1": "7"}, {"IV.1.b.1": "Thiếu biên bản"})

    said = [words(each) for each in soup(office.get(address(person))).select(".last-change")]

    assert said == [
        "Sửa lần cuối 14:30 ngày 20/10/2024, Trần Thị Mai; lý do: Thiếu biên bản",
        "Chấm lúc 09:00 ngày 20/10/2024, Trần Thị Mai",
    ]


def test_points_are_tried_without_being_saved(office, person):
    given = {"IV.1.b.1": "9", "IV.1.b.2": "9", "IV.1.b.3": "8,5"}

    page = office.post(address(person), typed(person, given, **{"try": "1"}))

    assert (
        "Tính thử, chưa lưu: 88,33 / 100, đạt mức Giấy khen huyện; còn 6,67 điểm tới Bằng khen tỉnh"
    ) in words(soup(page).main)
    assert (stored(person), version(person)) == ({}, 0)


def test_wrong_points_are_not_tried_but_refused_at_their_box(office, person):
    page = office.post(address(person), typed(person, {"IV.1.b.1": "11"}, **{"try": "1"}))

    assert list(summary(page)) == ["Tiêu biểu, gương mẫu, chấp hành pháp luật: nhiều nhất 10 điểm."]
    assert "Tính thử, chưa lưu" not in words(soup(page).main)


def test_the_evidence_of_a_criterion_stands_at_it(office, person, head):
    criterion = builders.criterion(person.campaign, "IV.1.b.2")
    give = award_factories.make_award_file
    give(AwardFileUse.EVIDENCE, head, nomination=person, criterion=criterion, name="giay-khen.pdf")
    give(AwardFileUse.EVIDENCE, head, nomination=person, name="anh-chung.pdf")
    give(AwardFileUse.REPORT, head, nomination=person, name="bao-cao.pdf")

    page = soup(office.get(address(person)))

    files = [[each.text for each in part.select("a")] for part in page.select(".criterion")]
    assert files == [[], ["giay-khen.pdf"], []]
    assert "Minh chứng chung anh-chung.pdf" in words(page.main)
    assert "bao-cao.pdf" not in words(page.main)


# --- only what is in the running is scored


@pytest.mark.parametrize("state", [each for each in NominationState if each != "accepted"])
def test_what_is_not_in_the_running_is_not_scored(office, person, state):
    Nomination.objects.filter(pk=person.pk).update(state=state)

    answer = save(office, person, FIRST)

    seen = state not in (NominationState.DRAFT, NominationState.WITHDRAWN)
    assert answer.status_code == (200 if seen else 404)
    assert list(summary(answer)) == ([NOT_RUNNING.format(state.label)] if seen else [])
    assert (stored(person), version(person)) == ({}, 0)


def test_who_is_held_is_scored_all_the_same_and_marked(office, person, secretary):
    award_factories.make_hold(person, secretary)

    assert save(office, person, FIRST).status_code == 302
    page = office.get(address(person))
    assert "Tạm dừng xét" in [words(each) for each in soup(page).select(".state")]


def test_earlier_awards_stand_beside_the_points(office, person, secretary):
    person.earlier_awards.create(year=2021, form="Giấy khen xã", decision="12/QĐ-UBND")

    assert "Đã được khen trước đây 2021: Giấy khen xã (12/QĐ-UBND)" in words(
        soup(office.get(address(person))).main
    )


def test_a_revoked_award_of_the_register_says_so(office, registration, secretary, unit):
    first = builders.accepted(builders.another_campaign(registration.campaign.authority), unit)
    old = builders.person(first, "H'Hen Niê", None, secretary)
    award = award_factories.make_granted(old, secretary)
    award_factories.make_revocation(award, secretary)
    again = builders.person(registration, "H'Hen Niê", None, secretary)

    page = words(soup(office.get(address(again))).main)

    assert (
        f"2024: {award.form_name} ({award.decision_number} ngày 18/11/2024; đã bị hủy bỏ)" in page
    )
    assert "đã bị hủy bỏ" not in words(soup(office.get(address(old))).main)


def test_the_boxes_carry_what_the_script_adds_up(office, collective):
    page = soup(office.get(address(collective)))
    form = page.select_one("form[data-adds-up]")

    # Four criteria of ten points and one weight: a hundredth of a point adds 1/40 of a per cent.
    box = page.find(attrs={"name": points(collective, "IV.1.a.1")})
    share = int(box["data-part"]) / int(form["data-adds-up"])
    assert (share, box["data-most"]) == (2.5, "1000")
    assert int(form["data-computed"]) == 1000 * int(box["data-part"])
