"""What stands while tests come and go: rows that are dear to make are made once.

* `cast`: a fixture of the cast. Whoever stood on the stage for one test stands there for the next
  of the same file that wants the same people in the same order; only who is missing is made.
* `standing`: a world that one file looks at.

The rows live in a transaction around the tests: what a test changes it changes in a savepoint of
its own, which is taken back. Objects are handed out as copies (`copy.deepcopy`), so that a test
finds what it would find after making them itself.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass
from functools import wraps
from itertools import takewhile
from pathlib import Path
from typing import Any, TypeVar

import pytest
from django.db import transaction
from django.test import override_settings

Made = TypeVar("Made")
Maker = Callable[..., Any]
Needs = dict[str, Maker | None]  # the names of a maker's arguments, and who makes them


def cast(make: Maker) -> Any:
    """A fixture of somebody or something that only rows make, with `db` and others of the cast.

    No file, no setting, no mail, nothing that a rollback does not take back.
    """

    @wraps(make)
    def given(**others: Any) -> Any:
        return STAGE.copy_of(given) if STAGE.holds(given) else make(**others)

    given.makes = make
    return pytest.fixture(given)


@dataclass(frozen=True)
class _Standing:
    """Somebody on the stage; what they and all before them were when they had been made."""

    maker: Maker
    savepoint: str  # before they were made
    values: dict[Maker, Any]


class Stage:
    """Who stands there, in the order in which they were made: the last one leaves first."""

    def __init__(self) -> None:
        self._file: Path | None = None
        self._around: transaction.Atomic | None = None
        self._standing: list[_Standing] = []
        self._copies: dict[Maker, Any] | None = None

    def set_for(self, request: pytest.FixtureRequest) -> None:
        """Let those stand there for whom the test asks, and nobody else.

        Between two files nobody stands there: in a transaction without end PostgreSQL could never
        sweep out what tests leave behind.
        """
        if request.path != self._file:
            self.clear()
            self._file = request.path
        wanted = _wanted(request)
        pairs = zip(self._standing, wanted, strict=False)
        stay = len(list(takewhile(lambda pair: pair[0].maker is pair[1], pairs)))
        self._copies = None
        try:
            self._leave(self._standing[stay:])
            for maker in list(wanted)[stay:]:
                self._enter(maker, wanted[maker])
        except BaseException:
            self.clear()
            raise

    def _leave(self, leaving: list[_Standing]) -> None:
        if leaving:
            transaction.savepoint_rollback(leaving[0].savepoint)
            transaction.savepoint_commit(leaving[0].savepoint)
            del self._standing[-len(leaving) :]

    def _enter(self, maker: Maker, needs: Needs) -> None:
        if self._around is None:
            self._around = transaction.atomic()
            self._around.__enter__()
        savepoint = transaction.savepoint()
        values = deepcopy(self._standing[-1].values) if self._standing else {}
        values[maker] = maker.makes(**{name: values.get(each) for name, each in needs.items()})
        self._standing.append(_Standing(maker, savepoint, values))

    def holds(self, maker: Maker) -> bool:
        """Whether the running test finds them there."""
        return any(each.maker is maker for each in self._standing)

    def copy_of(self, maker: Maker) -> Any:
        """As they were when the last one had come; who knows whom is the same among the copies."""
        if self._copies is None:
            self._copies = deepcopy(self._standing[-1].values)
        return self._copies[maker]

    def clear(self) -> None:
        """Nobody is left, and no transaction is open."""
        self._standing.clear()
        self._copies = None
        if self._around is not None:
            around, self._around = self._around, None
            transaction.set_rollback(True)
            around.__exit__(None, None, None)


STAGE = Stage()


def _wanted(request: pytest.FixtureRequest) -> dict[Maker, Needs]:
    """Whom of the cast the test will ask for, in pytest's order, and whom each of them needs."""
    fixtures = request.node._fixtureinfo.name2fixturedefs
    found: dict[Maker, Needs] = {}

    def add(name: str) -> Maker | None:
        """None when the fixture is not of the cast, or needs one that is not."""
        fixture = fixtures[name][-1]
        if not hasattr(fixture.func, "makes"):
            return None
        needs = {each: None if each == "db" else add(each) for each in fixture.argnames}
        if any(maker is None for each, maker in needs.items() if each != "db"):
            return None
        found.setdefault(fixture.func, needs)
        return fixture.func

    for name in request.fixturenames:
        if name in fixtures:
            add(name)
    return found


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
            STAGE.clear()
            around.__enter__()
            made = make()
        try:
            yield made
        finally:
            with blocker.unblock():
                STAGE.clear()
                transaction.set_rollback(True)
                around.__exit__(None, None, None)
