"""Papers that were drawn once: found again, never damaged, never too many."""

import os
from pathlib import Path

import pytest

from core.papers import answers, pdf
from core.papers.content import Paper, Paragraph
from core.papers.pdf import fingerprint
from core.papers.store import FOLDER, PaperStore

KEY, OTHER = "ab" * 32, "cd" * 32


@pytest.fixture(autouse=True)
def folder(settings, tmp_path) -> Path:
    settings.MEDIA_ROOT = tmp_path
    return tmp_path / FOLDER


def files(folder: Path) -> list[Path]:
    return sorted(each for each in folder.rglob("*") if each.is_file())


def paper(text: str) -> Paper:
    return Paper(key="thu", agency=("UBND",), year=2024, type_name="THƯ", body=(Paragraph(text),))


def test_what_was_kept_is_found_again_and_nothing_else(folder):
    store = PaperStore()
    assert store.read(KEY) is None

    store.keep(KEY, b"%PDF")

    assert (store.read(KEY), store.read(OTHER)) == (b"%PDF", None)


def test_the_same_paper_kept_twice_is_one_file(folder):
    for _ in range(3):
        PaperStore().keep(KEY, b"%PDF")

    assert len(files(folder)) == 1


@pytest.mark.parametrize(
    "damage",
    [lambda data: data[:-1], lambda data: b"", lambda data: data[:80] + b"X", lambda data: b"%PDF"],
)
def test_damaged_bytes_are_not_found_and_may_be_kept_anew(folder, damage):
    store = PaperStore()
    store.keep(KEY, b"%PDF" * 10)
    (file,) = files(folder)
    file.write_bytes(damage(file.read_bytes()))

    assert store.read(KEY) is None
    store.keep(KEY, b"%PDF" * 10)
    assert store.read(KEY) == b"%PDF" * 10


def test_the_oldest_go_when_there_are_too_many(folder):
    store = PaperStore(most=250)
    for number in range(4):
        store.keep(f"{number:02d}" * 32, b"x" * 35)  # 100 bytes with its head
    for number, file in enumerate(files(folder)):
        os.utime(file, (1_700_000_000 + number,) * 2)

    assert store.trim() == 2
    assert [store.read(f"{number:02d}" * 32) is None for number in range(4)] == [
        True,
        True,
        False,
        False,
    ]
    assert store.trim() == 0


def test_an_empty_store_has_nothing_to_trim():
    assert PaperStore().trim() == 0


def test_another_word_another_sheet_another_fingerprint(settings, tmp_path):
    first = fingerprint(paper("một"))
    assert fingerprint(paper("một")) == first != fingerprint(paper("hai"))

    (tmp_path / "css").mkdir()
    (tmp_path / "fonts").symlink_to(settings.PAPER_FILES / "fonts")
    (tmp_path / "css" / "paper.css").write_text("p { color: red }")
    settings.PAPER_FILES = tmp_path

    assert fingerprint(paper("một")) != first


def test_a_page_takes_a_paper_from_the_store_and_keeps_none(monkeypatch, folder):
    monkeypatch.setattr(answers, "to_pdf", lambda drawn: b"%PDF drawn")
    first = answers.kept_pdf(paper("một"))
    assert files(folder) == []

    PaperStore().keep(pdf.fingerprint(paper("một")), b"%PDF kept")

    assert (first, answers.kept_pdf(paper("một"))) == (b"%PDF drawn", b"%PDF kept")
