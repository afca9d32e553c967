"""Pieces of the shipped plan file."""

from tests.factories import PLAN


def table(head: str, ending: str = "\n\n") -> str:
    """The table of the plan file that begins with `head`, up to the blank line after it."""
    text = PLAN.read_text(encoding="utf-8")
    start = text.index(head)
    return text[start : text.index(ending, start) + len(ending)]
