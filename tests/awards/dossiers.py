"""Orders for dossiers and workers that may die, with papers that take no time to draw."""

import os
import signal
from collections.abc import Callable, Iterator
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pikepdf
from django.core.files.storage import default_storage
from django.db import connection, connections
from django.utils import timezone

from awards.models import Bundle
from awards.tasks import build_bundle, building, dossiers, drawing
from core.papers.pdf import fingerprint


class Press:
    """Draws a blank page for each paper, and writes down what it drew, also in a child process."""

    def __init__(self, monkeypatch, folder: Path) -> None:
        self.log = folder / "drawn"
        self.log.touch()
        page, out = pikepdf.new(), BytesIO()
        page.add_blank_page()
        page.save(out, deterministic_id=True)
        self.page = out.getvalue()
        monkeypatch.setattr(building, "to_pdf", self)
        monkeypatch.setattr(drawing, "to_pdfs", self._each)

    def _each(self, papers, *, archive, alive) -> Iterator[bytes]:
        """One after the other, none read ahead: what a kill leaves can be told to the paper."""
        yield from map(self, papers)

    def __call__(self, paper, *, archive=False) -> bytes:
        assert not connection.in_atomic_block, "nothing is drawn inside a transaction"
        if paper.key != "muc-luc-van-ban":
            with self.log.open("a") as log:
                log.write(fingerprint(paper) + "\n")
        return self.page

    @property
    def drawn(self) -> list[str]:
        return self.log.read_text().split()


def work(bundle: Bundle) -> Bundle:
    """A worker comes by; the order as it is then."""
    build_bundle.call(bundle.pk)
    return Bundle.objects.get(pk=bundle.pk)


def let_lease_run_out(bundle: Bundle) -> None:
    past = timezone.now() - timedelta(seconds=1)
    Bundle.objects.filter(pk=bundle.pk).update(lease_until=past)


def in_a_child(act: Callable[[], object]) -> int:
    """Do it in a process of its own; by which signal it ended, 0 for none."""
    connections.close_all()  # two processes never share one
    child = os.fork()
    if child == 0:
        try:
            act()
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0


def killed_at(bundle: Bundle, sign: int) -> int:
    """A worker that is killed at its `sign`-th sign of life; by which signal it ended."""

    def act() -> None:
        renew, given = dossiers.renew_lease, [0]

        def renewed(**told):
            given[0] += 1
            if given[0] == sign:
                os.kill(os.getpid(), signal.SIGKILL)
            renew(**told)

        dossiers.renew_lease = renewed
        build_bundle.call(bundle.pk)

    return in_a_child(act)


def stored() -> list[str]:
    """The names of all files of dossiers."""
    try:
        return sorted(default_storage.listdir("bundles")[1])
    except FileNotFoundError:
        return []


def bytes_of(bundle: Bundle) -> tuple[bytes, bytes]:
    with bundle.file.open("rb") as file, bundle.whole.open("rb") as whole:
        return file.read(), whole.read()
