"""The course of each registration, played act by act through the services.

A course yields the instant of its next act and does it when it is taken up again; so the courses
of all units run side by side and the history is written in the order of time.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from heapq import heapify, heappop, heapreplace
from uuid import uuid4

from core.calendar import add_working_days, local_day, start_of, through_day
from registrations.correcting import part_key
from registrations.models import Entrant, Pledge, Registration
from registrations.services.drafting import add_entrant, add_pledge, save_details
from registrations.services.lifecycle import (
    accept_registration,
    return_registration,
    start_registration,
    submit_registration,
    withdraw_registration,
)
from registrations.services.results import (
    add_contribution,
    enter_entrant_result,
    enter_result,
)
from registrations.states import EntrantKind, State
from thidua.demo.commune import Commune
from thidua.demo.households import HOUSEHOLDS
from thidua.demo.rows import (
    HONORIFICS,
    ContributionRow,
    HouseholdRow,
    PersonRow,
    PledgeRow,
    RegistrationRow,
    SentBack,
    day,
    instant,
    step,
)

Course = Iterator[datetime]

A_MOMENT = timedelta(minutes=3, seconds=20)  # to type in one row
BEFOREHAND = timedelta(days=2)  # from the first word to the handing in
RESULTS_FROM = instant("1/10 07:45")
RESULTS_AS_OF = day("30/9")
IN_THE_EVENING = timedelta(hours=17)


def play(courses: Iterable[Course]) -> None:
    """Run the courses side by side, always the one whose next act is due first."""
    queue = [(next(course), place, course) for place, course in enumerate(courses)]
    heapify(queue)
    while queue:
        _, place, course = queue[0]
        following = next(course, None)
        if following is None:
            heappop(queue)
        else:
            heapreplace(queue, (following, place, course))


def _number(written: int | str | None) -> Decimal | None:
    return None if written is None else Decimal(written)


class Filing:
    """One unit's registration on its way."""

    def __init__(self, row: RegistrationRow, commune: Commune, place: int) -> None:
        self.row = row
        self.unit = commune.units[row.unit]
        self.head = commune.heads[row.unit]
        self.commune = commune
        self.place = place  # among all filings: the secretariat takes them one after the other
        self.registration: Registration
        self.entrants: list[tuple[PersonRow, Entrant]] = []

    def course(self) -> Course:
        """All acts from the first word on, as far as the row says."""
        yield from self._draft()
        if self.row.state == State.DRAFT:
            return
        at = instant(self.row.at)
        yield at
        submit_registration(registration=self.registration, key=uuid4(), by=self.head, at=at)
        if self.row.sent_back is not None:
            yield from self._send_back(self.row.sent_back)
        if self.row.withdrawn:
            at = instant(self.row.withdrawn)
            yield at
            withdraw_registration(registration=self.registration, by=self.head, at=at)
        if self.row.state == State.ACCEPTED:
            yield from self._accept()
            yield from self._follow()
            yield from self._report()

    def _draft(self) -> Course:
        at = instant(self.row.at) - BEFOREHAND
        yield at
        self.registration = start_registration(
            campaign=self.commune.campaign, unit=self.unit, by=self.head, at=at
        )
        if self.row.people_total is None:
            return
        at += A_MOMENT
        yield at
        # What comes again was sent back because this was blank.
        comes_again = self.row.sent_back is not None and self.row.sent_back.again
        self._save_details("" if comes_again else self.row.measures, at)
        for pledge in self.row.pledges:
            at += A_MOMENT
            yield at
            self._add_pledge(pledge, at)
        for person in (*self.row.people, *HOUSEHOLDS.get(self.row.unit, ())):
            at += A_MOMENT
            yield at
            self._add_entrant(person, at)

    def _save_details(self, measures: str, at: datetime) -> None:
        save_details(
            registration=self.registration,
            values={
                "people_total": self.row.people_total,
                "women_total": self.row.women_total,
                "measures": measures,
            },
            version=self.registration.version,
            by=self.head,
            at=at,
        )
        self.registration.refresh_from_db(fields=["version"])

    def _add_pledge(self, pledge: PledgeRow, at: datetime) -> None:
        themes = self.commune.campaign.themes.all()
        add_pledge(
            registration=self.registration,
            values={
                "kind": pledge.kind,
                "theme": themes.get(order=pledge.theme),
                "content": pledge.content,
                "due_on": day(pledge.due),
                "responsible": pledge.responsible,
                "scale": pledge.scale,
                "place": pledge.place,
                "starts_on": day(pledge.starts) if pledge.starts else None,
                "direction": pledge.direction,
                "indicator": pledge.indicator,
                "unit_of_measure": pledge.unit_of_measure,
                "target": _number(pledge.target),
                "baseline": _number(pledge.baseline),
            },
            by=self.head,
            at=at,
        )

    def _add_entrant(self, person: PersonRow, at: datetime) -> None:
        values = {
            "honorific": HONORIFICS[person.honorific],
            "full_name": person.name,
            "birth_year": person.birth_year,
            "occupation": person.occupation,
            "content": person.content,
        }
        kind = EntrantKind.INDIVIDUAL
        if isinstance(person, HouseholdRow):
            kind = EntrantKind.HOUSEHOLD
            values |= {"address": person.address, "members": person.members}
        entrant = add_entrant(
            registration=self.registration, kind=kind, values=values, by=self.head, at=at
        )
        self.entrants.append((person, entrant))

    def _send_back(self, back: SentBack) -> Course:
        at = instant(back.at)
        yield at
        return_registration(
            registration=self.registration,
            reason=back.reason,
            due_at=through_day(day(back.due)),
            by=self.commune.secretary,
            at=at,
            open_parts=[self._part_key(part) for part in back.parts],
        )
        if not back.again:
            return
        at = instant(back.again)
        yield at - A_MOMENT
        self._save_details(self.row.measures, at - A_MOMENT)
        yield at
        submit_registration(registration=self.registration, key=uuid4(), by=self.head, at=at)

    def _part_key(self, part: str) -> str:
        """The key of a part as a return names it (`registrations.correcting`)."""
        word, _, place = part.partition(" ")
        if not place:
            return word
        return part_key(self.registration.pledges.order_by("pk")[int(place) - 1])

    def _accept(self) -> Course:
        """On the next working day, one registration after the other."""
        handed_in = self.registration.resubmitted_at or self.registration.submitted_at
        at = start_of(add_working_days(local_day(handed_in), 1))
        at += timedelta(hours=8, minutes=10 + 7 * self.place)
        yield at
        accept_registration(registration=self.registration, by=self.commune.secretary, at=at)

    def _follow(self) -> Course:
        """What the head wrote down on the way, in the evening of the day that it stands for."""
        steps = sorted(
            (*step(text), pledge.pk) for pledge, row in self._pledges() for text in row.steps
        )
        for number, (as_of, figure, key) in enumerate(steps):
            at = start_of(as_of) + IN_THE_EVENING + A_MOMENT * (number + self.place)
            yield at
            pledge = self.registration.pledges.get(pk=key)
            self._enter_result(pledge, figure, as_of, "", at)

    def _pledges(self) -> list[tuple[Pledge, PledgeRow]]:
        stored = self.registration.pledges.order_by("pk")
        return list(zip(stored, self.row.pledges, strict=True))

    def _enter_result(
        self, pledge: Pledge, result: Decimal | None, as_of: date, note: str, at: datetime
    ) -> None:
        enter_result(
            pledge=pledge,
            result=result,
            as_of=as_of,
            result_note=note,
            version=pledge.version,
            by=self.head,
            at=at,
        )

    def _report(self) -> Course:
        """In the first half of October: pledges, people, what was given."""
        at = RESULTS_FROM + timedelta(days=self.place % 14, minutes=13 * self.place)
        for pledge, row in self._pledges():
            at += A_MOMENT
            yield at
            as_of = min(day(row.due), RESULTS_AS_OF)
            self._enter_result(pledge, _number(row.result), as_of, row.note, at)
        for row, entrant in self.entrants:
            if row.result:
                at += A_MOMENT
                yield at
                self._enter_entrant_result(entrant, row.result, at)
        for entrant, row in self._given():
            at += A_MOMENT
            yield at
            self._add_contribution(entrant, row, at)

    def _enter_entrant_result(self, entrant: Entrant, words: str, at: datetime) -> None:
        enter_entrant_result(
            entrant=entrant, result_note=words, version=entrant.version, by=self.head, at=at
        )

    def _given(self) -> list[tuple[Entrant | None, ContributionRow]]:
        own = [(None, row) for row in self.row.contributions]
        return own + [
            (entrant, row)
            for person, entrant in self.entrants
            if isinstance(person, HouseholdRow)
            for row in person.contributions
        ]

    def _add_contribution(
        self, entrant: Entrant | None, row: ContributionRow, at: datetime
    ) -> None:
        add_contribution(
            registration=self.registration,
            values={
                "entrant": entrant,
                "kind": row.kind,
                "origin": row.origin,
                "content": row.content,
                "value": Decimal(row.value),
                "work": row.work,
                "given_on": day(row.given),
                "quantity": _number(row.quantity),
            },
            by=self.head,
            at=at,
        )
