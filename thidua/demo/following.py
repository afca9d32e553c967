"""What came of a registration that was received: results on the way, and the sum in October."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from core.calendar import start_of
from registrations.models import Entrant, Pledge
from registrations.services.results import (
    add_contribution,
    enter_entrant_result,
    enter_result,
)
from thidua.demo.courses import A_MOMENT, Course
from thidua.demo.rows import (
    ContributionRow,
    HouseholdRow,
    PledgeRow,
    day,
    instant,
    number_of,
    step,
)

if TYPE_CHECKING:
    from thidua.demo.filing import Filing

RESULTS_FROM = instant("1/10 07:45")
RESULTS_AS_OF = day("30/9")
IN_THE_EVENING = timedelta(hours=17)


def follow(filing: Filing) -> Course:
    """What the head wrote down on the way, in the evening of the day that it stands for."""
    steps = sorted(
        (*step(text), pledge.pk) for pledge, row in _pledges(filing) for text in row.steps
    )
    for number, (as_of, figure, key) in enumerate(steps):
        at = start_of(as_of) + IN_THE_EVENING + A_MOMENT * (number + filing.place)
        yield at
        pledge = filing.registration.pledges.get(pk=key)
        _enter_result(filing, pledge, figure, as_of, "", at)


def report(filing: Filing) -> Course:
    """In the first half of October: pledges, people, what was given."""
    at = RESULTS_FROM + timedelta(days=filing.place % 14, minutes=13 * filing.place)
    for pledge, row in _pledges(filing):
        at += A_MOMENT
        yield at
        as_of = min(day(row.due), RESULTS_AS_OF)
        _enter_result(filing, pledge, number_of(row.result), as_of, row.note, at)
    for row, entrant in filing.entrants:
        if row.result:
            at += A_MOMENT
            yield at
            enter_entrant_result(
                entrant=entrant,
                result_note=row.result,
                version=entrant.version,
                by=filing.head,
                at=at,
            )
    for entrant, row in _given(filing):
        at += A_MOMENT
        yield at
        _add_contribution(filing, entrant, row, at)


def _pledges(filing: Filing) -> list[tuple[Pledge, PledgeRow]]:
    stored = filing.registration.pledges.order_by("pk")
    return list(zip(stored, filing.row.pledges, strict=True))


def _enter_result(
    filing: Filing, pledge: Pledge, result: Decimal | None, as_of: date, note: str, at: datetime
) -> None:
    enter_result(
        pledge=pledge,
        result=result,
        as_of=as_of,
        result_note=note,
        version=pledge.version,
        by=filing.head,
        at=at,
    )


def _given(filing: Filing) -> list[tuple[Entrant | None, ContributionRow]]:
    own = [(None, row) for row in filing.row.contributions]
    return own + [
        (entrant, row)
        for person, entrant in filing.entrants
        if isinstance(person, HouseholdRow)
        for row in person.contributions
    ]


def _add_contribution(
    filing: Filing, entrant: Entrant | None, row: ContributionRow, at: datetime
) -> None:
    add_contribution(
        registration=filing.registration,
        values={
            "entrant": entrant,
            "giver_name": row.giver,
            "kind": row.kind,
            "origin": row.origin,
            "content": row.content,
            "value": Decimal(row.value),
            "work": row.work,
            "given_on": day(row.given),
            "quantity": number_of(row.quantity),
        },
        by=filing.head,
        at=at,
    )
