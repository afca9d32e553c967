"""Looking into a file in a child process that may die of it."""

from typing import IO

from core.children import ChildDied, ChildTooSlow, run
from core.uploads.faults import Fault, Unfit
from core.uploads.kinds import Kind, sniff
from core.uploads.limits import MAX_FILE_BYTES, MAX_OUTPUT_BYTES, WALL_SECONDS

CHILD = "core.uploads.child"


def look_into(source: IO[bytes], kind: Kind, seconds: float = WALL_SECONDS) -> tuple[Kind, bytes]:
    """The kind that is stored, and the bytes of a picture that was written anew (none for a PDF).

    `source` is a real file with all its bytes written out. Raises Unfit.
    """
    try:
        said = run(CHILD, kind, source=source, seconds=seconds, most=MAX_OUTPUT_BYTES)
    except ChildTooSlow:
        raise Unfit(Fault.TOO_SLOW) from None
    except ChildDied:
        raise Unfit(Fault.BROKEN) from None
    return _read(said, kind)


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
