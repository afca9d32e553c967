"""Placing and lifting a hold: who, when, what is written down, what is refused."""

from datetime import date

import pytest

from audit.models import Entry
from awards.decisions.eligibility import hold_blocks
from awards.models import AwardFile, Hold
from awards.services.holding import lift_hold, place_hold
from awards.states import HoldKind, NominationState
from core.errors import Duplicate, NotAllowed, RuleBroken, Stale, WrongState
from tests import award_factories, factories
from tests.awards.notices import paper
from tests.factories import REVIEW

TODAY = REVIEW.date()
PAPER = "Đơn ngày 25/10/2024"


@pytest.fixture(autouse=True)
def _files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def place(nomination, by, **given) -> Hold:
    values = {"kind": HoldKind.COMPLAINT, "reason": "Kê khai sai", "paper": PAPER, **given}
    return place_hold(nomination=nomination, by=by, at=REVIEW, **values)


def nothing_changed() -> bool:
    return not Hold.objects.exists() and not AwardFile.objects.exists()


def test_a_hold_stops_the_name_from_then_on(collective, secretary):
    hold = place(collective, secretary)

    assert (hold.placed_at, hold.placed_by) == (REVIEW, secretary)
    assert hold_blocks([collective], TODAY) == {
        collective.pk: (f"Tạm dừng xét: đơn thư, phản ánh đang xác minh – {PAPER}.",)
    }


def test_the_paper_is_kept_with_the_hold(collective, secretary):
    hold = place(collective, secretary, file=paper())

    kept = hold.files.get()
    assert (kept.use, kept.name, kept.by) == ("hold", "don.pdf", secretary)


def test_the_history_stands_on_the_hold_and_not_where_the_unit_reads_it(collective, secretary):
    hold = place(collective, secretary)

    (entry,) = Entry.objects.about(hold)
    assert (entry.action, entry.actor, entry.note) == (
        "hold.placed",
        secretary,
        collective.name,
    )
    assert not Entry.objects.about(collective).exists()


@pytest.mark.parametrize(
    "name",
    ["head", "chairman", "council_member", "supervisor", "administrator", "stranger"],
)
def test_nobody_but_the_secretariat_places_or_lifts(name, collective, secretary, request):
    hold = award_factories.make_hold(collective, secretary)
    who = request.getfixturevalue(name)

    with pytest.raises(NotAllowed):
        place(collective, who)
    with pytest.raises(NotAllowed):
        lift_hold(hold=hold, conclusion="Xong", by=who, at=REVIEW)

    assert Hold.objects.get().lifted_at is None
    assert not Entry.objects.about(hold).exists()


@pytest.mark.parametrize("state", [NominationState.DRAFT, NominationState.WITHDRAWN])
def test_what_the_unit_still_writes_is_not_put_on_hold(state, registration, secretary):
    nomination = factories.make_nomination(registration, state=state)

    with pytest.raises(WrongState):
        place(nomination, secretary)

    assert nothing_changed()


WRONG = {
    "no words": ({"reason": " "}, "nội dung"),
    "no paper": ({"paper": ""}, "văn bản"),
    "a discipline without its end": ({"kind": HoldKind.DISCIPLINED}, "ngày cuối"),
    "a case with an end": ({"until": date(2024, 12, 1)}, "Chỉ thời hạn kỷ luật"),
    "an end that has passed": (
        {"kind": HoldKind.DISCIPLINED, "until": date(2024, 10, 19)},
        "đã hết từ ngày 19/10/2024",
    ),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_is_refused_and_nothing_is_kept(case, collective, secretary):
    given, words = WRONG[case]

    with pytest.raises(RuleBroken, match=words):
        place(collective, secretary, file=paper(), **given)

    assert nothing_changed()


def test_a_discipline_binds_through_its_last_day(collective, secretary):
    place(collective, secretary, kind=HoldKind.DISCIPLINED, until=TODAY)

    assert hold_blocks([collective], TODAY)
    assert not hold_blocks([collective], date(2024, 10, 21))


def test_the_same_paper_twice_is_one_hold(collective, secretary):
    place(collective, secretary)

    with pytest.raises(Duplicate):
        place(collective, secretary, reason="Viết khác đi")

    assert Hold.objects.count() == 1


def test_after_it_was_lifted_the_same_paper_may_stop_the_name_again(collective, secretary):
    lift_hold(hold=place(collective, secretary), conclusion="Đơn sai", by=secretary, at=REVIEW)

    place(collective, secretary)

    assert Hold.objects.binding(TODAY).count() == 1


def test_lifting_takes_the_conclusion_and_frees_the_name(collective, secretary):
    hold = place(collective, secretary)

    lift_hold(hold=hold, conclusion="Kết luận số 5: đơn sai", by=secretary, at=REVIEW)

    stored = Hold.objects.get()
    assert (stored.lifted_by, stored.lifted_reason) == (secretary, "Kết luận số 5: đơn sai")
    assert not hold_blocks([collective], TODAY)
    assert Entry.objects.about(hold).last().action == "hold.lifted"


def test_a_hold_is_not_lifted_without_a_conclusion(collective, secretary):
    hold = place(collective, secretary)

    with pytest.raises(RuleBroken, match="kết luận"):
        lift_hold(hold=hold, conclusion="  ", by=secretary, at=REVIEW)

    assert hold_blocks([collective], TODAY)


def test_a_hold_is_lifted_once(collective, secretary):
    hold = place(collective, secretary)
    slow = Hold.objects.get(pk=hold.pk)
    lift_hold(hold=hold, conclusion="Đơn sai", by=secretary, at=REVIEW)

    with pytest.raises(Stale):
        lift_hold(hold=slow, conclusion="Khác", by=secretary, at=REVIEW)
    with pytest.raises(WrongState):
        lift_hold(hold=hold, conclusion="Khác", by=secretary, at=REVIEW)

    assert Hold.objects.get().lifted_reason == "Đơn sai"


def test_names_of_private_things_do_not_say_what_is_private(campaign, person, secretary):
    """Histories and catalogues show such names to people who may not read the case itself."""
    notice = award_factories.make_notice(campaign, secretary, person)
    honour = award_factories.make_honour(award_factories.make_granted(person, secretary), secretary)
    private = "Lấy tiền quỹ thôn"
    rows = (
        award_factories.make_hold(person, secretary, reason=private),
        award_factories.make_opinion(notice, person, text=private),
        award_factories.make_opinion(notice, text=private),
        honour.requests.create(kind="correction", text=private, at=REVIEW),
    )

    assert [str(each) for each in rows if private in str(each)] == []
    assert str(rows[0]) == f"Đơn thư, phản ánh đang xác minh: {person}"
