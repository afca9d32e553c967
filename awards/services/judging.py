"""Writing score sheets: the unit's own and the secretariat's, by one way."""

from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import F

from accounts.models import User
from accounts.permissions import Person
from accounts.services import record_act
from audit.actions import Action
from awards.models import Nomination, Score, ScoreSheet
from awards.permissions import can_score, can_self_score
from awards.scores.freezing import frozen_words
from awards.scores.judgements import (
    EMPTY,
    STALE_SHEET,
    Judgement,
    Judgements,
    ReasonMissing,
    changes_of,
    merged,
    names_of,
    reasons_of,
)
from awards.scores.scoring import COMPUTED
from awards.scores.sheets import read_sheet
from awards.services.reopening import tell_council
from awards.states import EDITABLE, NominationState, SheetKind
from campaigns.models import Criterion
from campaigns.states import CriterionMethod
from core.errors import RuleBroken, Stale, WrongState
from core.numbers import format_decimal
from core.verdict import Verdict

STALE_NOMINATION = "Đề nghị vừa đổi trạng thái ở nơi khác. Hãy tải lại trang."
# Hands that may be faster, one after the other, before the slow one is told to try again.
TRIES = 5


@dataclass(frozen=True)
class _Rule:
    """What is particular to a kind of sheet."""

    may: Callable[[Person, Nomination, datetime], Verdict]
    states: Collection[NominationState]  # those in which it is written
    asks_reason: bool
    action: Action


RULES = {
    # The unit drafts: it owes nobody a reason before it has handed in.
    SheetKind.SELF: _Rule(can_self_score, EDITABLE, False, Action.SELF_SCORED),
    SheetKind.SECRETARIAT: _Rule(can_score, {NominationState.ACCEPTED}, True, Action.SCORED),
}


@dataclass(frozen=True)
class _Save:
    """Whose sheet is saved, by whom and when."""

    nomination: Nomination
    kind: SheetKind
    by: User
    at: datetime

    @property
    def rule(self) -> _Rule:
        return RULES[self.kind]


class _Overtaken(Exception):
    """Another hand has written between our reading and our writing: read again."""


def save_sheet(
    *,
    nomination: Nomination,
    judgements: Judgements,
    version: int,
    by: User,
    at: datetime,
    kind: SheetKind = SheetKind.SECRETARIAT,
    shown: Judgements | None = None,
) -> ScoreSheet | None:
    """Write what differs on a sheet of a candidate; the sheet, None where nothing was given at all.

    `version` is the one that was read, 0 for a sheet that does not exist yet; `shown` what stood on
    it then, without which nothing is merged. Raises NotAllowed, TooLate, WrongState, RuleBroken,
    ReasonMissing for a change of the secretariat without one, or Stale when another hand has
    changed the same criterion otherwise.
    """
    save = _Save(nomination, kind, by, at)
    save.rule.may(by, nomination, at).require()
    for criterion, judgement in judgements.items():
        _check(nomination, criterion, judgement)
    for _ in range(TRIES):
        with suppress(_Overtaken):
            return _attempt(save, judgements, version, shown)
    raise Stale(STALE_SHEET)


def _attempt(
    save: _Save, judgements: Judgements, version: int, shown: Judgements | None
) -> ScoreSheet | None:
    """Read, merge, write. Raises _Overtaken when another hand came in between."""
    before = read_sheet(save.nomination, save.kind)
    read, old = before.stored, before.scores
    wanted = merged(judgements, old, read, version, shown)
    if not wanted:
        # A second click, or a look without a change: nothing to write down.
        return read
    if save.rule.asks_reason:
        _ask_reasons(old, wanted)
    names = names_of(judgements)
    with transaction.atomic():
        _hold(save)
        frozen = frozen_words(save.nomination)
        if frozen:
            # The council has begun since we asked.
            raise WrongState(frozen)
        sheet = _take(save, read)
        for criterion, judgement in wanted.items():
            _write(save, sheet, criterion, judgement, old.get(criterion.pk))
        _freeze(save)
        tell_council(save.nomination)
        record_act(
            by=save.by,
            authority_id=save.nomination.campaign.authority_id,
            action=save.rule.action,
            subject=save.nomination,
            at=save.at,
            changes=changes_of(names, old, wanted),
            note=reasons_of(names, wanted),
        )
    return sheet


def _check(nomination: Nomination, criterion: Criterion, judgement: Judgement) -> None:
    if (
        criterion.campaign_id != nomination.campaign_id
        or criterion.subject_kind != nomination.subject_kind
    ):
        raise RuleBroken(f"Tiêu chuẩn «{criterion}» không dành cho đối tượng này.")
    if criterion.method in COMPUTED:
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


def _hold(save: _Save) -> None:
    """Keep the nomination where it is until we commit. Raises Stale when it has moved on."""
    there = Nomination.objects.filter(pk=save.nomination.pk, state__in=save.rule.states)
    if not there.update(version=F("version")):
        raise Stale(STALE_NOMINATION)


def _take(save: _Save, read: ScoreSheet | None) -> ScoreSheet:
    """The sheet, ours to write until we commit, if it is still the one that was read."""
    if read is None:
        try:
            with transaction.atomic():
                return ScoreSheet.objects.create(
                    nomination=save.nomination, kind=save.kind, saved_at=save.at, saved_by=save.by
                )
        except IntegrityError:
            raise _Overtaken from None
    there = ScoreSheet.objects.filter(pk=read.pk, version=read.version)
    if not there.update(version=F("version") + 1, saved_at=save.at, saved_by=save.by):
        raise _Overtaken
    return ScoreSheet.objects.get(pk=read.pk)


def _ask_reasons(old: Mapping[int, Score], wanted: Judgements) -> None:
    """Points that were given do not change without a word why, each with its own."""
    bare = [
        criterion
        for criterion, judgement in wanted.items()
        if _was_given(old.get(criterion.pk)) and not judgement.reason.strip()
    ]
    if bare:
        raise ReasonMissing(bare)


def _was_given(score: Score | None) -> bool:
    return score is not None and score.points is not None


def _write(
    save: _Save,
    sheet: ScoreSheet,
    criterion: Criterion,
    judgement: Judgement,
    before: Score | None,
) -> None:
    if judgement.given == EMPTY.given:
        Score.objects.filter(sheet=sheet, criterion=criterion).delete()
        return
    values = {
        "points": judgement.points,
        "note": judgement.note,
        "reason": judgement.reason if _was_given(before) else "",
        "saved_at": save.at,
        "saved_by": save.by,
    }
    Score.objects.update_or_create(sheet=sheet, criterion=criterion, defaults=values)


def _freeze(save: _Save) -> None:
    """From the first points on a plan file may not change what a total of this kind means."""
    nomination = save.nomination
    if Score.objects.filter(sheet__nomination=nomination, points__isnull=False).exists():
        Criterion.objects.filter(
            campaign=nomination.campaign_id,
            subject_kind=nomination.subject_kind,
            first_scored_at__isnull=True,
        ).update(first_scored_at=save.at)
