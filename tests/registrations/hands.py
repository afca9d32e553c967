"""Two hands at once: real threads, each with a connection and transactions of its own.

Every hand stops just before the first thing that it writes: what it read and asked before is then
as old as in the unluckiest case. On SQLite that is before BEGIN IMMEDIATE, on PostgreSQL before
the first UPDATE, INSERT or DELETE.
"""

from collections.abc import Callable
from contextlib import suppress
from threading import Barrier, BrokenBarrierError, Event, Thread
from typing import Any

from django.db import connection, connections

from registrations.models import Registration

WRITES = ("BEGIN", "INSERT", "UPDATE", "DELETE")
SECONDS = 20

Act = Callable[[], Any]


def together(*acts: Act) -> list[Any]:
    """Let all hands read, then let all write at once; what each returned or raised, in order.

    Raises AssertionError when they did not meet: then nothing was tried at all.
    """
    meeting = Barrier(len(acts))
    outcomes: list[Any] = [None] * len(acts)

    def pause() -> None:
        with suppress(BrokenBarrierError):
            meeting.wait(SECONDS)

    def hand(place: int) -> None:
        outcomes[place] = _outcome(acts[place], pause)

    threads = [Thread(target=hand, args=[place]) for place in range(len(acts))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(SECONDS * 2)
    assert not meeting.broken, f"the hands did not meet: {outcomes!r}"
    return outcomes


def overtaken(slow: Act, by: Act) -> tuple[Any, Any]:
    """`slow` reads; `by` does everything; `slow` writes. What each returned or raised."""
    about_to_write, go_on = Event(), Event()
    outcomes: list[Any] = [None]

    def pause() -> None:
        about_to_write.set()
        go_on.wait(SECONDS)

    def hand() -> None:
        outcomes[0] = _outcome(slow, pause)

    thread = Thread(target=hand)
    thread.start()
    try:
        assert about_to_write.wait(SECONDS), f"the slow hand wrote nothing: {outcomes!r}"
        fast = _caught(by)
    finally:
        go_on.set()
        thread.join(SECONDS * 2)
    return outcomes[0], fast


def _outcome(act: Act, pause: Callable[[], None]) -> Any:
    """What the act returned or raised, on this thread's connection, paused before it writes."""
    paused = False

    def watch(execute, sql, params, many, context):
        nonlocal paused
        if not paused and sql.lstrip().upper().startswith(WRITES):
            paused = True
            pause()
        return execute(sql, params, many, context)

    try:
        with connection.execute_wrapper(watch):
            return _caught(act)
    finally:
        connections.close_all()


def _caught(act: Act) -> Any:
    try:
        return act()
    except Exception as fault:
        return fault


def copy(registration: Registration) -> Registration:
    """The registration as a request of its own reads it."""
    return Registration.objects.select_related("unit", "campaign").get(pk=registration.pk)


def kinds(outcomes: list[Any]) -> list[type]:
    """Of what kind the outcomes are, whoever came first."""
    return sorted((type(each) for each in outcomes), key=lambda kind: kind.__name__)
