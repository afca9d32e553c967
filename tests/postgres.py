"""A PostgreSQL server of our own, for as long as a command runs.

    python -m tests.postgres run -- pytest -m "not browser"
    python -m tests.postgres run --durable -- …   as an office would run it: nothing is lost

It lives in a temporary folder and leaves nothing behind. It listens on no port, only at a socket in
that folder, into which nobody else may look. PostgreSQL refuses to run as root: there it runs as
`postgres`.
"""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import psycopg2

USER = "thidua"
# Set for the command that runs: the server is private, and gone with it.
OF_OUR_OWN = "TESTS_OWN_POSTGRES"
START_SECONDS = 60
SMALL = ("shared_buffers=64MB",)
# What is lost by a power cut may be lost: the data live as long as the tests. Queries of tests are
# small: nothing is compiled for them, and their log is not kept for anybody else.
FAST = (
    *SMALL,
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "wal_level=minimal",
    "max_wal_senders=0",
    "checkpoint_timeout=1h",
    "max_wal_size=4GB",
    "jit=off",
)


@contextmanager
def private_postgres(settings: tuple[str, ...] = FAST) -> Iterator[str]:
    """The address (`DATABASE_URL`) of a server that stops when the block ends, however it ends."""
    programs = _programs()
    # The path of a socket has room for some hundred characters.
    place = None if len(tempfile.gettempdir()) < 70 else "/tmp"
    folder = Path(tempfile.mkdtemp(prefix="thidua-pg-", dir=place))
    try:
        _make_cluster(programs, folder)
        server = _start(programs, folder, settings)
        try:
            yield f"postgres://{USER}@/thidua?host={quote(str(folder))}"
        finally:
            _stop(server)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path:
    """The folder of the newest `initdb` and `postgres`; Debian keeps them off the PATH."""
    found = sorted(
        (file.parent for file in Path("/usr/lib/postgresql").glob("*/bin/initdb")),
        key=lambda folder: int(folder.parent.name),
    )
    if found:
        return found[-1]
    initdb = shutil.which("initdb")
    if initdb is None:
        sys.exit("Thiếu PostgreSQL. Hãy chạy: sudo apt-get install -y postgresql")
    return Path(initdb).resolve().parent


def _as_whom() -> dict[str, object]:
    """Arguments of `subprocess` that leave root; none where we are not root."""
    if os.geteuid() != 0:
        return {}
    for name in ("postgres", "nobody"):
        try:
            person = pwd.getpwnam(name)
        except KeyError:
            continue
        return {"user": person.pw_uid, "group": person.pw_gid, "extra_groups": []}
    sys.exit("PostgreSQL không chạy bằng root, và máy này không có người dùng postgres.")


def _make_cluster(programs: Path, folder: Path) -> None:
    whom = _as_whom()
    if whom:
        os.chown(folder, whom["user"], whom["group"])
    subprocess.run(
        [
            programs / "initdb", f"--pgdata={folder / 'data'}", "--no-sync", "--no-instructions",
            "--encoding=UTF8", "--locale=C.UTF-8", f"--username={USER}", "--auth=trust",
        ],
        check=True, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, **whom,
    )  # fmt: skip


def _start(programs: Path, folder: Path, settings: tuple[str, ...]) -> subprocess.Popen[bytes]:
    options = ["listen_addresses=", f"unix_socket_directories={folder}", *settings]
    with (folder / "log").open("wb") as log:
        server = subprocess.Popen(
            [programs / "postgres", "-D", folder / "data"]
            + [word for option in options for word in ("-c", option)],
            cwd=folder, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
            # Ctrl-C is for the tests; the server is told by _stop, when they are done.
            process_group=0, **_as_whom(),
        )  # fmt: skip
    try:
        if _answers(server, folder):
            return server
    except BaseException:
        _stop(server)
        raise
    sys.exit(f"PostgreSQL không chạy được:\n{(folder / 'log').read_text()}")


def _answers(server: subprocess.Popen[bytes], folder: Path) -> bool:
    """Wait for the server and make the database; false when it ended instead."""
    until = time.monotonic() + START_SECONDS
    while server.poll() is None and time.monotonic() < until:
        try:
            connection = psycopg2.connect(host=str(folder), user=USER, dbname="postgres")
        except psycopg2.OperationalError:
            time.sleep(0.05)
            continue
        connection.autocommit = True
        with connection.cursor() as cursor:
            cursor.execute("CREATE DATABASE thidua")
        connection.close()
        return True
    _stop(server)
    return False


def _stop(server: subprocess.Popen[bytes]) -> None:
    # SIGINT is PostgreSQL's «fast»: it drops who is still connected.
    server.send_signal(signal.SIGINT)
    try:
        server.wait(timeout=20)
    except subprocess.TimeoutExpired:
        server.send_signal(signal.SIGQUIT)
        server.wait(timeout=20)


def main(arguments: list[str]) -> int:
    """Run what stands after `--` with `DATABASE_URL` set; its exit code is ours."""
    durable = arguments[1:2] == ["--durable"]
    if durable:
        del arguments[1]
    if arguments[:2] != ["run", "--"] or len(arguments) < 3:
        sys.exit("python -m tests.postgres run [--durable] -- LỆNH …")
    # Ctrl-C reaches the command too: it ends in its own way, and then we do.
    signal.signal(signal.SIGINT, lambda *_: None)
    # A plain end would skip the blocks that stop the server.
    for ending in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(ending, lambda number, _: sys.exit(128 + number))
    with private_postgres(SMALL if durable else FAST) as url:
        env = {**os.environ, "DATABASE_URL": url, OF_OUR_OWN: "1"}
        return subprocess.run(arguments[2:], env=env).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
