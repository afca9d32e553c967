"""From a checked plan to rows: what is new, what changes, and what may not change any more."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import models, transaction
from django.db.models import ProtectedError

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
from campaigns.planfile.schema import PhasePart, PlanFile
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
        "registration_rule": plan.registration.rule,
    }
    if plan.parent_plan is not None:
        parent = plan.parent_plan.model_dump()
        values |= {f"parent_{name}": value for name, value in parent.items()}
    campaign = Campaign.objects.filter(authority=authority, slug=plan.slug).first()
    if campaign is None:
        campaign = Campaign.objects.create(authority=authority, slug=plan.slug, **values)
        changes["phong trào"] = (None, campaign.title)
        return campaign
    _update(campaign, values, "kế hoạch", changes, kept_when_empty=KEPT_WHEN_EMPTY)
    return campaign


# Facts that the file may leave empty: what somebody has filled in since then stays.
KEPT_WHEN_EMPTY = ("plan_number", "plan_issued_on", "signer_name")


def _write_parts(plan: PlanFile, campaign: Campaign, changes: dict[str, tuple[Any, Any]]) -> None:
    phases = [_phase_values(part) for part in plan.phases]
    _sync(campaign, Phase, "giai đoạn", _numbered(phases), ("kind",), changes)
    themes = [part.model_dump() for part in plan.themes]
    _sync(campaign, Theme, "nội dung thi đua", _numbered(themes), ("order",), changes)
    criteria = [
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
    _sync(campaign, Criterion, "tiêu chuẩn", criteria, ("subject_kind", "order"), changes)
    tiers = [part.model_dump() for part in plan.tiers]
    _sync(campaign, AwardTier, "hình thức", _numbered(tiers), ("order",), changes)
    assignments = [part.model_dump() for part in plan.assignments]
    _sync(campaign, Assignment, "phân công", _numbered(assignments), ("order",), changes)
    recipients = [part.model_dump() for part in plan.recipients]
    _sync(campaign, Recipient, "nơi nhận", _numbered(recipients), ("order",), changes)
    bases = [part.model_dump() for part in plan.legal_bases]
    _sync(campaign, LegalBasis, "căn cứ", _numbered(bases), ("order",), changes)


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
    key: tuple[str, ...],
    changes: dict[str, tuple[Any, Any]],
) -> None:
    """Make the campaign's rows of a model equal to `rows`, matched by the fields of `key`."""
    manager = model._default_manager.filter(campaign=campaign)
    present = {tuple(getattr(row, name) for name in key): row for row in manager}
    for values in rows:
        place = tuple(values[name] for name in key)
        row = present.pop(place, None)
        if row is None:
            row = model._default_manager.create(campaign=campaign, **values)
            changes[f"{label} {_short(row)}"] = (None, "thêm")
        else:
            _update(row, values, f"{label} {_short(row)}", changes)
    for row in present.values():
        name = f"{label} {_short(row)}"
        try:
            row.delete()
        except ProtectedError as fault:
            raise RuleBroken(f"Không bỏ được {name}: đã có đăng ký hoặc điểm dựa vào.") from fault
        changes[name] = ("có", "bỏ")


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
