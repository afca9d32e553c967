"""What only the tests of registrations need."""

import pytest
from django.db import connection


@pytest.fixture
def separate_connections(transactional_db) -> None:
    """Every thread has a connection of its own; on SQLite that takes a file."""
    if connection.vendor == "sqlite" and connection.is_in_memory_db():
        pytest.fail("Two hands need SQLite in a file: DATABASES TEST NAME in settings_test.py.")
