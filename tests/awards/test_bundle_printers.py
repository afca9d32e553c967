"""A dossier drawn by printers, in processes of their own: the same bytes, nobody left behind."""

import os
import signal
import tempfile
import time
from pathlib import Path

import pytest

from awards.models import Bundle
from awards.services.bundling import cancel_bundle, order_bundle
from awards.states import BundleState
from awards.tasks import build_bundle, dossiers
from core.papers import printers
from tests import factories
from tests.awards.dossiers import bytes_of, in_a_child, let_lease_run_out, stored, work
from tests.factories import REVIEW

pytestmark = [pytest.mark.race, pytest.mark.django_db(transaction=True)]
PAPERS = 5  # of a campaign in which nobody has done anything yet
GONE_SECONDS, HANGS_SECONDS = 20, 120


@pytest.fixture(autouse=True)
def _own_files(transactional_db, settings, tmp_path, monkeypatch):
    settings.MEDIA_ROOT = tmp_path / "files"
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "aside"))
    (tmp_path / "aside").mkdir()


@pytest.fixture
def two_printers(monkeypatch):
    monkeypatch.setattr(printers, "cores", lambda: 2)
    yield
    pool, printers._printers._pool = printers._printers._pool, None
    if pool:
        pool.shutdown(wait=True)  # its threads too: the next test may fork


@pytest.fixture
def order(campaign, secretary):
    return lambda: order_bundle(campaign=campaign, by=secretary, at=REVIEW)


def forget(settings) -> None:
    """What was drawn before is drawn again."""
    settings.MEDIA_ROOT = settings.MEDIA_ROOT.with_name("anew")


def running(pid: int) -> bool:
    """Whether a process lives: one that nobody has buried yet does not."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state != "Z"


def printers_of_a_killed_worker(bundle: Bundle, told: Path) -> list[int]:
    """A worker that is killed while its printers draw; their process ids."""

    def act() -> None:
        signal.alarm(HANGS_SECONDS)  # a child that hangs is a fault, not a pause
        printers._printers = printers._Printers()  # those of the parent answer to the parent
        renew = dossiers.renew_lease

        def renewed(**kept):
            renew(**kept)
            if kept["count"] == 1:
                pool = printers._printers._pool
                told.write_text(" ".join(str(pid) for pid in pool._processes))
                os.kill(os.getpid(), signal.SIGKILL)

        dossiers.renew_lease = renewed
        build_bundle.call(bundle.pk)

    assert in_a_child(act) == signal.SIGKILL
    return [int(pid) for pid in told.read_text().split()]


@pytest.mark.usefixtures("two_printers")
def test_printers_make_the_bytes_that_one_core_makes(order, settings, monkeypatch):
    by_printers = work(order())
    forget(settings)
    monkeypatch.setattr(printers, "cores", lambda: 1)
    alone = work(order())

    assert (by_printers.state, by_printers.count) == (BundleState.DONE, PAPERS)
    settings.MEDIA_ROOT = settings.MEDIA_ROOT.with_name("files")
    first = bytes_of(by_printers)
    forget(settings)
    assert bytes_of(alone) == first


@pytest.mark.usefixtures("two_printers")
def test_the_printers_of_a_killed_worker_end_and_the_next_one_goes_on(order, tmp_path):
    bundle = order()

    left = printers_of_a_killed_worker(bundle, tmp_path / "pids")

    assert left
    until = time.monotonic() + GONE_SECONDS
    while any(map(running, left)) and time.monotonic() < until:
        time.sleep(0.1)
    assert [pid for pid in left if running(pid)] == []
    let_lease_run_out(bundle)
    done = work(bundle)
    assert (done.state, done.tries, done.count) == (BundleState.DONE, 2, PAPERS)
    assert len(stored()) == 2


@pytest.mark.usefixtures("two_printers")
def test_one_paper_that_fails_is_named_among_printers(order, registration):
    entrant = factories.make_entrant(registration, result_note="Đã làm xong 👍")
    factories.make_nomination(registration, entrant)

    failed = work(order())

    assert failed.state == BundleState.FAILED
    assert failed.note.startswith("Báo cáo thành tích: Bà H'Hen Niê: ")
    assert "«👍»" in failed.note
    assert "\n" not in failed.note


@pytest.mark.usefixtures("two_printers")
def test_whoever_waits_long_for_a_printer_gives_signs_of_life(order, monkeypatch):
    monkeypatch.setattr(printers, "ALIVE_SECONDS", 0.05)
    signs = []
    renew = dossiers.renew_lease

    def renewed(**told):
        signs.append(told["count"])
        renew(**told)

    monkeypatch.setattr(dossiers, "renew_lease", renewed)
    done = work(order())

    assert done.state == BundleState.DONE
    # Beyond the two of each paper: those of waiting, before the first was done.
    assert signs.count(0) > PAPERS
    assert signs == sorted(signs)


@pytest.mark.usefixtures("two_printers")
def test_an_order_that_is_stopped_while_printers_draw_stops(order, secretary, monkeypatch):
    bundle = order()
    renew = dossiers.renew_lease

    def stopped(**told):
        renew(**told)
        if told["count"] == 1:
            fresh = Bundle.objects.get(pk=bundle.pk)
            cancel_bundle(bundle=fresh, by=secretary, at=REVIEW)

    monkeypatch.setattr(dossiers, "renew_lease", stopped)

    assert work(bundle).state == BundleState.CANCELLED
    assert stored() == []


def test_a_machine_of_one_core_starts_no_printer(order, monkeypatch):
    monkeypatch.setattr(printers, "cores", lambda: 1)
    monkeypatch.setattr(printers._printers, "order", None)

    assert work(order()).state == BundleState.DONE
