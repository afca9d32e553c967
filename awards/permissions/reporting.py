"""Who may write what a nomination rests on, who may read and print it.

Asked here is who, and in which state; until when is a question of the nomination's deadline.
"""

from accounts.models import Unit
from accounts.permissions import Person, acts_for, has_role, is_secretariat
from awards.models import Nomination, UnitMeeting
from awards.models.nomination import READERS
from awards.permissions.scoring import can_make_papers
from awards.permissions.words import NOT_SECRETARIAT, NOT_YOUR_UNIT
from awards.states import EDITABLE, NominationState, Procedure
from campaigns.models import Campaign
from core.errors import WrongState
from core.verdict import YES, Verdict, no

# The parts of a nomination that are written here, as a return names what it opens.
REPORT, EARLIER_AWARDS, MEETING = "report", "earlier_awards", "meeting"

_NOT_OPEN = "Văn phòng không mở phần này để sửa."
_NO_MEETING = "Đề nghị theo thủ tục đơn giản không cần kết quả họp của đơn vị."
_NOTHING_OPEN = "Đơn vị chưa có đề nghị nào đang lập để ghi kết quả họp."


def can_write_part(user: Person, nomination: Nomination, part: str) -> Verdict:
    """Write a part of a nomination: the unit's head, or the secretariat where it found somebody.

    While it is drawn up, and after a return if the part was opened («phần được sửa»).
    """
    if nomination.procedure == Procedure.SIMPLIFIED:
        if not is_secretariat(user, nomination.campaign.authority_id):
            return no(NOT_SECRETARIAT)
        if part == MEETING:
            return no(_NO_MEETING, WrongState)
    elif not acts_for(user, nomination.unit):
        return no(NOT_YOUR_UNIT)
    if not nomination.is_editable:
        label = NominationState(nomination.state).label
        return no(f"Đề nghị đang ở bước «{label}», không sửa được nữa.", WrongState)
    returned = nomination.open_return
    if returned is not None and returned.open_parts and part not in returned.open_parts:
        return no(_NOT_OPEN, WrongState)
    return YES


def can_write_report(user: Person, nomination: Nomination) -> Verdict:
    """Write the achievement report (Luật TĐKT, điều 84 khoản 2 điểm b)."""
    return can_write_part(user, nomination, REPORT)


def can_write_earlier_awards(user: Person, nomination: Nomination) -> Verdict:
    """Say which awards the subject has had already."""
    return can_write_part(user, nomination, EARLIER_AWARDS)


def can_write_meeting(user: Person, campaign: Campaign, unit: Unit) -> Verdict:
    """Write down how the unit itself chose, as long as a nomination of it may take the result."""
    if not acts_for(user, unit):
        return no(NOT_YOUR_UNIT)
    rows = Nomination.objects.filter(
        campaign=campaign, unit=unit, procedure=Procedure.ORDINARY, state__in=EDITABLE
    )
    if any(can_write_part(user, each, MEETING) for each in rows.prefetch_related("returns")):
        return YES
    return no(_NOTHING_OPEN, WrongState)


def can_change_meeting(user: Person, meeting: UnitMeeting) -> Verdict:
    """Change what is written of a meeting, or take its files out.

    Not once a nomination that rests on it was handed in: then the minutes are a part of its file.
    """
    verdict = can_write_meeting(user, meeting.campaign, meeting.unit)
    if not verdict:
        return verdict
    votes = meeting.votes.select_related("nomination__unit", "nomination__campaign")
    for vote in votes.prefetch_related("nomination__returns"):
        if not can_write_part(user, vote.nomination, MEETING):
            return no(
                f"Đề nghị của {vote.nomination} đã nộp kèm kết quả cuộc họp này nên không sửa "
                "được nữa.",
                WrongState,
            )
    return YES


def can_read_meetings(user: Person, unit: Unit) -> Verdict:
    """Open the page of a unit's meetings; which of them one sees is `UnitMeeting.visible_to`."""
    if acts_for(user, unit) or has_role(user, unit.authority_id, *READERS):
        return YES
    return no(NOT_YOUR_UNIT)


def can_print_report(user: Person, nomination: Nomination) -> Verdict:
    """Print the achievement report: the unit its own, and those who print everything."""
    if nomination.procedure == Procedure.ORDINARY and acts_for(user, nomination.unit):
        return YES
    return can_make_papers(user, nomination.campaign)


def can_print_meeting(user: Person, meeting: UnitMeeting) -> Verdict:
    """Print the minutes of a unit's meeting."""
    return YES if acts_for(user, meeting.unit) else can_make_papers(user, meeting.campaign)
