"""The unit's own points: who may give them, in which state, and what the others see of them."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.urls import reverse

from audit.models import Entry
from awards.models import Nomination, Score, ScoreSheet
from awards.states import EDITABLE, NominationState, Procedure, SheetKind
from campaigns.models import Criterion
from tests import factories
from tests.awards import builders
from tests.awards.pages import messages, soup, summary, words
from tests.awards.sheets import address, from_page, points, save, stored, typed
from tests.factories import DEADLINE, REVIEW

GIVEN = {"IV.1.b.1": "9", "IV.1.b.2": "8,5", "IV.1.b.3": "7"}
STATES = list(NominationState)
HIDDEN = (NominationState.DRAFT, NominationState.WITHDRAWN)
READERS = ("secretary", "chairman", "council_member", "supervisor")
PEOPLE = ("head", *READERS, "other_head", "administrator", "stranger")


def own(nomination: Nomination) -> str:
    return reverse("awards:self_sheet", args=[nomination.pk])


@pytest.fixture
def draft(registration) -> Nomination:
    """Bà H'Hen Niê, whom Thôn Đông is about to nominate."""
    entrant = factories.make_entrant(registration, "H'Hen Niê")
    return factories.make_nomination(registration, entrant, NominationState.DRAFT)


@pytest.fixture
def unit_head(client, head):
    """The browser of the head of Thôn Đông, in the days of review."""
    client.at = REVIEW
    client.force_login(head)
    return client


def _put(nomination: Nomination, state: NominationState) -> None:
    Nomination.objects.filter(pk=nomination.pk).update(state=state, submitted_at=REVIEW)


def _written() -> tuple[int, ...]:
    acts = Entry.objects.filter(action__in=["nomination.scored", "nomination.self_scored"])
    frozen = Criterion.objects.filter(first_scored_at__isnull=False)
    return Score.objects.count(), ScoreSheet.objects.count(), acts.count(), frozen.count()


def _may_write(who: str, state: NominationState) -> bool:
    return who == "head" and state in EDITABLE


def _may_look(who: str, state: NominationState) -> bool:
    return who == "head" or (who in READERS and state not in HIDDEN)


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("who", PEOPLE)
def test_who_may_look_and_who_may_write_in_which_state(client, draft, request, who, state):
    _put(draft, state)
    client.at = REVIEW
    client.force_login(request.getfixturevalue(who))

    page = client.get(own(draft))
    answer = client.post(own(draft), typed(draft, GIVEN))

    assert page.status_code == (200 if _may_look(who, state) else 404)
    boxes = soup(page).select("form input[type=text], main form button[type=submit]")
    assert bool(boxes) is _may_write(who, state)
    done = 302 if _may_write(who, state) else 200 if _may_look(who, state) else 404
    assert answer.status_code == done
    assert (_written() != (0, 0, 0, 0)) is _may_write(who, state)
    if done == 200:
        assert len(summary(answer)) == 1


def test_nobody_is_sent_to_sign_in(client, draft):
    for method in (client.get, client.post):
        assert method(own(draft)).url.startswith("/dang-nhap/?next=/")
    assert _written() == (0, 0, 0, 0)


def test_what_the_secretariat_found_has_no_points_of_a_unit(unit_head, draft):
    Nomination.objects.filter(pk=draft.pk).update(procedure=Procedure.SIMPLIFIED)

    assert unit_head.post(own(draft), typed(draft, GIVEN)).status_code == 404
    assert _written() == (0, 0, 0, 0)


@pytest.mark.parametrize(
    ("at", "open_"), [(DEADLINE - timedelta(microseconds=1), False), (DEADLINE, True)]
)
def test_it_begins_when_registration_ends(unit_head, draft, at, open_):
    unit_head.at = at

    answer = unit_head.post(own(draft), typed(draft, GIVEN))

    sentence = "Chưa đến lúc đề nghị khen thưởng: lập từ ngày 10/4/2024, khi đã hết hạn đăng ký."
    assert list(summary(answer)) == ([] if open_ else [sentence])
    assert (_written() == (0, 0, 0, 0)) is not open_


# --- what is written


def test_it_is_stored_apart_from_the_secretariats(unit_head, draft, head):
    answer = unit_head.post(own(draft), typed(draft, {**GIVEN, "IV.1.b.1 note": "Họp thôn"}))

    assert answer.url == own(draft)
    assert messages(unit_head.get(answer.url)) == ["Đã lưu điểm tự chấm của Bà H'Hen Niê."]
    sheet = ScoreSheet.objects.get()
    assert (sheet.kind, sheet.saved_by, sheet.version) == (SheetKind.SELF, head, 1)
    assert stored(draft, SheetKind.SELF)["IV.1.b.1"] == ("9.00", "Họp thôn")
    (entry,) = Entry.objects.filter(action="nomination.self_scored")
    assert (entry.subject_id, entry.actor, entry.at) == (draft.pk, head, REVIEW)


def test_a_unit_changes_its_own_points_without_a_reason(unit_head, draft):
    unit_head.post(own(draft), typed(draft, GIVEN))

    page = unit_head.get(own(draft))
    answer = unit_head.post(own(draft), from_page(page) | {points(draft, "IV.1.b.1"): "10"})

    assert answer.status_code == 302
    assert stored(draft, SheetKind.SELF)["IV.1.b.1"] == ("10.00", "")
    assert "Lý do sửa điểm" not in page.content.decode()


def test_the_page_shows_the_units_total_and_the_gates(unit_head, registration):
    factories.make_pledge(registration)  # without a result: not reached
    whole = factories.make_nomination(registration, state=NominationState.DRAFT)
    given = {"IV.1.a.1": "8", "IV.1.a.3": "8", "IV.1.a.4": "dat"}
    unit_head.post(own(whole), typed(whole, given))

    page = words(soup(unit_head.get(own(whole))).main)

    assert "77,50 / 100" in page
    assert "Chưa đạt tiêu chuẩn bắt buộc: Các chỉ tiêu đăng ký đều đạt và vượt" in page
    assert "1/2 chỉ tiêu đạt và vượt" in page


def test_points_are_tried_without_being_saved(unit_head, draft):
    page = unit_head.post(own(draft), typed(draft, GIVEN, **{"try": "1"}))

    assert "Tính thử, chưa lưu: 81,67 / 100" in words(soup(page).main)
    assert from_page(page)[points(draft, "IV.1.b.2")] == "8,5"
    assert _written() == (0, 0, 0, 0)


# --- what the others see


def test_the_secretariat_sees_it_beside_its_own_boxes(office, person, head):
    builders.sheet(person, {"IV.1.b.1": "9.5", "IV.1.b.2": "0"}, head, SheetKind.SELF)
    Score.objects.filter(criterion__clause="IV.1.b.1").update(note="Họp thôn")

    page = soup(office.get(address(person)))

    assert [words(each) for each in page.select(".own-score")] == [
        "Đơn vị tự chấm: 9,5 – Họp thôn",
        "Đơn vị tự chấm: 0",
        "Đơn vị tự chấm: chưa chấm",
    ]
    assert page.find(attrs={"name": points(person, "IV.1.b.1")}).get("value", "") == ""


def test_it_changes_nothing_of_what_the_secretariat_gives(office, person, head):
    builders.sheet(person, {"IV.1.b.1": "9"}, head, SheetKind.SELF)

    save(office, person, {"IV.1.b.1": "6"})

    assert stored(person, SheetKind.SELF) == {"IV.1.b.1": ("9.00", "")}
    assert stored(person) == {"IV.1.b.1": ("6.00", "")}


def test_a_unit_never_sees_a_point_or_a_word_of_the_secretariats(unit_head, draft, secretary):
    _put(draft, NominationState.ACCEPTED)
    sheet = builders.sheet(draft, {"IV.1.b.1": "6.66"}, secretary)
    sheet.scores.update(note="Lời của văn phòng", reason="Cớ của văn phòng")
    Nomination.objects.filter(pk=draft.pk).update(state=NominationState.RETURNED)

    page = unit_head.get(own(draft)).content.decode()

    assert [each for each in ("6,66", "6.66", "của văn phòng") if each in page] == []
    assert unit_head.get(address(draft)).status_code == 404


def test_self_scores_freeze_what_they_rest_on(unit_head, draft):
    unit_head.post(own(draft), typed(draft, {"IV.1.b.1": "9"}))

    frozen = Criterion.objects.filter(first_scored_at__isnull=False)
    assert {each.subject_kind for each in frozen} == {"individual"}
    assert Score.objects.get().points == Decimal(9)
