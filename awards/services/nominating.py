"""Writing a nomination: begin, change, throw away; and what the office finds itself."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import F

from accounts.models import User
from accounts.services import record_act
from audit.actions import Action
from audit.log import differences
from awards.models import Nomination
from awards.nominations.namesaking import already_words, next_number, rivals, standing, without
from awards.nominations.parts import part_verdict
from awards.nominations.subjects import of_entrant, of_registration
from awards.permissions import (
    can_edit_nomination,
    can_find_nominee,
    can_nominate,
    can_remove_nomination,
)
from awards.services.files import drop_file
from awards.states import EDITABLE, DossierPart, NominationState, Procedure
from campaigns.models import AwardTier, Campaign
from core.errors import Duplicate, RuleBroken, Stale
from registrations.models import Entrant, Registration

STALE = (
    "Đề nghị này vừa được lưu ở nơi khác. Hãy so hai bản bên dưới; bấm lưu lần nữa để giữ bản "
    "đang nhập."
)
DOSSIER_MOVED = "Đề nghị vừa được nộp hoặc thay đổi ở nơi khác. Hãy tải lại trang."
NOBODY = "Hãy chọn ít nhất một đối tượng để đề nghị."
FOREIGN_TIER = "Hình thức khen thưởng này không thuộc phong trào."
WITHDRAWN_BY_UNIT = "Đơn vị đã đề nghị {name} rồi rút. Hãy báo đơn vị lập lại đề nghị đó."

# What is nobody's own words: kept up with the subject's name.
KEYS = ("folded", "sort_key", "subject_key")
# Under which title the tier stands among what is edited.
OF_TIER = "tier"


def start_nominations(
    *,
    registration: Registration,
    tier: AwardTier,
    by: User,
    at: datetime,
    itself: bool = False,
    entrants: Sequence[Entrant] = (),
    namesakes: Collection[int] = (),
) -> list[Nomination]:
    """Put forward the unit itself, or people and households on its list, for one tier.

    Who is put forward already keeps that nomination: a second click changes nothing. Whoever else
    has the same name and year in the campaign blocks a nomination (one achievement, one award: điều
    5 khoản 2), unless the entrant's key in `namesakes` says that it is another person. Raises
    NotAllowed, WrongState, TooLate, RuleBroken, or Duplicate with a sentence for each; on a refusal
    nobody is put forward.
    """
    can_nominate(by, registration, at).require()
    campaign = registration.campaign
    if tier.campaign_id != campaign.pk:
        raise RuleBroken(FOREIGN_TIER)
    if not itself and not entrants:
        raise RuleBroken(NOBODY)
    if any(each.registration_id != registration.pk for each in entrants):
        raise RuleBroken("Có người không thuộc danh sách đăng ký của đơn vị. Hãy tải lại trang.")
    with transaction.atomic():
        # Whoever looks for namesakes stands in line here.
        Campaign.objects.hold(campaign.pk)
        there = _there(registration)
        subjects = [of_registration(registration)] if itself and None not in there else []
        subjects += [of_entrant(each) for each in entrants if each.pk not in there]
        new = [_new(campaign, tier, Procedure.ORDINARY, each, at) for each in subjects]
        _number(campaign, new, namesakes)
        _create(new)
        for each in new:
            _record(each, Action.NOMINATION_STARTED, by, at, note=f"{each}: {tier}")
    there |= {each.entrant_id: each for each in new}
    wanted = [None] if itself else []
    return [there[key] for key in [*wanted, *(each.pk for each in entrants)]]


def start_found(
    *,
    campaign: Campaign,
    subject: Mapping[str, Any],
    tier: AwardTier,
    by: User,
    at: datetime,
    form_key: UUID | None = None,
    namesake: bool = False,
) -> Nomination:
    """Put forward whom the office has found itself, by the simplified procedure (điều 85).

    `subject` is what `awards.nominations.subjects` makes of an entrant, a registration or somebody
    outside of them; the same form sent twice makes one. Raises NotAllowed, TooLate, RuleBroken, or
    Duplicate when a unit or the office has nominated the same one and `namesake` does not say
    otherwise.
    """
    can_find_nominee(by, campaign, at).require()
    if tier.campaign_id != campaign.pk:
        raise RuleBroken(FOREIGN_TIER)
    with transaction.atomic():
        Campaign.objects.hold(campaign.pk)
        made = campaign.nominations.filter(form_key=form_key).first() if form_key else None
        if made is not None:
            return made
        new = _new(campaign, tier, Procedure.SIMPLIFIED, subject, at)
        new.form_key = form_key
        _refuse_second_of(new.entrant)
        _number(campaign, [new], [new.entrant_id] if namesake else [])
        _create([new])
        _record(new, Action.NOMINATION_STARTED, by, at, note=f"{new}: {tier}")
    return new


def edit_nomination(
    *,
    nomination: Nomination,
    values: Mapping[str, Any],
    version: int,
    by: User,
    at: datetime,
    namesake: bool = False,
) -> Nomination:
    """Write tier and subject of a nomination. Raises Stale when `version` is not the stored one.

    Raises NotAllowed, WrongState (also for a part that was not opened for correction), TooLate, or
    Duplicate when the subject is now somebody else's, unless `namesake` says otherwise.
    """
    can_edit_nomination(by, nomination, at).require()
    with transaction.atomic():
        Campaign.objects.hold(nomination.campaign_id)
        stored = Nomination.objects.select_related("campaign", "unit").filter(pk=nomination.pk)
        row = stored.first()
        if row is None or row.version != version or row.state != nomination.state:
            raise Stale(STALE)
        old = {name: getattr(row, name) for name in values}
        changed = differences(old, values)
        _refuse_closed_parts(row, changed)
        for name, value in values.items():
            setattr(row, name, value)
        if row.tier.campaign_id != row.campaign_id:
            raise RuleBroken(FOREIGN_TIER)
        before = row.subject_key
        row.fill_keys()
        if row.subject_key != before:
            _number(row.campaign, [row], [row.entrant_id] if namesake else [])
        keys = {name: getattr(row, name) for name in (*KEYS, "namesake")}
        rows = Nomination.objects.filter(pk=row.pk, version=version, state=nomination.state)
        if not rows.update(**values, **keys, version=F("version") + 1, edited_at=at):
            raise Stale(STALE)
        _record(row, Action.NOMINATION_EDITED, by, at, changes=changed)
    nomination.refresh_from_db()
    return nomination


def remove_draft(*, nomination: Nomination, by: User, at: datetime) -> None:
    """Throw away a draft that was never handed in, with all that was written for it.

    Raises NotAllowed, WrongState, TooLate or Stale.
    """
    can_remove_nomination(by, nomination, at).require()
    with transaction.atomic():
        hold_nomination(nomination, at)
        for file in nomination.files.all():
            drop_file(file=file, by=by, at=at)
        for rows in (nomination.earlier_awards, nomination.sheets):
            rows.all().delete()
        for single in ("report", "unit_vote"):
            row = getattr(nomination, single, None)
            if row is not None:
                row.delete()
        _record(nomination, Action.NOMINATION_REMOVED, by, at, note=str(nomination))
        Nomination.objects.filter(pk=nomination.pk).delete()


def hold_nomination(nomination: Nomination, at: datetime) -> None:
    """Hold a nomination's row while a part of its dossier is written.

    Raises Stale when it has moved on since it was read: handed in, or returned with its parts
    locked.
    """
    rows = Nomination.objects.filter(pk=nomination.pk, state=nomination.state)
    if not rows.filter(state__in=EDITABLE).update(edited_at=at):
        raise Stale(DOSSIER_MOVED)
    nomination.edited_at = at


def _there(registration: Registration) -> dict[int | None, Nomination]:
    """What the registration has put forward, by the entrant's key; None is the unit itself."""
    rows = Nomination.objects.filter(registration=registration).for_papers()
    return {
        each.entrant_id: each
        for each in rows
        if each.entrant_id or each.procedure == Procedure.ORDINARY
    }


def _new(
    campaign: Campaign,
    tier: AwardTier,
    procedure: Procedure,
    subject: Mapping[str, Any],
    at: datetime,
) -> Nomination:
    new = Nomination(
        campaign=campaign,
        tier=tier,
        procedure=procedure,
        started_at=at,
        edited_at=at,
        **subject,
    )
    new.fill_keys()
    return new


def _number(
    campaign: Campaign, new: Sequence[Nomination], namesakes: Collection[int | None]
) -> None:
    """Give each its number among those of one name; raises Duplicate where nobody vouches for it.

    Ask while the campaign is held: then nobody takes the same number.
    """
    others = standing(campaign, [each.subject_key for each in new])
    refused = []
    for each in new:
        rest = without(each, others.get(each.subject_key, []))
        found = rivals(each, rest)
        # A unit is one unit, whatever anybody says.
        if found and (each.is_collective or each.entrant_id not in namesakes):
            refused += [already_words(other) for other in found]
        each.namesake = next_number(rest)
        others.setdefault(each.subject_key, []).append(each)
    if refused:
        raise Duplicate(" ".join(dict.fromkeys(refused)))


def _create(new: Sequence[Nomination]) -> None:
    try:
        with transaction.atomic():
            Nomination.objects.bulk_create(new)
    except IntegrityError:
        raise Duplicate("Vừa có người khác đề nghị cùng đối tượng. Hãy tải lại trang.") from None


def _refuse_second_of(entrant: Entrant | None) -> None:
    """An entrant is put forward once, also when the unit has withdrawn it."""
    made = Nomination.objects.filter(entrant=entrant).first() if entrant else None
    if made is None:
        return
    if made.state != NominationState.WITHDRAWN:
        raise Duplicate(already_words(made))
    raise Duplicate(WITHDRAWN_BY_UNIT.format(name=made))


def _refuse_closed_parts(row: Nomination, changed: Mapping[str, Any]) -> None:
    parts = {DossierPart.TIER if name == OF_TIER else DossierPart.SUBJECT for name in changed}
    part_verdict(row, *parts).require()


def _record(
    nomination: Nomination,
    action: Action,
    by: User,
    at: datetime,
    changes: Mapping[str, tuple[Any, Any]] | None = None,
    note: str = "",
) -> None:
    record_act(
        by=by,
        authority_id=nomination.campaign.authority_id,
        action=action,
        subject=nomination,
        at=at,
        changes=changes,
        note=note,
    )
