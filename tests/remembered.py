"""Answers that are dear and the same for the same question: asked once in a process.

* A page that is printed: `weasy.render` gives the same bytes for the same page.
* A file that a child process opens: it sees the file, its words and nothing else.

The tests that look at the press and at the children themselves (`tests/papers`, `tests/core`) ask
anew each time: fixtures `printed_anew` and `opened_anew`.
"""

import os
import sys
from collections.abc import Callable
from typing import IO

from django.conf import settings

from core import children

Render = Callable[..., bytes]
open_in_a_child = children.run
_pages: dict[tuple[str, str, bool], bytes] = {}
_said: dict[tuple[str, tuple[str, ...], bytes, int], bytes] = {}


def opened(module: str, *words: str, source: IO[bytes], seconds: float, most: int) -> bytes:
    """What the child says of the file, or has said; it is asked anew after a failure."""
    data = os.pread(source.fileno(), os.fstat(source.fileno()).st_size, 0)
    question = (module, words, data, most)
    if question not in _said:
        _said[question] = open_in_a_child(module, *words, source=source, seconds=seconds, most=most)
    return _said[question]


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
        page = (str(settings.PAPER_FILES), html, archive)
        if page not in _pages:
            _pages[page] = render(html, archive=archive)
        return _pages[page]

    printed.anew = render
    return printed
