"""A returned registration of which only some parts are open, and every write of its words."""

from collections.abc import Callable
from functools import partial

from accounts.models import User
from registrations.models import Registration
from registrations.services import drafting
from registrations.states import EntrantKind
from tests import factories
from tests.factories import OPEN
from tests.registrations import acts
from tests.registrations.acts import Act, filled, give_back, submit

# One key of each kind; «{…}» is the first row of its kind.
KEYS = [
    "details.head_name",
    "details.head_title",
    "details.phone",
    "details.people_total",
    "details.women_total",
    "measures",
    "pledge:{pledge}",
    "pledges",
    "entrant:{person}",
    "entrant:{home}",
    "individuals",
    "households",
]


def returned(campaign, unit, head: User, secretary: User, keys: list[str]) -> Registration:
    """Handed in and sent back with just these keys open; a pledge, a person, a household in it."""
    registration = filled(campaign, unit)
    factories.make_entrant(registration, "Y Blưm Êban", EntrantKind.HOUSEHOLD, members=5)
    submit(registration, head, OPEN)
    give_back(registration, secretary, OPEN, [named(registration, key) for key in keys])
    return registration


def named(registration: Registration, key: str) -> str:
    """The key with the primary key of the row that it means."""
    people = registration.entrants.filter(kind=EntrantKind.INDIVIDUAL)
    homes = registration.entrants.filter(kind=EntrantKind.HOUSEHOLD)
    rows = {"pledge": registration.pledges, "person": people, "home": homes}
    return key.format(**{word: found.values_list("pk", flat=True).first()
                         for word, found in rows.items()})  # fmt: skip


def _save(**values) -> Act:
    def act(registration, by, at):
        registration.refresh_from_db(fields=["version"])
        drafting.save_details(
            registration=registration, values=values, version=registration.version, by=by, at=at
        )

    return act


def _entrant(kind: EntrantKind, act: Callable) -> Act:
    def on_first(registration, by, at):
        act(registration.entrants.filter(kind=kind).first(), by, at)

    return on_first


def _edit(entrant, by, at):
    drafting.edit_entrant(
        entrant=entrant, values={"birth_year": 1986}, version=entrant.version, by=by, at=at
    )


def _remove(entrant, by, at):
    drafting.remove_entrant(entrant=entrant, by=by, at=at)


PERSON, HOME = EntrantKind.INDIVIDUAL, EntrantKind.HOUSEHOLD
# Every write of a unit's words, and the key that it needs.
WRITES: dict[str, tuple[Act, str]] = {
    "head_name": (_save(head_name="H'Nhơn"), "details.head_name"),
    "head_title": (_save(head_title="Bí thư chi bộ"), "details.head_title"),
    "phone": (_save(phone="0912 345 678"), "details.phone"),
    "people_total": (_save(people_total=120), "details.people_total"),
    "women_total": (_save(women_total=60), "details.women_total"),
    "measures": (_save(measures="Họp thôn"), "measures"),
    "pledge_add": (acts.add_pledge, "pledges"),
    "pledge_edit": (acts.edit_pledge, "pledge:{pledge}"),
    "pledge_remove": (acts.remove_pledge, "pledges"),
    "individual_add": (acts.add_entrant, "individuals"),
    "individual_edit": (_entrant(PERSON, _edit), "entrant:{person}"),
    "individual_remove": (_entrant(PERSON, _remove), "individuals"),
    "household_add": (partial(acts.add_entrant, kind=HOME), "households"),
    "household_edit": (_entrant(HOME, _edit), "entrant:{home}"),
    "household_remove": (_entrant(HOME, _remove), "households"),
}
