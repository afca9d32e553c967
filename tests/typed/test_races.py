"""Two requests at once for one page: one is kept, the other is told, nothing is there twice."""

import pytest
from django.db import IntegrityError

from accounts.models import FormDraft
from accounts.services.typed import keep_typed
from core.errors import Stale
from tests.factories import OPEN
from tests.registrations.hands import kinds, overtaken, together

pytestmark = [pytest.mark.race, pytest.mark.django_db(transaction=True)]

PAGE = "/dang-ky/1/don-vi/"


def keep(user, text, tab, seen=""):
    keep_typed(user=user, page=PAGE, values={"measures": [text]}, seen=seen, tab=tab, at=OPEN)


def careless_keep(user, text):
    """Look whether there is a draft, then write."""
    draft = FormDraft.objects.filter(user=user, page=PAGE).first()
    if draft is None:
        draft = FormDraft(user=user, page=PAGE)
    draft.values, draft.saved_at = {"measures": [text]}, OPEN
    draft.save()


def kept() -> list[str]:
    return [each.values["measures"][0] for each in FormDraft.objects.all()]


def test_of_two_first_texts_of_two_tabs_one_is_kept_and_the_other_is_told(head):
    outcomes = together(lambda: keep(head, "Một", "a"), lambda: keep(head, "Hai", "b"))

    assert kinds(outcomes) == [type(None), Stale]
    assert kept() == [["Một", "Hai"][outcomes.index(None)]]


def test_two_first_texts_of_one_tab_are_both_taken(head):
    outcomes = together(lambda: keep(head, "Một", "a"), lambda: keep(head, "Hai", "a"))

    assert outcomes == [None, None]
    assert len(kept()) == 1
    assert FormDraft.objects.get().version == 2


def test_of_two_tabs_that_saw_the_same_text_one_goes_on(head):
    keep(head, "Cũ", "")
    seen = FormDraft.objects.get().mark

    outcomes = together(lambda: keep(head, "Một", "a", seen), lambda: keep(head, "Hai", "b", seen))

    assert kinds(outcomes) == [type(None), Stale]
    assert kept() == [["Một", "Hai"][outcomes.index(None)]]


def test_control_a_careless_first_text_breaks(head):
    slow, fast = overtaken(
        lambda: careless_keep(head, "Một"), by=lambda: careless_keep(head, "Hai")
    )

    assert (type(slow), fast) == (IntegrityError, None)


def test_control_a_careless_later_text_writes_over_the_other(head):
    keep(head, "Cũ", "")

    outcomes = overtaken(lambda: careless_keep(head, "Một"), by=lambda: careless_keep(head, "Hai"))

    assert outcomes == (None, None)
    assert kept() == ["Một"]
