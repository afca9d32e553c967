"""After a test that commits the database is as empty as Django's `flush` leaves it, only sooner.

`flush` empties every table, which on PostgreSQL makes new files for each, and writes content types
and permissions anew. Here just the tables that hold something are emptied, and those two stay;
what migrations have written down is put in again.
"""

import os

from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorWrapper

from tests.postgres import OF_OUR_OWN
from tests.seeded import seed

STAY = (ContentType._meta.db_table, Permission._meta.db_table)


def can_empty(connection: BaseDatabaseWrapper) -> bool:
    """On SQLite, and on a PostgreSQL of our own, where we may do anything."""
    return connection.vendor == "sqlite" or OF_OUR_OWN in os.environ


def empty(connection: BaseDatabaseWrapper) -> None:
    """Delete every row that a test has left."""
    with transaction.atomic(), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            # Rows in any order, and history too, which a trigger keeps from everybody else.
            cursor.execute("SET LOCAL session_replication_role = replica")
        for table in _filled(connection, cursor):
            cursor.execute(f"DELETE FROM {connection.ops.quote_name(table)}")
    seed(sender=None)


def _filled(connection: BaseDatabaseWrapper, cursor: CursorWrapper) -> list[str]:
    there = connection.introspection.django_table_names(only_existing=True, include_views=False)
    tables = set(there) - set(STAY)
    cursor.execute(
        " UNION ALL ".join(
            f"SELECT '{table}' WHERE EXISTS (SELECT 1 FROM {connection.ops.quote_name(table)})"
            for table in sorted(tables)
        )
    )
    return [name for (name,) in cursor.fetchall()]
