"""A registration that came on paper: the secretariat types what the unit wrote («nhập thay»)."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.db import IntegrityError, transaction

from accounts.models import Unit, User
from accounts.services import record_act
from audit.actions import Action
from campaigns.models import Campaign
from core.calendar import short_day
from core.errors import Duplicate, RuleBroken
from registrations.models import PaperFiling, Registration
from registrations.permissions import can_enter_from_paper
from registrations.services import drafting
from registrations.states import EntrantKind

Values = Mapping[str, Any]


def enter_from_paper(
    *,
    campaign: Campaign,
    unit: Unit,
    received_on: date,
    signer_name: str,
    signer_title: str,
    details: Values,
    pledges: Sequence[Values],
    people: Sequence[tuple[EntrantKind, Values]],
    by: User,
    at: datetime,
) -> Registration:
    """Write down a paper registration (clause V.4: «bằng văn bản»); it still has to be handed in.

    All or nothing. The day of receipt decides whether it came in time. Raises NotAllowed or
    WrongState when the unit is writing itself, Duplicate naming somebody who stands twice.
    """
    can_enter_from_paper(by, campaign, unit, at).require()
    opens = campaign.registration_phase.first_day
    if received_on < opens:
        raise RuleBroken(f"Ngày nhận bản giấy phải từ ngày mở đăng ký, {short_day(opens)}.")
    with transaction.atomic():
        registration, made = Registration.objects.get_or_create(
            campaign=campaign, unit=unit, defaults={"started_at": at, "edited_at": at}
        )
        try:
            with transaction.atomic():
                registration.paper_filing = PaperFiling.objects.create(
                    registration=registration,
                    received_on=received_on,
                    signer_name=signer_name,
                    signer_title=signer_title,
                    entered_at=at,
                    entered_by=by,
                )
        except IntegrityError:
            raise Duplicate(f"Bản giấy của {unit} đã được nhập rồi.") from None
        record_act(
            by=by,
            authority_id=campaign.authority_id,
            action=Action.REGISTRATION_ENTERED,
            subject=registration,
            at=at,
            note=f"Bản giấy nhận ngày {short_day(received_on)}, người ký: {signer_name}",
        )
        drafting.save_details(
            registration=registration, values=details, version=registration.version, by=by, at=at
        )
        for values in pledges:
            drafting.add_pledge(registration=registration, values=values, by=by, at=at)
        for kind, values in people:
            _add_person(registration, kind, values, by, at)
    return registration


def _add_person(
    registration: Registration, kind: EntrantKind, values: Values, by: User, at: datetime
) -> None:
    """One of the list; a refusal names whom it is about."""
    try:
        drafting.add_entrant(registration=registration, kind=kind, values=values, by=by, at=at)
    except Duplicate as reason:
        raise Duplicate(f"{values['full_name']}: {reason}") from None
