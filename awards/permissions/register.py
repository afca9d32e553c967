"""Who may look into the register of awards, and who keeps it."""

from accounts.models import Authority
from accounts.permissions import Person, has_role, is_secretariat
from accounts.states import Role
from awards.models import Award, Honour
from awards.models.nomination import READERS
from awards.permissions.words import NOT_SECRETARIAT
from campaigns.models import Campaign
from core.errors import WrongState
from core.verdict import YES, Verdict, no

IS_REVOKED = "Khen thưởng này đã bị hủy bỏ."


def can_see_register(user: Person, authority: Authority) -> Verdict:
    """Open the register: its readers all of it, a unit head what the unit received."""
    if has_role(user, authority.pk, *READERS, Role.UNIT_HEAD):
        return YES
    return no("Sổ khen thưởng chỉ dành cho người có vai trò trong phong trào của xã.")


def can_print_register(user: Person, authority: Authority) -> Verdict:
    """Take the whole register home, with the money in it."""
    if has_role(user, authority.pk, Role.SECRETARIAT, Role.CHAIRMAN):
        return YES
    return no("Chỉ Văn phòng - thống kê và Chủ tịch được in sổ khen thưởng.")


def can_see_revocations(user: Person, authority: Authority) -> Verdict:
    """Read the list of what was revoked, and what has not come back."""
    if has_role(user, authority.pk, *READERS):
        return YES
    return no("Danh sách hủy bỏ chỉ dành cho Văn phòng - thống kê, Hội đồng, Chủ tịch và giám sát.")


def can_give_copy(user: Person, award: Award) -> Verdict:
    """Write down that a certificate was given again."""
    return _can_keep(user, award)


def can_revoke(user: Person, award: Award) -> Verdict:
    """Write down the decision that takes an award back (điều 93)."""
    return _can_keep(user, award)


def can_note_returned(user: Person, award: Award) -> Verdict:
    """Write down that certificate or money came back."""
    if not is_secretariat(user, award.authority_id):
        return no(NOT_SECRETARIAT)
    if not award.is_revoked:
        return no("Khen thưởng này chưa bị hủy bỏ.", WrongState)
    if award.revocation.is_mistake:
        return no("Mục này ghi nhầm trong sổ, không có gì phải nộp lại.", WrongState)
    if award.revocation.is_settled:
        return no("Giấy khen và tiền thưởng đã nộp lại đủ.", WrongState)
    return YES


def can_keep_honours(user: Person, campaign: Campaign) -> Verdict:
    """Keep the honours page of a campaign: choose, publish, answer requests."""
    return YES if is_secretariat(user, campaign.authority_id) else no(NOT_SECRETARIAT)


def can_publish_honour(user: Person, award: Award) -> Verdict:
    """Put an award on the honours page that never was there."""
    verdict = _can_keep(user, award)
    if verdict and hasattr(award, "honour"):
        return no("Khen thưởng này đã có trên trang vinh danh.", WrongState)
    return verdict


def can_edit_honour(user: Person, honour: Honour) -> Verdict:
    """Change the words or the photo of what is on the page."""
    verdict = _can_keep(user, honour.award)
    if verdict and honour.taken_down_at is not None:
        return no("Mục này đã gỡ khỏi trang vinh danh.", WrongState)
    return verdict


def can_take_down_honour(user: Person, honour: Honour) -> Verdict:
    """Take an award off the page."""
    return can_edit_honour(user, honour)


def can_put_back_honour(user: Person, honour: Honour) -> Verdict:
    """Put back what was taken down."""
    verdict = _can_keep(user, honour.award)
    if verdict and honour.taken_down_at is None:
        return no("Mục này đang ở trên trang vinh danh.", WrongState)
    return verdict


def can_answer_honour_request(user: Person, honour: Honour) -> Verdict:
    """Answer who asked for a correction or to be taken down, whatever became of the award."""
    return YES if is_secretariat(user, honour.award.authority_id) else no(NOT_SECRETARIAT)


def _can_keep(user: Person, award: Award) -> Verdict:
    """The secretariat, as long as the award stands."""
    if not is_secretariat(user, award.authority_id):
        return no(NOT_SECRETARIAT)
    if award.is_revoked:
        return no(IS_REVOKED, WrongState)
    return YES
