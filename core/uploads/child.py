"""The child process that opens what a stranger sent: `python -m core.uploads.child KIND`.

The file is its standard input, the answer its standard output: one line (`ok` and the kind, or
`no` and the fault), then the bytes of a picture that was written anew. It takes its limits upon
itself before anything that parses is imported; what kills it, kills nothing else.
"""

import sys

from core import children
from core.uploads.faults import Fault, Unfit
from core.uploads.kinds import Kind
from core.uploads.limits import (
    CPU_SECONDS,
    MAX_OUTPUT_BYTES,
    PDF_MEMORY_BYTES,
    PICTURE_MEMORY_BYTES,
)


def limit_oneself(kind: Kind) -> None:
    """Little memory, little time, nothing written that is longer than an answer."""
    memory = PICTURE_MEMORY_BYTES if kind.is_picture else PDF_MEMORY_BYTES
    children.limit_oneself(memory=memory, cpu_seconds=CPU_SECONDS, written=MAX_OUTPUT_BYTES)


def examine(kind: Kind) -> tuple[Kind, bytes]:
    """The kind that is stored, and the bytes of a picture. Raises Unfit, or what the parser does.

    The parsers are imported here, under the limits.
    """
    with open(sys.stdin.fileno(), "rb", closefd=False) as source:
        if kind.is_picture:
            from core.uploads.pictures import clean_picture  # noqa: PLC0415

            return clean_picture(source, kind)
        from core.uploads.documents import check_pdf  # noqa: PLC0415

        check_pdf(source.read())
        return kind, b""


def answer(kind: Kind) -> bytes:
    """What goes to the parent."""
    try:
        stored, data = examine(kind)
    except Unfit as reason:
        return f"no {reason.fault}\n".encode()
    except MemoryError:
        fault = Fault.TOO_MANY_PIXELS if kind.is_picture else Fault.TOO_COMPLEX
        return f"no {fault}\n".encode()
    except Exception:
        # Parsers raise what they like; here all of it means that the file cannot be read.
        return f"no {Fault.BROKEN}\n".encode()
    return f"ok {stored}\n".encode() + data


if __name__ == "__main__":
    asked = Kind(sys.argv[1])
    limit_oneself(asked)
    sys.stdout.buffer.write(answer(asked))
