"""Load the demo's commune: `manage.py load_demo`, after `load_plan`."""

import time
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from accounts.models import User
from campaigns.models import Campaign
from registrations.models import Registration
from thidua.demo.commune import PLAN, SLUG
from thidua.demo.loading import load


class Command(BaseCommand):
    """Fills an empty installation; one with people or registrations is left as it is."""

    help = "Nạp số liệu mẫu của «xã Mẫu» cho bản chạy thử (cần THIDUA_DEMO=1 và load_plan trước)."

    def handle(self, **_options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("Chỉ nạp số liệu mẫu cho bản chạy thử: đặt THIDUA_DEMO=1.")
        if User.objects.exists() or Registration.objects.exists():
            self.stdout.write("Đã có người dùng hoặc đăng ký: giữ nguyên, không nạp số liệu mẫu.")
            return
        campaign = Campaign.objects.select_related("authority").filter(slug=SLUG).first()
        if campaign is None:
            name = PLAN.relative_to(settings.BASE_DIR)
            raise CommandError(f"Chưa có phong trào. Hãy chạy trước: manage.py load_plan {name}")
        begun = time.perf_counter()
        load(campaign)
        seconds = time.perf_counter() - begun
        self.stdout.write(
            f"Đã nạp số liệu mẫu: {campaign.invitations.count()} đơn vị, "
            f"{campaign.registrations.count()} đăng ký, "
            f"{campaign.nominations.count()} đối tượng xét khen thưởng ({seconds:.1f} giây)."
        )
