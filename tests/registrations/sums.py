"""Communes to sum up: units, pledges, people, without the way that led there."""

from datetime import date
from decimal import Decimal

from accounts.models import Unit
from campaigns.models import Campaign, InvitedUnit
from registrations.models import Entrant, Pledge, Registration
from registrations.states import EntrantKind, Honorific, PledgeKind, State
from tests import factories
from tests.factories import OPEN


def accepted(campaign: Campaign, name: str, **fields) -> Registration:
    """An accepted registration of a unit of its own, empty."""
    kind = fields.pop("kind", "hamlet")
    unit = factories.make_unit(campaign.authority, name, kind)
    values = {"accepted_at": OPEN, **fields}
    return factories.make_registration(campaign, unit, State.ACCEPTED, **values)


def make_village(campaign: Campaign, units: int, pledges: int = 5, people: int = 3) -> None:
    """That many units, each accepted, in a handful of queries."""
    made = Unit.objects.bulk_create(_unit(campaign, number) for number in range(units))
    InvitedUnit.objects.bulk_create(InvitedUnit(campaign=campaign, unit=each) for each in made)
    filed = Registration.objects.bulk_create(
        Registration(
            campaign=campaign,
            unit=unit,
            state=State.ACCEPTED,
            head_name="Y Wiêng Niê",
            head_title="Trưởng thôn",
            phone="0900 000 001",
            started_at=OPEN,
            edited_at=OPEN,
            submitted_at=OPEN,
            accepted_at=OPEN,
            receipt_number=number,
        )
        for number, unit in enumerate(made, start=5_000)
    )
    themes, kinds = list(campaign.themes.all()), list(PledgeKind)
    Pledge.objects.bulk_create(
        _pledge(each, themes[number % len(themes)], kinds[number % 3], number)
        for each in filed
        for number in range(pledges)
    )
    Entrant.objects.bulk_create(
        _entrant(each, number) for each in filed for number in range(people)
    )


def _unit(campaign: Campaign, number: int) -> Unit:
    name = f"Thôn số {number}"
    return Unit(
        authority=campaign.authority, name=name, kind="hamlet", folded=name, sort_key=f"{number:05}"
    )


def _pledge(registration: Registration, theme, kind: PledgeKind, number: int) -> Pledge:
    return Pledge(
        registration=registration,
        theme=theme,
        kind=kind,
        content=f"Vận động Nhân dân làm đường hoa ở trục chính, đoạn {number}",
        indicator="Chiều dài đường hoa",
        unit_of_measure="mét",
        target=Decimal(500 + number),
        due_on=date(2024, 8, 25),
    )


def _entrant(registration: Registration, number: int) -> Entrant:
    entrant = Entrant(
        registration=registration,
        kind=EntrantKind.HOUSEHOLD if number % 3 == 2 else EntrantKind.INDIVIDUAL,
        honorific=Honorific.MS if number % 2 else Honorific.MR,
        full_name=f"H'Hen Niê {number}",
        birth_year=1985,
        occupation="Nông dân",
        address="Buôn Čuăh",
        content="Hiến 50 m² đất mở rộng đường, góp 10 ngày công",
    )
    entrant.fill_keys()
    return entrant
