"""What the office's appraisal says of each candidate before the council; no text of a paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import Enum

from django.db.models import prefetch_related_objects

from awards.council.agenda import NOT_RUNNING
from awards.decisions.eligibility import hold_blocks
from awards.models import AwardFile, CouncilSession, Nomination, SessionItem
from awards.nominations.completeness import Missing, missing_of
from awards.nominations.course import Stood, stood_at
from awards.scores.scoring import Standing
from awards.scores.standings import ranking, standing_of
from awards.states import AwardFileUse, DossierPart, NominationState, Procedure
from campaigns.models import AwardTier
from campaigns.states import SubjectKind
from core.calendar import local_day


class Mark(Enum):
    """Whether a part of the dossier is there."""

    THERE = "there"
    MISSING = "missing"
    NOT_NEEDED = "not needed"


@dataclass(frozen=True)
class Appraised:
    """A candidate: the four parts of the dossier (điều 84), points, and what speaks against.

    `marks` are request, report, minutes, confirmation; `total` is the copy of the opening where
    there is one; `failed` are mandatory standards that are not met.
    """

    item: SessionItem
    marks: tuple[Mark, Mark, Mark, Mark]
    missing: tuple[DossierPart, ...]
    total: Decimal | None
    reached: AwardTier | None
    facts: tuple[str, ...]
    failed: tuple[str, ...]
    objections: tuple[str, ...]


def appraise(session: CouncilSession, at: datetime) -> list[Appraised]:
    """Every candidate of the session in its order, as the candidates stood at the meeting.

    A fixed number of queries while all are in the running.
    """
    items = list(
        session.items.select_related(
            "tier",
            "nomination__unit",
            "nomination__tier",
            "nomination__entrant",
        )
    )
    nominations = [each.nomination for each in items]
    prefetch_related_objects([session.campaign], "criteria", "tiers")
    for each in nominations:
        each.campaign = session.campaign  # so that its criteria are read once
    missing = missing_of(nominations)
    confirmed = _confirmed(nominations)
    moment = session.opened_at or at
    holds = hold_blocks(nominations, local_day(moment))
    stood = stood_at(nominations, moment)
    standings = _standings(session, nominations)
    return [
        _appraised(
            item,
            missing[item.nomination_id],
            item.nomination_id in confirmed,
            holds.get(item.nomination_id, ()),
            standings[item.nomination_id],
            _is_running(stood.get(item.nomination_id)),
        )
        for item in items
    ]


def _is_running(stood: Stood | None) -> bool:
    return stood is not None and stood.state == NominationState.ACCEPTED


def _standings(session: CouncilSession, nominations: Sequence[Nomination]) -> dict[int, Standing]:
    """Where each stands; who has left the running is asked for alone."""
    kinds = {SubjectKind(each.subject_kind) for each in nominations}
    found = {
        place.nomination.pk: place.standing
        for kind in sorted(kinds)
        for place in ranking(session.campaign, kind)
    }
    return {each.pk: found.get(each.pk) or standing_of(each) for each in nominations}


def _confirmed(nominations: Sequence[Nomination]) -> set[int]:
    """Those whose dossier has a confirmation."""
    files = AwardFile.objects.filter(use=AwardFileUse.CONFIRMATION, nomination__in=nominations)
    return {key for key in files.values_list("nomination_id", flat=True) if key is not None}


def _appraised(
    item: SessionItem,
    missing: Sequence[Missing],
    confirmed: bool,
    holds: Sequence[str],
    standing: Standing,
    is_running: bool,
) -> Appraised:
    parts = [each.part for each in missing]
    total = standing.total if item.total is None else item.total
    failed = tuple(criterion.name for criterion in standing.failed_gates)
    return Appraised(
        item=item,
        marks=_marks(item.nomination, parts, confirmed),
        missing=tuple(dict.fromkeys(parts)),
        total=total,
        reached=standing.tier,
        facts=tuple(each.words for each in standing.marks if each.words),
        failed=failed,
        objections=(
            *holds,
            *(() if is_running else (NOT_RUNNING,)),
            *_against(item, standing, bool(parts), bool(failed)),
        ),
    )


def _marks(
    nomination: Nomination, parts: Sequence[DossierPart], confirmed: bool
) -> tuple[Mark, Mark, Mark, Mark]:
    """Whom the office found itself needs no meeting of a unit (điều 85)."""
    found_by_office = nomination.procedure == Procedure.SIMPLIFIED
    asked = found_by_office or nomination.submitted_at is not None
    meeting = Mark.MISSING if DossierPart.MEETING in parts else Mark.THERE
    confirmation = Mark.THERE if confirmed else Mark.NOT_NEEDED
    return (
        Mark.THERE if asked else Mark.MISSING,
        Mark.MISSING if DossierPart.REPORT in parts else Mark.THERE,
        Mark.NOT_NEEDED if found_by_office else meeting,
        Mark.MISSING if DossierPart.CONFIRMATION in parts else confirmation,
    )


def _against(
    item: SessionItem, standing: Standing, incomplete: bool, failed: bool
) -> tuple[str, ...]:
    """What the council should know before it votes, a sentence each."""
    found = []
    if incomplete:
        found.append("Hồ sơ còn thiếu, đề nghị bổ sung trước khi xét.")
    if standing.total is None and item.total is None:
        if item.nomination.procedure == Procedure.ORDINARY:
            found.append(f"Chưa chấm xong điểm ({standing.scored}/{len(standing.marks)}).")
    elif failed:
        found.append("Không đạt tiêu chuẩn bắt buộc.")
    elif standing.tier is None:
        found.append("Tổng điểm chưa tới mức xét nào.")
    elif standing.tier.order > item.tier.order:
        found.append(f"Điểm mới tới mức {standing.tier.short_name}.")
    return tuple(found)
