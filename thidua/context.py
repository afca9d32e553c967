"""What the frame of every page shows: navigation by role, contact, the demo's bar."""

from django.conf import settings
from django.urls import reverse

from accounts.permissions import has_role, is_officer, is_secretariat
from accounts.states import Role
from campaigns.models import Campaign
from thidua.demo.people import DAYS, ROLES
from thidua.steps import AWARDING, awarding_steps


def frame(request):
    """Navigation and contact of the signed-in person; the demo's choices in demo mode."""
    context = {"nav": [], "award_steps": [], "contact": None, "demo": None}
    if settings.DEMO:
        day = request.received_at.date().isoformat()
        days = (
            DAYS if day in dict(DAYS) else ((day, request.received_at.strftime("%d/%m/%Y")), *DAYS)
        )
        # The demo is loaded whole: on its earlier days one sees rows of the later ones.
        is_early = day < DAYS[-1][0]
        context["demo"] = {"day": day, "days": days, "roles": ROLES, "is_early": is_early}
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return context
    if user.roles:
        context["contact"] = user.roles[0].authority
    campaign = Campaign.objects.visible_to(user).only("pk", "authority_id").first()
    context["nav"] = _navigation(user, campaign, request.path)
    if campaign is not None and request.path.startswith(AWARDING):
        context["award_steps"] = [
            {
                "label": each.label,
                "url": each.url,
                "here": _here(request.path, each.url, each.under),
            }
            for each in awarding_steps(user, campaign)
        ]
    return context


def _navigation(user, campaign, path):
    """Where the person may go; the newest campaign of theirs stands for all in the bar."""
    # Label, address, and where else the link is the one that leads there.
    links = [("Việc cần làm", reverse("home"), ())]
    if campaign is not None:
        authority, key = campaign.authority_id, [campaign.pk]
        if is_secretariat(user, authority):
            url = reverse("registrations:desk", args=key)
            links.append(("Đăng ký", url, ("/ban-lam-viec/", "/dang-ky/")))
        if is_officer(user, authority):
            url = reverse("registrations:progress", args=key)
            links.append(("Tiến độ", url, ("/tien-do/", "/phan-cong/")))
        steps = awarding_steps(user, campaign)
        if steps:
            links.append(("Khen thưởng", steps[0].url, AWARDING))
        if has_role(user, authority, Role.SECRETARIAT, Role.CHAIRMAN):
            under = ("/van-ban/", "/so-van-ban-di/")
            links.append(("Văn bản", reverse("awards:papers", args=key), under))
    if user.is_staff:
        links.append(("Danh mục", reverse("admin:index"), (reverse("admin:index"),)))
    return [
        {"label": label, "url": url, "here": _here(path, url, places)}
        for label, url, places in links
    ]


def _here(path, url, places):
    """The value of `aria-current`: this very page, or one that lies under the link."""
    if path == url:
        return "page"
    return "true" if path.startswith(places) else ""
