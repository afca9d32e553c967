"""What waits in the awarding half of a campaign: for the secretariat, the chairman, the council."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from django.db.models import Count, Exists, Min, OuterRef, Q, QuerySet
from django.urls import reverse

from accounts.models import User
from accounts.permissions import has_role, is_secretariat
from accounts.states import Role
from awards.decisions.eligibility import held_in
from awards.models import (
    CouncilSession,
    Decision,
    DecisionLine,
    HonourRequest,
    Nomination,
    Opinion,
    Revocation,
    RoundItem,
    SessionItem,
    VoteRound,
)
from awards.models.council import AT_THE_TABLE
from awards.states import (
    DecisionState,
    ItemOutcome,
    LineState,
    NominationState,
    Presence,
    Procedure,
    RoundState,
    SessionState,
    VoteMode,
)
from campaigns.models import Campaign
from core.calendar import format_moment, local_day
from thidua.todo.desk import Waiting


def own_votes(user: User, campaigns: Iterable[Campaign]) -> dict[int, Waiting]:
    """By campaign: candidates on whom an open round waits for the person's vote; one query.

    A seat gives the vote, not a role: a head of a unit may have one.
    """
    seats = Q(
        round__session__council__members__user=user,
        round__session__council__members__votes=True,
        round__session__attendances__member__user=user,
        round__session__attendances__presence=Presence.PRESENT,
    )
    rows = (
        RoundItem.objects.filter(
            seats,
            round__state=RoundState.OPEN,
            round__mode=VoteMode.OPEN,
            round__session__state=SessionState.OPEN,
            round__session__campaign__in=list(campaigns),
        )
        .exclude(votes__member__user=user)
        .exclude(item__recusals__member__user=user)
        .order_by()
        .values_list("round__session__campaign_id", "round__session_id")
        .annotate(number=Count("pk", distinct=True))
    )
    return {
        campaign: Waiting(
            number, "trường hợp chờ bạn bỏ phiếu", reverse("awards:my_vote", args=[session])
        )
        for campaign, session, number in rows
    }


def awarding_lines(
    user: User, campaign: Campaign, vote: Waiting | None, at: datetime
) -> tuple[Waiting, ...]:
    """Everything that waits for the person; what there is none of has no line.

    The chairman's lists stand first, then the person's own vote. A fixed number of queries.
    """
    authority = campaign.authority_id
    lists = _lists(campaign) if has_role(user, authority, *AT_THE_TABLE) else {}
    lines = []
    if has_role(user, authority, Role.CHAIRMAN):
        lines.append(_list_line(campaign, lists, DecisionState.PENDING, "danh sách chờ bạn duyệt"))
    if vote is not None:
        lines.append(vote)
    if is_secretariat(user, authority):
        lines += [
            *_nominations(campaign, at),
            *_sessions(campaign, at),
            _opinions(campaign),
            _passed(campaign),
            *_decided(campaign, lists, at),
            _honour_requests(campaign),
        ]
    elif has_role(user, authority, *AT_THE_TABLE):
        lines += _sessions(campaign, at)
    return tuple(line for line in lines if line.number)


def _nominations(campaign: Campaign, at: datetime) -> Iterator[Waiting]:
    """What waits to be checked, whom the office found itself, who is on hold."""
    url = reverse("awards:nomination_desk", args=[campaign.pk])
    handed_in = Q(state=NominationState.SUBMITTED)
    found = Q(state=NominationState.DRAFT, procedure=Procedure.SIMPLIFIED)
    numbers = Nomination.objects.filter(campaign=campaign).aggregate(
        handed_in=Count("pk", filter=handed_in),
        since=Min("submitted_at", filter=handed_in),
        found=Count("pk", filter=found),
    )
    since = numbers["since"]
    longest = f", lâu nhất từ {format_moment(since)}" if since else ""
    text = f"đề nghị khen thưởng chờ kiểm tra hồ sơ{longest}"
    yield Waiting(numbers["handed_in"], text, f"{url}?trang-thai=da-nop")
    text = "đề nghị do Văn phòng lập, chưa đưa vào xét"
    yield Waiting(numbers["found"], text, f"{url}?trang-thai=dang-lap")
    held = held_in(campaign, local_day(at))
    yield Waiting(len(held), "đề nghị đang tạm dừng xét", f"{url}?tam-dung=1")


def _sessions(campaign: Campaign, at: datetime) -> Iterator[Waiting]:
    """Meetings that are to be or that are on, and a round that nobody has closed."""
    voting = VoteRound.objects.filter(session=OuterRef("pk"), state=RoundState.OPEN)
    rows = (
        CouncilSession.objects.filter(
            campaign=campaign, state__in=[SessionState.PLANNED, SessionState.OPEN]
        )
        .annotate(is_voting=Exists(voting))
        .order_by("planned_at", "pk")
    )
    for each in rows:
        url = each.get_absolute_url()
        if each.state == SessionState.PLANNED and at < each.planned_at:
            yield Waiting(1, f"phiên họp Hội đồng sẽ họp lúc {format_moment(each.planned_at)}", url)
        elif each.state == SessionState.PLANNED:
            yield Waiting(1, "phiên họp Hội đồng đã đến giờ, chưa khai mạc", url)
        elif each.is_voting:
            text = "lượt bỏ phiếu của Hội đồng đang mở, chưa chốt"
            yield Waiting(1, text, reverse("awards:votes", args=[each.pk]))
        else:
            yield Waiting(1, "phiên họp Hội đồng đang mở, chưa kết thúc", url)


def _opinions(campaign: Campaign) -> Waiting:
    rows = Opinion.objects.waiting().filter(notice__campaign=campaign)
    notices = list(rows.order_by().values_list("notice_id", flat=True))
    several = reverse("awards:notices", args=[campaign.pk])
    url = reverse("awards:notice", args=[notices[0]]) if len(set(notices)) == 1 else several
    return Waiting(len(notices), "ý kiến về danh sách công khai chờ trả lời", url)


def _passed(campaign: Campaign) -> Waiting:
    """Whom the council passed and no list has; whether one may have them is said on the page."""
    listed = DecisionLine.objects.filter(nomination=OuterRef("nomination"))
    rows = SessionItem.objects.filter(
        ~Exists(listed.exclude(state=LineState.UNDONE)),
        session__campaign=campaign,
        session__state=SessionState.CLOSED,
        outcome=ItemOutcome.PASSED,
        nomination__state=NominationState.ACCEPTED,
    )
    text = "trường hợp Hội đồng đã thông qua, chưa vào quyết định hoặc tờ trình"
    number = rows.aggregate(number=Count("nomination", distinct=True))["number"]
    return Waiting(number, text, reverse("awards:decisions", args=[campaign.pk]))


def _decided(campaign: Campaign, lists: dict[str, list[int]], at: datetime) -> Iterator[Waiting]:
    """Lists on their way, and what of a revoked award has not come back in time."""
    for state, text in (
        (DecisionState.PENDING, "danh sách đang chờ Chủ tịch duyệt"),
        (DecisionState.CONFIRMED, "danh sách Chủ tịch đã duyệt, chờ ban hành"),
        (DecisionState.ISSUED, "tờ trình chờ kết quả của cấp trên"),
    ):
        yield _list_line(campaign, lists, state, text)
    rows = Revocation.objects.overdue(local_day(at)).filter(award__campaign=campaign)
    text = "khen thưởng đã hủy bỏ, quá hạn nộp lại giấy khen hoặc tiền thưởng"
    yield Waiting(rows.count(), text, reverse("awards:revocations", args=[campaign.authority.slug]))


def _honour_requests(campaign: Campaign) -> Waiting:
    rows = HonourRequest.objects.filter(answered_at__isnull=True, honour__award__campaign=campaign)
    url = reverse("awards:honours", args=[campaign.pk])
    return Waiting(rows.count(), "đề nghị về trang vinh danh chờ trả lời", url)


def _lists(campaign: Campaign) -> dict[str, list[int]]:
    """The keys of lists that wait for somebody, by state: one query.

    An issued one waits as long as those above have not answered about a name.
    """
    rows: QuerySet[Decision] = Decision.objects.filter(campaign=campaign).exclude(
        state=DecisionState.UNDONE
    )
    answers = DecisionLine.objects.filter(decision=OuterRef("pk"), state=LineState.LISTED)
    waits = ~Q(state=DecisionState.ISSUED) | Exists(answers)
    found: dict[str, list[int]] = {}
    for key, state in rows.filter(waits).order_by("pk").values_list("pk", "state"):
        found.setdefault(state, []).append(key)
    return found


def _list_line(
    campaign: Campaign, lists: dict[str, list[int]], state: DecisionState, text: str
) -> Waiting:
    """How many lists stand so; a single one is opened at once."""
    keys = lists.get(state, [])
    several = reverse("awards:decisions", args=[campaign.pk])
    url = reverse("awards:decision", args=keys) if len(keys) == 1 else several
    return Waiting(len(keys), text, url)
