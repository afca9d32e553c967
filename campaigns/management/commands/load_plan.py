"""Load a plan file: `manage.py load_plan FILE`."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from accounts.models import Authority
from accounts.states import Level
from audit.log import SYSTEM
from campaigns.planfile.reading import PlanFileError, read_plan
from campaigns.planfile.writing import write_plan
from core.errors import RuleBroken


class Command(BaseCommand):
    """Makes or updates a campaign from a plan file; says what changed; safe to repeat."""

    help = (
        "Nạp tệp kế hoạch thành phong trào thi đua (chạy lại được; không đụng tới đăng ký đã nộp)."
    )

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, help="tệp kế hoạch (.toml)")
        parser.add_argument("--authority", help="tên trong địa chỉ của cơ quan (slug)")

    def handle(self, *, file, authority=None, **options):
        try:
            plan = read_plan(file)
        except (OSError, PlanFileError) as fault:
            raise CommandError(f"{file}:\n{fault}") from fault
        place = self._authority(authority)
        try:
            campaign, changes = write_plan(plan, authority=place, actor=SYSTEM, at=timezone.now())
        except RuleBroken as reason:
            raise CommandError(str(reason)) from reason
        for line in changes:
            self.stdout.write(f"- {line}")
        self.stdout.write(f"{campaign}: {len(changes)} thay đổi.")

    def _authority(self, slug):
        """The named authority; without a name the only commune, made empty if there is none."""
        communes = Authority.objects.filter(level=Level.COMMUNE)
        if slug:
            found = communes.filter(slug=slug).first()
            if found is None:
                raise CommandError(f"Không có cơ quan cấp xã nào tên «{slug}».")
            return found
        if communes.count() > 1:
            names = ", ".join(communes.values_list("slug", flat=True))
            raise CommandError(f"Có nhiều xã, hãy chọn một: --authority {{{names}}}")
        return communes.first() or Authority.objects.create(name="", slug="xa", level=Level.COMMUNE)
