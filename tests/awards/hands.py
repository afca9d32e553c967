"""Two hands at once, on PostgreSQL: the second waits for what the first has not committed."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connection, transaction

WAIT_SECONDS = 15

needs_two_writers = pytest.mark.skipif(
    connection.vendor == "sqlite", reason="SQLite lets one writer in at a time"
)


def overlap(first: Callable[[], Any], second: Callable[[], Any]) -> tuple[Any, Any]:
    """Do `first`, begin `second` elsewhere, and commit only when that one waits; both results.

    An exception of `second` is its result.
    """

    def on_its_own_connection() -> Any:
        try:
            return second()
        except Exception as fault:
            return fault
        finally:
            connection.close()

    with ThreadPoolExecutor(max_workers=1) as pool:
        with transaction.atomic():
            done = first()
            other = pool.submit(on_its_own_connection)
            _until_somebody_waits_for_us()
        return done, other.result(timeout=WAIT_SECONDS)


def _until_somebody_waits_for_us() -> None:
    until = time.monotonic() + WAIT_SECONDS
    while time.monotonic() < until:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_stat_clear_snapshot()")
            cursor.execute(
                "SELECT count(*) FROM pg_stat_activity "
                "WHERE pg_backend_pid() = ANY(pg_blocking_pids(pid))"
            )
            if cursor.fetchone()[0]:
                return
        time.sleep(0.02)
    raise AssertionError("nobody waited: the two hands did not meet")
