"""Who may look into the register of outgoing papers, and who keeps it.

The secretariat («văn thư») writes the register (NĐ 30/2020, điều 15); what the paper says was
decided before: by the chairman, the council, whoever signed it.
"""

from django.db import models

from accounts.models import Authority
from accounts.permissions import Person, has_role, is_secretariat
from accounts.states import Role
from awards.models import (
    Award,
    CouncilSession,
    Decision,
    Notice,
    OutgoingPaper,
    RegisterBook,
    Revocation,
    VoteRound,
)
from awards.models.nomination import READERS
from awards.permissions.words import NOT_SECRETARIAT
from awards.states import (
    DecisionKind,
    DecisionState,
    NoticeState,
    PaperKind,
    RoundState,
    SessionState,
)
from campaigns.models import Campaign
from campaigns.states import TierLevel
from core.errors import WrongState
from core.verdict import YES, Verdict, no

BY_THE_LIST = "Quyết định, tờ trình khen thưởng được ghi ban hành ở trang của danh sách."
_NOT_YET = "Chưa ban hành được: {what}."


def can_see_outgoing(user: Person, authority: Authority) -> Verdict:
    """Open the register of outgoing papers: whoever reads the awarding half."""
    if has_role(user, authority.pk, *READERS):
        return YES
    return no("Sổ văn bản đi chỉ dành cho Văn phòng - thống kê, Hội đồng, Chủ tịch và giám sát.")


def can_print_outgoing(user: Person, authority: Authority) -> Verdict:
    """Take the register home, on paper or as a workbook."""
    if has_role(user, authority.pk, Role.SECRETARIAT, Role.CHAIRMAN):
        return YES
    return no("Chỉ Văn phòng - thống kê và Chủ tịch được in sổ văn bản đi.")


def can_open_outgoing(user: Person, paper: OutgoingPaper) -> Verdict:
    """Read the signed bytes. What people said to a list is for secretariat and chairman alone."""
    readers: tuple[Role, ...] = READERS
    if paper.kind == PaperKind.OPINIONS:
        readers = (Role.SECRETARIAT, Role.CHAIRMAN)
    if has_role(user, paper.authority_id, *readers):
        return YES
    return no("Văn bản này chỉ dành cho người có trách nhiệm xem hồ sơ.")


def can_issue_paper(user: Person, kind: PaperKind, subject: models.Model) -> Verdict:
    """Write a signed paper into the register, when there is what it tells of."""
    if not is_secretariat(user, campaign_of(subject).authority_id):
        return no(NOT_SECRETARIAT)
    if kind in (PaperKind.DECISION, PaperKind.SUBMISSION):
        return no(BY_THE_LIST, WrongState)
    lacking = _lacking(kind, subject)
    return no(_NOT_YET.format(what=lacking), WrongState) if lacking else YES


def can_replace_paper(user: Person, paper: OutgoingPaper) -> Verdict:
    """Issue a paper of the same kind in the place of one whose content is wrong (điều 18)."""
    if not is_secretariat(user, paper.authority_id):
        return no(NOT_SECRETARIAT)
    if paper.is_replaced:
        return no("Văn bản này đã có văn bản thay thế.", WrongState)
    return YES


def campaign_of(subject: models.Model) -> Campaign:
    """The campaign to which belongs what a paper is of.

    What is of a year's register goes out with the newest one: it says who signs and who is told.
    """
    if isinstance(subject, Campaign):
        return subject
    if isinstance(subject, VoteRound):
        return subject.session.campaign
    if isinstance(subject, Revocation):
        return subject.award.campaign
    if isinstance(subject, RegisterBook):
        latest: Campaign = subject.authority.campaigns.select_related("authority")[:1].get()
        return latest
    campaign: Campaign = subject.campaign  # type: ignore[attr-defined] # all others have one
    return campaign


def _lacking(kind: PaperKind, subject: models.Model) -> str:
    """Why there can be no signed paper of this yet, «» when there can."""
    if isinstance(subject, CouncilSession):
        if subject.state == SessionState.CANCELLED and kind != PaperKind.INVITATION:
            return "phiên họp đã hủy"
        if kind == PaperKind.MINUTES and subject.state != SessionState.CLOSED:
            return "phiên họp chưa kết thúc"
    if isinstance(subject, Decision):
        if subject.kind != DecisionKind.DECISION:
            return "danh sách này do cấp trên quyết định"
        if subject.state == DecisionState.UNDONE:
            return "danh sách đã hủy"
    if isinstance(subject, VoteRound) and subject.state != RoundState.CLOSED:
        return "lượt bỏ phiếu chưa chốt"
    if isinstance(subject, Notice) and subject.state == NoticeState.DRAFT:
        return "danh sách chưa công khai"
    if isinstance(subject, Revocation) and subject.award.level != TierLevel.COMMUNE:
        return "quyết định hủy bỏ này do cấp trên ban hành"
    if isinstance(subject, Award):
        if subject.level == TierLevel.COMMUNE:
            return "khen thưởng này do xã quyết định, xã tự hủy bỏ"
        if subject.is_revoked and subject.revocation.is_mistake:
            return "mục này ghi nhầm trong sổ"
    return ""
