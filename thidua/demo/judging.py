"""The secretariat scores the candidates, 18 to 25 October."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import count

from awards.scores.judgements import Judgement, Judgements
from awards.services.judging import save_sheet
from campaigns.models import Criterion
from core.calendar import add_working_days, start_of
from registrations.models import Entrant
from registrations.states import State
from thidua.demo.commune import Commune
from thidua.demo.courses import Course
from thidua.demo.desk import FOUND
from thidua.demo.evidence import EVIDENCE, SLIPS
from thidua.demo.filing import Filing
from thidua.demo.rows import day, judged

FIRST_DAY = day("18/10")
HALF_DAYS = (timedelta(hours=8, minutes=30), timedelta(hours=13, minutes=45))
A_SHEET = timedelta(minutes=11)
SHEETS_A_HALF_DAY = 13
FOUND_POINTS = "9 9 7.5"


def judging(filings: Iterable[Filing], commune: Commune) -> Course:
    """Write the sheets that the tables have points for, in the order of the tables."""
    instants = _office_hours()
    at = next(instants)
    yield at  # not before is there anything to be scored
    nominations = {
        (each.registration_id, each.entrant_id): each
        for each in commune.campaign.nominations.in_the_running().for_papers()
    }
    for number, (name, points, registration, entrant) in enumerate(_sheets(filings)):
        nomination = nominations.get((registration, entrant))
        if nomination is None:
            continue
        criteria = commune.judged[nomination.subject_kind]
        version = 0
        for judgements in _saves(name, _judgements(criteria, points, number)):
            yield at
            sheet = save_sheet(
                nomination=nomination,
                judgements=judgements,
                version=version,
                by=commune.secretary,
                at=at,
            )
            version, at = sheet.version, next(instants)


def _sheets(filings: Iterable[Filing]) -> Iterator[tuple[str, str, int | None, int | None]]:
    """Name, points, registration, entrant of every sheet: units, individuals, households.

    Last comes who was found by the office, of no registration.
    """
    filings = [each for each in filings if each.registration.state == State.ACCEPTED]
    for filing in filings:
        if filing.row.points:
            yield filing.unit.name, filing.row.points, filing.registration.pk, None
    entrants: list[tuple[str, str, Entrant]] = [
        (row.name, row.points, entrant) for filing in filings for row, entrant in filing.entrants
    ]
    for name, points, entrant in sorted(entrants, key=lambda each: each[2].kind, reverse=True):
        if points:
            yield name, points, entrant.registration_id, entrant.pk
    yield FOUND, FOUND_POINTS, None, None


def _office_hours() -> Iterator[datetime]:
    """An instant for each sheet, in office hours of the working days."""
    for passed in count():
        morning = start_of(add_working_days(FIRST_DAY, passed))
        for half_day in HALF_DAYS:
            yield from (
                morning + half_day + A_SHEET * number for number in range(SHEETS_A_HALF_DAY)
            )


def _judgements(
    criteria: Sequence[Criterion], points: str, number: int
) -> dict[Criterion, Judgement]:
    return {
        criterion: Judgement(given, "" if given is None else _note(criterion, given, number))
        for criterion, given in zip(criteria, judged(points), strict=True)
    }


def _note(criterion: Criterion, given: Decimal, number: int) -> str:
    good, weak = EVIDENCE[criterion.clause]
    if given < Decimal("6.5"):
        return weak[number % len(weak)]
    return good[number % len(good)] if number % 5 else ""


def _saves(name: str, judgements: Judgements) -> Iterator[Judgements]:
    """What is saved one after the other: where there was a slip, wrong first and then put right."""
    if name in SLIPS:
        wrong, reason = SLIPS[name]
        first = next(iter(judgements))
        yield {**judgements, first: replace(judgements[first], points=wrong)}
        judgements = {**judgements, first: replace(judgements[first], reason=reason)}
    yield judgements
