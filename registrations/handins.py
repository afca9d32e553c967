"""The hand-ins of a registration as people look at them: the list, one as it was, what changed."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Model, QuerySet

from registrations.models import Entrant, HandIn, Pledge, Registration
from registrations.snapshot import (
    DETAIL_FIELDS,
    ENTRANT_FIELDS,
    PLEDGE_FIELDS,
    PartChange,
    Words,
    differences,
    field_label,
    field_words,
    in_order,
    part_title,
)
from registrations.states import EntrantKind

Line = tuple[str, str]  # what people call a field, and its words


@dataclass(frozen=True)
class SheetPart:
    """A pledge, a person or a household as it was handed in."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Sheet:
    """A registration as it was handed in."""

    details: tuple[Line, ...]
    pledges: tuple[SheetPart, ...]
    individuals: tuple[SheetPart, ...]
    households: tuple[SheetPart, ...]


@dataclass(frozen=True)
class Changes:
    """What a hand-in reads otherwise than the one before it."""

    before: HandIn
    after: HandIn
    parts: list[PartChange]


def hand_ins_of(registration: Registration) -> QuerySet[HandIn]:
    """Every hand-in, oldest first, without its words."""
    return registration.hand_ins.select_related("by").defer("words").order_by("revision")


def changes_in(registration: Registration, revision: int) -> Changes | None:
    """What the unit changed before that hand-in; None when there is none before it."""
    pair = registration.hand_ins.filter(revision__lte=revision).order_by("-revision")[:2]
    after, before = (*pair, None, None)[:2]
    if after is None or before is None or after.revision != revision:
        return None
    return Changes(before, after, differences(before.words, after.words))


def sheet(words: Words) -> Sheet | None:
    """The words of a hand-in for a page; None when they were not kept."""
    if not words:
        return None
    entrants = words["entrants"]
    kinds = {
        kind: {key: each for key, each in entrants.items() if each["kind"] == kind}
        for kind in EntrantKind
    }
    # «Đối tượng» goes without saying under its own heading.
    about = [name for name in ENTRANT_FIELDS if name not in ("kind", "honorific", "full_name")]
    pledged = [name for name in PLEDGE_FIELDS if name != "content"]
    return Sheet(
        _lines(Registration, DETAIL_FIELDS, words["details"]),
        _parts(Pledge, pledged, words["pledges"]),
        _parts(Entrant, about, kinds[EntrantKind.INDIVIDUAL]),
        _parts(Entrant, about, kinds[EntrantKind.HOUSEHOLD]),
    )


def _parts(
    model: type[Model], names: Sequence[str], parts: dict[str, Words]
) -> tuple[SheetPart, ...]:
    return tuple(
        SheetPart(
            part_title(model, parts[key]),
            tuple(line for line in _lines(model, names, parts[key]) if line[1]),
        )
        for key in in_order(model, parts)
    )


def _lines(model: type[Model], names: Sequence[str], words: Words) -> tuple[Line, ...]:
    return tuple(
        (field_label(model, name), field_words(model, name, words.get(name))) for name in names
    )
