"""What the frame of every page shows: navigation by role, contact, the demo's bar."""

from django.conf import settings
from django.urls import reverse

from accounts.permissions import has_role, is_officer, is_secretariat
from accounts.states import Role
from awards.models.nomination import READERS
from campaigns.models import Campaign
from thidua.demo.people import DAYS, ROLES


def frame(request):
    """Navigation and contact of the signed-in person; the demo's choices in demo mode."""
    context = {"nav": [], "contact": None, "demo": None}
    if settings.DEMO:
        day = request.received_at.date().isoformat()
        days = (
            DAYS if day in dict(DAYS) else ((day, request.received_at.strftime("%d/%m/%Y")), *DAYS)
        )
        context["demo"] = {"day": day, "days": days, "roles": ROLES}
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return context
    if user.roles:
        context["contact"] = user.roles[0].authority
    context["nav"] = _navigation(user, request.path)
    return context


def _navigation(user, path):
    """Where the person may go; the newest campaign of theirs stands for all in the bar."""
    links = [("Việc cần làm", reverse("home"))]
    campaign = Campaign.objects.visible_to(user).only("pk", "authority_id").first()
    if campaign is not None:
        authority = campaign.authority_id
        if is_secretariat(user, authority):
            links.append(("Đăng ký", reverse("registrations:desk", args=[campaign.pk])))
        if is_officer(user, authority):
            links.append(("Tiến độ", reverse("registrations:progress", args=[campaign.pk])))
        if has_role(user, authority, *READERS):
            links.append(("Chấm điểm", reverse("awards:board", args=[campaign.pk])))
        if has_role(user, authority, Role.SECRETARIAT, Role.CHAIRMAN):
            links.append(("Văn bản", reverse("awards:papers", args=[campaign.pk])))
    if user.is_staff:
        links.append(("Danh mục", reverse("admin:index")))
    return [
        {"label": label, "url": url, "here": path == url if url == "/" else path.startswith(url)}
        for label, url in links
    ]
