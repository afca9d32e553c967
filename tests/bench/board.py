"""The scoring board with 100, 2,000 and 10,000 candidates: how often it asks, how long it takes.

    make bench-board             both databases
    python -m tests.bench.board  the database of DATABASE_URL, or SQLite in a new folder

Of ten candidates one is a collective, seven are individuals, two are households; each has both
sheets, a collective three pledges, a household a gift, and of a hundred one is held and one has had
an award. The page is asked for as a browser would, through every middleware: each kind, the last
page, a search, the workbook apart. Prints queries and the best of three times (beside it the work
of the Python process alone, for a machine that does other things as well); ends with 1 when the
number of queries depends on how many there are.
"""

import os
import shutil
import sys
import tempfile
import time
from decimal import Decimal

SIZES = (100, 2_000, 10_000)


TIMES = 3


PAGES = {
    "tập thể": "?doi-tuong=tap-the",
    "cá nhân": "?doi-tuong=ca-nhan",
    "cá nhân, trang cuối": "?doi-tuong=ca-nhan&trang=9999",
    "cá nhân, tìm, xếp theo lệch": "?doi-tuong=ca-nhan&tim=nguoi+3&xep=chenh",
    "hộ gia đình": "?doi-tuong=ho-gia-dinh",
}


def prepare():
    """The commune, its campaign and the secretary; nobody is a candidate yet."""
    import django

    django.setup()
    from django.conf import settings
    from django.core.management import call_command

    settings.ALLOWED_HOSTS = ["testserver"]
    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    from accounts.states import Role
    from tests import factories

    authority = factories.make_authority()
    campaign = factories.make_campaign(authority)
    office = factories.make_person("office", Role.SECRETARIAT, authority)
    head = factories.make_person("head", Role.ADMINISTRATOR, authority)
    return campaign, office, head


def fill(campaign, office, head, begin: int, end: int) -> None:
    """Candidates number `begin` to `end`, with all that the board reads of them."""
    from django.db import transaction

    from registrations.states import State
    from tests import factories

    with transaction.atomic():
        registrations = []
        for number in range(begin, end, 10):
            unit = factories.make_unit(campaign.authority, f"Thôn {number}")
            registration = factories.make_registration(
                campaign, unit, State.ACCEPTED, receipt_number=100_000 + number
            )
            registrations.append(registration)
        add_pledges(campaign, registrations)
        add_sheets(campaign, add_candidates(registrations), office, head)


def add_pledges(campaign, registrations) -> None:
    from datetime import date

    from registrations.models import Pledge

    theme = campaign.themes.first()
    Pledge.objects.bulk_create(
        Pledge(
            registration=registration,
            theme=theme,
            content=f"Việc {number}",
            indicator="Số mét",
            unit_of_measure="mét",
            target=Decimal(500),
            result=Decimal(500 + number - registration.pk % 2),
            due_on=date(2024, 8, 25),
        )
        for registration in registrations
        for number in range(3)
    )


def add_candidates(registrations) -> list:
    """The units themselves, seven people and two households of each."""
    from datetime import date

    from awards.models import Nomination
    from awards.nominations.subjects import of_entrant, of_registration
    from registrations.models import Contribution, Entrant
    from registrations.states import ContributionKind, EntrantKind, Honorific, Origin, PostKind
    from tests.factories import REVIEW

    entrants = []
    for registration in registrations:
        for number in range(9):
            entrants.append(
                Entrant(
                    registration=registration,
                    kind=EntrantKind.INDIVIDUAL if number < 7 else EntrantKind.HOUSEHOLD,
                    honorific=(Honorific.MS, Honorific.MR)[number % 2],
                    full_name=f"Người {number} {registration.pk}",
                    birth_year=1950 + number,
                    occupation="Nông dân",
                    content="Hiến đất",
                    post_kind=(PostKind.WORKER, PostKind.LEADER)[number % 3 == 0],
                )
            )
    for each in entrants:
        each.fill_keys()
    entrants = Entrant.objects.bulk_create(entrants)
    Contribution.objects.bulk_create(
        Contribution(
            registration=each.registration,
            entrant=each,
            kind=ContributionKind.MONEY,
            origin=Origin.OWN,
            content="Góp tiền",
            value=Decimal(40_000_000 + each.pk % 30 * 1_000_000),
            given_on=date(2024, 6, 1),
        )
        for each in entrants
        if each.kind == EntrantKind.HOUSEHOLD
    )
    tier = registrations[0].campaign.tiers.last()
    subjects = [*map(of_registration, registrations), *map(of_entrant, entrants)]
    rows = [
        Nomination(
            campaign=registrations[0].campaign,
            tier=tier,
            state="accepted",
            started_at=REVIEW,
            edited_at=REVIEW,
            submitted_at=REVIEW,
            accepted_at=REVIEW,
            **each,
        )
        for each in subjects
    ]
    for each in rows:
        each.fill_keys()
    return Nomination.objects.bulk_create(rows)


def add_sheets(campaign, nominations, office, head) -> None:
    """Both sheets of everybody; of a hundred one is held, one has had an award."""
    from awards.models import EarlierAward, Hold, Score, ScoreSheet
    from awards.scores.scoring import COMPUTED
    from tests.factories import REVIEW

    judged = list(campaign.criteria.exclude(method__in=COMPUTED))
    sheets = ScoreSheet.objects.bulk_create(
        ScoreSheet(nomination=each, kind=kind, saved_at=REVIEW, saved_by=by)
        for each in nominations
        for kind, by in (("self", head), ("secretariat", office))
    )
    Score.objects.bulk_create(
        Score(
            sheet=sheet,
            criterion=each,
            points=each.maximum if each.method == "met" else Decimal(sheet.pk % 400 + 600) / 100,
            note="Theo biên bản họp thôn",
            saved_at=REVIEW,
            saved_by=sheet.saved_by,
        )
        for sheet in sheets
        for each in judged
        if each.subject_kind == sheet.nomination.subject_kind
    )
    EarlierAward.objects.bulk_create(
        EarlierAward(nomination=each, year=2023, form="Giấy khen UBND xã")
        for each in nominations[::100]
    )
    Hold.objects.bulk_create(
        Hold(
            nomination=each, kind="complaint", reason="Đơn", paper="Đơn", placed_at=REVIEW,
            placed_by=office,
        )
        for each in nominations[50::100]
    )  # fmt: skip


def measure(browser, address: str) -> tuple[int, float, float]:
    """How often the page asks; the best of some times in ms, by the clock and of our own work."""
    from django.db import connection

    asked = 0

    def count(execute, *given):
        nonlocal asked
        asked += 1
        return execute(*given)

    browser.get(address)
    with connection.execute_wrapper(count):
        browser.get(address)
    times, works = [], []
    for _ in range(TIMES):
        begun, worked = time.perf_counter(), time.process_time()
        answer = browser.get(address)
        times.append(time.perf_counter() - begun)
        works.append(time.process_time() - worked)
        if answer.status_code != 200:
            raise SystemExit(f"{address}: {answer.status_code}")
    return asked, min(times) * 1000, min(works) * 1000


def run(name: str) -> int:
    campaign, office, head = prepare()
    from django.test import Client
    from django.urls import reverse

    browser = Client()
    browser.force_login(office)
    browser.cookies["ngay-xem-thu"] = "2024-11-05"
    board = reverse("awards:board", args=[campaign.pk])
    addresses = {words: board + query for words, query in PAGES.items()}
    addresses["bảng tính (Excel)"] = reverse("awards:board_sheets", args=[campaign.pk])
    asked: dict[str, set[int]] = {words: set() for words in addresses}
    done = 0
    for size in SIZES:
        fill(campaign, office, head, done, size)
        done = size
        print(f"{name}, {size} candidates")
        for words, address in addresses.items():
            queries, took, worked = measure(browser, address)
            asked[words].add(queries)
            print(f"  {words:28} {queries:3} queries {took:7.0f} ms, of them {worked:6.0f} ms work")
    wrong = [words for words, numbers in asked.items() if len(numbers) > 1]
    print("\n".join(f"  ✗ {words}: {sorted(asked[words])} queries" for words in wrong)
          or "  ✓ as many queries for 10,000 as for 100")  # fmt: skip
    return 1 if wrong else 0


def main() -> int:
    """Prepare, fill, measure, report."""
    folder = tempfile.mkdtemp(prefix="thidua-bench-")
    os.environ |= {
        "THIDUA_DATA_DIR": folder,
        "THIDUA_DEMO": "1",
        "DJANGO_SETTINGS_MODULE": "thidua.settings",
    }
    postgres = os.environ.get("DATABASE_URL", "").startswith("postgres")
    try:
        return run("PostgreSQL" if postgres else "SQLite")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
