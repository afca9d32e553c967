"""Workers die, disks fill up, two workers meet: a dossier is made once, and whole."""

import errno
import os
import signal
import tempfile
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.files.storage import default_storage
from django.db import connection
from django.urls import reverse
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from audit.models import Entry
from awards.models import Bundle
from awards.models.bundle import BundleQuerySet
from awards.services import bundling
from awards.services.bundling import (
    LEASE,
    MOST_TRIES,
    WORN_OUT,
    cancel_bundle,
    claim_bundle,
    order_bundle,
    renew_lease,
    retry_bundle,
    sweep_bundles,
)
from awards.states import BundleState
from awards.tasks import build_bundle, dossiers
from awards.tasks.dossiers import FULL, _working_folder
from core.errors import NotAllowed, Stale, WrongState
from core.papers.store import PaperStore
from core.uploads.storage import WholeFileStorage
from tests.awards.dossiers import (
    Press,
    bytes_of,
    in_a_child,
    killed_at,
    let_lease_run_out,
    stored,
    work,
)
from tests.factories import REVIEW
from tests.registrations.hands import together

pytestmark = [pytest.mark.race, pytest.mark.django_db(transaction=True)]
PAPERS = 5  # of a campaign in which nobody has done anything yet


@pytest.fixture(autouse=True)
def _own_file(transactional_db, settings, tmp_path, monkeypatch):
    """A worker in another process needs a database in a file."""
    settings.MEDIA_ROOT = tmp_path / "files"
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "aside"))
    (tmp_path / "aside").mkdir()
    if connection.vendor == "sqlite" and connection.is_in_memory_db():
        pytest.fail("Two hands need SQLite in a file: DATABASES TEST NAME in settings_test.py.")


@pytest.fixture
def press(monkeypatch, tmp_path) -> Press:
    return Press(monkeypatch, tmp_path)


@pytest.fixture
def order(campaign, secretary, press):
    return lambda: order_bundle(campaign=campaign, by=secretary, at=REVIEW)


def aside() -> list[Path]:
    # The fonts of the press are there as long as the process.
    everything = Path(tempfile.gettempdir()).iterdir()
    return [each for each in everything if not each.name.startswith("weasyprint-")]


def forget_drawn() -> None:
    for folder in default_storage.listdir("van-ban-da-ve")[0]:
        for name in default_storage.listdir(f"van-ban-da-ve/{folder}")[1]:
            default_storage.delete(f"van-ban-da-ve/{folder}/{name}")


# --- a worker is killed


def test_a_worker_killed_at_any_paper_loses_nothing_and_doubles_nothing(order, press):
    undisturbed = bytes_of(work(order()))
    signs = 2 * PAPERS + 2  # two for each paper, one for the index, one for the binding
    for sign in range(1, signs + 1):
        forget_drawn()
        press.log.write_text("")
        bundle = order()

        assert killed_at(bundle, sign) == signal.SIGKILL
        assert work(bundle).state == BundleState.RUNNING  # the lease still runs: not ours to take
        before = press.drawn
        let_lease_run_out(bundle)
        done = work(bundle)

        assert (done.state, done.tries, done.count) == (BundleState.DONE, 2, PAPERS)
        assert bytes_of(done) == undisturbed
        assert len(before) == min(sign // 2, PAPERS)
        assert len(press.drawn) == len(set(press.drawn)) == PAPERS
        assert len(stored()) == 2 * (sign + 1)
        assert aside() == []


def test_a_worker_killed_before_its_row_leaves_no_file_behind(order):
    bundle = order()

    def act():
        def die(**told):
            os.kill(os.getpid(), signal.SIGKILL)

        dossiers.end_bundle = die
        build_bundle.call(bundle.pk)

    assert in_a_child(act) == signal.SIGKILL
    assert (Bundle.objects.get().file.name, len(stored())) == ("", 2)
    let_lease_run_out(bundle)
    done = work(bundle)

    names = {Path(each.name).name for each in (done.file, done.whole)}
    assert (done.state, set(stored())) == (BundleState.DONE, names)


def test_what_another_portal_on_the_machine_works_on_is_left_alone(order, settings, tmp_path):
    bundle, place = order(), tmp_path / "aside"
    settings.MEDIA_ROOT = tmp_path / "another"
    theirs = place / f"{_working_folder(bundle)}x"
    settings.MEDIA_ROOT = tmp_path / "files"
    ours = place / f"{_working_folder(bundle)}x"
    for each in (ours, theirs):
        each.mkdir()

    build_bundle.call(bundle.pk)

    assert Bundle.objects.get().state == BundleState.DONE
    assert aside() == [theirs]


def test_an_order_whose_workers_all_die_fails_in_words(order):
    bundle = order()
    for _ in range(MOST_TRIES):
        assert killed_at(bundle, 1) == signal.SIGKILL
        let_lease_run_out(bundle)

    failed = work(bundle)

    assert (failed.state, failed.note) == (BundleState.FAILED, WORN_OUT)


# --- two workers meet


def two_workers(order, press) -> int:
    """While one draws, another comes by at every paper; how many papers were drawn in all."""
    bundle = order()
    renew = dossiers.renew_lease

    def meanwhile(**told):
        renew(**told)
        if told["bundle"].tries == 1:
            build_bundle.call(bundle.pk)

    dossiers.renew_lease = meanwhile
    try:
        build_bundle.call(bundle.pk)
    finally:
        dossiers.renew_lease = renew
    return len(press.drawn)


def test_a_second_worker_finds_nothing_to_do(order, press, monkeypatch):
    monkeypatch.setattr(PaperStore, "read", lambda store, key: None)

    assert two_workers(order, press) == PAPERS
    assert Bundle.objects.get().state == BundleState.DONE


def test_without_the_lease_the_same_papers_are_drawn_twice(order, press, monkeypatch):
    """The control: the same meeting, the guard gone."""
    monkeypatch.setattr(PaperStore, "read", lambda store, key: None)
    monkeypatch.setattr(BundleQuerySet, "free", lambda rows: rows.live())

    assert two_workers(order, press) > PAPERS


def test_of_two_workers_that_ask_at_once_one_gets_the_order(order):
    bundle = order()

    outcomes = together(*[lambda: claim_bundle(bundle.pk)] * 2)

    assert sorted(type(each) for each in outcomes if each is not None) == [Bundle]


def test_a_worker_that_was_overtaken_writes_nothing(order):
    slow = claim_bundle(order().pk)
    let_lease_run_out(slow)
    done = work(slow)

    with pytest.raises(Stale):
        renew_lease(bundle=slow, count=1, total=PAPERS, current="")
    with pytest.raises(Stale):
        bundling.end_bundle(bundle=slow, new=BundleState.FAILED, note="chậm")

    again = Bundle.objects.get()
    assert (again.state, again.note, again.file.name) == (BundleState.DONE, "", done.file.name)


def test_an_order_that_is_given_twenty_times_makes_one_archive(order, press):
    bundle = order()

    assert {order() for _ in range(20)} == {bundle}
    names = {work(bundle).file.name for _ in range(20)}

    assert len(names) == 1
    assert (len(stored()), len(press.drawn)) == (2, PAPERS)


def test_whoever_takes_an_order_in_hand_comes_back_when_the_lease_ends(order, settings):
    """The queue never learns that a worker was killed: the task is put down once more."""
    bundle = order()
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

    assert killed_at(bundle, 2) == signal.SIGKILL

    later = DBTaskResult.objects.get()
    assert later.args_kwargs["args"] == [bundle.pk]
    assert abs(later.run_after - timezone.now() - LEASE) < timedelta(seconds=60)


# --- a disk that is full


def test_a_full_disk_is_said_in_words_and_a_retry_works(order, secretary, monkeypatch):
    bundle = order()
    states = []

    def full(storage, name, content):
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(WholeFileStorage, "_save", full)
        for _ in range(MOST_TRIES):
            states.append(work(bundle).state)
            assert work(bundle).state == states[-1]  # it waits before it tries again
            let_lease_run_out(bundle)
    failed = Bundle.objects.get()
    retry_bundle(bundle=failed, by=secretary, at=REVIEW)
    done = work(bundle)

    assert states == [BundleState.QUEUED, BundleState.QUEUED, BundleState.FAILED]
    assert failed.note == FULL
    assert (done.state, done.note, done.tries) == (BundleState.DONE, "", 1)
    assert len(stored()) == 2


# --- stopped and tried again by people


def test_a_worker_notices_that_its_order_was_stopped(order, press, secretary):
    bundle = order()
    renew = dossiers.renew_lease

    def stopped(**told):
        renew(**told)
        if told["count"] == 2:
            fresh = Bundle.objects.get(pk=bundle.pk)
            cancel_bundle(bundle=fresh, by=secretary, at=REVIEW)

    dossiers.renew_lease = stopped
    try:
        cancelled = work(bundle)
    finally:
        dossiers.renew_lease = renew

    assert (cancelled.state, stored(), aside()) == (BundleState.CANCELLED, [], [])
    assert len(press.drawn) == 2
    assert Entry.objects.filter(action="paper.bundle_cancelled").count() == 1


@pytest.mark.parametrize("state", BundleState)
def test_only_what_lives_is_stopped_and_only_what_failed_is_tried_again(order, secretary, state):
    bundle = order()
    Bundle.objects.update(state=state)
    bundle.refresh_from_db()
    entries = Entry.objects.count()

    if state not in {BundleState.QUEUED, BundleState.RUNNING}:
        with pytest.raises(WrongState):
            cancel_bundle(bundle=bundle, by=secretary, at=REVIEW)
    if state in {BundleState.DONE, BundleState.CANCELLED}:
        with pytest.raises(WrongState):
            retry_bundle(bundle=bundle, by=secretary, at=REVIEW)
    elif state == BundleState.FAILED:
        retry_bundle(bundle=bundle, by=secretary, at=REVIEW)
        assert Bundle.objects.get().state == BundleState.QUEUED
        entries += 1
    else:
        assert retry_bundle(bundle=bundle, by=secretary, at=REVIEW) == bundle

    assert Entry.objects.count() == entries


@pytest.mark.parametrize("who", ["council_member", "supervisor", "administrator", "head"])
def test_the_others_neither_stop_nor_try_again(order, request, who):
    bundle = order()

    for act in (cancel_bundle, retry_bundle):
        with pytest.raises(NotAllowed):
            act(bundle=bundle, by=request.getfixturevalue(who), at=REVIEW)

    assert Bundle.objects.get().state == BundleState.QUEUED


def test_an_order_of_somebody_who_lost_the_right_is_not_carried_out(order, secretary, press):
    bundle = order()
    secretary.memberships.all().delete()

    failed = work(bundle)

    assert failed.state == BundleState.FAILED
    assert failed.note.startswith("Chỉ Văn phòng")
    assert press.drawn == []


# --- old files


def test_old_files_are_swept_and_the_newest_of_each_stays(order, campaign):
    old, new = [work(order()) for _ in range(2)]
    keep = timedelta(days=30)
    assert sweep_bundles(campaign=campaign, keep=keep) == 0
    Bundle.objects.update(ended_at=timezone.now() - timedelta(days=31))

    assert sweep_bundles(campaign=campaign, keep=keep) == 1

    old.refresh_from_db()
    new.refresh_from_db()
    assert (old.is_there, new.is_there, len(stored())) == (False, True, 2)


def test_a_swept_file_is_not_found_and_the_page_says_so(order, client, secretary, campaign):
    old, _ = [work(order()) for _ in range(2)]
    sweep_bundles(campaign=campaign, keep=timedelta(0))
    client.at = REVIEW
    client.force_login(secretary)

    page = client.get(old.get_absolute_url())

    assert "Tệp của bộ này đã được dọn" in page.content.decode()
    for name in ("awards:bundle", "awards:bundle_whole"):
        assert client.get(reverse(name, args=[old.pk])).status_code == 404
