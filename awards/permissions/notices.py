"""Who may make a list public, and who may do what with the opinions on it."""

from datetime import datetime

from accounts.permissions import Person, has_role, is_secretariat
from accounts.states import Role
from awards.models import Notice, Opinion
from awards.permissions.words import NOT_SECRETARIAT
from awards.states import NEXT_NOTICE, NoticeState
from campaigns.models import Campaign
from core.calendar import until_words
from core.errors import TooLate, WrongState
from core.verdict import YES, Verdict, no


def can_see_notices(user: Person, campaign: Campaign) -> Verdict:
    """Look at notices with the opinions on them: these are private."""
    if has_role(user, campaign.authority_id, Role.SECRETARIAT, Role.CHAIRMAN):
        return YES
    return no("Ý kiến công khai chỉ dành cho Văn phòng - thống kê và Chủ tịch.")


def can_make_notice(user: Person, campaign: Campaign) -> Verdict:
    """Draw up a list to be made public."""
    if is_secretariat(user, campaign.authority_id):
        return YES
    return no(NOT_SECRETARIAT)


def can_edit_notice(user: Person, notice: Notice) -> Verdict:
    """Change a list that nobody has read yet; what was posted is cancelled and made anew."""
    return _in_state(user, notice, {NoticeState.DRAFT}, "không sửa được")


def can_post_notice(user: Person, notice: Notice) -> Verdict:
    """Make the list public."""
    return _in_state(user, notice, {NoticeState.DRAFT}, "không công khai được nữa")


def can_cancel_notice(user: Person, notice: Notice) -> Verdict:
    """Take a list down, with the reason."""
    return _in_state(user, notice, set(NEXT_NOTICE), "không gỡ được nữa")


def can_send_opinion(user: Person, notice: Notice, at: datetime) -> Verdict:
    """Say something to a public list: everybody, without signing in, while its days run."""
    return _takes_opinions(notice, at)


def can_enter_opinion(user: Person, notice: Notice, at: datetime) -> Verdict:
    """Type what came on paper or by word of mouth; `at` is when it came, not when it is typed."""
    if not is_secretariat(user, notice.campaign.authority_id):
        return no(NOT_SECRETARIAT)
    return _takes_opinions(notice, at)


def can_answer_opinion(user: Person, opinion: Opinion) -> Verdict:
    """Write down what was found, once; also after the days are over."""
    if not is_secretariat(user, opinion.notice.campaign.authority_id):
        return no(NOT_SECRETARIAT)
    if opinion.answered_at is not None:
        return no("Ý kiến này đã được trả lời.", WrongState)
    return YES


def _in_state(user: Person, notice: Notice, states: set[NoticeState], cannot: str) -> Verdict:
    if not is_secretariat(user, notice.campaign.authority_id):
        return no(NOT_SECRETARIAT)
    if notice.state not in states:
        words = NoticeState(notice.state).label.lower()
        return no(f"Thông báo {words}, {cannot}.", WrongState)
    return YES


def _takes_opinions(notice: Notice, at: datetime) -> Verdict:
    if notice.takes_opinions(at):
        return YES
    if notice.state != NoticeState.POSTED or notice.closes_at is None:
        return no("Danh sách này không công khai lấy ý kiến.", WrongState)
    if notice.is_over(at):
        ended = until_words(notice.closes_at)
        return no(f"Đã hết thời gian nhận ý kiến ({ended}).", TooLate)
    return no("Danh sách chưa công khai vào lúc ấy.", TooLate)
