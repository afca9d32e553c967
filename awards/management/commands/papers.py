"""Write all papers of a campaign into a folder: `manage.py papers CAMPAIGN --out DIR`.

With `--archive` what the portal draws is PDF/A-2a.
"""

import time
from datetime import date, timedelta
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from zipfile import ZipFile

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from awards.tasks.building import build_dossier
from campaigns.models import Campaign
from core.calendar import end_of
from core.papers.pdf import PaperFailed

# All papers bound in one file, with bookmarks.
WHOLE = "000-ca-bo.pdf"


class Command(BaseCommand):
    """The dossier of a campaign, its archive unpacked: a folder listing is its order."""

    help = "Kết xuất mọi văn bản của một phong trào thành tệp PDF."

    def add_arguments(self, parser):
        parser.add_argument(
            "campaign", help="tên trong địa chỉ, ví dụ 120-nam-dak-lak hoặc xa/120-nam-dak-lak"
        )
        parser.add_argument("--out", type=Path, required=True, help="thư mục để ghi")
        parser.add_argument(
            "--day", type=date.fromisoformat, help="ngày lập văn bản (năm-tháng-ngày)"
        )

        parser.add_argument(
            "--archive",
            action="store_true",
            help="bản lưu trữ: văn bản cổng lập là PDF/A-2a; tệp gộp không mang nhãn PDF/A",
        )

    def handle(self, *, campaign, out, day=None, archive=False, **options):
        found = self._campaign(campaign)
        try:
            out.mkdir(parents=True, exist_ok=True)
        except OSError as fault:
            raise CommandError(f"Không ghi được vào {out}: {fault.strerror}.") from fault
        begun = time.perf_counter()
        # Of a day that is named: what stands when it ends.
        at = end_of(day) - timedelta(microseconds=1) if day else timezone.now()
        with TemporaryDirectory() as aside:
            try:
                built = build_dossier(found, at, Path(aside), archive=archive)
            except PaperFailed as fault:
                raise CommandError(str(fault)) from fault
            # Numbers move when candidates come or go: what an earlier run wrote would stay beside.
            for old in (*out.glob("[1-9]-*/[0-9][0-9][0-9]-*.*"), *out.glob("000-*.pdf")):
                old.unlink()
            with ZipFile(built.archive) as packed:
                packed.extractall(out)
            copyfile(built.whole, out / WHOLE)
        seconds = time.perf_counter() - begun
        self.stdout.write(f"Đã ghi {built.count} văn bản vào {out} ({seconds:.1f} giây).")

    def _campaign(self, name):
        authority, _, slug = name.rpartition("/")
        rows = Campaign.objects.select_related("authority").filter(slug=slug)
        if authority:
            rows = rows.filter(authority__slug=authority)
        if len(rows) == 1:
            return rows[0]
        if not rows:
            raise CommandError(f"Không có phong trào nào tên «{name}».")
        names = ", ".join(f"{each.authority.slug}/{each.slug}" for each in rows)
        raise CommandError(f"Có nhiều phong trào tên «{slug}», hãy chọn một: {names}")
