"""Remind the units that owe something: `manage.py send_reminders`, every few minutes."""

import logging
import time
from datetime import date, datetime

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import close_old_connections
from django.utils import timezone

from campaigns.models import Campaign
from core.calendar import COMMUNE_TZ, on_day
from registrations.services.mailing import Mailed, send_waiting
from registrations.services.reminding import send_due

logger = logging.getLogger(__name__)


class Command(BaseCommand):
    """Sends what is due by the campaigns' plans; safe to repeat, also twice at once."""

    help = (
        "Nhắc các đơn vị chưa nộp đăng ký, chưa nộp lại hoặc chưa gửi báo cáo, theo lịch của phong "
        "trào (chạy lại được). Mã kết thúc 1 khi có thư gửi không được."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--at",
            type=datetime.fromisoformat,
            help="coi như lúc này là (giờ Việt Nam), ví dụ 2024-04-03T08:00",
        )
        parser.add_argument(
            "--every",
            type=int,
            metavar="PHÚT",
            help="không dừng lại, cứ bấy nhiêu phút chạy một lần",
        )

    def handle(self, *, at=None, every=None, **options):
        if every is None:
            if failed := self._run(at):
                raise CommandError(f"{failed} thư gửi không được; lần chạy sau sẽ gửi lại.")
            return
        if every < 1:
            raise CommandError("--every phải từ 1 phút trở lên.")
        while True:
            try:
                self._run(at)
            except Exception:
                # A database that is away, a fault of ours: the next round finds all that is due.
                logger.exception("a round of reminders failed")
            close_old_connections()
            time.sleep(every * 60)

    def _run(self, at) -> int:
        """All campaigns once; how many e-mails failed."""
        moment = _instant(at)
        whole = Mailed()
        reminded = 0
        for campaign in Campaign.objects.select_related("authority"):
            reminded += len(send_due(campaign=campaign, at=moment))
            mailed = send_waiting(campaign=campaign, at=moment)
            whole.sent += mailed.sent
            whole.failed += mailed.failed
            whole.dropped += mailed.dropped
        self.stdout.write(
            f"{moment.astimezone(COMMUNE_TZ):%d/%m/%Y %H:%M}: nhắc {reminded} đơn vị; "
            f"thư đã gửi {whole.sent}, không gửi được {whole.failed}, "
            f"không cần gửi nữa {whole.dropped}."
        )
        return whole.failed


def _instant(at: datetime | None) -> datetime:
    """The given instant in the commune's time; else now, on its own day in the demo."""
    if at is not None:
        return at if at.tzinfo else at.replace(tzinfo=COMMUNE_TZ)
    now = timezone.now()
    if settings.DEMO:
        return on_day(date.fromisoformat(settings.DEMO_DAY), now)
    return now
