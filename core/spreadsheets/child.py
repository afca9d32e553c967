"""A process of its own for a workbook from outside: whatever happens in it, the portal goes on.

Run as `python -m core.spreadsheets.child`: the workbook comes in on standard input, the rows or
the sentence of a refusal go out as JSON.
"""

import json
import os
import sys
from tempfile import TemporaryFile

from core import children
from core.spreadsheets.cells import Rows
from core.spreadsheets.container import BROKEN, TOO_LARGE, check_package
from core.spreadsheets.errors import SheetError
from core.spreadsheets.limits import CPU_SECONDS, MAX_ANSWER, MEMORY, WALL_SECONDS


def run(data: bytes) -> tuple[str, Rows]:
    """Title and rows of the first sheet, read in a process with little memory and time.

    Raises SheetError with the sentence of the refusal, or when the process was ended.
    """
    with TemporaryFile() as source:
        source.write(data)
        source.flush()
        try:
            answer = json.loads(
                children.run(
                    "core.spreadsheets.child", source=source, seconds=WALL_SECONDS, most=MAX_ANSWER
                )
            )
        except (children.ChildDied, ValueError) as reason:
            raise SheetError(TOO_LARGE) from reason
    if "refused" in answer:
        raise SheetError(answer["refused"])
    return answer["title"], answer["rows"]


def limit() -> None:
    """Little memory, little time, no file to write."""
    children.limit_oneself(memory=MEMORY, cpu_seconds=CPU_SECONDS, written=0)


def main() -> None:
    """Read standard input, answer on standard output."""
    limit()
    data = sys.stdin.buffer.read()
    try:
        check_package(data)
        # lxml out of the way: the parser that is left refuses entities.
        os.environ["OPENPYXL_LXML"] = "False"
        # Late: only an archive that was looked through meets the parser.
        from core.spreadsheets.workbook import first_sheet  # noqa: PLC0415

        title, rows = first_sheet(data)
        answer = {"title": title, "rows": rows}
    except SheetError as reason:
        answer = {"refused": str(reason)}
    except MemoryError:
        answer = {"refused": TOO_LARGE}
    except Exception:
        # openpyxl and the parsers under it raise what they like: the workbook is broken.
        answer = {"refused": BROKEN}
    sys.stdout.write(json.dumps(answer))
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
