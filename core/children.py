"""Child processes that open what a stranger sent: what kills one, kills nothing else.

`run` starts `python -m MODULE WORDS` on a file and gives what it says. The module calls
`limit_oneself` before it imports anything that parses. Knows no Django: children import it too.
"""

import os
import resource
import signal
import subprocess
import sys
from pathlib import Path
from selectors import EVENT_READ, DefaultSelector
from threading import BoundedSemaphore
from time import monotonic
from typing import IO

_ROOT = Path(__file__).resolve().parents[1]
_PIECE = 2**16
# How many children of one server process may run at once: an office PC has little memory.
_SLOTS = BoundedSemaphore(2)


class ChildDied(Exception):
    """The child ended otherwise than it should."""


class ChildTooSlow(ChildDied):
    """The child was stopped: it took too long, or calculated for too long."""


def limit_oneself(*, memory: int, cpu_seconds: int, written: int) -> None:
    """Bytes of memory, seconds of work, bytes of a file that is written: no way back up from here.

    Called by the child.
    """
    # At the hard limit of time a process is killed without a word; the soft one says why.
    for what, soft, hard in (
        (resource.RLIMIT_AS, memory, memory),
        (resource.RLIMIT_CPU, cpu_seconds, cpu_seconds + 1),
        (resource.RLIMIT_FSIZE, written, written),
        (resource.RLIMIT_NOFILE, 32, 32),
        (resource.RLIMIT_CORE, 0, 0),
    ):
        resource.setrlimit(what, (soft, hard))
    sys.dont_write_bytecode = not written


def run(module: str, *words: str, source: IO[bytes], seconds: float, most: int) -> bytes:
    """What the child says of a real file with all its bytes written out: at most `most` bytes.

    Raises ChildTooSlow, or ChildDied when it fails or says more.
    """
    until = monotonic() + seconds
    with _SLOTS, start(module, *words, source=source) as child:
        try:
            said = _hear(child, until, most)
            code = child.wait(until - monotonic())
        except subprocess.TimeoutExpired:
            raise ChildTooSlow from None
        finally:
            # Also when we ourselves are stopped: nobody is left behind, alive or dead.
            child.kill()
    if code == -signal.SIGXCPU:
        raise ChildTooSlow
    if code != 0:
        raise ChildDied
    return said


def start(module: str, *words: str, source: IO[bytes]) -> "subprocess.Popen[bytes]":
    """Start a child on a file. It gets none of our environment: there are secrets in it."""
    # The child shares our place in the file, which may be anywhere.
    os.lseek(source.fileno(), 0, os.SEEK_SET)
    # Whatever parses has not run yet and the limits are the child's own act: nothing of ours runs
    # between fork and exec, so that this is safe beside other threads.
    return subprocess.Popen(  # noqa: S603 # our own interpreter and our own words
        [sys.executable, "-E", "-s", "-m", module, *words],
        stdin=source,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=_ROOT,
        env={"PATH": os.defpath, "LANG": "C.UTF-8"},
        close_fds=True,
    )


def _hear(child: "subprocess.Popen[bytes]", until: float, most: int) -> bytes:
    """Everything up to the end; the child opened a stranger's file and may talk for ever."""
    said = bytearray()
    assert child.stdout is not None  # noqa: S101 # `start` has opened it
    with DefaultSelector() as ready:
        ready.register(child.stdout, EVENT_READ)
        while ready.select(until - monotonic()):
            piece = os.read(child.stdout.fileno(), _PIECE)
            if not piece:
                return bytes(said)
            said += piece
            if len(said) > most:
                raise ChildDied
    raise ChildTooSlow
