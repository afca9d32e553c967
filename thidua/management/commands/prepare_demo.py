"""What `make run` needs before the first page: tables, the plan, the demo."""

from io import StringIO
from typing import Any

from django.conf import settings
from django.core.management import CommandError, call_command
from django.core.management.base import BaseCommand
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from accounts.models import User
from campaigns.models import Campaign
from thidua.demo.commune import PLAN


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
            self._say(f"Nạp kế hoạch {PLAN.name}")
            self._call("load_plan", str(PLAN))
        if not User.objects.exists():
            self._say("Nạp số liệu mẫu")
            self._call("load_demo")
        call_command("demo_accounts", stdout=self.stdout)

    def _call(self, *command: str) -> None:
        """Run a command and tell its last line alone: the sum of what it did."""
        said = StringIO()
        call_command(*command, stdout=said)
        self._say(said.getvalue().strip().rpartition("\n")[2])

    def _say(self, what: str) -> None:
        # Standard output holds the accounts alone: scripts/run.sh prints them when the page is up.
        self.stderr.write(f"• {what}", style_func=str)


def _waiting_migrations() -> bool:
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))
