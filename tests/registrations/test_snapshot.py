"""The words of a registration at one instant."""

import json
from datetime import date
from decimal import Decimal

import pytest

from registrations.models import Entrant, HandIn, Pledge, Registration
from registrations.snapshot import (
    DETAIL_FIELDS,
    ENTRANT_FIELDS,
    PLEDGE_FIELDS,
    field_words,
    words,
)
from registrations.states import Direction, EntrantKind, PledgeKind
from tests import factories

# What is no word of the unit's: keys and counts of the house, and what comes of it later.
NO_WORDS = {
    Registration: {
        "id",
        "campaign",
        "unit",
        "state",
        "version",
        "started_at",
        "edited_at",
        "submitted_at",
        "resubmitted_at",
        "accepted_at",
        "revision",
        "receipt_number",
        "in_grace",
        "is_late",
    },
    Pledge: {
        "id",
        "registration",
        "form_key",
        "version",
        "result",
        "result_on",
        "result_note",
        "void_entries_to",
    },
    Entrant: {
        "id",
        "registration",
        "result_note",
        "namesake",
        "batch",
        "form_key",
        "version",
        "folded",
        "sort_key",
        "twin_key",
    },
}
WORDS = {Registration: DETAIL_FIELDS, Pledge: PLEDGE_FIELDS, Entrant: ENTRANT_FIELDS}


@pytest.mark.parametrize("model", WORDS, ids=lambda model: model.__name__)
def test_every_field_is_a_word_or_known_not_to_be(model):
    fields = {field.name for field in model._meta.concrete_fields}

    assert set(WORDS[model]) | NO_WORDS[model] == fields
    assert set(WORDS[model]) & NO_WORDS[model] == set()


@pytest.fixture
def full(campaign, unit) -> Registration:
    """A registration with something in every kind of field."""
    registration = factories.make_registration(campaign, unit, people_total=1200, measures="Họp")
    factories.make_pledge(
        registration,
        kind=PledgeKind.WORK,
        direction=Direction.AT_MOST,
        target=Decimal("12.50"),
        baseline=Decimal(100),
        starts_on=date(2024, 4, 1),
    )
    factories.make_entrant(registration)
    factories.make_entrant(registration, "Y Blưm Êban", EntrantKind.HOUSEHOLD, members=5)
    return registration


def test_the_details_are_kept_as_they_are(full):
    assert words(full)["details"] == {
        "head_name": "Y Wiêng Niê",
        "head_title": "Trưởng thôn",
        "phone": "0900 000 001",
        "people_total": 1200,
        "women_total": None,
        "measures": "Họp",
    }


def test_a_pledge_is_kept_with_the_name_of_its_theme(full):
    pledge = full.pledges.get()

    assert words(full)["pledges"] == {
        str(pledge.pk): {
            "theme": pledge.theme.name,
            "kind": "work",
            "content": "Làm đường hoa ở trục chính của thôn",
            "scale": "",
            "place": "",
            "direction": "at_most",
            "indicator": "Chiều dài đường hoa",
            "unit_of_measure": "mét",
            "target": "12.5",
            "baseline": "100",
            "starts_on": "2024-04-01",
            "due_on": "2024-08-25",
            "responsible": "",
        }
    }


def test_people_and_households_are_kept_by_their_keys(full):
    kept = words(full)["entrants"]

    assert set(kept) == {str(each.pk) for each in full.entrants.all()}
    assert {(each["kind"], each["full_name"], each["members"]) for each in kept.values()} == {
        ("individual", "H'Hen Niê", None),
        ("household", "Y Blưm Êban", 5),
    }


def test_the_words_come_back_from_the_database_as_they_went_in(full, head):
    kept = words(full)

    factories.make_hand_in(full, head)

    assert HandIn.objects.get().words == kept == json.loads(json.dumps(kept))


def test_the_words_are_those_of_the_database_not_of_the_object_in_hand(full):
    Registration.objects.filter(pk=full.pk).update(phone="0912 345 678")

    assert full.phone == "0900 000 001"
    assert words(full)["details"]["phone"] == "0912 345 678"


def test_a_theme_that_is_renamed_later_does_not_rewrite_them(full, head):
    kept = factories.make_hand_in(full, head)
    theme = full.pledges.get().theme
    name = theme.name

    theme.name = "Tên khác"
    theme.save()

    kept.refresh_from_db()
    assert [each["theme"] for each in kept.words["pledges"].values()] == [name]
    assert [each["theme"] for each in words(full)["pledges"].values()] == ["Tên khác"]


@pytest.mark.parametrize("more", [0, 30])
def test_the_number_of_queries_is_fixed(more, full, django_assert_num_queries):
    for number in range(more):
        factories.make_pledge(full, content=f"Việc {number}")
        factories.make_entrant(full, f"Y Thih {number}")

    with django_assert_num_queries(3):
        words(full)


@pytest.mark.parametrize(
    ("model", "name", "value", "shown"),
    [
        (Pledge, "target", "1500.5", "1.500,5"),
        (Pledge, "due_on", "2024-08-25", "25/08/2024"),
        (Pledge, "kind", "work", "Công trình, phần việc"),
        (Pledge, "direction", "at_most", "Không được vượt quá"),
        (Pledge, "baseline", None, ""),
        (Entrant, "birth_year", 1985, "1985"),
        (Entrant, "members", 5, "5"),
        (Entrant, "honorific", "ba", "Bà"),
        (Registration, "people_total", 1200, "1.200"),
        (Registration, "people_total", 0, "0"),
        (Registration, "phone", "", ""),
    ],
)
def test_a_kept_value_is_shown_as_people_write_it(model, name, value, shown):
    assert field_words(model, name, value) == shown
