"""The first two entries of a history at once: two numbers, no twins; with its control."""

import pytest
from django.db import transaction
from django.db.models import F

from audit.actions import Action
from audit.log import SYSTEM, record
from audit.models import Entry, Ledger
from tests.factories import OPEN
from tests.registrations.hands import kinds, together

pytestmark = [
    pytest.mark.race,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("separate_connections"),
]


def write_entry(authority) -> Entry:
    with transaction.atomic():
        return record(
            actor=SYSTEM,
            authority_key=authority.pk,
            action=Action.PLAN_LOADED,
            subject=authority,
            at=OPEN,
        )


def careless_sequence(authority) -> int:
    """Read the last number, write the next one."""
    ledger, _ = Ledger.objects.get_or_create(pk=authority.pk)
    Ledger.objects.filter(pk=authority.pk).update(last_sequence=F("last_sequence"))
    return ledger.last_sequence + 1


def test_the_first_two_entries_of_a_history_get_two_numbers(authority):
    outcomes = together(lambda: write_entry(authority), lambda: write_entry(authority))

    assert kinds(outcomes) == [Entry, Entry]
    assert sorted(each.sequence for each in outcomes) == [1, 2]
    assert Ledger.objects.get().last_sequence == 2


def test_control_numbers_that_are_read_first_are_twins(authority):
    Ledger.objects.create(pk=authority.pk)

    outcomes = together(*[lambda: careless_sequence(authority)] * 2)

    assert outcomes == [1, 1]
