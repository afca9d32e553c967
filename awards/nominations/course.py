"""How nominations stood at an instant, read from their history: a paper of a meeting tells of it.

Rows know where they stand now alone, and a report on a meeting that is over is drawn later.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from audit.models import Entry
from awards.models import Nomination
from awards.states import NominationState


@dataclass(frozen=True)
class Stood:
    """In which state a nomination was; `reason` says why it was found ineligible."""

    state: NominationState
    reason: str = ""


def stood_at(nominations: Iterable[Nomination], at: datetime) -> dict[int, Stood]:
    """By key, all that had been begun by `at`; one query.

    What moved without a history (rows that were brought in from elsewhere) stands as it does now.
    """
    rows = {each.pk: each for each in nominations if each.started_at <= at}
    moves: dict[int, list[Entry]] = {}
    entries = Entry.objects.filter(
        subject_type=Nomination._meta.label_lower, subject_id__in=rows, part_type=""
    )
    for entry in entries.order_by("authority_key", "sequence"):
        if "state" in json.loads(entry.values):
            moves.setdefault(entry.subject_id, []).append(entry)
    return {key: _stood(each, moves.get(key, []), at) for key, each in rows.items()}


def _stood(nomination: Nomination, moves: Iterable[Entry], at: datetime) -> Stood:
    before: Entry | None = None
    for move in moves:
        if move.at > at:
            # The first one after that instant says how it stood until then.
            state = NominationState(json.loads(move.values)["state"][0])
            return Stood(state, before.note if before is not None else "")
        before = move
    return Stood(NominationState(nomination.state), nomination.state_reason)
