"""Acts on a nomination, each done by a service and named alike in all tables."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from accounts.models import User
from audit.models import Entry, Ledger
from awards.models import (
    AwardFile,
    EarlierAward,
    Nomination,
    NominationExtension,
    NominationHandIn,
    NominationReturn,
    UnitMeeting,
)
from awards.services import nominating, nomination_course, nomination_desk, nomination_files
from awards.states import AwardFileUse, NominationState, SheetKind
from campaigns.states import CriterionMethod
from core.uploads.checking import CheckedFile
from core.uploads.kinds import Kind
from core.uploads.scanner import Scan
from tests import award_factories, factories
from tests.awards import builders
from tests.factories import REVIEW

SECTIONS = ("overview", "achievements", "measures", "effects", "lessons", "compliance")
UPLOAD = CheckedFile(name="anh.pdf", kind=Kind.PDF, data=b"%PDF-anh", scan=Scan.UNSCANNED)
REASON = "Ghi rõ số liệu."
Act = Callable[[Nomination, User, datetime], Any]


def fill(nomination: Nomination, by: User) -> Nomination:
    """Everything that a dossier needs, without the way that led there."""
    details: dict[str, Any] = {"occupation": "Nông dân", "post_kind": "worker"}
    if nomination.is_collective:
        details = {"people_total": 120}
    Nomination.objects.filter(pk=nomination.pk).update(**details)
    award_factories.make_report(nomination, by, **dict.fromkeys(SECTIONS, "Đã làm."))
    meeting = make_meeting(nomination)
    meeting.votes.create(nomination=nomination, agree=40, disagree=0)
    points = {
        each.clause: "9" if each.method == CriterionMethod.POINTS else str(each.maximum)
        for each in builders.judged(nomination)
    }
    builders.sheet(nomination, points, by, SheetKind.SELF)
    if nomination.subject_kind == "household":
        award_factories.make_award_file(AwardFileUse.CONFIRMATION, by, nomination=nomination)
    return fresh(nomination)


def make_meeting(nomination: Nomination) -> UnitMeeting:
    meeting, _ = UnitMeeting.objects.get_or_create(
        campaign=nomination.campaign,
        unit=nomination.unit,
        defaults={
            "held_at": REVIEW,
            "place": "Nhà văn hóa",
            "chair_name": "Y Wiêng Niê",
            "secretary_name": "H'Lan",
            "members_total": 50,
            "members_present": 40,
        },
    )
    return meeting


def fresh(nomination: Nomination) -> Nomination:
    """The nomination as a request of its own reads it."""
    return Nomination.objects.for_papers().get(pk=nomination.pk)


def in_state(registration, state: NominationState, by: User, **fields) -> Nomination:
    """A complete nomination of a person in any state; a returned one has its return."""
    entrant = factories.make_entrant(registration, f"Người {state.label}", post_kind="worker")
    made = factories.make_nomination(registration, entrant, state, **fields)
    if state == NominationState.RETURNED:
        made.returns.create(
            reason=REASON, due_at=REVIEW + timedelta(days=3), at=REVIEW, by=by, open_parts=[]
        )
    if made.revision:
        made.hand_ins.create(revision=1, at=REVIEW, by=by, words={})
    return fill(made, by)


def edit(nomination, by, at):
    nominating.edit_nomination(
        nomination=nomination,
        values={"occupation": "Trưởng buôn"},
        version=nomination.version,
        by=by,
        at=at,
    )


def remove(nomination, by, at):
    nominating.remove_draft(nomination=nomination, by=by, at=at)


def submit(nomination, by, at):
    return nomination_course.submit_nomination(nomination=nomination, by=by, at=at)


def withdraw(nomination, by, at):
    nomination_course.withdraw_nomination(nomination=nomination, by=by, at=at)


def reopen(nomination, by, at):
    nomination_course.reopen_nomination(nomination=nomination, by=by, at=at)


def give_back(nomination, by, at, open_parts=()):
    return nomination_desk.return_nomination(
        nomination=nomination,
        reason=REASON,
        due_at=at + timedelta(days=3),
        open_parts=open_parts,
        by=by,
        at=at,
    )


def accept(nomination, by, at):
    nomination_desk.accept_nomination(nomination=nomination, by=by, at=at)


def refuse(nomination, by, at):
    nomination_desk.declare_ineligible(nomination=nomination, reason="Sai hạn", by=by, at=at)


def take_up(nomination, by, at):
    nomination_desk.take_up_again(nomination=nomination, reason="Đã xác minh", by=by, at=at)


def attach(nomination, by, at):
    return nomination_files.attach_to_nomination(
        nomination=nomination, use=AwardFileUse.EVIDENCE, upload=UPLOAD, by=by, at=at
    )


S = NominationState
# Each act: who does it, and from which states; everything else is refused.
ACTS: dict[str, tuple[Act, str, set[NominationState]]] = {
    "edit": (edit, "head", {S.DRAFT, S.RETURNED}),
    "remove": (remove, "head", {S.DRAFT}),
    "attach": (attach, "head", {S.DRAFT, S.RETURNED}),
    "submit": (submit, "head", {S.DRAFT, S.RETURNED}),
    "withdraw": (withdraw, "head", {S.SUBMITTED, S.RETURNED}),
    "reopen": (reopen, "head", {S.WITHDRAWN}),
    "return": (give_back, "secretary", {S.SUBMITTED}),
    "accept": (accept, "secretary", {S.SUBMITTED}),
    "refuse": (refuse, "secretary", {S.SUBMITTED, S.ACCEPTED}),
    "take up": (take_up, "secretary", {S.INELIGIBLE}),
}
# The second click of whoever hands in changes nothing and is not refused.
AGAIN = {("submit", "head", state) for state in (S.SUBMITTED, S.ACCEPTED, S.INELIGIBLE)}

TABLES = (
    Nomination,
    NominationHandIn,
    NominationReturn,
    NominationExtension,
    AwardFile,
    EarlierAward,
    Entry,
    Ledger,
)


def everything() -> dict[str, list[dict[str, Any]]]:
    """Every row of nominations and of the history: equal before and after a refusal."""
    return {model.__name__: list(model.objects.order_by("pk").values()) for model in TABLES}


def actions(nomination: Nomination) -> list[str]:
    """What the history tells of it, oldest first."""
    return [entry.action for entry in Entry.objects.about(nomination)]
