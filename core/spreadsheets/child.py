"""A process of its own for a workbook from outside: whatever happens in it, the portal goes on.

Run as `python -m core.spreadsheets.child`: the workbook comes in on standard input, the rows or
the sentence of a refusal go out as JSON.
"""

import json
import os
import resource
import subprocess
import sys
from pathlib import Path

from core.spreadsheets.cells import Rows
from core.spreadsheets.container import BROKEN, TOO_LARGE, check_package
from core.spreadsheets.errors import SheetError
from core.spreadsheets.limits import CPU_SECONDS, MEMORY, WALL_SECONDS

_ROOT = Path(__file__).resolve().parents[2]


def run(data: bytes) -> tuple[str, Rows]:
    """Title and rows of the first sheet, read in a process with little memory and time.

    Raises SheetError with the sentence of the refusal, or when the process was ended.
    """
    try:
        done = subprocess.run(  # our own module, nothing of the visitor's in it
            [sys.executable, "-m", "core.spreadsheets.child"],
            input=data,
            capture_output=True,
            timeout=WALL_SECONDS,
            cwd=_ROOT,
            # lxml out of the way: the parser that is left refuses entities.
            env={"OPENPYXL_LXML": "False", "PYTHONDONTWRITEBYTECODE": "1", "LC_ALL": "C.UTF-8"},
            check=False,
        )
        answer = json.loads(done.stdout)
    except subprocess.TimeoutExpired as reason:
        raise SheetError(TOO_LARGE) from reason
    except ValueError as reason:
        raise SheetError(TOO_LARGE) from reason
    if "refused" in answer:
        raise SheetError(answer["refused"])
    return answer["title"], answer["rows"]


def limit() -> None:
    """Little memory, little time, no file to write, no program to start."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main() -> None:
    """Read standard input, answer on standard output."""
    limit()
    data = sys.stdin.buffer.read()
    try:
        check_package(data)
        # Late: only an archive that was looked through meets the parser.
        from core.spreadsheets.workbook import read  # noqa: PLC0415

        title, rows = read(data)
        answer = {"title": title, "rows": rows}
    except SheetError as reason:
        answer = {"refused": str(reason)}
    except MemoryError:
        answer = {"refused": TOO_LARGE}
    except Exception:  # the worst that a workbook can do is not to be read
        answer = {"refused": BROKEN}
    sys.stdout.write(json.dumps(answer))
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
