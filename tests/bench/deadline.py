"""The last minute before the deadline: 1,200 people on 60 units hand in within 60 seconds.

    make bench-deadline            both databases
    python -m tests.bench.deadline the database of DATABASE_URL, or SQLite in a new folder

Every person opens the check page, presses «Nộp» twice at once (a double click), and opens the
receipt. They come evenly, whether the server keeps up or not. Then the rows are counted: nobody
lost, nobody twice, no number twice or left out. Prints percentiles; ends with 1 when a rule broke.
The server runs as `make run` starts it: gunicorn, two workers of four threads, on this machine,
beside the people themselves.
"""

import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from http.client import HTTPConnection
from urllib.parse import urlencode

UNITS = 60
CAMPAIGNS = 20  # each unit has twenty people; each of them answers for one campaign
SECONDS = 57  # the last one comes then, so that all can be done within the minute
HANDS = 128  # how many of them may wait for an answer at the same time
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
KEY = re.compile(r'name="key" value="([^"]+)"')
RECEIPT = re.compile(r"ĐK-\d{3,}")


@dataclass(frozen=True)
class Person:
    """Who hands in which registration, signed in already."""

    session: str
    registration: int


@dataclass
class Seen:
    """What the people saw."""

    times: dict[str, list[float]] = field(default_factory=lambda: {"check": [], "hand in": []})
    faults: Counter[str] = field(default_factory=Counter)
    receipts: dict[int, str] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)


def prepare(folder: str) -> list[Person]:
    """The communes, units, people and complete drafts; a session for each person."""
    import django

    django.setup()
    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore
    from django.core.management import call_command
    from django.db import transaction

    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    from accounts.states import Role
    from campaigns.models import Campaign
    from tests import factories

    people = []
    with transaction.atomic():
        authority = factories.make_authority()
        units = [factories.make_unit(authority, f"Thôn {number}") for number in range(1, UNITS + 1)]
        for turn in range(CAMPAIGNS):
            campaign = factories.make_campaign(authority)
            Campaign.objects.filter(pk=campaign.pk).update(slug=f"dot-{turn}")
            for unit in units:
                name = f"nguoi-{turn}-{unit.pk}"
                person = factories.make_person(name, Role.UNIT_HEAD, authority, unit)
                registration = factories.make_registration(campaign, unit)
                factories.make_pledge(registration)
                factories.make_entrant(registration)
                session = SessionStore()
                session[SESSION_KEY] = str(person.pk)
                session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
                session[HASH_SESSION_KEY] = person.get_session_auth_hash()
                session.create()
                people.append(Person(session.session_key, registration.pk))
    return people


class Browser:
    """One person's connection, with the cookies that a browser keeps."""

    def __init__(self, port: int, session: str) -> None:
        self.port = port
        self.cookies = {"sessionid": session, "ngay-xem-thu": "2024-04-09"}

    def ask(self, method: str, path: str, values: dict[str, str] | None = None):
        """Status, place and text of the answer."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=60)
        headers = {
            "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items()),
            "Host": f"127.0.0.1:{self.port}",
            "Referer": f"http://127.0.0.1:{self.port}{path}",
        }
        if values is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection.request(method, path, urlencode(values) if values else None, headers)
        answer = connection.getresponse()
        text = answer.read().decode()
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie" and (pair := value.split(";")[0]).count("="):
                self.cookies.__setitem__(*pair.split("=", 1))
        connection.close()
        return answer.status, answer.getheader("Location", ""), text


def hand_in(port: int, person: Person, seen: Seen, double: ThreadPoolExecutor) -> None:
    """Check page, two clicks at once, receipt."""
    browser = Browser(port, person.session)
    home = f"/dang-ky/{person.registration}/"
    begun = time.perf_counter()
    status, _, page = browser.ask("GET", home + "kiem-tra/")
    checked = time.perf_counter()
    token, key = TOKEN.search(page), KEY.search(page)
    if status != 200 or token is None or key is None:
        with seen.lock:
            seen.faults[f"check page: {status}"] += 1
        return
    sent = {"csrfmiddlewaretoken": token[1], "key": key[1], "agreed": "on"}
    pressed = time.perf_counter()
    clicks = [double.submit(browser.ask, "POST", home + "nop/", sent) for _ in range(2)]
    answers = [click.result() for click in clicks]
    handed = time.perf_counter()
    _, _, receipt = browser.ask("GET", home + "bien-nhan/")
    number = RECEIPT.search(receipt)
    with seen.lock:
        seen.times["check"].append(checked - begun)
        seen.times["hand in"].append(handed - pressed)
        for status, place, _ in answers:
            if status != 302 or not place.endswith("/bien-nhan/"):
                seen.faults[f"hand in: {status} {place}"] += 1
        if number is None:
            seen.faults["no receipt"] += 1
        else:
            seen.receipts[person.registration] = number[0]


def rush(port: int, people: list[Person]) -> tuple[Seen, float]:
    """Everybody comes, evenly over the minute; what they saw, and when the last one was done."""
    seen, begun = Seen(), time.perf_counter()
    with ThreadPoolExecutor(HANDS * 2) as double, ThreadPoolExecutor(HANDS) as hands:
        for place, person in enumerate(people):
            time.sleep(max(0.0, begun + place * SECONDS / len(people) - time.perf_counter()))
            hands.submit(_caught, port, person, seen, double)
    return seen, time.perf_counter() - begun


def _caught(port: int, person: Person, seen: Seen, double: ThreadPoolExecutor) -> None:
    try:
        hand_in(port, person, seen, double)
    except Exception as fault:
        with seen.lock:
            seen.faults[f"{type(fault).__name__}: {fault}"] += 1


def count(people: list[Person], seen: Seen) -> list[str]:
    """What is wrong with the rows; nothing when all is as it must be."""
    from audit.actions import Action
    from audit.models import Entry
    from campaigns.models import Campaign
    from registrations.models import HandIn, Registration
    from registrations.states import State

    wrong = [f"{times} × {fault}" for fault, times in seen.faults.items()]
    rows = {row.pk: row for row in Registration.objects.filter(state=State.SUBMITTED)}
    wrong += [f"lost: {len(people) - len(rows)}"] if len(rows) != len(people) else []
    wrong += [
        f"{registration}: the receipt said {number}, the row {rows[registration].receipt_code}"
        for registration, number in seen.receipts.items()
        if registration in rows and rows[registration].receipt_code != number
    ]
    for campaign in Campaign.objects.all():
        filed = campaign.registrations.filter(receipt_number__isnull=False)
        numbers = sorted(filed.values_list("receipt_number", flat=True))
        if numbers != list(range(1, UNITS + 1)):
            wrong.append(f"{campaign.slug}: numbers {numbers}")
    told = Entry.objects.filter(action=Action.REGISTRATION_SUBMITTED).count()
    if told != len(people):
        wrong.append(f"history: {told} hand-ins")
    if HandIn.objects.count() != len(people):
        wrong.append(f"hand-ins: {HandIn.objects.count()}")
    return wrong


def report(name: str, seen: Seen, lasted: float) -> None:
    """The percentiles, in milliseconds."""
    print(
        f"{name}: {len(seen.receipts)} hand-ins, each clicked twice, all done after {lasted:.1f} s"
    )
    for what, times in seen.times.items():
        ordered = sorted(times) or [0.0]
        cuts = {
            cut: ordered[min(len(ordered) - 1, len(ordered) * cut // 100)] for cut in (50, 95, 99)
        }
        print(
            f"  {what:8}" + "".join(f"  p{cut} {took * 1000:6.0f} ms" for cut, took in cuts.items())
            + f"  max {ordered[-1] * 1000:6.0f} ms"
        )  # fmt: skip


def free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return door.getsockname()[1]


def serve(port: int) -> subprocess.Popen[bytes]:
    """The server as `make run` starts it."""
    words = ["-m", "gunicorn", "thidua.wsgi", "--preload", "--worker-class", "gthread"]
    words += ["--workers", "2", "--threads", "4", "--bind", f"127.0.0.1:{port}"]
    server = subprocess.Popen([sys.executable, *words, "--log-level", "error"])
    for _ in range(200):
        try:
            Browser(port, "").ask("GET", "/dang-nhap/")
        except OSError:
            time.sleep(0.1)
        else:
            return server
    raise SystemExit("the server does not answer")


def main() -> int:
    """Prepare, rush, count, report."""
    folder = tempfile.mkdtemp(prefix="thidua-bench-")
    os.environ |= {
        "THIDUA_DATA_DIR": folder,
        "THIDUA_DEMO": "1",
        "DJANGO_SETTINGS_MODULE": "thidua.settings",
    }
    name = "PostgreSQL" if os.environ.get("DATABASE_URL", "").startswith("postgres") else "SQLite"
    port = free_port()
    server = None
    try:
        people = prepare(folder)
        server = serve(port)
        seen, lasted = rush(port, people)
        wrong = count(people, seen)
        report(name, seen, lasted)
        print("\n".join(f"  ✗ {each}" for each in wrong) or "  ✓ nobody lost, nobody twice, no 5xx")
        return 1 if wrong else 0
    finally:
        if server is not None:
            server.terminate()
            server.wait()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
