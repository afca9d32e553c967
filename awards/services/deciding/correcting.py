"""Taking back what was written down wrongly of an answer from above."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from audit.actions import Action
from awards.models import Award, DecisionLine
from awards.permissions import can_correct_result
from awards.services.deciding.moves import move_line, reflect, written
from awards.services.files import keep_file
from awards.services.revoking import cancel_entry
from awards.states import AwardFileUse, LineState
from campaigns.models import Campaign
from core.errors import RuleBroken
from core.uploads.checking import CheckedFile

NO_REASON = "Hãy ghi lý do đính chính."
NO_PAPER = "Hãy ghi văn bản làm căn cứ đính chính (số, ngày, nơi ban hành)."


def correct_result(
    *,
    line: DecisionLine,
    reason: str,
    paper: str,
    upload: CheckedFile | None,
    by: User,
    at: datetime,
) -> DecisionLine:
    """Take an answer back, knowingly: the name waits for its answer again, on a line of its own.

    The wrong line stays with what was written on it. An entry of the register that it made is
    cancelled and keeps its number: entries are never deleted. Raises NotAllowed, WrongState where
    something rests on the answer, RuleBroken without reason or paper, Stale.
    """
    can_correct_result(by, line).require()
    if not reason.strip():
        raise RuleBroken(NO_REASON)
    if not paper.strip():
        raise RuleBroken(NO_PAPER)
    decision = line.decision
    with transaction.atomic():
        # Who lets a name fall back, or draws up lists, stands in the same line.
        Campaign.objects.hold(decision.campaign_id)
        can_correct_result(by, line).require()
        moved = move_line(
            line, LineState.CORRECTED, correction_reason=reason, correction_paper=paper
        )
        for award in Award.objects.filter(line=line):
            cancel_entry(award=award, reason=reason, paper=paper, by=by, at=at)
        new = DecisionLine.objects.create(
            decision=decision, item=line.item, nomination=line.nomination, order=line.order
        )
        act, changes = Action.RESULT_CORRECTED, {"state": (line.state, moved["state"])}
        note = f"{line.nomination}: {reason} ({paper})"
        written(decision, act, by, at, part=line, changes=changes, note=note)
        if upload is not None:
            keep_file(owner=decision, use=AwardFileUse.RESULT, upload=upload, by=by, at=at)
    reflect(line, moved)
    return new
