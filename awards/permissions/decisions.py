"""Who may do what with decisions and submissions.

The secretariat draws up and keeps the papers; the word on a list is the chairman's alone (Luật Thi
đua, khen thưởng, điều 80 khoản 3: the power is personal).
"""

from accounts.permissions import Person, has_role, is_secretariat
from accounts.states import Role
from awards.models import CouncilSession, Decision, DecisionLine, Revocation, SessionItem
from awards.models.decision import ANSWERS
from awards.models.nomination import READERS
from awards.permissions.words import NOT_CHAIRMAN, NOT_SECRETARIAT
from awards.states import (
    DecisionKind,
    DecisionState,
    ItemOutcome,
    LineState,
    SessionState,
)
from campaigns.models import Campaign
from core.errors import WrongState
from core.verdict import YES, Verdict, no

REVOKED_SINCE = "Khen thưởng của {name} đã bị hủy bỏ, không đính chính kết quả được nữa."
LISTED_SINCE = "{name} đã chuyển xuống danh sách {tier}; hãy bỏ tên ở đó trước khi đính chính."
GRANTED_SINCE = (
    "{name} đã được tặng {tier} vì kết quả này, không đính chính được nữa: một thành tích chỉ có "
    "một hình thức khen thưởng."
)
BEFORE_AGAIN = (
    "{name} đã được đưa ra Hội đồng xét lại vì kết quả này; hãy bỏ khỏi danh sách xét trước."
)
_UNISSUED = (DecisionState.PENDING, DecisionState.CONFIRMED)


def can_see_decisions(user: Person, campaign: Campaign) -> Verdict:
    """Read lists before they are issued: not for units."""
    if has_role(user, campaign.authority_id, *READERS):
        return YES
    return no(
        "Danh sách khen thưởng chưa ban hành chỉ dành cho Văn phòng - thống kê, Hội đồng, "
        "Chủ tịch và giám sát."
    )


def can_step_down(user: Person, item: SessionItem) -> Verdict:
    """Propose a lower tier for somebody whom the council passed."""
    session = item.session
    if not is_secretariat(user, session.campaign.authority_id):
        return no(NOT_SECRETARIAT)
    if session.state != SessionState.CLOSED or item.outcome != ItemOutcome.PASSED:
        return no("Chỉ hạ hình thức của trường hợp Hội đồng đã thông qua.", WrongState)
    return YES


def can_draw_up(user: Person, session: CouncilSession) -> Verdict:
    """Make the lists of a session that is over."""
    if not is_secretariat(user, session.campaign.authority_id):
        return no(NOT_SECRETARIAT)
    if session.state != SessionState.CLOSED:
        return no("Chỉ lập quyết định, tờ trình khi phiên họp đã kết thúc.", WrongState)
    return YES


def can_change_names(user: Person, decision: Decision) -> Verdict:
    """Take names off a list that waits for the chairman, and put them on again."""
    if not is_secretariat(user, decision.campaign.authority_id):
        return no(NOT_SECRETARIAT)
    return _in(decision, DecisionState.PENDING)


def can_confirm(user: Person, decision: Decision) -> Verdict:
    """Confirm the list that was read back."""
    if not _is_chairman(user, decision):
        return no(NOT_CHAIRMAN)
    return _in(decision, DecisionState.PENDING)


def can_strike(user: Person, decision: Decision) -> Verdict:
    """Take a name off, with a reason, until the paper is issued."""
    if not _is_chairman(user, decision):
        return no(NOT_CHAIRMAN)
    return _in(decision, *_UNISSUED)


def can_restore(user: Person, decision: Decision) -> Verdict:
    """Put back a name that was struck; never one that was not on the list."""
    return can_strike(user, decision)


def can_reopen(user: Person, decision: Decision) -> Verdict:
    """Make a confirmed list pending again: it is read back once more in any case."""
    if not (_is_chairman(user, decision) or _is_office(user, decision)):
        return no("Chỉ Chủ tịch và Văn phòng - thống kê được làm việc này.")
    return _in(decision, DecisionState.CONFIRMED)


def can_undo(user: Person, decision: Decision) -> Verdict:
    """Give a list up: the secretariat while it waits, the chairman until it is issued."""
    if _is_chairman(user, decision):
        return _in(decision, *_UNISSUED)
    if not _is_office(user, decision):
        return no("Chỉ Chủ tịch và Văn phòng - thống kê được làm việc này.")
    if decision.state == DecisionState.CONFIRMED:
        return no("Danh sách Chủ tịch đã duyệt thì chỉ Chủ tịch hủy được.")
    return _in(decision, DecisionState.PENDING)


def can_issue(user: Person, decision: Decision) -> Verdict:
    """Write down number, day and signer of what was signed, with the signed paper."""
    if not _is_office(user, decision):
        return no(NOT_SECRETARIAT)
    return _in(decision, DecisionState.CONFIRMED)


def can_note_results(user: Person, decision: Decision) -> Verdict:
    """Write down what those above answered to a submission."""
    if not _is_office(user, decision):
        return no(NOT_SECRETARIAT)
    if decision.kind != DecisionKind.SUBMISSION:
        return no("Chỉ tờ trình mới có kết quả của cấp trên.", WrongState)
    return _in(decision, DecisionState.ISSUED)


def can_correct_result(user: Person, line: DecisionLine) -> Verdict:
    """Take back an answer from above that was written down wrongly, where nothing rests on it."""
    decision = line.decision
    verdict = can_note_results(user, decision)
    if verdict and line.state not in ANSWERS:
        return no("Tên này chưa ghi kết quả của cấp trên.", WrongState)
    rests = _rests_on(line) if verdict else ""
    return no(rests, WrongState) if rests else verdict


def _rests_on(line: DecisionLine) -> str:
    """What was done because of an answer and cannot stand without it; «» when nothing was."""
    name = line.nomination.name
    if Revocation.objects.filter(award__line=line).exists():
        return REVOKED_SINCE.format(name=name)
    others = DecisionLine.objects.live().filter(nomination=line.nomination_id).exclude(pk=line.pk)
    other = others.select_related("decision__tier").first()
    if other is not None:
        words = LISTED_SINCE if other.state == LineState.LISTED else GRANTED_SINCE
        return words.format(name=name, tier=other.decision.tier.short_name)
    again = SessionItem.objects.filter(nomination=line.nomination_id).exclude(pk=line.item_id)
    before = [SessionState.PLANNED, SessionState.OPEN]
    taken = again.filter(session__state__in=before) | again.filter(
        session__state=SessionState.CLOSED, pk__gt=line.item_id, outcome=ItemOutcome.PASSED
    )
    return BEFORE_AGAIN.format(name=name) if taken.exists() else ""


def can_fall_back(user: Person, line: DecisionLine) -> Verdict:
    """Put a name that was refused above on a list of a lower tier."""
    if not _is_office(user, line.decision):
        return no(NOT_SECRETARIAT)
    if line.state != LineState.REFUSED:
        return no("Chỉ chuyển xuống tên mà cấp trên không tặng.", WrongState)
    return YES


def _is_office(user: Person, decision: Decision) -> bool:
    return is_secretariat(user, decision.campaign.authority_id)


def _is_chairman(user: Person, decision: Decision) -> bool:
    return has_role(user, decision.campaign.authority_id, Role.CHAIRMAN)


def _in(decision: Decision, *states: DecisionState) -> Verdict:
    """Whether the list stands where the act begins."""
    if decision.state in states:
        return YES
    label = DecisionState(decision.state).label
    return no(f"Không làm được việc này khi văn bản ở trạng thái «{label}».", WrongState)
