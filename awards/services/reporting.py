"""Writing the achievement report, and which awards the subject has had already."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, models, transaction
from django.db.models import F

from accounts.models import User
from accounts.services import record_act
from audit.actions import Action
from audit.log import differences
from awards.models import AchievementReport, EarlierAward, Nomination
from awards.nominations.sections import sections_of
from awards.permissions import can_write_part
from awards.permissions.reporting import EARLIER_AWARDS, REPORT
from awards.services.nominating import hold_nomination
from awards.states import DossierPart
from core.calendar import local_day
from core.errors import Duplicate, RuleBroken, Stale
from registrations.services.drafting import GONE, STALE_ROW, sent_twice

FIRST_YEAR = 1945
MOST_EARLIER = 60


def write_report(
    *,
    nomination: Nomination,
    values: Mapping[str, str],
    version: int,
    by: User,
    at: datetime,
) -> AchievementReport:
    """Write some sections of the report; `version` 0 begins it.

    What is sent twice, or says what is written already, changes nothing. Raises NotAllowed,
    WrongState, RuleBroken for a section that there is not or that is too long, Stale when
    `version` is not the stored one any more.
    """
    can_write_part(by, nomination, REPORT, at).require()
    _check_sections(nomination, values)
    with transaction.atomic():
        hold_part(nomination, REPORT, by=by, at=at)
        stored = AchievementReport.objects.filter(nomination=nomination).first()
        old = {name: getattr(stored, name) for name in values} if stored else {}
        changed = differences(old, values)
        if stored is not None and not changed:
            return stored
        report = _save(nomination, {**values, "saved_at": at, "saved_by": by}, version)
        _record(nomination, Action.REPORT_WRITTEN, report, changed, by, at)
    return report


def add_earlier_award(
    *,
    nomination: Nomination,
    values: Mapping[str, Any],
    by: User,
    at: datetime,
    form_key: UUID | None = None,
) -> EarlierAward:
    """Write down an award that the subject says it has had; the same form sent twice adds one.

    Raises NotAllowed, WrongState, Stale; RuleBroken for a year to come or too long a list,
    Duplicate for one that is on it.
    """
    can_write_part(by, nomination, EARLIER_AWARDS, at).require()
    this_year = local_day(at).year
    if not FIRST_YEAR <= values["year"] <= this_year:
        raise RuleBroken(f"Năm khen thưởng phải từ {FIRST_YEAR} đến {this_year}.")
    with transaction.atomic():
        hold_part(nomination, EARLIER_AWARDS, by=by, at=at)
        twice, key = sent_twice(nomination.earlier_awards.all(), form_key, values)
        if twice is not None:
            return twice
        if nomination.earlier_awards.filter(**values).exists():
            raise Duplicate("Hình thức khen thưởng này đã có trong danh sách.")
        if nomination.earlier_awards.count() >= MOST_EARLIER:
            raise RuleBroken(f"Danh sách này nhiều nhất {MOST_EARLIER} dòng.")
        award = EarlierAward.objects.create(nomination=nomination, form_key=key, **values)
        changes = differences({}, values)
        _record(nomination, Action.EARLIER_AWARD_ADDED, award, changes, by, at, str(award))
    return award


def remove_earlier_award(*, award: EarlierAward, by: User, at: datetime) -> None:
    """Take one out of the list. Raises NotAllowed, WrongState or Stale."""
    nomination = award.nomination
    can_write_part(by, nomination, EARLIER_AWARDS, at).require()
    with transaction.atomic():
        hold_part(nomination, EARLIER_AWARDS, by=by, at=at)
        old = {name: getattr(award, name) for name in ("kind", "year", "form", "decision")}
        gone, _ = EarlierAward.objects.filter(pk=award.pk).delete()
        if not gone:
            raise Stale(GONE)
        changes = {name: (value, None) for name, value in old.items()}
        _record(nomination, Action.EARLIER_AWARD_REMOVED, award, changes, by, at, str(award))


def hold_part(nomination: Nomination, part: DossierPart, *, by: User, at: datetime) -> None:
    """Hold the nomination's row while a part of it is written.

    Raises Stale when it has moved on since it was read; WrongState when it was returned meanwhile
    with this part shut.
    """
    hold_nomination(nomination, at)
    now = Nomination.objects.select_related("unit", "campaign").get(pk=nomination.pk)
    can_write_part(by, now, part, at).require()


def _check_sections(nomination: Nomination, values: Mapping[str, str]) -> None:
    sections = {each.name: each for each in sections_of(nomination)}
    for name, text in values.items():
        section = sections.get(name)
        if section is None:
            raise RuleBroken("Báo cáo này không có mục đó.")
        if len(text) > section.most:
            raise RuleBroken(
                f"{section.label}: nhiều nhất {section.most} ký tự, đang có {len(text)}. "
                "Hãy rút gọn."
            )


def _save(nomination: Nomination, values: Mapping[str, Any], version: int) -> AchievementReport:
    """Write the row if nobody else has meanwhile."""
    rows = AchievementReport.objects.filter(nomination=nomination)
    try:
        with transaction.atomic():
            if version == 0:
                return AchievementReport.objects.create(nomination=nomination, **values)
    except IntegrityError:
        raise Stale(STALE_ROW) from None
    if not rows.filter(version=version).update(**values, version=F("version") + 1):
        raise Stale(STALE_ROW)
    return rows.get()


def _record(
    nomination: Nomination,
    action: Action,
    part: models.Model,
    changes: Mapping[str, tuple[Any, Any]],
    by: User,
    at: datetime,
    note: str = "",
) -> None:
    record_act(
        by=by,
        authority_id=nomination.campaign.authority_id,
        action=action,
        subject=nomination,
        at=at,
        part=part,
        changes=changes,
        note=note,
    )
