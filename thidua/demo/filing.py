"""One unit's registration on its way: written, handed in, sent back, received, followed up."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from accounts.models import User
from campaigns.models import AwardTier
from core.calendar import add_working_days, local_day, start_of, through_day
from registrations.correcting import part_key
from registrations.models import Entrant, Registration
from registrations.services.drafting import add_entrant, add_pledge, save_details
from registrations.services.exceptions import accept_late, grant_extension
from registrations.services.importing import keep_list, save_list
from registrations.services.lifecycle import (
    accept_registration,
    return_registration,
    start_registration,
    submit_registration,
    withdraw_registration,
)
from registrations.services.namesakes import Candidate
from registrations.services.paper_entry import enter_from_paper
from registrations.states import EntrantKind, State, TwinChoice
from thidua.demo.commune import Commune
from thidua.demo.courses import A_MOMENT, Course
from thidua.demo.following import follow, report
from thidua.demo.households import HOUSEHOLDS
from thidua.demo.posts import aim_of, post_of
from thidua.demo.rows import (
    HONORIFICS,
    Extended,
    HouseholdRow,
    Late,
    OnPaper,
    PersonRow,
    PledgeRow,
    RegistrationRow,
    SentBack,
    day,
    instant,
    number_of,
)

BEFOREHAND = timedelta(days=2)  # from the first word to the handing in


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

    @property
    def writer(self) -> User:
        """Who writes it: the unit's head, or the secretariat from the unit's paper."""
        return self.commune.secretary if self.row.on_paper else self.head

    def course(self) -> Course:
        """All acts from the first word on, as far as the row says."""
        if self.row.extended is not None:
            yield from self._extend(self.row.extended)
        if self.row.on_paper is not None:
            yield from self._type_in(self.row.on_paper)
        else:
            yield from self._draft()
        if self.row.late is not None:
            yield from self._accept_late(self.row.late)
        elif self.row.state != State.DRAFT:
            yield from self._hand_in()
        if self.row.state == State.ACCEPTED:
            yield from follow(self)
            yield from report(self)

    def _hand_in(self) -> Course:
        at = instant(self.row.at)
        yield at
        submit_registration(registration=self.registration, key=uuid4(), by=self.writer, at=at)
        if self.row.sent_back is not None:
            yield from self._send_back(self.row.sent_back)
        if self.row.withdrawn:
            at = instant(self.row.withdrawn)
            yield at
            withdraw_registration(registration=self.registration, by=self.head, at=at)
        if self.row.state == State.ACCEPTED:
            yield from self._accept()

    def _extend(self, extended: Extended) -> Course:
        at = instant(extended.at)
        yield at
        grant_extension(
            campaign=self.commune.campaign,
            unit=self.unit,
            closes_at=through_day(day(extended.through)),
            reason=extended.reason,
            signer=extended.signer,
            by=self.commune.secretary,
            at=at,
        )

    def _type_in(self, paper: OnPaper) -> Course:
        """The secretariat types everything at once and hands it in a little later."""
        at = instant(self.row.at) - 4 * A_MOMENT
        yield at
        people = (*self.row.people, *HOUSEHOLDS.get(self.row.unit, ()))
        self.registration = enter_from_paper(
            campaign=self.commune.campaign,
            unit=self.unit,
            received_on=day(paper.received),
            signer_name=self.unit.head_name,
            signer_title=self.unit.head_title,
            details=self._details(self.row.measures)
            | {
                "head_name": self.unit.head_name,
                "head_title": self.unit.head_title,
                "phone": self.unit.phone,
            },
            pledges=[self._pledge(each) for each in self.row.pledges],
            people=[(_kind(each), self._person(each)) for each in people],
            by=self.commune.secretary,
            at=at,
        )
        stored = self.registration.entrants.order_by("pk")
        self.entrants = list(zip(people, stored, strict=True))
        self.registration.refresh_from_db()

    def _accept_late(self, late: Late) -> Course:
        at = instant(late.at)
        yield at
        accept_late(
            registration=self.registration, reason=late.reason, by=self.commune.secretary, at=at
        )

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
            add_pledge(
                registration=self.registration, values=self._pledge(pledge), by=self.head, at=at
            )
        people = (*self.row.people, *HOUSEHOLDS.get(self.row.unit, ()))
        if self.row.as_a_list:
            at += A_MOMENT
            yield at
            self._add_list(people, at)
            return
        for person in people:
            at += A_MOMENT
            yield at
            entrant = add_entrant(
                registration=self.registration,
                kind=_kind(person),
                values=self._person(person),
                by=self.head,
                at=at,
            )
            self.entrants.append((person, entrant))

    def _save_details(self, measures: str, at: datetime) -> None:
        save_details(
            registration=self.registration,
            values=self._details(measures),
            version=self.registration.version,
            by=self.head,
            at=at,
        )
        self.registration.refresh_from_db(fields=["version"])

    def _add_list(self, people: tuple[PersonRow, ...], at: datetime) -> None:
        """Everybody from one sheet; who has the name of one before is another person."""
        kind, seen, candidates = EntrantKind.INDIVIDUAL, set[tuple[str, int]](), []
        for place, person in enumerate(people, start=2):  # row 1 is the header
            twin = (person.name, person.birth_year) in seen
            seen.add((person.name, person.birth_year))
            choice = TwinChoice.ADD if twin else None
            candidates.append(Candidate(place, self._person(person), choice))
        batch = keep_list(
            registration=self.registration,
            kind=kind,
            rows=[_HEADER, *(_cells(each) for each in people)],
            source=self.row.as_a_list,
            encoding="",
            by=self.head,
            at=at,
        )
        save_list(batch=batch, candidates=candidates, converted=False, by=self.head, at=at)
        stored = self.registration.entrants.filter(kind=kind).order_by("pk")
        self.entrants = list(zip(people, stored, strict=True))

    def _details(self, measures: str) -> dict[str, Any]:
        return {
            "people_total": self.row.people_total,
            "women_total": self.row.women_total,
            "measures": measures,
        }

    def _pledge(self, pledge: PledgeRow) -> Mapping[str, Any]:
        themes = self.commune.campaign.themes.all()
        return {
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
            "target": number_of(pledge.target),
            "baseline": number_of(pledge.baseline),
        }

    def _person(self, person: PersonRow) -> Mapping[str, Any]:
        values = {
            "honorific": HONORIFICS[person.honorific],
            "full_name": person.name,
            "birth_year": person.birth_year,
            "occupation": person.occupation,
            "content": person.content,
            "award_aim": self._tier(aim_of(person)),
        }
        if isinstance(person, HouseholdRow):
            return values | {"address": person.address, "members": person.members}
        return values | {"post_kind": post_of(person.occupation)}

    def _tier(self, place: int | None) -> AwardTier | None:
        """The award by its place in the plan, the highest first."""
        return None if place is None else self.commune.tiers[place]

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


_HEADER = ["Ông/Bà", "Họ và tên", "Năm sinh", "Chức vụ, nghề nghiệp", "Nội dung đăng ký"]


def _cells(row: PersonRow) -> list[str]:
    return [row.honorific, row.name, str(row.birth_year), row.occupation, row.content]


def _kind(person: PersonRow) -> EntrantKind:
    household = isinstance(person, HouseholdRow)
    return EntrantKind.HOUSEHOLD if household else EntrantKind.INDIVIDUAL
