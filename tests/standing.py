"""What stands while the tests of a file come and go.

Rows that are dear to make are made once for a file, in a transaction around its tests: what a test
changes it changes in a savepoint of its own, which is taken back. Objects are handed out as copies
(`copy.deepcopy`): a test finds what it would find after making them itself.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from django.db import transaction
from django.test import override_settings

Made = TypeVar("Made")


@contextmanager
def standing(make: Callable[[], Made], blocker: Any, folder: Path) -> Iterator[Made]:
    """What `make` makes; its rows, and its files in `folder`, are there until the block ends.

    For a fixture with the scope of a module. Not in a file with tests that commit
    (`transactional_db`): they would wait for this transaction. Nor in one with tests that need an
    empty database or another cast: they would find these rows, or not, as the order falls.
    """
    around = transaction.atomic()
    with override_settings(MEDIA_ROOT=folder):
        with blocker.unblock():
            around.__enter__()
            made = make()
        try:
            yield made
        finally:
            with blocker.unblock():
                transaction.set_rollback(True)
                around.__exit__(None, None, None)
