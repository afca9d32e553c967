"""Which parts of a returned registration the secretariat has opened for correction.

A part has a key: «details.phone» and the like for one field of the unit's details, «measures»,
«pledge:12» and «entrant:5» for the words of one row, «pledges», «individuals» and «households» for
adding to the list and taking out of it. A return stores the keys that were ticked; none stored
means that every part is open. A row that is added while its list is open may be changed too.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from textwrap import shorten

from core.calendar import format_day
from core.errors import WrongState
from core.numbers import format_decimal
from core.verdict import YES, Verdict, no
from registrations.models import Entrant, Pledge, Registration
from registrations.snapshot import DETAIL_FIELDS, field_label
from registrations.states import EntrantKind

DETAILS, MEASURES, PLEDGES = "details", "measures", "pledges"
INDIVIDUALS, HOUSEHOLDS = "individuals", "households"
LIST_OF = {EntrantKind.INDIVIDUAL: INDIVIDUALS, EntrantKind.HOUSEHOLD: HOUSEHOLDS}
NAMED = 4  # so many open parts stand in a sentence by name


@dataclass(frozen=True)
class Part:
    """Something that may be opened: its key, what people call it, and the registration's words."""

    key: str
    label: str
    words: str = ""


@dataclass(frozen=True)
class Section:
    """The parts that stand together on the unit's task list."""

    name: str
    title: str
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Opening:
    """The open parts of a registration; `keys` is None while every part is open.

    Besides the keys that were ticked `keys` holds those of rows added since, and the name of each
    section in `sections` has something open in it.
    """

    keys: frozenset[str] | None = None
    sections: frozenset[str] = frozenset({DETAILS, PLEDGES, INDIVIDUALS, HOUSEHOLDS})

    @property
    def is_whole(self) -> bool:
        """Whether every part is open."""
        return self.keys is None

    def has(self, key: str) -> bool:
        """Whether the part is open; «details» asks for any field of the unit's page."""
        if key == DETAILS:
            return DETAILS in self.sections
        return self.keys is None or key in self.keys


def field_key(name: str) -> str:
    """The key of a field of the unit's page."""
    return MEASURES if name == MEASURES else f"{DETAILS}.{name}"


def part_key(row: Pledge | Entrant) -> str:
    """The key of the words of a pledge, a person or a household."""
    return f"{'pledge' if isinstance(row, Pledge) else 'entrant'}:{row.pk}"


def list_key(row: Pledge | Entrant) -> str:
    """The key of the list from which the row may be taken out."""
    return PLEDGES if isinstance(row, Pledge) else LIST_OF[EntrantKind(row.kind)]


def sections(registration: Registration) -> tuple[Section, ...]:
    """Every part that the registration has, in reading order: two queries."""
    pledges = tuple(
        Part(part_key(each), each.content, _pledge(each)) for each in _pledges(registration)
    )
    entrants = list(registration.entrants.all())
    people, homes = (
        tuple(Part(part_key(each), each.addressed_name, _entrant(each)) for each in entrants
              if each.kind == kind)
        for kind in (EntrantKind.INDIVIDUAL, EntrantKind.HOUSEHOLD)
    )  # fmt: skip
    details = tuple(
        Part(field_key(name), field_label(Registration, name), _detail(registration, name))
        for name in DETAIL_FIELDS
    )
    return (
        Section(DETAILS, "Thông tin đơn vị", details),
        Section(
            PLEDGES,
            "Nội dung, công việc đăng ký",
            (*pledges, Part(PLEDGES, "Thêm hoặc bỏ nội dung đăng ký")),
        ),
        Section(
            INDIVIDUALS,
            "Cá nhân đăng ký",
            (*people, Part(INDIVIDUALS, "Thêm hoặc bỏ cá nhân")),
        ),
        Section(
            HOUSEHOLDS,
            "Hộ gia đình đăng ký",
            (*homes, Part(HOUSEHOLDS, "Thêm hoặc bỏ hộ gia đình")),
        ),
    )


def in_order(registration: Registration, wanted: Iterable[str]) -> list[Part]:
    """Those parts of the registration that are wanted, each once, in reading order."""
    asked = set(wanted)
    return [
        part for section in sections(registration) for part in section.parts if part.key in asked
    ]


def opening(registration: Registration) -> Opening:
    """What may be changed, as far as the last return says; a draft is open as a whole."""
    returned = registration.open_return
    if returned is None or not returned.open_parts:
        return Opening()
    keys = set(returned.open_parts)
    kinds = dict(registration.entrants.values_list("pk", "kind"))
    lists = {f"entrant:{pk}": LIST_OF[EntrantKind(kind)] for pk, kind in kinds.items()}
    lists |= {f"pledge:{pk}": PLEDGES for pk in registration.pledges.values_list("pk", flat=True)}
    keys |= {key for key in _new_rows(registration, lists) if lists[key] in keys}
    within = {lists.get(key, key) for key in keys}
    if any(key == MEASURES or key.startswith(f"{DETAILS}.") for key in keys):
        within.add(DETAILS)
    return Opening(frozenset(keys), frozenset(within & Opening().sections))


def verdict_on(registration: Registration, keys: Sequence[str]) -> Verdict:
    """Whether all these parts are open; if not, which ones are."""
    opened = opening(registration)
    if all(opened.has(key) for key in keys):
        return YES
    return no(_only_sentence(registration), WrongState)


def locked_fields(registration: Registration, names: Iterable[str]) -> list[str]:
    """Those fields of the unit's page that are not open."""
    opened = opening(registration)
    return [name for name in names if not opened.has(field_key(name))]


def _new_rows(registration: Registration, keys: Iterable[str]) -> set[str]:
    """The rows that the last hand-in did not have; none where its words were not kept."""
    handed_in = registration.hand_ins.order_by("-revision").values_list("words", flat=True).first()
    if not handed_in:
        return set()
    known = {f"pledge:{pk}" for pk in handed_in["pledges"]}
    known |= {f"entrant:{pk}" for pk in handed_in["entrants"]}
    return set(keys) - known


def _only_sentence(registration: Registration) -> str:
    """«Văn phòng chỉ mở … để sửa»: what is open, by name as far as a sentence can hold it."""
    returned = registration.open_return
    parts = in_order(registration, [] if returned is None else returned.open_parts)
    names = [f"«{shorten(part.label, 60, placeholder='…')}»" for part in parts]
    if not names:
        return "Văn phòng không mở phần này để sửa."
    if len(names) > NAMED:
        names = [*names[:NAMED], f"{len(names) - NAMED} phần khác"]
    words = ", ".join(names[:-1]) + " và " + names[-1] if len(names) > 1 else names[0]
    return f"Văn phòng chỉ mở {words} để sửa."


def _pledges(registration: Registration) -> Iterable[Pledge]:
    return registration.pledges.order_by("pk")


def _detail(registration: Registration, name: str) -> str:
    value = getattr(registration, name)
    if value is None or value == "":
        return "Không ghi"
    return format_decimal(value) if isinstance(value, int) else str(value)


def _pledge(pledge: Pledge) -> str:
    indicator = f"{pledge.indicator}: " if pledge.indicator else ""
    return f"{indicator}{pledge.target_words}, hoàn thành ngày {format_day(pledge.due_on)}"


def _entrant(entrant: Entrant) -> str:
    return f"Sinh năm {entrant.birth_year}, {entrant.occupation}. {entrant.content}"
