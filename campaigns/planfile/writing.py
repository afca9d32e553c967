"""From a checked plan to rows: what is new, what changes, and what may not change any more."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import models, transaction
from django.db.models import F, ProtectedError

from accounts.models import Authority, Unit
from audit.actions import Action
from audit.log import Actor, record
from campaigns.models import (
    Assignment,
    AwardTier,
    Campaign,
    Criterion,
    InvitedUnit,
    LegalBasis,
    Phase,
    Recipient,
    Theme,
)
from campaigns.planfile.schema import CouncilPart, PhasePart, PlanFile, RewardPart
from campaigns.states import PeriodRule, SubjectKind
from core.calendar import before_day, start_of, through_day
from core.errors import RuleBroken

# What may not change under a score that has been given (a total would mean something else).
FROZEN_BY_SCORES = (
    "method",
    "maximum",
    "weight",
    "mandatory",
    "threshold",
    "money_reading",
    "text",
)


def write_plan(
    plan: PlanFile, *, authority: Authority, actor: Actor, at: datetime
) -> tuple[Campaign, list[str]]:
    """Write a plan into the database; returns the campaign and what changed, a line each.

    Repeatable: the same file again changes nothing. What units handed in is never touched: a
    theme with pledges cannot be removed, a criterion with scores cannot be changed. Raises
    RuleBroken, and then nothing has changed.
    """
    changes: dict[str, tuple[Any, Any]] = {}
    with transaction.atomic():
        campaign = _write_campaign(plan, authority, changes)
        _write_parts(plan, campaign, changes)
        _invite(plan, campaign, changes)
        if changes:
            record(
                actor=actor,
                authority_key=authority.pk,
                action=Action.PLAN_LOADED,
                subject=campaign,
                at=at,
                changes=changes,
            )
    return campaign, [_line(name, old, new) for name, (old, new) in changes.items()]


def _write_campaign(
    plan: PlanFile, authority: Authority, changes: dict[str, tuple[Any, Any]]
) -> Campaign:
    part = plan.campaign
    values = part.model_dump(exclude={"reports_to", "purposes", "requirements"})
    values |= {
        "reports_to": "\n".join(part.reports_to),
        "purposes": "\n".join(part.purposes),
        "requirements": "\n".join(part.requirements),
        "participants": "\n".join(plan.participants.texts),
        "minimum_pledges": plan.registration.minimum_pledges,
        "grace_minutes": plan.registration.grace_minutes,
        "reminder_days": ",".join(
            str(days) for days in sorted(set(plan.registration.reminder_days), reverse=True)
        ),
        "participants_clause": plan.participants.clause,
        "registration_rule": plan.registration.rule,
        "registration_clause": plan.registration.clause,
    }
    values |= (plan.council or CouncilPart()).model_dump()
    values |= (plan.reward or RewardPart()).model_dump()
    parent = plan.parent_plan.model_dump() if plan.parent_plan else NO_PARENT
    values |= {f"parent_{name}": value for name, value in parent.items()}
    campaign = Campaign.objects.filter(authority=authority, slug=plan.slug).first()
    if campaign is None:
        campaign = Campaign.objects.create(authority=authority, slug=plan.slug, **values)
        changes["phong trào"] = (None, campaign.title)
        return campaign
    _update(campaign, values, "kế hoạch", changes, kept_when_empty=KEPT_WHEN_EMPTY)
    return campaign


NO_PARENT = {"number": "", "issued_on": None, "issuer": "", "title": ""}
# Facts that the file may leave empty: what somebody has filled in since then stays.
KEPT_WHEN_EMPTY = ("plan_number", "plan_issued_on", "signer_name")


def _write_parts(plan: PlanFile, campaign: Campaign, changes: dict[str, tuple[Any, Any]]) -> None:
    phases = [_phase_values(part) for part in plan.phases]
    _sync(campaign, Phase, "giai đoạn", _numbered(phases), changes, ("kind",))
    themes = [part.model_dump() for part in plan.themes]
    _sync(campaign, Theme, "nội dung thi đua", _numbered(themes), changes, ("name",), ("text",))
    _sync(
        campaign,
        Criterion,
        "tiêu chuẩn",
        _criteria(plan),
        changes,
        ("subject_kind", "clause"),
        ("subject_kind", "text"),
    )
    tiers = [{**part.model_dump(), "submit_to": "\n".join(part.submit_to)} for part in plan.tiers]
    _sync(campaign, AwardTier, "hình thức", _numbered(tiers), changes, ("form", "level"))
    assignments = [part.model_dump() for part in plan.assignments]
    _sync(
        campaign, Assignment, "phân công", _numbered(assignments), changes, ("clause",), ("order",)
    )
    recipients = [part.model_dump() for part in plan.recipients]
    _sync(campaign, Recipient, "nơi nhận", _numbered(recipients), changes, ("name",), ("order",))
    bases = [part.model_dump() for part in plan.legal_bases]
    _sync(campaign, LegalBasis, "căn cứ", _numbered(bases), changes, ("text",), ("order",))


def _criteria(plan: PlanFile) -> list[dict[str, Any]]:
    """The criteria, numbered within their kind of subject."""
    return [
        row
        for kind in SubjectKind
        for row in _numbered(
            [
                {**part.model_dump(), "money_reading": part.money_reading or ""}
                for part in plan.criteria
                if part.subject_kind == kind
            ]
        )
    ]


def _phase_values(part: PhasePart) -> dict[str, Any]:
    """Days as the plan says them and the half-open instants that they mean."""
    if part.rule == PeriodRule.BEFORE_DAY and part.before is not None:
        closes_at = before_day(part.before)
        last_day = part.before.fromordinal(part.before.toordinal() - 1)
    else:
        last_day = part.last_day or part.first_day
        closes_at = through_day(last_day)
    return {
        "kind": part.kind,
        "first_day": part.first_day,
        "last_day": last_day,
        "rule": part.rule,
        "words": part.words,
        "clause": part.clause,
        "opens_at": start_of(part.first_day),
        "closes_at": closes_at,
    }


def _numbered(rows: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    return [{**row, "order": place} for place, row in enumerate(rows, start=1)]


def _sync(
    campaign: Campaign,
    model: type[models.Model],
    label: str,
    rows: Sequence[Mapping[str, Any]],
    changes: dict[str, tuple[Any, Any]],
    *identities: tuple[str, ...],
) -> None:
    """Make the campaign's rows of a model equal to `rows`.

    A row is the same one if it agrees in one of `identities`, tried in turn, never only in its
    place: a pledge must not end up under another theme because a theme was put before it.
    """
    present = list(model._default_manager.filter(campaign=campaign))
    matched, new = _match(present, rows, identities)
    for row in present:
        name = f"{label} {_short(row)}"
        _may_come_or_go(row, name)
        try:
            row.delete()
        except ProtectedError as fault:
            raise RuleBroken(f"Không bỏ được {name}: đã có đăng ký hoặc điểm dựa vào.") from fault
        changes[name] = ("có", "bỏ")
    # Places are unique: those that change are left free first.
    moving = [row.pk for row, values in matched if _place(row) != values["order"]]
    model._default_manager.filter(pk__in=moving).update(order=F("order") + 1000)
    for row, values in matched:
        _update(row, values, f"{label} {_short(row)}", changes)
    for values in new:
        row = model(campaign=campaign, **values)
        _may_come_or_go(row, f"{label} {_short(row)}")
        row.save()
        changes[f"{label} {_short(row)}"] = (None, "thêm")


Values = Mapping[str, Any]


def _place(row: models.Model) -> int:
    """Where the row stands among its kind."""
    place: int = row.order  # type: ignore[attr-defined] # every part of a plan has one
    return place


def _match(
    present: list[models.Model],
    rows: Sequence[Values],
    identities: tuple[tuple[str, ...], ...],
) -> tuple[list[tuple[models.Model, Values]], list[Values]]:
    """Pairs of a stored row and its new values, and the values without a row.

    What is left in `present` has no place in `rows` any more.
    """
    matched: list[tuple[models.Model, Values]] = []
    waiting = list(rows)
    # Of rows that look alike the one in the same place is the same one; the place alone decides
    # only after everything else: what is ticked off stays ticked when a task before it is removed.
    alike = [(*each, "order") for each in identities if each != ("order",)]
    for names in alike + list(identities):
        left = []
        for values in waiting:
            row = next((row for row in present if _agree(row, values, names)), None)
            if row is None:
                left.append(values)
            else:
                matched.append((row, values))
                present.remove(row)
        waiting = left
    return matched, waiting


def _agree(row: models.Model, values: Values, names: tuple[str, ...]) -> bool:
    return all(getattr(row, name) == values[name] for name in names)


def _may_come_or_go(row: models.Model, name: str) -> None:
    """A total that was given is over just these criteria: none comes, none goes."""
    if not isinstance(row, Criterion):
        return
    alike = Criterion.objects.filter(campaign=row.campaign_id, subject_kind=row.subject_kind)
    if alike.filter(first_scored_at__isnull=False).exists():
        raise RuleBroken(f"Không thêm hay bỏ được {name}: đã có điểm chấm cho đối tượng này.")


def _update(
    row: models.Model,
    values: Mapping[str, Any],
    label: str,
    changes: dict[str, tuple[Any, Any]],
    kept_when_empty: tuple[str, ...] = (),
) -> None:
    changed = {
        name: value
        for name, value in values.items()
        if getattr(row, name) != value and not (name in kept_when_empty and not value)
    }
    if not changed:
        return
    if isinstance(row, Criterion) and row.first_scored_at is not None:
        frozen = [name for name in changed if name in FROZEN_BY_SCORES]
        if frozen:
            raise RuleBroken(
                f"Không đổi được {label} ({', '.join(frozen)}): đã có điểm chấm theo đó."
            )
    for name, value in changed.items():
        field = row._meta.get_field(name)
        words = str(getattr(field, "verbose_name", name)).lower()
        changes[f"{label}: {words}"] = (getattr(row, name), value)
        setattr(row, name, value)
    row.save(update_fields=list(changed))


def _invite(plan: PlanFile, campaign: Campaign, changes: dict[str, tuple[Any, Any]]) -> None:
    """Call on every active unit of the kinds that the plan names; nobody is un-invited."""
    kinds = plan.participants.unit_kinds
    units = Unit.objects.active().filter(authority=campaign.authority, kind__in=kinds)
    new = units.exclude(invitations__campaign=campaign)
    count = len(
        InvitedUnit.objects.bulk_create([InvitedUnit(campaign=campaign, unit=unit) for unit in new])
    )
    if count:
        changes["đơn vị tham gia"] = (None, f"thêm {count}")


def _short(row: models.Model) -> str:
    text = str(row)
    return text if len(text) <= 60 else text[:59] + "…"


def _line(name: str, old: Any, new: Any) -> str:
    return f"{name}: {new}" if old is None else f"{name}: {old} → {new}"
