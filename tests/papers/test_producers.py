"""Every function that makes a paper is called by a producer: what is not, nothing looks at."""

import ast
import re
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from types import FrameType

from core.calendar import paper_date
from tests.factories import REVIEW
from tests.papers.producers import CERTIFICATES, PRODUCERS
from tests.papers.said import texts

ROOT = Path(__file__).resolve().parents[2]
MADE = ("Paper", "Certificates")


def makers(folder: Path) -> Iterator[tuple[str, str]]:
    """File and name of each function that says that it makes a paper."""
    for file in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and ast.unparse(node.returns or node) in MADE:
                yield str(file), node.name


def called_by(act: Callable[[], None]) -> set[tuple[str, str]]:
    """File and name of each function that is called while something is done."""
    called = set()

    def note(frame: FrameType, event: str, arg: object) -> None:
        if event == "call":
            called.add((frame.f_code.co_filename, frame.f_code.co_name))

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        act()
    finally:
        sys.setprofile(before)
    return called


def produce_all(campaign) -> None:
    for produce in PRODUCERS.values():
        list(produce(campaign, REVIEW))
    for produce in CERTIFICATES.values():
        list(produce(campaign))


def folders() -> list[Path]:
    """Where the apps have their papers."""
    return sorted(
        each for each in ROOT.glob("*/papers") if each.parent.name not in ("core", "docs", "tests")
    )


def test_every_function_that_makes_a_paper_is_called_by_a_producer(full_campaign):
    made = {each for folder in folders() for each in makers(folder)}

    called = called_by(lambda: produce_all(full_campaign))

    assert len(made) > 30
    assert made - called == set()


DATE = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(\d{4})(?!\d)")


def test_every_day_in_figures_has_the_zeros_of_the_decree(full_campaign):
    """As in the line of the place and the day: below 10, and months 1 and 2 (mục II.4)."""
    found = {
        (name, day[0])
        for name, produce in PRODUCERS.items()
        for paper in produce(full_campaign, REVIEW)
        for text in texts(paper)
        for day in DATE.finditer(text)
        if day[0] != paper_date(date(int(day[3]), int(day[2]), int(day[1])))
    }

    assert found == set()


def test_a_maker_that_nobody_calls_is_found_out(tmp_path):
    (tmp_path / "letter.py").write_text("def letter(of: int) -> Paper: ...\ndef _other(): ...\n")

    made = set(makers(tmp_path))

    assert made == {(str(tmp_path / "letter.py"), "letter")}
    assert made - called_by(lambda: None) == made


def test_every_producer_has_a_paper(full_campaign):
    silent = [
        name for name, produce in PRODUCERS.items() if not list(produce(full_campaign, REVIEW))
    ]
    silent += [name for name, produce in CERTIFICATES.items() if not list(produce(full_campaign))]

    assert silent == []
