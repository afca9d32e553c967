"""The test database, migrated once: whoever comes later copies it.

Migrating an empty database takes ten seconds and more, in every process of every run. What the same
migrations made before is kept: on SQLite as a file in pytest's cache folder, on a PostgreSQL of
our own (`tests.postgres`) as a database beside the others. Django finds the copy as any database
that is there already, and migrates what it lacks: nothing.
"""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any

import django
from django.apps import apps
from django.db.backends.base.base import BaseDatabaseWrapper

from tests.postgres import OF_OUR_OWN


def keep_migrated(connection: BaseDatabaseWrapper, folder: Path) -> None:
    """Let the connection's test database be a copy of what is kept, and keep it otherwise.

    `folder` is the same for all processes of a run.
    """
    create = connection.creation.create_test_db
    kept = _kept(connection, folder)

    def create_or_copy(*words: Any, keepdb: bool = False, **how: Any) -> str:
        # One at a time: the first makes what the others wait for and copy.
        with _alone(folder):
            there = kept.copy()
            name = create(*words, keepdb=keepdb or there, **how)
            if not there:
                kept.keep()
        return name

    connection.creation.create_test_db = create_or_copy


def _fingerprint(connection: BaseDatabaseWrapper) -> str:
    """Of all that decides what is in a database after migrating."""
    found = sha256(f"{django.VERSION} {connection.vendor}".encode())
    for app in apps.get_app_configs():
        for file in sorted(Path(app.path).glob("migrations/*.py")):
            found.update(f"\n{app.label} {file.name}\n".encode() + file.read_bytes())
    return found.hexdigest()[:16]


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


class _Nowhere:
    """A server that is not ours is left as it is."""

    def __init__(self, connection: BaseDatabaseWrapper, folder: Path) -> None:
        self.connection = connection
        self.folder = folder
        self.name = f"migrated_{_fingerprint(connection)}"
        # Asked now: when the database is there, Django has forgotten the name it had before.
        self.test_name = connection.creation._get_test_db_name()

    def copy(self) -> bool:
        """Put a copy where Django looks for its test database; false when there is nothing yet."""
        return False

    def keep(self) -> None:
        """Keep the test database as it is now: empty but for what migrations write."""


class _OnSQLite(_Nowhere):
    @property
    def file(self) -> Path:
        return self.folder / f"{self.name}.sqlite3"

    def copy(self) -> bool:
        if not self.file.exists():
            return False
        shutil.copyfile(self.file, self.test_name)
        return True

    def keep(self) -> None:
        for outdated in self.folder.glob("migrated_*"):
            outdated.unlink()
        made = self.file.with_suffix(".part")
        with self.connection.cursor() as cursor:
            cursor.execute("VACUUM INTO %s", [str(made)])
        made.rename(self.file)


class _OnPostgres(_Nowhere):
    def copy(self) -> bool:
        with self.connection._nodb_cursor() as cursor:
            cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [self.name])
            if cursor.fetchone() is None:
                return False
            cursor.execute(f"CREATE DATABASE {self.test_name} TEMPLATE {self.name}")
        return True

    def keep(self) -> None:
        # A database to which somebody is connected cannot be copied.
        self.connection.close()
        with self.connection._nodb_cursor() as cursor:
            cursor.execute(f"CREATE DATABASE {self.name} TEMPLATE {self.test_name}")


def _kept(connection: BaseDatabaseWrapper, folder: Path) -> _Nowhere:
    if connection.vendor == "sqlite":
        return _OnSQLite(connection, folder)
    if os.environ.get(OF_OUR_OWN):
        return _OnPostgres(connection, folder)
    return _Nowhere(connection, folder)
