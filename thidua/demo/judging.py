"""The secretariat scores the candidates, 18 to 25 October."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from functools import partial
from itertools import count

from awards.models import Nomination
from awards.services.judging import Judgement, save_sheet
from campaigns.models import Criterion
from campaigns.states import CriterionMethod, SubjectKind
from core.calendar import add_working_days, start_of
from registrations.models import Entrant
from registrations.states import State
from thidua.demo.commune import Commune
from thidua.demo.evidence import EVIDENCE, SLIPS
from thidua.demo.filing import Filing
from thidua.demo.rows import day, judged

FIRST_DAY = day("18/10")
HALF_DAYS = (timedelta(hours=8, minutes=30), timedelta(hours=13, minutes=45))
A_SHEET = timedelta(minutes=11)
SHEETS_A_HALF_DAY = 13


def judge(filings: Iterable[Filing], commune: Commune) -> None:
    """Write the sheets that the tables have points for."""
    campaign = commune.campaign
    criteria = _judged_criteria(commune)
    nominations = {
        (each.registration_id, each.entrant_id): each for each in campaign.nominations.for_papers()
    }
    instants = _office_hours()
    for number, (name, points, registration, entrant) in enumerate(_sheets(filings)):
        nomination = nominations[registration, entrant]
        judgements = _judgements(criteria[nomination.subject_kind], points, number)
        _write(nomination, judgements, name, commune, instants)


def _judged_criteria(commune: Commune) -> dict[str, list[Criterion]]:
    """The criteria that a person judges, in the plan's order, by kind of subject."""
    computed = (CriterionMethod.TARGETS, CriterionMethod.MONEY)
    rows = commune.campaign.criteria.exclude(method__in=computed).order_by("order")
    return {kind: [row for row in rows if row.subject_kind == kind] for kind in SubjectKind}


def _sheets(filings: Iterable[Filing]) -> Iterator[tuple[str, str, int, int | None]]:
    """Name, points, registration, entrant of every sheet: units, individuals, households."""
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


def _write(
    nomination: Nomination,
    judgements: dict[Criterion, Judgement],
    name: str,
    commune: Commune,
    instants: Iterator[datetime],
) -> None:
    """Save the sheet; where there was a slip, save it wrong first and put it right."""
    save = partial(save_sheet, nomination=nomination, by=commune.secretary)
    version = 0
    if name in SLIPS:
        wrong, reason = SLIPS[name]
        first = next(iter(judgements))
        slip = judgements | {first: replace(judgements[first], points=wrong)}
        version = save(judgements=slip, version=0, at=next(instants)).version
        judgements[first] = replace(judgements[first], reason=reason)
    save(judgements=judgements, version=version, at=next(instants))
