"""Writing score sheets."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.db import IntegrityError, transaction
from django.db.models import F

from accounts.models import User
from accounts.services import record_act
from audit.actions import Action
from awards.models import Nomination, Score, ScoreSheet
from awards.permissions import can_score
from awards.states import SheetKind
from campaigns.models import Criterion
from campaigns.states import CriterionMethod
from core.errors import RuleBroken, Stale
from core.numbers import format_decimal

STALE_SHEET = (
    "Phiếu này vừa được người khác lưu. Hãy so hai bản bên dưới; bấm lưu lần nữa để giữ bản "
    "đang nhập."
)


@dataclass(frozen=True)
class Judgement:
    """What a person gives for one criterion; None takes the points back to «not scored»."""

    points: Decimal | None
    note: str = ""


def save_sheet(
    *,
    nomination: Nomination,
    judgements: Mapping[Criterion, Judgement],
    reason: str,
    version: int,
    by: User,
    at: datetime,
) -> ScoreSheet:
    """Write the secretariat's sheet of a candidate, all judged criteria at once.

    `version` is 0 for a sheet that does not exist yet. Points that change after the first save
    need a reason. Raises NotAllowed, TooLate, RuleBroken, or Stale when another hand was faster.
    """
    can_score(by, nomination, at).require()
    for criterion, judgement in judgements.items():
        _check(nomination, criterion, judgement)
    sheets = ScoreSheet.objects.filter(nomination=nomination, kind=SheetKind.SECRETARIAT)
    same = sheets.filter(version=version).first()
    if same is not None and not _changes(_given(same), judgements):
        # A second click, or a look without a change: nothing to write down.
        return same
    with transaction.atomic():
        sheet = _take_sheet(nomination, version, by, at)
        old = _given(sheet)
        _reason_for_change(old, judgements, reason)
        for criterion, judgement in judgements.items():
            _write(sheet, criterion, judgement)
        if any(judgement.points is not None for judgement in judgements.values()):
            # From now on a plan file may not change what a total of this kind means.
            Criterion.objects.filter(
                campaign=nomination.campaign_id,
                subject_kind=nomination.subject_kind,
                first_scored_at__isnull=True,
            ).update(first_scored_at=at)
        record_act(
            by=by,
            authority_id=nomination.campaign.authority_id,
            action=Action.SCORED,
            subject=nomination,
            at=at,
            changes=_changes(old, judgements),
            note=reason,
        )
    return sheet


def _check(nomination: Nomination, criterion: Criterion, judgement: Judgement) -> None:
    if (
        criterion.campaign_id != nomination.campaign_id
        or criterion.subject_kind != nomination.subject_kind
    ):
        raise RuleBroken(f"Tiêu chuẩn «{criterion}» không dành cho đối tượng này.")
    if criterion.method in (CriterionMethod.TARGETS, CriterionMethod.MONEY):
        raise RuleBroken(f"Tiêu chuẩn «{criterion}» do hệ thống tính, không chấm tay.")
    points = judgement.points
    if points is None:
        return
    if not 0 <= points <= criterion.maximum:
        raise RuleBroken(
            f"Điểm của «{criterion}» phải từ 0 đến {format_decimal(criterion.maximum)}."
        )
    if criterion.method == CriterionMethod.MET and points not in (0, criterion.maximum):
        raise RuleBroken(f"Tiêu chuẩn «{criterion}» chỉ có đạt hoặc không đạt.")


def _take_sheet(nomination: Nomination, version: int, by: User, at: datetime) -> ScoreSheet:
    """The sheet, ours to write until we commit; Stale if it is not the version that was read."""
    if version == 0:
        try:
            with transaction.atomic():
                return ScoreSheet.objects.create(
                    nomination=nomination,
                    kind=SheetKind.SECRETARIAT,
                    saved_at=at,
                    saved_by=by,
                )
        except IntegrityError:
            raise Stale(STALE_SHEET) from None
    sheets = ScoreSheet.objects.filter(nomination=nomination, kind=SheetKind.SECRETARIAT)
    taken = sheets.filter(version=version).update(
        version=F("version") + 1, saved_at=at, saved_by=by
    )
    if not taken:
        raise Stale(STALE_SHEET)
    return sheets.get()


def _given(sheet: ScoreSheet) -> dict[int, Score]:
    """What the sheet holds, by criterion."""
    return {score.criterion_id: score for score in sheet.scores.all()}


def _reason_for_change(
    old: Mapping[int, Score], judgements: Mapping[Criterion, Judgement], reason: str
) -> None:
    """Points that were given do not change without a word why."""
    for criterion, judgement in judgements.items():
        before = old.get(criterion.pk)
        given = before is not None and before.points is not None
        if given and _words(before) != _words(judgement) and not reason.strip():
            raise RuleBroken("Hãy ghi lý do sửa điểm đã chấm.")


def _changes(
    old: Mapping[int, Score], judgements: Mapping[Criterion, Judgement]
) -> dict[str, tuple[str | None, str | None]]:
    """What the history shows: points and note of each criterion, before and after."""
    clauses = Counter(criterion.clause for criterion in judgements)
    changed = {}
    for criterion, judgement in judgements.items():
        then, now = _words(old.get(criterion.pk)), _words(judgement)
        if then != now:
            name = criterion.clause
            if clauses[name] > 1:
                name = f"{name} ({criterion.order})"
            changed[name] = (then, now)
    return changed


def _words(given: Score | Judgement | None) -> str | None:
    """Points and grounds as the history tells them; None for nothing at all."""
    if given is None or (given.points is None and not given.note):
        return None
    number = "chưa chấm" if given.points is None else f"{format_decimal(given.points)} điểm"
    return f"{number} – {given.note}" if given.note else number


def _write(sheet: ScoreSheet, criterion: Criterion, judgement: Judgement) -> None:
    if judgement.points is None and not judgement.note:
        Score.objects.filter(sheet=sheet, criterion=criterion).delete()
    else:
        Score.objects.update_or_create(
            sheet=sheet,
            criterion=criterion,
            defaults={"points": judgement.points, "note": judgement.note},
        )
