"""The exceptions to the deadline that the secretariat makes, each with its reason."""

from datetime import datetime
from typing import Any

from django.db import models, transaction

from accounts.models import Unit, User
from accounts.services import record_act
from audit.actions import Action
from audit.log import differences
from campaigns.models import Campaign
from core.calendar import until_words
from core.errors import Incomplete, RuleBroken
from registrations.completeness import missing
from registrations.deadlines import extension_fault, term_of
from registrations.models import Extension, LateAcceptance, Registration
from registrations.permissions import can_accept_late, can_extend
from registrations.services.lifecycle import _move, _numbered, _reflect
from registrations.states import State


def grant_extension(
    *,
    campaign: Campaign,
    unit: Unit,
    closes_at: datetime,
    reason: str,
    signer: str,
    by: User,
    at: datetime,
) -> Extension:
    """Give one unit until `closes_at`, before or after its deadline; never less than it has.

    Raises NotAllowed, or WrongState when the unit has filed; RuleBroken when reason or signer is
    empty, or `closes_at` is no later than the unit's deadline, not in the future, or after the
    work's end.
    """
    can_extend(by, campaign, unit).require()
    if not reason.strip():
        raise RuleBroken("Hãy ghi lý do gia hạn.")
    if not signer.strip():
        raise RuleBroken("Hãy ghi người ký cho gia hạn.")
    with transaction.atomic():
        # Two hands stand in line: the slower one may not shorten what the faster one gave.
        Campaign.objects.hold(campaign.pk)
        term = term_of(campaign, unit.pk)
        fault = extension_fault(campaign, term, closes_at, at)
        if fault:
            raise RuleBroken(fault)
        extension = Extension.objects.create(
            campaign=campaign,
            unit=unit,
            closes_at=closes_at,
            reason=reason,
            signer=signer,
            at=at,
            by=by,
        )
        record_act(
            by=by,
            authority_id=campaign.authority_id,
            action=Action.EXTENSION_GRANTED,
            subject=_subject(campaign, unit),
            at=at,
            part=extension,
            changes={"closes_at": (term.closes_at, closes_at), "signer": (None, signer)},
            note=f"{unit}, {until_words(closes_at)}. Lý do: {reason}",
        )
    return extension


def accept_late(*, registration: Registration, reason: str, by: User, at: datetime) -> None:
    """Receive what the unit cannot hand in any more; it is marked late, and nobody hides that.

    It must be as complete as what is handed in. Raises NotAllowed, WrongState, TooLate while the
    unit is still in time, Incomplete, RuleBroken when the reason is empty, or Stale when another
    hand was faster. On a refusal nothing has changed.
    """
    can_accept_late(by, registration, at).require()
    if not reason.strip():
        raise RuleBroken("Hãy ghi lý do nhận muộn.")
    fields: dict[str, Any] = {"is_late": True, "accepted_at": at}
    if registration.state == State.DRAFT:
        # It was never handed in as it stands now, whatever was withdrawn before.
        fields["in_grace"] = False
    if registration.submitted_at is None:
        fields["submitted_at"] = at
    with transaction.atomic():
        Campaign.objects.hold(registration.campaign_id)
        # Asked again while no extension can be granted: who has time now hands in by themselves.
        can_accept_late(by, registration, at).require()
        numbered = _numbered(registration)
        fields |= numbered
        _move(
            registration,
            State.ACCEPTED,
            fields,
            by=by,
            at=at,
            action=Action.REGISTRATION_ACCEPTED_LATE,
            changes=differences({}, numbered),
            note=reason,
        )
        lacking = missing(registration)
        if lacking:
            raise Incomplete(" ".join(lacking))
        LateAcceptance.objects.create(registration=registration, reason=reason, at=at, by=by)
    _reflect(registration, State.ACCEPTED, fields)


def _subject(campaign: Campaign, unit: Unit) -> models.Model:
    """On whose page the history tells of an extension: the registration's, once there is one."""
    return campaign.registrations.filter(unit=unit).first() or unit
