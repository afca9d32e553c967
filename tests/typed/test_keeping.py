"""The rules of keeping: what, how much, for whom, and which of two tabs."""

import pytest

from accounts.models import FormDraft
from accounts.services.typed import (
    MOST_BYTES,
    MOST_DRAFTS,
    NEWER,
    forget_typed,
    keep_typed,
    settle_typed,
    typed_for,
)
from audit.models import Entry
from core.errors import RuleBroken, Stale
from tests.factories import OPEN
from tests.typed.page import drafts

PAGE = "/dang-ky/1/don-vi/"


def keep(user, text="Họp thôn", *, page=PAGE, seen="", tab="a", at=OPEN):
    keep_typed(user=user, page=page, values={"measures": [text]}, seen=seen, tab=tab, at=at)


def test_what_was_typed_is_kept_with_its_hour_and_not_in_the_history(head):
    keep(head)

    draft = typed_for(user=head, page=PAGE)
    assert (draft.values, draft.saved_at, draft.tab) == ({"measures": ["Họp thôn"]}, OPEN, "a")
    assert Entry.objects.count() == 0


def test_it_is_kept_for_that_person_and_that_page_only(head, other_head):
    keep(head)

    assert typed_for(user=other_head, page=PAGE) is None
    assert typed_for(user=head, page="/dang-ky/2/don-vi/") is None


@pytest.mark.parametrize(
    "name",
    ["password", "oldpassword1", "Password", "csrfmiddlewaretoken", "mat-khau", "_tab", "_whose"],
)
def test_secrets_and_errands_of_the_form_are_never_kept(head, name):
    values = {name: ["con trau dong lua vang"], "measures": ["Họp thôn"]}

    keep_typed(user=head, page=PAGE, values=values, seen="", tab="a", at=OPEN)

    assert typed_for(user=head, page=PAGE).values == {"measures": ["Họp thôn"]}


def test_boxes_with_several_values_and_empty_ones_are_kept_as_they_are(head):
    values = {"kinds": ["1", "2"], "note": [""], "version": ["3"]}

    keep_typed(user=head, page=PAGE, values=values, seen="", tab="a", at=OPEN)

    assert typed_for(user=head, page=PAGE).values == values


def test_a_sign_that_no_database_can_keep_is_left_out(head):
    keep(head, "Họp\0 thôn \x07\u202e")

    assert typed_for(user=head, page=PAGE).values["measures"] == ["Họp thôn \x07\u202e"]


@pytest.mark.parametrize("page", ["/khong-co/", "https://kexau.example/", "//x/", "", "/" * 301])
def test_a_page_that_is_not_ours_keeps_nothing(head, page):
    with pytest.raises(RuleBroken):
        keep(head, page=page)

    assert drafts() == []


def test_64_kb_are_kept_and_a_byte_more_is_not(head):
    most = "ầ" * ((MOST_BYTES - len("measures")) // 3)
    keep(head, most)

    with pytest.raises(RuleBroken):
        keep(head, most + "abc")

    assert typed_for(user=head, page=PAGE).values == {"measures": [most]}


def test_of_too_many_drafts_the_oldest_goes(head, other_head):
    keep(other_head)
    FormDraft.objects.bulk_create(
        FormDraft(user=head, page=f"/dang-ky/{n}/don-vi/", saved_at=OPEN)
        for n in range(1000, 1000 + MOST_DRAFTS)
    )

    keep(head)

    assert FormDraft.objects.filter(user=head).count() == MOST_DRAFTS
    assert not FormDraft.objects.filter(page="/dang-ky/1000/don-vi/").exists()
    assert typed_for(user=head, page=PAGE) is not None
    assert typed_for(user=other_head, page=PAGE) is not None


# --- two tabs


def test_a_tab_writes_over_its_own_text_though_the_answer_got_lost(head):
    keep(head, "Một")

    keep(head, "Hai")

    draft = typed_for(user=head, page=PAGE)
    assert (draft.values, draft.version) == ({"measures": ["Hai"]}, 2)


def test_a_tab_that_has_not_seen_the_newer_text_is_refused(head):
    keep(head, "Một")

    with pytest.raises(Stale, match=NEWER):
        keep(head, "Hai", tab="b")

    assert typed_for(user=head, page=PAGE).values == {"measures": ["Một"]}


def test_a_tab_that_has_seen_the_text_writes_over_it(head):
    keep(head, "Một")
    seen = typed_for(user=head, page=PAGE).mark

    keep(head, "Hai", tab="b", seen=seen)

    assert typed_for(user=head, page=PAGE).values == {"measures": ["Hai"]}
    with pytest.raises(Stale):
        keep(head, "Ba", tab="c", seen=seen)


def test_having_seen_a_text_that_was_forgotten_is_not_having_seen_the_next(head):
    keep(head, "Một")
    seen = typed_for(user=head, page=PAGE).mark
    forget_typed(user=head, page=PAGE)
    keep(head, "Hai", tab="b")

    with pytest.raises(Stale):
        keep(head, "Ba", tab="c", seen=seen)


@pytest.mark.parametrize("seen", ["", "1", "-", "1-", "x-1", "-1--1", "9" * 30 + "-1", "²-1"])
def test_a_made_up_mark_has_seen_nothing(head, seen):
    keep(head, "Một")

    with pytest.raises(Stale):
        keep(head, "Hai", tab="", seen=seen)


def test_no_tab_is_no_tab_to_be_the_same_as(head):
    keep(head, "Một", tab="")

    with pytest.raises(Stale):
        keep(head, "Hai", tab="")


# --- forgetting


@pytest.mark.parametrize(("tab", "left"), [("a", 0), ("b", 1)])
def test_what_is_saved_is_forgotten_unless_another_tab_typed_it(head, tab, left):
    keep(head, tab="a")

    settle_typed(user=head, page=PAGE, seen="", tab=tab)

    assert FormDraft.objects.count() == left


def test_forgetting_takes_only_that_page_of_that_person(head, other_head):
    keep(head)
    keep(head, page="/dang-ky/2/don-vi/")
    keep(other_head)

    forget_typed(user=head, page=PAGE)

    assert [(who, page) for who, page, _ in drafts()] == [
        ("head", "/dang-ky/2/don-vi/"),
        ("other", PAGE),
    ]
