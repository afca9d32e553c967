"""Show who may be tried in the demo: `manage.py demo_accounts`."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from thidua.demo.people import PASSWORD, ROLES


class Command(BaseCommand):
    """Prints a table; reads and changes nothing else."""

    help = "In các tài khoản của bản chạy thử và mật khẩu chung."

    def handle(self, **_options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("Chỉ dùng cho bản chạy thử: đặt THIDUA_DEMO=1.")
        rows = [("Vai trò", "Tên đăng nhập"), *((each.words, each.username) for each in ROLES)]
        width = max(len(words) for words, _ in rows)
        for words, username in rows:
            self.stdout.write(f"  {words:<{width}}  {username}")
        self.stdout.write(f"Mật khẩu chung: {PASSWORD}")
        self.stdout.write(
            "Trang đăng nhập có nút cho từng vai trò, bấm là vào, không cần mật khẩu."
        )
