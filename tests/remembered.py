"""Answers that are dear and the same for the same question: asked once in a run.

* A page that is printed: `weasy.render` gives the same bytes for the same page.
* A file that a child process opens: it sees the file, its words and nothing else.

The answers lie in a folder that lasts as long as the run: all processes of pytest share it, and all
three runs of `make test`, for what is printed of a page does not depend on the database.

The tests that look at the press and at the children themselves (`tests/papers`, `tests/core`) ask
anew each time: fixtures `printed_anew` and `opened_anew`.
"""

import atexit
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import IO

from django.conf import settings

from core import children
from core.papers import printers

Render = Callable[..., bytes]
open_in_a_child = children.run
cores = printers.cores

FOLDER = "TESTS_REMEMBERED"  # named by who begins the run; the processes that he starts inherit it
if FOLDER not in os.environ:
    os.environ[FOLDER] = tempfile.mkdtemp(prefix="thidua-remembered-")
    atexit.register(shutil.rmtree, os.environ[FOLDER], ignore_errors=True)


def _answer(question: tuple[object, ...], ask: Callable[[], bytes]) -> bytes:
    """What was answered before in this run; otherwise it is asked, and kept unless that fails."""
    kept = Path(os.environ[FOLDER]) / sha256(repr(question).encode()).hexdigest()
    try:
        return kept.read_bytes()
    except FileNotFoundError:
        answer = ask()
    # Nobody reads half an answer.
    part, path = tempfile.mkstemp(dir=kept.parent)
    with os.fdopen(part, "wb") as file:
        file.write(answer)
    Path(path).replace(kept)
    return answer


def opened(module: str, *words: str, source: IO[bytes], seconds: float, most: int) -> bytes:
    """What the child says of the file, or has said; it is asked anew after a failure."""
    data = os.pread(source.fileno(), os.fstat(source.fileno()).st_size, 0)
    return _answer(
        (module, words, sha256(data).hexdigest(), most),
        lambda: open_in_a_child(module, *words, source=source, seconds=seconds, most=most),
    )


def press() -> Render:
    """The press itself, which remembers nothing."""
    from core.papers import weasy  # WeasyPrint costs half a second

    return getattr(weasy.render, "anew", weasy.render)


def print_once() -> None:
    """From now on, if WeasyPrint is loaded: who has no use for papers does not wait for it."""
    weasy = sys.modules.get("core.papers.weasy")
    if weasy is not None and not hasattr(weasy.render, "anew"):
        weasy.render = _remembering(weasy.render)


def _remembering(render: Render) -> Render:
    def printed(html: str, *, archive: bool = False) -> bytes:
        return _answer(
            ("page", str(settings.PAPER_FILES), html, archive),
            lambda: render(html, archive=archive),
        )

    printed.anew = render
    return printed
