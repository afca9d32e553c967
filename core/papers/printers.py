"""Processes that draw papers beside this one: as many as there are cores, gone when idle.

WeasyPrint holds the interpreter while it draws, so threads win nothing. The processes are spawned:
they inherit no connection, no lock and no settings, only the folder of our files.
"""

import ctypes
import gc
import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any, TypeVar

from django.conf import settings

Given = TypeVar("Given")
Made = TypeVar("Made")

KEEP_SECONDS = 60.0  # how long idle printers are kept: they hold 80 MB each
LEFT = 20_000  # objects of papers that are done; what was there before is frozen and not looked at
ALIVE_SECONDS = 10  # how often whoever waits for a paper gives a sign of life
MOST = 400  # orders of a printer: the engine's libraries keep some 20 kB of each paper for ever
AHEAD = 3  # orders for each printer: none waits for work, and no long row of papers is held


def cores() -> int:
    """How many printers there are; 1 in a printer itself and on a machine of one core."""
    return 1 if multiprocessing.parent_process() else len(os.sched_getaffinity(0))


class _Printers:
    """The printers of this process: started by the first order, ended when nobody has ordered."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._pool: ProcessPoolExecutor | None = None
        self._timer: threading.Timer | None = None
        self._orders = 0
        self._taken = 0

    def order(self, work: Callable[[Given], Made], given: Given) -> "Future[Made]":
        """Have it done; printers of which one has died are replaced by new ones."""
        with self._lock:
            if self._timer:
                self._timer.cancel()
                self._timer = None
            try:
                future = self._running().submit(_do, str(settings.PAPER_FILES), work, given)
            except BrokenProcessPool:
                self._pool = None
                future = self._running().submit(_do, str(settings.PAPER_FILES), work, given)
            self._orders += 1
        future.add_done_callback(self._done)
        return future

    def _running(self) -> ProcessPoolExecutor:
        if self._pool and self._taken >= MOST * cores():
            self._pool.shutdown(wait=False)  # when what they have been given is done
            self._pool = None
        if self._pool is None:
            self._taken = 0
            self._pool = ProcessPoolExecutor(
                cores(), multiprocessing.get_context("spawn"), initializer=_begin
            )
        self._taken += 1
        return self._pool

    def _done(self, _future: "Future[Any]") -> None:
        with self._lock:
            self._orders -= 1
            if not self._orders and self._pool:
                self._timer = threading.Timer(KEEP_SECONDS, self.close)
                self._timer.daemon = True
                self._timer.start()

    def close(self) -> None:
        """Send idle printers home."""
        with self._lock:
            if self._pool and not self._orders:
                self._pool.shutdown(wait=False)
                self._pool = None


_printers = _Printers()
close = _printers.close


def in_order(
    work: Callable[[Given], Made],
    orders: Iterable[Given],
    alive: Callable[[], None] = lambda: None,
) -> Iterator[tuple[Given, Made | Exception]]:
    """Each order with what came of it, in order; `orders` are read as the printers get on.

    `alive` is called every few seconds while a printer is waited for, and may raise to stop. What
    was under way when a printer died is done once more, each for itself: only the order that kills
    its printer again fails, with BrokenProcessPool.
    """
    if cores() == 1:
        yield from ((given, here(work, given)) for given in orders)
        return
    waiting: deque[tuple[Given, Future[Any]]] = deque()
    try:
        for given in orders:
            waiting.append((given, _printers.order(work, given)))
            if len(waiting) > AHEAD * cores():
                given, future = waiting.popleft()
                yield given, _outcome(work, given, future, alive)
        while waiting:
            given, future = waiting.popleft()
            yield given, _outcome(work, given, future, alive)
    finally:
        for _, future in waiting:
            future.cancel()


def with_us(work: Callable[[Given], Made], orders: Iterable[Given]) -> list[Made | Exception]:
    """What came of each order, where this process takes one whenever no printer is free.

    One process less in memory than `in_order`, and no core idle; but an order that kills its
    process kills this one.
    """
    begun: list[tuple[Given, Future[Any] | Made | Exception]] = []
    for given in orders:
        busy = sum(isinstance(each, Future) and not each.done() for _, each in begun)
        free = busy < cores() - 1
        begun.append((given, _printers.order(work, given) if free else here(work, given)))
    return [
        _outcome(work, given, each, lambda: None) if isinstance(each, Future) else each
        for given, each in begun
    ]


def here(work: Callable[[Given], Made], given: Given) -> Made | Exception:
    """What comes of it when it is done in this process."""
    try:
        return work(given)
    except Exception as fault:
        return fault


def _outcome(
    work: Callable[[Given], Made],
    given: Given,
    future: "Future[Made]",
    alive: Callable[[], None],
) -> Made | Exception:
    outcome = _awaited(future, alive)
    if isinstance(outcome, BrokenProcessPool):
        outcome = _awaited(_printers.order(work, given), alive)
    return outcome


def _awaited(future: "Future[Made]", alive: Callable[[], None]) -> Made | Exception:
    """What came of it; a fault is handed on to who ordered."""
    while not wait([future], timeout=ALIVE_SECONDS).done:
        alive()
    try:
        return future.result()
    except Exception as fault:
        return fault


# --- in a printer


def _begin() -> None:
    """Made ready once: what is there now is never garbage; nobody is left without a parent."""
    if not settings.configured:
        settings.configure()
    from core.papers import weasy  # noqa: F401 # only here, and what every order needs

    threading.Thread(target=_end_with_the_parent, daemon=True).start()
    gc.disable()
    gc.collect()
    gc.freeze()


def _end_with_the_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
    os._exit(1)


def _do(files: str, work: Callable[[Given], Made], given: Given) -> Made:
    settings.PAPER_FILES = Path(files)
    try:
        return work(given)
    finally:
        if gc.get_count()[0] > LEFT:
            gc.collect()
            _give_back()


def _give_back() -> None:
    """What the collector has freed goes back to the machine; glibc would keep a third of it."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim:
        trim(0)
