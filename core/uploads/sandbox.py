"""Looking into a file in a child process that may die of it."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryFile
from threading import BoundedSemaphore
from typing import IO

from core.uploads.faults import Fault, Unfit
from core.uploads.kinds import Kind, sniff
from core.uploads.limits import CHILDREN_AT_ONCE, MAX_FILE_BYTES, MAX_OUTPUT_BYTES, WALL_SECONDS

_ROOT = Path(__file__).resolve().parents[2]
_SLOTS = BoundedSemaphore(CHILDREN_AT_ONCE)


def start_child(kind: Kind, source: IO[bytes], out: IO[bytes]) -> "subprocess.Popen[bytes]":
    """Start the child on a file. It gets none of our environment: there are secrets in it."""
    # The child shares our place in the file, which may be anywhere.
    os.lseek(source.fileno(), 0, os.SEEK_SET)
    # Whatever parses has not run yet and the limits are the child's own act: nothing of ours runs
    # between fork and exec, so that this is safe beside other threads.
    return subprocess.Popen(  # noqa: S603 # our own interpreter and our own words
        [sys.executable, "-E", "-s", "-m", "core.uploads.child", kind],
        stdin=source,
        stdout=out,
        stderr=subprocess.DEVNULL,
        cwd=_ROOT,
        env={"PATH": os.defpath, "LANG": "C.UTF-8"},
        close_fds=True,
    )


def look_into(source: IO[bytes], kind: Kind, seconds: float = WALL_SECONDS) -> tuple[Kind, bytes]:
    """The kind that is stored, and the bytes of a picture that was written anew (none for a PDF).

    `source` is a real file with all its bytes written out. Raises Unfit.
    """
    with _SLOTS, TemporaryFile() as out:
        child = start_child(kind, source, out)
        try:
            code = child.wait(seconds)
        except subprocess.TimeoutExpired:
            raise Unfit(Fault.TOO_SLOW) from None
        finally:
            # Also when we ourselves are stopped: nobody is left behind, alive or dead.
            child.kill()
            child.wait()
        if code != 0:
            raise Unfit(Fault.TOO_SLOW if code == -signal.SIGXCPU else Fault.BROKEN)
        out.seek(0)
        return _read(out.read(MAX_OUTPUT_BYTES), kind)


def _read(said: bytes, kind: Kind) -> tuple[Kind, bytes]:
    """What the child said; it opened a stranger's file, so its word is not trusted either."""
    line, _, data = said.partition(b"\n")
    verdict, _, word = line.decode("ascii", "replace").partition(" ")
    if verdict == "no" and word in list(Fault):
        raise Unfit(Fault(word))
    if verdict != "ok" or word not in list(Kind):
        raise Unfit(Fault.BROKEN)
    stored = Kind(word)
    if stored.is_picture != kind.is_picture or len(data) > MAX_FILE_BYTES:
        raise Unfit(Fault.BROKEN)
    if stored.is_picture and sniff(data[:32]) != stored:
        raise Unfit(Fault.BROKEN)
    return stored, data
