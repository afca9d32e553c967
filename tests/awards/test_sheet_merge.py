"""Two people on one sheet: merged where they do not meet, refused with both texts where they do."""

from decimal import Decimal

import pytest

from audit.models import Entry
from awards.models import Score, ScoreSheet
from awards.scores.judgements import EMPTY, Judgement, merged
from awards.services.judging import save_sheet
from campaigns.models import Criterion
from core.errors import Stale
from tests.awards import builders
from tests.awards.pages import both_texts, summary, value
from tests.awards.sheets import address, from_page, points, reason, save, stored, version
from tests.factories import REVIEW

ONE, TWO, THREE = "IV.1.b.1", "IV.1.b.2", "IV.1.b.3"


def _type(page, nomination, given) -> dict[str, str]:
    """A page as it was drawn, with something typed into its boxes by the person at it."""
    names = {clause: points(nomination, clause) for clause in (ONE, TWO, THREE)}
    return from_page(page) | {names[clause]: text for clause, text in given.items()}


def _acts(nomination) -> int:
    return Entry.objects.about(nomination).filter(action="nomination.scored").count()


@pytest.mark.parametrize("first_save", [True, False])
def test_two_people_on_different_criteria_do_not_disturb_each_other(office, person, first_save):
    if not first_save:
        save(office, person, {THREE: "5"})
    mine, theirs = [office.get(address(person)) for _ in range(2)]

    office.post(address(person), _type(theirs, person, {ONE: "8"}))
    answer = office.post(address(person), _type(mine, person, {TWO: "9"}))

    assert answer.status_code == 302
    kept = {} if first_save else {THREE: ("5.00", "")}
    assert stored(person) == {ONE: ("8.00", ""), TWO: ("9.00", ""), **kept}
    assert _acts(person) == version(person) == (2 if first_save else 3)


def test_a_page_that_changes_nothing_puts_back_nothing(office, person):
    save(office, person, {ONE: "5", TWO: "5"})
    old = office.get(address(person))
    save(office, person, {ONE: "7", TWO: "5"}, version=1, why="Đối chiếu lại")

    answer = office.post(address(person), from_page(old))

    assert answer.status_code == 302
    assert stored(person)[ONE] == ("7.00", "")
    assert (version(person), _acts(person)) == (2, 2)


def test_who_types_what_the_other_has_saved_does_not_disagree(office, person):
    mine = office.get(address(person))
    save(office, person, {ONE: "8"})

    answer = office.post(address(person), _type(mine, person, {ONE: "8", TWO: "6"}))

    assert answer.status_code == 302
    assert stored(person) == {ONE: ("8.00", ""), TWO: ("6.00", "")}


def test_on_the_same_criterion_the_slower_sees_both_and_nothing_is_written(office, person):
    save(office, person, {ONE: "5", TWO: "5"})
    mine = office.get(address(person))
    save(office, person, {ONE: "7", TWO: "5"}, version=1, why="Người thứ nhất")
    before = stored(person)

    page = office.post(address(person), _type(mine, person, {ONE: "9", THREE: "4"}))

    assert "vừa được người khác lưu" in next(iter(summary(page)))
    assert [row[1:] for row in both_texts(page)] == [
        ["7 điểm", "9 điểm"],
        ["5 điểm", "5 điểm"],
        ["(trống)", "4 điểm"],
    ]
    assert (stored(person), version(person), _acts(person)) == (before, 2, 2)
    assert value(page, points(person, ONE)) == "9"


def test_pressing_again_after_that_is_a_knowing_overwrite(office, person):
    save(office, person, {ONE: "5"})
    mine = office.get(address(person))
    save(office, person, {ONE: "7"}, version=1, why="Người thứ nhất")
    refused = office.post(address(person), _type(mine, person, {ONE: "9"}))

    again = from_page(refused) | {reason(person, ONE): "Người thứ hai"}
    answer = office.post(address(person), again)

    assert answer.status_code == 302
    assert stored(person) == {ONE: ("9.00", "")}
    assert Score.objects.get().reason == "Người thứ hai"


def test_a_third_hand_after_the_refusal_is_seen_again(office, person):
    save(office, person, {ONE: "5"})
    mine = office.get(address(person))
    save(office, person, {ONE: "7"}, version=1, why="Người thứ nhất")
    refused = office.post(address(person), _type(mine, person, {ONE: "9"}))
    save(office, person, {ONE: "6"}, version=2, why="Người thứ ba")

    page = office.post(address(person), from_page(refused) | {reason(person, ONE): "Tôi"})

    assert both_texts(page)[0][1:] == ["6 điểm", "9 điểm"]
    assert stored(person) == {ONE: ("6.00", "")}


def test_grounds_and_points_of_one_criterion_are_one_thing(office, person):
    save(office, person, {ONE: "5"})
    mine = office.get(address(person))
    save(office, person, {ONE: "5", f"{ONE} note": "Biên bản"}, version=1, why="Bổ sung")

    page = office.post(address(person), _type(mine, person, {ONE: "6"}))

    assert both_texts(page)[0][1:] == ["5 điểm – Biên bản", "6 điểm"]
    assert stored(person) == {ONE: ("5.00", "Biên bản")}


@pytest.mark.parametrize("said", ["", "x|y", "8,5|", "9.00|"])
def test_a_page_that_does_not_say_truly_what_it_has_shown_merges_nothing(office, person, said):
    save(office, person, {ONE: "5"})
    mine = office.get(address(person))
    save(office, person, {ONE: "7"}, version=1, why="Người thứ nhất")
    hidden = f"thay-{builders.criterion(person.campaign, ONE).pk}"

    page = office.post(address(person), _type(mine, person, {ONE: "8"}) | {hidden: said})

    assert page.status_code == 200
    assert stored(person) == {ONE: ("7.00", "")}


# --- the rule itself: what is given, what the page had shown, what is stored

FIVE, SIX, SEVEN = (Judgement(Decimal(each)) for each in (5, 6, 7))
STALE = "stale"
RULE = [
    # given, shown, stored, read at this version, outcome
    (FIVE, FIVE, FIVE, True, None),
    (SIX, FIVE, FIVE, True, SIX),
    (SIX, None, FIVE, True, SIX),
    (FIVE, FIVE, SIX, False, None),
    (SIX, FIVE, FIVE, False, SIX),
    (SIX, FIVE, SIX, False, None),
    (SIX, FIVE, SEVEN, False, STALE),
    (SIX, None, FIVE, False, STALE),
    (FIVE, None, FIVE, False, None),
    (FIVE, EMPTY, EMPTY, False, FIVE),
    (FIVE, EMPTY, SIX, False, STALE),
    (EMPTY, FIVE, FIVE, False, EMPTY),
    (EMPTY, FIVE, SIX, False, STALE),
    (EMPTY, FIVE, EMPTY, False, None),
]


@pytest.mark.parametrize(("given", "shown", "now", "fresh", "outcome"), RULE)
def test_the_rule_of_merging(given, shown, now, fresh, outcome):
    criterion = Criterion(pk=1)
    old = {} if now is EMPTY else {1: Score(points=now.points, note=now.note)}
    sheet = ScoreSheet(version=3)

    def act():
        said = None if shown is None else {criterion: shown}
        return merged({criterion: given}, old, sheet, 3 if fresh else 2, said)

    if outcome == STALE:
        with pytest.raises(Stale):
            act()
    else:
        assert act() == ({} if outcome is None else {criterion: outcome})


def test_a_caller_that_says_nothing_of_what_it_read_is_refused_as_ever(person, secretary):
    builders.scored(person, secretary, "5")
    criterion = builders.criterion(person.campaign, ONE)

    with pytest.raises(Stale):
        save_sheet(
            nomination=person, judgements={criterion: Judgement(Decimal(9), reason="Sửa")},
            version=0, by=secretary, at=REVIEW,
        )  # fmt: skip

    assert stored(person)[ONE] == ("5.00", "")
