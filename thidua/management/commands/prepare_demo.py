"""What `make run` needs before the first page: tables, the plan, the demo."""

from typing import Any

from django.conf import settings
from django.core.management import CommandError, call_command
from django.core.management.base import BaseCommand
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from accounts.models import User
from campaigns.models import Campaign

PLAN = "campaigns/plans/120-nam-dak-lak.toml"


class Command(BaseCommand):
    help = "Chuẩn bị bản chạy thử, phần nào đã có thì giữ nguyên; rồi in các tài khoản để thử."
    # The checks look at tables that may not be there yet; `migrate` runs its own.
    requires_system_checks: list[str] = []

    def handle(self, **_options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("Chỉ dùng cho bản chạy thử: đặt THIDUA_DEMO=1.")
        if _waiting_migrations():
            self._say("Tạo các bảng của cơ sở dữ liệu")
            call_command("migrate", interactive=False, verbosity=0)
        call_command("createcachetable", verbosity=0)
        if not Campaign.objects.exists():
            self._say(f"Nạp kế hoạch {PLAN}")
            call_command("load_plan", str(settings.BASE_DIR / PLAN), stdout=self.stderr)
        if not User.objects.exists():
            self._say("Nạp số liệu mẫu")
            call_command("load_demo", stdout=self.stderr)
        call_command("demo_accounts", stdout=self.stdout)

    def _say(self, what: str) -> None:
        # Standard output holds the accounts alone: scripts/run.sh prints them when the page is up.
        self.stderr.write(f"• {what}", style_func=str)


def _waiting_migrations() -> bool:
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))
