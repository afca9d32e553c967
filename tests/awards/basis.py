"""What nominations rest on: every row of it and of the history, and the acts that write it."""

from typing import Any

from audit.models import Entry, Ledger
from awards.models import (
    AchievementReport,
    AwardFile,
    EarlierAward,
    Nomination,
    UnitMeeting,
    UnitVote,
)
from awards.services import meetings, reporting
from awards.services.meetings import Votes
from awards.states import EarlierKind, NominationState
from core.uploads.checking import check_upload
from tests.core.hostile.pdf import pdf
from tests.factories import REVIEW, at
from tests.registrations.doors import file

TABLES = (
    AchievementReport,
    EarlierAward,
    UnitMeeting,
    UnitVote,
    AwardFile,
    Nomination,
    Entry,
    Ledger,
)
EARLIER = {
    "kind": EarlierKind.TITLE,
    "year": 2023,
    "form": "Lao động tiên tiến",
    "decision": "Số 12/QĐ-UBND ngày 5/1/2024",
}
PLACE = {
    "held_at": at("2024-10-18 19:00"),
    "place": "Nhà văn hóa thôn",
    "members_total": 40,
    "members_present": 32,
}
PEOPLE = {"chair_name": "Nguyễn Văn Bảy", "secretary_name": "Trần Thị Lan"}


def everything() -> dict[str, list[dict[str, Any]]]:
    """Every row: equal before and after a refusal."""
    return {
        model.__name__: list(model._default_manager.order_by("pk").values()) for model in TABLES
    }


def told(subject) -> list[tuple[str, str]]:
    """The acts in the history of a thing with their notes, oldest first."""
    return [(each.action, each.note) for each in Entry.objects.about(subject)]


def write(nomination, by, version=0, **values):
    values = values or {"achievements": "Làm xong 520 mét đường hoa."}
    return reporting.write_report(
        nomination=nomination, values=values, version=version, by=by, at=REVIEW
    )


def add_earlier(nomination, by, form_key=None, **fields):
    values = {**EARLIER, **fields}
    return reporting.add_earlier_award(
        nomination=nomination, values=values, form_key=form_key, by=by, at=REVIEW
    )


def meet(campaign, unit, by, form_key=None, **fields):
    values = {**PLACE, **fields}
    return meetings.add_meeting(
        campaign=campaign, unit=unit, values=values, form_key=form_key, by=by, at=REVIEW
    )


def edit(meeting, by, version=None, **values):
    return meetings.edit_meeting(
        meeting=meeting,
        values=values or {"place": "Sân thôn"},
        version=meeting.version if version is None else version,
        by=by,
        at=REVIEW,
    )


def vote(meeting, nomination, by, agree=30, disagree=2, version=None):
    meetings.write_votes(
        meeting=meeting,
        votes={nomination: Votes(agree, disagree)},
        version=meeting.version if version is None else version,
        by=by,
        at=REVIEW,
    )


def scan(name: str = "bien-ban.pdf"):
    """A checked file, as a form hands it on."""
    return check_upload(file(name, pdf()))


def attach(meeting, by):
    return meetings.attach_minutes(meeting=meeting, upload=scan(), by=by, at=REVIEW)


def moved(nomination: Nomination, state: NominationState, *open_parts: str, by=None) -> Nomination:
    """The nomination in another state; a returned one with its return."""
    nomination.state = state
    nomination.submitted_at = nomination.submitted_at or REVIEW
    nomination.save()
    if state == NominationState.RETURNED:
        nomination.returns.create(
            reason="Ghi rõ số liệu.", due_at=REVIEW, at=REVIEW, by=by, open_parts=list(open_parts)
        )
    return Nomination.objects.for_papers().get(pk=nomination.pk)
