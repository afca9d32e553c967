"""Bringing a list through the pages, as a head of a unit does."""

from registrations.models import PeopleImport, Registration
from registrations.states import EntrantKind
from tests.registrations import doors, sheets
from tests.registrations.pages import Page

PEOPLE = EntrantKind.INDIVIDUAL
DOORS = {PEOPLE: "individual_import", EntrantKind.HOUSEHOLD: "household_import"}


def bring(
    client, registration: Registration, *rows: list[str], kind=EntrantKind.INDIVIDUAL
) -> Page:
    """Paste a list; the page that comes of it."""
    sent = {"pasted": sheets.pasted(*rows)}
    return Page(client.post(doors.url(DOORS[kind], registration), sent, follow=True))


def upload(client, registration: Registration, data: bytes, name: str = "danh-sach.xlsx") -> Page:
    sent = {"pasted": "", "file": doors.file(name, data)}
    return Page(client.post(doors.url("individual_import", registration), sent, follow=True))


def confirm(client, registration: Registration, **choices: str) -> Page:
    """Press «Thêm vào danh sách» under the list that waits."""
    batch = registration.imports.get(state="preview")
    return press(client, batch, **choices)


def press(client, batch: PeopleImport, **choices: str) -> Page:
    address = doors.url("import_check", batch.registration, batch.pk)
    return Page(client.post(address, choices, follow=True))


def names(registration: Registration) -> list[str]:
    """Who is on the list, in the order of the keys."""
    return list(registration.entrants.order_by("pk").values_list("full_name", flat=True))


def table(page: Page) -> list[list[str]]:
    """The rows of the preview: the number, then the texts."""
    return [
        [" ".join(cell.get_text().split()) for cell in row(["th", "td"])]
        for row in page.soup.select("tbody tr[id^=dong-]")
    ]
