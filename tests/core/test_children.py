"""A child process on a stranger's file: what it says, and every way in which it may not end."""

import os
from pathlib import Path
from tempfile import TemporaryFile

import pytest

from core.children import ChildDied, ChildTooSlow, run

ACTING = "tests.core.hostile.acting"


def act(*words: str, seconds: float = 20, most: int = 100) -> bytes:
    with TemporaryFile() as source:
        source.write(b"of a stranger")
        source.flush()
        return run(ACTING, *words, source=source, seconds=seconds, most=most)


def children() -> set[str]:
    """The processes below us, living or dead."""
    return set(Path(f"/proc/self/task/{os.getpid()}/children").read_text().split())


def test_it_gets_the_file_from_its_beginning_and_is_heard():
    assert act("read") == b"of a stranger"


@pytest.mark.parametrize(
    ("word", "how", "error"),
    [
        ("fail", {}, ChildDied),
        ("talk", {}, ChildDied),
        ("read", {"most": 12}, ChildDied),
        ("calculate", {}, ChildTooSlow),
        ("sleep", {"seconds": 0.5}, ChildTooSlow),
    ],
)
def test_what_ends_otherwise_is_told_apart_and_nobody_is_left_behind(word, how, error):
    before = children()

    with pytest.raises(ChildDied) as refusal:
        act(word, **how)

    assert refusal.type is error
    assert children() == before


def test_where_nothing_may_be_written_nothing_is(tmp_path):
    with pytest.raises(ChildDied):
        act("write", str(tmp_path / "x"))

    assert (tmp_path / "x").read_text() == ""
