"""Writing history: in the transaction of the change, numbered without a gap."""

from contextlib import suppress
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from accounts.models import Membership, Unit
from accounts.permissions import role_name
from accounts.services import record_act
from accounts.states import Role
from audit.actions import Action
from audit.log import SYSTEM, Actor, canonical, differences, record
from audit.models import Entry, Ledger
from tests import factories


def write(subject, authority_key: int = 7, **fields) -> Entry:
    values = {"actor": SYSTEM, "action": Action.SCORED, "at": factories.OPEN, **fields}
    return record(authority_key=authority_key, subject=subject, **values)


@pytest.mark.django_db(transaction=True)
def test_outside_a_transaction_it_is_refused():
    authority = factories.make_authority()

    with pytest.raises(RuntimeError, match="belongs into the transaction"):
        write(authority)

    assert (Entry.objects.count(), Ledger.objects.count()) == (0, 0)


@pytest.mark.django_db(transaction=True)
def test_a_change_that_is_rolled_back_leaves_no_entry_and_no_gap():
    authority = factories.make_authority()
    with transaction.atomic():
        write(authority)

    with suppress(ZeroDivisionError), transaction.atomic():
        write(authority)
        raise ZeroDivisionError

    with transaction.atomic():
        write(authority)
    assert list(Entry.objects.values_list("sequence", flat=True)) == [1, 2]
    assert Ledger.objects.get().last_sequence == 2


def test_a_part_that_is_rolled_back_gives_its_number_back(authority):
    write(authority)

    with suppress(ZeroDivisionError), transaction.atomic():
        write(authority)
        raise ZeroDivisionError

    assert write(authority).sequence == 2


def test_each_authority_counts_its_own(authority):
    numbers = [(key, write(authority, key).sequence) for key in (7, 8, 7, 0, 7, 0)]

    assert numbers == [(7, 1), (8, 1), (7, 2), (0, 1), (7, 3), (0, 2)]


def test_two_entries_cannot_have_one_number(authority):
    entry = write(authority)

    with pytest.raises(IntegrityError), transaction.atomic():
        Entry.objects.create(
            authority_key=entry.authority_key,
            sequence=entry.sequence,
            at=factories.OPEN,
            subject_id=1,
        )

    assert Entry.objects.get() == entry


def test_an_entry_says_who_when_what_on_which_thing(authority, head):
    entry = write(
        authority,
        actor=Actor(head, "Nguyễn Văn Bảy", "Phụ trách đơn vị"),
        changes={"name": ("xã Cũ", "xã Mẫu")},
        note="sửa",
    )

    stored = Entry.objects.values().get()
    assert stored == {
        "id": entry.pk,
        "authority_key": 7,
        "sequence": 1,
        "at": factories.OPEN,
        "actor_id": head.pk,
        "actor_name": "Nguyễn Văn Bảy",
        "actor_role": "Phụ trách đơn vị",
        "action": "nomination.scored",
        "subject_type": "accounts.authority",
        "subject_id": authority.pk,
        "subject_name": "xã Mẫu",
        "part_type": "",
        "note": "sửa",
        "values": '{"name":["xã Cũ","xã Mẫu"]}',
    }


def test_names_and_roles_stay_as_they_were(unit, head):
    act(head, unit)

    head.full_name = "Nguyễn Văn Tám"
    head.save()
    Unit.objects.update(name="Thôn Tây")
    Membership.objects.all().delete()

    entry = Entry.objects.get()
    assert (entry.actor_name, entry.actor_role, entry.subject_name) == (
        "Nguyễn Văn Bảy",
        "Phụ trách đơn vị (Thôn Đông)",
        "Thôn Đông",
    )


def act(by, unit) -> None:
    record_act(
        by=by,
        authority_id=unit.authority_id,
        action=Action.SCORED,
        subject=unit,
        at=factories.OPEN,
    )


def test_all_roles_in_the_authority_are_named(head, authority, other_unit):
    Membership.objects.create(user=head, authority=authority, role=Role.SUPERVISOR)
    Membership.objects.create(user=head, authority=authority, role=Role.UNIT_HEAD, unit=other_unit)

    act(head, other_unit)

    assert set(Entry.objects.get().actor_role.split(", ")) == {
        "Phụ trách đơn vị (Thôn Đông)",
        "Phụ trách đơn vị (Buôn Čuăh)",
        "Giám sát",
    }


def test_a_role_elsewhere_is_not_named(stranger, unit):
    act(stranger, unit)

    assert Entry.objects.get().actor_role == ""


@pytest.mark.django_db
def test_the_keeper_of_the_installation_is_named_as_that(unit, django_user_model):
    keeper = django_user_model.objects.create_superuser("keeper", full_name="Đỗ Thành Công")

    assert role_name(keeper, unit.authority_id) == "Quản trị hệ thống"


def test_texts_too_long_for_their_column_are_cut(authority):
    authority.name = "x" * 400

    entry = write(authority, actor=Actor(None, "n" * 400, "r" * 800))

    entry.refresh_from_db()
    assert (len(entry.actor_name), len(entry.actor_role), len(entry.subject_name)) == (
        150,
        400,
        300,
    )


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "null"),
        ("", '""'),
        ("Čuăh «H'Hen» \"", '"Čuăh «H\'Hen» \\""'),
        (True, "true"),
        (5, "5"),
        (Decimal("10.00"), '"10"'),
        (Decimal("10"), '"10"'),
        (Decimal("1E+3"), '"1000"'),
        (Decimal("0.50"), '"0.5"'),
        (date(2024, 4, 9), '"2024-04-09"'),
        (datetime(2024, 4, 9, 17, tzinfo=UTC), '"2024-04-09T17:00:00+00:00"'),
        (Role.CHAIRMAN, '"chairman"'),
    ],
)
def test_a_value_has_one_writing(value, text):
    assert canonical({"x": (None, value)}) == f'{{"x":[null,{text}]}}'


def test_the_order_of_the_fields_does_not_matter():
    one, two = {"b": (1, 2), "a": (3, 4)}, {"a": (3, 4), "b": (1, 2)}

    assert canonical(one) == canonical(two) == '{"a":[3,4],"b":[1,2]}'


def test_an_instant_has_one_writing_in_every_zone():
    local = factories.at("2024-04-10 00:00")

    assert canonical({"x": (None, local)}) == canonical({"x": (None, local.astimezone(UTC))})


@pytest.mark.django_db
def test_a_thing_is_written_by_its_name(authority):
    assert canonical({"authority": (None, authority)}) == '{"authority":[null,"xã Mẫu"]}'


@pytest.mark.parametrize("value", [1.5, ["a"], {"a": 1}, b"a", object()])
def test_what_has_no_one_writing_is_refused(value):
    with pytest.raises(TypeError, match="no canonical form for"):
        canonical({"x": (None, value)})


def test_differences_are_the_fields_with_another_value():
    old = {"name": "a", "phone": "1", "note": ""}

    assert differences(old, {"name": "b", "phone": "1", "kind": "c"}) == {
        "name": ("a", "b"),
        "kind": (None, "c"),
    }


def test_the_history_of_a_thing_is_its_own_oldest_first(authority, unit):
    first = write(authority)
    write(unit)
    second = write(authority)

    assert list(Entry.objects.about(authority)) == [first, second]


@pytest.mark.parametrize("action", Action)
def test_every_action_fits_its_column_and_has_words(action):
    assert 0 < len(action.value) <= 50
    assert action.label[0].isupper()
