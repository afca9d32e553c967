"""What the offices of a commune see of each campaign first, and where they go from there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from django.urls import reverse

from accounts.models import User
from accounts.permissions import has_role
from accounts.states import Role
from awards.permissions import (
    can_keep_honours,
    can_make_papers,
    can_see_decisions,
    can_see_nomination_desk,
    can_see_notices,
    can_see_outgoing,
    can_see_register,
    can_see_scores,
    can_see_sessions,
)
from campaigns.models import Campaign
from campaigns.timeline import PhaseLine, phase_line
from core.calendar import local_day
from core.charts import BarChart
from core.verdict import Verdict
from registrations.assigning import Tasks, tasks
from registrations.charts import theme_chart
from registrations.desk import Desk, desk
from registrations.permissions import (
    can_ask_report,
    can_remind,
    can_see_assignments,
    can_see_desk,
    can_see_progress,
    can_sum_up,
)
from registrations.progress import Tally, theme_progress
from thidua.todo.awarding import awarding_lines
from thidua.todo.desk import Waiting, late_line, waiting_lines
from thidua.todo.jobs import has_ended

# Where one may go from a campaign: whom the page is open to, what it is called.
PLACES: tuple[tuple[Callable[[User, Campaign], Verdict], str, str], ...] = (
    (can_see_desk, "registrations:desk", "Xem đăng ký của các đơn vị"),
    (can_see_progress, "registrations:progress", "Xem tiến độ thực hiện"),
    (can_remind, "registrations:call_list", "Danh sách gọi"),
    (can_sum_up, "registrations:summing_up", "Tổng hợp gửi huyện"),
    (can_ask_report, "registrations:report_requests", "Báo cáo tiến độ"),
    (can_see_assignments, "registrations:assignments", "Việc được phân công"),
    (can_see_nomination_desk, "awards:nomination_desk", "Đề nghị khen thưởng"),
    (can_see_scores, "awards:board", "Bảng chấm điểm"),
    (can_see_sessions, "awards:sessions", "Hội đồng họp xét"),
    (can_see_notices, "awards:notices", "Công khai lấy ý kiến"),
    (can_see_decisions, "awards:decisions", "Quyết định, tờ trình"),
    (can_keep_honours, "awards:honours", "Trang vinh danh"),
    (can_make_papers, "awards:papers", "Văn bản"),
)

NOTHING = {
    Role.SECRETARIAT: "Hiện không có việc nào chờ bạn.",
    Role.CHAIRMAN: "Hiện không có danh sách nào chờ bạn duyệt.",
    Role.COUNCIL_MEMBER: "Hiện không có phiên họp hoặc lượt bỏ phiếu nào chờ bạn.",
}


@dataclass(frozen=True)
class Link:
    """A page that the person may open."""

    label: str
    url: str


@dataclass(frozen=True)
class Outlook:
    """How far the work is: pledges by theme, tasks of part V of the plan."""

    tally: Tally
    themes: BarChart
    tasks: Tasks


@dataclass(frozen=True)
class CampaignCard:
    """A campaign for the officers of its authority.

    `desk` and `late` are the secretariat's; `waiting` is what waits for the person, `nothing` what
    is said when that is nothing. Of a campaign that has ended the links are left, and what the
    awarding half still asks for.
    """

    campaign: Campaign
    line: PhaseLine
    links: tuple[Link, ...]
    desk: Desk | None = None
    waiting: tuple[Waiting, ...] = ()
    nothing: str = ""
    late: Waiting | None = None
    outlook: Outlook | None = None


def campaign_cards(
    user: User, campaigns: list[Campaign], votes: Mapping[int, Waiting], at: datetime
) -> list[CampaignCard]:
    """A card for each campaign of the authorities in which the person is an officer.

    `votes` are the person's own in the council (`own_votes`), by campaign.
    """
    return [
        _campaign_card(user, campaign, votes.get(campaign.pk), at)
        for campaign in campaigns
        if campaign.authority_id in user.office_authority_ids
    ]


def _campaign_card(
    user: User, campaign: Campaign, vote: Waiting | None, at: datetime
) -> CampaignCard:
    links = tuple(
        Link(label, reverse(name, args=[campaign.pk]))
        for may, name, label in PLACES
        if may(user, campaign)
    )
    if can_see_register(user, campaign.authority):
        url = reverse("awards:register", args=[campaign.authority.slug])
        links = (*links, Link("Sổ khen thưởng", url))
    if can_see_outgoing(user, campaign.authority):
        url = reverse("awards:outgoing_register", args=[campaign.authority.slug])
        links = (*links, Link("Sổ văn bản đi", url))
    card = CampaignCard(
        campaign,
        phase_line(campaign, at),
        links,
        waiting=awarding_lines(user, campaign, vote, at),
        nothing=_nothing(user, campaign),
    )
    if has_ended(campaign, at):
        return card
    if can_see_progress(user, campaign):
        card = replace(card, outlook=_outlook(campaign, at))
    if not can_see_desk(user, campaign):
        return card
    seen = desk(campaign, at)
    waiting = (*waiting_lines(campaign, seen, at), *card.waiting)
    return replace(card, desk=seen, waiting=waiting, late=late_line(campaign, seen))


def _nothing(user: User, campaign: Campaign) -> str:
    """What is said to whom something may wait for, when nothing does."""
    for role, sentence in NOTHING.items():
        if has_role(user, campaign.authority_id, role):
            return sentence
    return ""


def _outlook(campaign: Campaign, at: datetime) -> Outlook:
    counted = theme_progress(campaign, local_day(at))
    chart = theme_chart(counted)
    # Two campaigns on one page: each chart with its own key.
    return Outlook(counted.tally, replace(chart, key=f"{chart.key}-{campaign.pk}"), tasks(campaign))
