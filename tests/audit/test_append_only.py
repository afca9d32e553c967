"""History is written once: no door of ours changes it, on PostgreSQL none at all."""

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, transaction
from django.db.models import ProtectedError

from accounts.models import User
from audit.actions import Action
from audit.log import SYSTEM, Actor, record
from audit.migrations._append_only import switch_off, switch_on
from audit.models import REFUSAL, Entry
from tests import factories

on_postgres = pytest.mark.skipif(
    connection.vendor != "postgresql", reason="the trigger is PostgreSQL's"
)


@pytest.fixture
def entry(authority) -> Entry:
    return write(authority)


def write(authority, actor=SYSTEM) -> Entry:
    return record(
        actor=actor,
        authority_key=authority.pk,
        action=Action.SCORED,
        subject=authority,
        at=factories.OPEN,
        note="như đã ghi",
    )


def resave(entry):
    entry.note = "sửa"
    entry.save()


def conflict(entry):
    Entry.objects.bulk_create(
        [Entry(**{**Entry.objects.values().get(), "note": "sửa"})],
        update_conflicts=True,
        update_fields=["note"],
        unique_fields=["authority_key", "sequence"],
    )


WAYS = {
    "save": resave,
    "save of one field": lambda entry: entry.save(update_fields=["note"]),
    "save of a fresh copy": lambda entry: Entry.objects.get().save(),
    "update": lambda entry: Entry.objects.update(note="sửa"),
    "update of a filter": lambda entry: Entry.objects.filter(pk=entry.pk).update(note="sửa"),
    "update_or_create": lambda entry: Entry.objects.update_or_create({"note": "sửa"}, pk=entry.pk),
    "bulk_update": lambda entry: Entry.objects.bulk_update([entry], ["note"]),
    "bulk_create over it": conflict,
    "delete": lambda entry: entry.delete(),
    "delete of all": lambda entry: Entry.objects.all().delete(),
    "delete of a thing's history": lambda entry: Entry.objects.about(entry).delete(),
}


@pytest.mark.parametrize("way", WAYS)
def test_no_way_changes_an_entry(entry, way):
    before = Entry.objects.values().get()

    with pytest.raises(TypeError, match=REFUSAL):
        WAYS[way](entry)

    assert Entry.objects.values().get() == before


def test_a_person_whom_history_names_cannot_be_deleted(authority, head):
    write(authority, Actor(head, head.full_name, ""))
    head.memberships.all().delete()

    with pytest.raises(ProtectedError):
        head.delete()

    assert User.objects.filter(pk=head.pk).exists()


RAW = {
    "update": "UPDATE audit_entry SET note = 'sửa'",
    "update of nothing": "UPDATE audit_entry SET note = note",
    "delete": "DELETE FROM audit_entry",
}


def run(sql: str) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)


@pytest.mark.postgres
@on_postgres
@pytest.mark.parametrize("way", RAW)
def test_the_database_itself_refuses(entry, way):
    with pytest.raises(DatabaseError, match="audit_entry is append-only"):
        run(RAW[way])

    assert Entry.objects.get().note == "như đã ghi"


@pytest.mark.postgres
@on_postgres
def test_the_way_around_our_own_refusal_ends_at_the_database(entry):
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Entry._base_manager.filter(pk=entry.pk).update(note="sửa")

    assert Entry.objects.get().note == "như đã ghi"


@pytest.mark.postgres
@on_postgres
def test_a_new_entry_is_let_through(entry, authority):
    assert write(authority).sequence == 2


@pytest.mark.django_db(transaction=True)
def test_the_refusal_goes_off_and_on_again():
    with transaction.atomic():
        write(factories.make_authority())

    try:
        with connection.schema_editor() as editor:
            switch_off(apps, editor)
        run("UPDATE audit_entry SET note = 'sửa khi tắt'")
    finally:
        with connection.schema_editor() as editor:
            switch_on(apps, editor)

    assert Entry.objects.get().note == "sửa khi tắt"
    if connection.vendor == "postgresql":
        with pytest.raises(DatabaseError, match="audit_entry is append-only"):
            run(RAW["update"])
