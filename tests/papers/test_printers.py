"""Many papers on all cores: in order, each the same as alone, none lost with another."""

import os
from collections import Counter
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from functools import partial
from itertools import count
from time import sleep

import pytest

from core.papers import printers
from core.papers.content import Paper, Paragraph
from core.papers.errors import PaperFailed
from core.papers.pdf import to_pdf, to_pdfs
from tests.papers.samples import SHORT, with_body


def _numbered(number: int) -> Paper:
    return replace(SHORT, body=(Paragraph(f"Văn bản {number}."),), title=f"Văn bản {number}")


BAD = replace(with_body(Paragraph("Chữ 花")), title="Văn bản hỏng")


@pytest.fixture(scope="module")
def _two_printers():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(printers, "cores", lambda: 2)
        yield
        printers.close()


@pytest.mark.usefixtures("_two_printers")
def test_papers_come_in_order_and_one_that_fails_is_named() -> None:
    papers = [_numbered(1), _numbered(2), BAD, _numbered(3), _numbered(4), _numbered(5)]

    made = list(to_pdfs(papers))

    failed = made.pop(2)
    assert isinstance(failed, PaperFailed)
    assert str(failed).startswith("Văn bản hỏng: Phông chữ của văn bản không có ký tự «花»")
    # The same bytes from another process.
    assert made == [to_pdf(_numbered(number)) for number in range(1, 6)]


@pytest.mark.usefixtures("_two_printers")
def test_papers_are_read_only_as_the_printers_get_on() -> None:
    read = count()
    papers = (_numbered(next(read)) for _ in range(1_000))

    made = to_pdfs(papers)
    next(made)
    made.close()

    assert next(read) < 20


def _may_die(word: str) -> bytes:
    if word == "die":
        os._exit(9)
    return word.encode()


@pytest.mark.usefixtures("_two_printers")
def test_an_order_that_kills_its_printer_fails_and_no_other() -> None:
    made = list(printers.in_order(_may_die, ["a", "b", "die", "c", "d"]))

    assert [outcome for word, outcome in made if word != "die"] == [b"a", b"b", b"c", b"d"]
    assert isinstance(made[2][1], BrokenProcessPool)


def _who(_number: int) -> int:
    return os.getpid()


@pytest.mark.usefixtures("_two_printers")
def test_printers_are_relieved_after_so_many_orders_and_none_is_lost(monkeypatch) -> None:
    monkeypatch.setattr(printers, "MOST", 10)

    made = list(printers.in_order(_who, range(60)))

    assert [number for number, _ in made] == list(range(60))
    assert max(Counter(who for _, who in made).values()) <= 2 * 10


def test_a_few_papers_and_those_of_one_core_are_drawn_here(monkeypatch) -> None:
    monkeypatch.setattr(printers._printers, "order", None)
    few = [_numbered(1), BAD]
    assert [type(each) for each in to_pdfs(few)] == [bytes, PaperFailed]

    monkeypatch.setattr(printers, "cores", lambda: 1)
    made = list(to_pdfs([*few, _numbered(2), _numbered(3)]))

    assert [type(each) for each in made] == [bytes, PaperFailed, bytes, bytes]


def test_a_fault_of_ours_is_told_without_its_words(monkeypatch, caplog) -> None:
    def broken(paper: Paper, **how: bool) -> bytes:
        raise KeyError("mật khẩu")

    monkeypatch.setattr("core.papers.pdf.to_pdf", broken)

    (failed,) = to_pdfs([_numbered(7)])

    assert str(failed) == "Văn bản 7: lỗi khi in văn bản, xem nhật ký."
    assert "KeyError" in caplog.text


def _slowly(_number: int) -> int:
    sleep(0.05)
    return os.getpid()


@pytest.mark.usefixtures("_two_printers")
def test_whoever_asks_draws_beside_one_printer_less() -> None:
    list(printers.in_order(_who, range(4)))  # they are there

    ours = printers.with_us(_slowly, range(20)).count(os.getpid())

    assert 3 <= ours <= 17


@pytest.mark.usefixtures("_two_printers")
def test_what_came_of_shared_orders_is_in_order_and_a_dead_printer_s_is_done_again() -> None:
    here = os.getpid()

    made = printers.with_us(partial(_may_die_elsewhere, here), ["a", "die", "b", "wrong", "c"])

    assert [outcome for outcome in made if isinstance(outcome, bytes)] == [b"a", b"b", b"c"]
    assert [type(each) for each in made if not isinstance(each, bytes)] in (
        [BrokenProcessPool, ValueError],
        [KeyError, ValueError],
    )


def _may_die_elsewhere(here: int, word: str) -> bytes:
    if word == "die" and os.getpid() == here:
        raise KeyError
    if word == "wrong":
        raise ValueError
    return _may_die(word)


def test_on_one_core_shared_orders_are_all_done_here(monkeypatch) -> None:
    monkeypatch.setattr(printers, "cores", lambda: 1)

    assert set(printers.with_us(_slowly, range(3))) == {os.getpid()}
