"""The child that opens what a stranger sent: it has limits, it dies alone, it knows no secret."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryFile

import pytest

from core.children import start
from core.uploads import sandbox
from core.uploads.faults import Fault, Unfit
from core.uploads.kinds import Kind
from core.uploads.sandbox import look_into
from tests.core.hostile import good
from tests.core.hostile.measure import ROOT, cost

UNDER_LIMITS = "from core.uploads.child import limit_oneself, Kind; limit_oneself(Kind.PDF); "


def look(data: bytes, kind: Kind, **how) -> tuple[Kind, bytes]:
    with TemporaryFile(buffering=0) as source:
        source.write(data)
        return look_into(source, kind, **how)


def under_limits(act: str) -> subprocess.CompletedProcess:
    """What becomes of a program that does `act` under the child's limits."""
    return subprocess.run(
        [sys.executable, "-c", UNDER_LIMITS + act], cwd=ROOT, capture_output=True, timeout=60
    )


def children() -> set[str]:
    """The processes below us, living or dead."""
    return set(Path(f"/proc/self/task/{os.getpid()}/children").read_text().split())


def test_a_child_that_takes_too_much_memory_dies_of_it():
    done = under_limits("print(len(bytearray(300 * 1024 * 1024)))")

    assert (done.returncode, done.stdout) == (1, b"")
    assert b"MemoryError" in done.stderr


def test_control_without_the_limits_it_would_have_got_the_memory():
    act = "print(len(bytearray(300 * 1024 * 1024)))"
    done = subprocess.run([sys.executable, "-c", act], capture_output=True, timeout=60)

    assert done.stdout == b"314572800\n"


def test_a_child_that_calculates_for_ever_is_stopped():
    act = "import resource; resource.setrlimit(resource.RLIMIT_CPU, (1, 8))\nwhile True: pass"

    assert under_limits(act).returncode == -24  # SIGXCPU


@pytest.mark.parametrize(
    ("act", "fault"),
    [
        ("open('/tmp/thidua-much', 'wb').write(bytes(21 * 1024 * 1024))", b"File too large"),
        ("[open('/dev/null') for _ in range(40)]", b"Too many open files"),
        ("resource.setrlimit(resource.RLIMIT_AS, (-1, -1))", b"Error"),
    ],
)
def test_it_cannot_fill_the_disk_nor_give_itself_more(act, fault):
    done = under_limits(f"import resource, os; os.setuid(65534) if os.getuid() == 0 else 0; {act}")

    assert done.returncode == 1
    assert fault in done.stderr


def test_it_knows_neither_django_nor_our_environment():
    act = (
        "import core.uploads.pictures, core.uploads.documents, sys; "
        "print([name for name in sys.modules if name.startswith('django')])"
    )
    assert under_limits(act).stdout == b"[]\n"

    with TemporaryFile() as source, start(sandbox.CHILD, Kind.PDF, source=source) as child:
        told = Path(f"/proc/{child.pid}/environ").read_bytes()
    assert b"DJANGO" not in told
    assert b"THIDUA" not in told


def test_a_child_that_takes_too_long_is_killed_and_nobody_is_left_behind():
    before = children()

    with pytest.raises(Unfit) as refusal:
        look(good.photo((6000, 4000)), Kind.JPEG, seconds=0.01)

    assert refusal.value.fault == Fault.TOO_SLOW
    assert children() == before


def test_many_threads_get_each_its_own_answer_and_leave_no_dead_child():
    before = children()
    sizes = [(100 + number, 50) for number in range(12)]

    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(lambda size: look(good.photo(size), Kind.JPEG), sizes))

    alone = [look(good.photo(size), Kind.JPEG) for size in sizes[:2]]
    assert [kind for kind, _ in found] == [Kind.JPEG] * 12
    assert found[:2] == alone
    assert children() == before


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"ok\n",
        b"ok text/html\n<script>",
        b"ok image/jpeg\n<script>",
        b"ok application/pdf\n%PDF-",
        b"ok image/png\n\xff\xd8\xff",
        b"no such-fault\n",
        b"\xff\xfe",
    ],
)
def test_the_word_of_the_child_is_not_trusted(said):
    with pytest.raises(Unfit) as refusal:
        sandbox._read(said, Kind.PNG if b"pdf" in said or b"png" in said else Kind.JPEG)

    assert refusal.value.fault == Fault.BROKEN


def test_the_largest_photograph_of_a_telephone_fits_into_the_limits():
    code, said, seconds, megabytes = cost(good.photo((8160, 6120), quality=60), Kind.JPEG)

    assert (code, said) == (0, "ok image/jpeg")
    assert seconds < 4
    assert megabytes < 256
