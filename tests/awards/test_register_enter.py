"""Entering into the register: copied words, a number without gaps, a code, once for each line."""

from datetime import date

import pytest
from django.db import transaction
from django.db.models import QuerySet

from audit.models import Entry
from awards.models import Award, DecisionLine, RegisterBook
from awards.register.verifying import CODE_LENGTH, LETTERS
from awards.services.registering import enter_awards
from awards.states import LineState
from campaigns.states import TierLevel
from core.errors import Incomplete, WrongState
from tests.awards.register import NOW, everything, granted


@pytest.fixture
def enter(secretary):
    """Enter lines, as the transaction of an issue does."""

    def entered(*lines, **given):
        with transaction.atomic():
            return enter_awards(lines=lines, by=secretary, at=NOW, **given)

    return entered


def test_the_words_of_nomination_and_decision_are_copied(enter, person, secretary):
    (award,) = enter(granted(person, secretary))

    assert (award.name, award.unit_name, award.post) == ("Bà H'Hen Niê", "Thôn Đông", "Nông dân")
    assert (award.decision_number, award.decided_on) == ("150/QĐ-UBND", date(2024, 11, 18))
    assert award.decided_by == "Chủ tịch Ủy ban nhân dân xã Mẫu"
    assert award.form_name == "Giấy khen của Chủ tịch Ủy ban nhân dân xã"
    assert award.achievement.startswith("Có thành tích xuất sắc trong phong trào thi đua chào mừng")
    assert (award.period_from, award.period_to) == (date(2024, 3, 15), date(2024, 10, 15))
    assert (award.money, award.subject_key) == (360_000, person.subject_key)
    assert (award.entered_at, award.entered_by) == (NOW, secretary)


def test_what_is_renamed_later_leaves_the_entry_as_it_is(enter, person, secretary):
    (award,) = enter(granted(person, secretary))

    person.unit.name = "Thôn Mới"
    person.unit.save()

    award.refresh_from_db()
    assert award.unit_name == "Thôn Đông"


def test_a_collective_stands_under_its_commune(enter, collective, secretary):
    (award,) = enter(granted(collective, secretary))

    assert (award.name, award.unit_name, award.post) == ("Thôn Đông", "xã Mẫu", "")


def test_numbers_run_in_the_order_of_the_list(enter, person, family, collective, secretary):
    lines = [granted(each, secretary) for each in (collective, family, person)]

    awards = enter(*reversed(lines))

    assert [(each.line_id, each.book_number) for each in awards] == [
        (line.pk, f"0{number}/2024") for number, line in enumerate(lines, start=1)
    ]
    assert RegisterBook.objects.get().last_number == 3


def test_what_comes_from_above_is_numbered_by_the_year_of_its_paper(
    enter, person, collective, campaign, secretary
):
    tier = campaign.tiers.get(level=TierLevel.PROVINCE)
    above = granted(
        person,
        secretary,
        tier,
        result_paper="Quyết định số 3021/QĐ-UBND ngày 10/01/2025 của Chủ tịch UBND tỉnh",
        result_on=date(2025, 1, 10),
    )

    first, second = enter(granted(collective, secretary), above)

    assert (first.book_number, second.book_number) == ("01/2024", "01/2025")
    assert (second.decision_number, second.decided_on) == ("3021/QĐ-UBND", date(2025, 1, 10))
    assert second.decided_by == "Chủ tịch Ủy ban nhân dân tỉnh"


@pytest.mark.parametrize(
    ("paper", "number"),
    [
        ("Quyết định số 12/QĐ-UBND, ngày 20/11/2024", "12/QĐ-UBND"),
        ("Quyết định Số: 7/QĐ-CTUBND", "7/QĐ-CTUBND"),
        ("45/QĐ-UBND", "45/QĐ-UBND"),
    ],
)
def test_the_number_is_found_in_the_paper(paper, number, enter, person, campaign, secretary):
    tier = campaign.tiers.get(level=TierLevel.DISTRICT)
    line = granted(person, secretary, tier, result_paper=paper, result_on=date(2024, 11, 20))

    (award,) = enter(line)

    assert award.decision_number == number


def test_a_line_is_entered_once(enter, person, family, secretary):
    line = granted(family, secretary)
    first = enter(line)

    again = enter(line, granted(person, secretary))

    assert again[0] == first[0]
    assert [each.number for each in again] == [1, 2]
    assert Award.objects.count() == 2
    assert Entry.objects.filter(action="award.entered").count() == 2


def test_a_code_has_no_letter_that_is_taken_for_another(enter, person, secretary):
    (award,) = enter(granted(person, secretary))

    assert len(award.code) == CODE_LENGTH
    assert set(award.code) <= set(LETTERS)
    assert not set(LETTERS) & set("0O1IL2Z5S8BUV")


def test_a_code_that_is_taken_is_drawn_again(enter, person, family, secretary):
    codes = iter(["TAKEN", "TAKEN", "TAKEN", "FREE"])

    awards = enter(granted(person, secretary), granted(family, secretary), draw=lambda: next(codes))

    assert [each.code for each in awards] == ["TAKEN", "FREE"]
    assert [each.number for each in awards] == [1, 2]


def test_each_entry_is_in_the_history(enter, person, secretary):
    (award,) = enter(granted(person, secretary))

    (entry,) = Entry.objects.about(award)
    assert (entry.action, entry.actor, entry.at) == ("award.entered", secretary, NOW)
    assert entry.note == "Số vào sổ 01/2024, theo 150/QĐ-UBND ngày 18/11/2024"


@pytest.mark.parametrize("state", [each for each in LineState if each != LineState.GRANTED])
def test_who_was_not_granted_is_not_entered(state, enter, person, family, secretary):
    line = granted(person, secretary)
    # Past the guard of what was issued, as no service could.
    QuerySet(DecisionLine).filter(pk=line.pk).update(
        state=state, reason="Lý do", correction_reason="Lý do", correction_paper="Công văn"
    )
    before = everything()

    with pytest.raises(WrongState):
        enter(granted(family, secretary), line)

    assert everything() == before


def test_without_the_paper_from_above_nothing_is_entered(enter, person, campaign, secretary):
    line = granted(person, secretary, campaign.tiers.first())
    before = everything()

    with pytest.raises(Incomplete):
        enter(line)

    assert everything() == before


def test_an_issue_that_fails_leaves_no_gap(enter, person, family, secretary):
    line, other = granted(person, secretary), granted(family, secretary)

    with transaction.atomic():
        enter(line)
        transaction.set_rollback(True)

    (award,) = enter(other)

    assert award.number == 1
