"""Who may look at scores and papers, and who may score."""

from datetime import datetime

from accounts.permissions import Person, acts_for, has_role, is_secretariat
from accounts.states import Role
from awards.models import Nomination
from awards.models.nomination import READERS
from awards.permissions.nominations import can_edit_nomination_part
from awards.permissions.words import NOT_SECRETARIAT, NOT_YOUR_UNIT
from awards.scores.freezing import before_the_council, final_words, frozen_words
from awards.states import DossierPart, NominationState, Procedure
from campaigns.models import Campaign
from campaigns.states import PhaseKind
from core.calendar import local_day, short_day
from core.errors import TooLate, WrongState
from core.verdict import YES, Verdict, no

_NOT_RUNNING = "Chỉ chấm điểm đề nghị đã được đưa vào xét; đề nghị này đang ở trạng thái «{state}»."
_NOT_HANDED_IN = "Đơn vị chưa nộp đề nghị này, điểm tự chấm chưa được xem."


def can_see_scores(user: Person, campaign: Campaign) -> Verdict:
    """Look at scores before anything is published: not for units."""
    if has_role(user, campaign.authority_id, *READERS):
        return YES
    return no("Điểm chấm chỉ dành cho Văn phòng - thống kê, Hội đồng, Chủ tịch và giám sát.")


def can_score(user: Person, nomination: Nomination, at: datetime) -> Verdict:
    """Write the secretariat's score sheet of a candidate in the running, held or not.

    Not while it lies before the council, unless it was opened again (`can_reopen_sheet`).
    """
    verdict = _can_judge(user, nomination.campaign, at) and _is_running(nomination)
    frozen = frozen_words(nomination) if verdict else ""
    return no(frozen, WrongState) if frozen else verdict


def can_reopen_sheet(user: Person, nomination: Nomination) -> Verdict:
    """Open a sheet again that lies before the council, as long as nobody votes on it."""
    if not is_secretariat(user, nomination.campaign.authority_id):
        return no(NOT_SECRETARIAT)
    verdict = _is_running(nomination)
    if not verdict:
        return verdict
    items = before_the_council(nomination)
    final = final_words(items)
    if final:
        return no(final, WrongState)
    if all(each.sheet_reopened_at for each in items):
        return no("Phiếu chấm này không khóa.", WrongState)
    return YES


def can_self_score(user: Person, nomination: Nomination, at: datetime) -> Verdict:
    """Write the unit's own points, as any other part of its dossier.

    What the secretariat found itself has no points of a unit.
    """
    if nomination.procedure != Procedure.ORDINARY or not acts_for(user, nomination.unit):
        return no(NOT_YOUR_UNIT)
    return can_edit_nomination_part(user, nomination, DossierPart.SCORE, at)


def can_see_self_score(user: Person, nomination: Nomination) -> Verdict:
    """Read the unit's own points: the unit itself; once handed in, whoever reads scores."""
    if acts_for(user, nomination.unit) and nomination.procedure == Procedure.ORDINARY:
        return YES
    verdict = can_see_scores(user, nomination.campaign)
    if verdict and nomination.state in (NominationState.DRAFT, NominationState.WITHDRAWN):
        return no(_NOT_HANDED_IN, WrongState)
    return verdict


def can_make_papers(user: Person, campaign: Campaign) -> Verdict:
    """Print reports and lists."""
    if has_role(user, campaign.authority_id, Role.SECRETARIAT, Role.CHAIRMAN):
        return YES
    return no("Chỉ Văn phòng - thống kê và Chủ tịch được in văn bản của phong trào.")


def _is_running(nomination: Nomination) -> Verdict:
    if nomination.state == NominationState.ACCEPTED:
        return YES
    state = NominationState(nomination.state).label
    return no(_NOT_RUNNING.format(state=state), WrongState)


def _can_judge(user: Person, campaign: Campaign, at: datetime) -> Verdict:
    """The secretariat, from the end of registration on: before it the field is not complete."""
    if not is_secretariat(user, campaign.authority_id):
        return no(NOT_SECRETARIAT)
    return _registration_is_over(campaign, at, "Chỉ chấm điểm")


def _registration_is_over(campaign: Campaign, at: datetime, act: str) -> Verdict:
    registration = campaign.phase(PhaseKind.REGISTRATION)
    if not registration.is_over(at):
        day = short_day(local_day(registration.closes_at))
        return no(f"{act} sau khi hết hạn đăng ký (từ ngày {day}).", TooLate)
    return YES
