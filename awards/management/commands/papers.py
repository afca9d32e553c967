"""Write all papers of a campaign into a folder: `manage.py papers CAMPAIGN --out DIR`."""

import time
from datetime import date, timedelta
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from awards.papers import all_papers
from campaigns.models import Campaign
from core.calendar import end_of
from core.papers.pdf import PaperFailed, file_name, to_pdf


class Command(BaseCommand):
    """One PDF a file, numbered so that a folder listing is the order of the dossier."""

    help = "Kết xuất mọi văn bản của một phong trào thành tệp PDF."

    def add_arguments(self, parser):
        parser.add_argument(
            "campaign", help="tên trong địa chỉ, ví dụ 120-nam-dak-lak hoặc xa/120-nam-dak-lak"
        )
        parser.add_argument("--out", type=Path, required=True, help="thư mục để ghi")
        parser.add_argument(
            "--day", type=date.fromisoformat, help="ngày lập văn bản (năm-tháng-ngày)"
        )

    def handle(self, *, campaign, out, day=None, **options):
        found = self._campaign(campaign)
        try:
            out.mkdir(parents=True, exist_ok=True)
        except OSError as fault:
            raise CommandError(f"Không ghi được vào {out}: {fault.strerror}.") from fault
        # Numbers move when candidates come or go: what an earlier run wrote would stay beside.
        for old in out.glob("[1-4]-*/[0-9][0-9][0-9]-*.pdf"):
            old.unlink()
        begun = time.perf_counter()
        count = 0
        # Of a day that is named: what stands when it ends.
        at = end_of(day) - timedelta(microseconds=1) if day else timezone.now()
        for count, (folder, paper) in enumerate(all_papers(found, at), start=1):
            place = out / folder
            place.mkdir(exist_ok=True)
            try:
                (place / f"{count:03d}-{file_name(paper)}").write_bytes(to_pdf(paper))
            except PaperFailed as fault:
                raise CommandError(f"{paper.title}: {fault}") from fault
        seconds = time.perf_counter() - begun
        self.stdout.write(f"Đã ghi {count} văn bản vào {out} ({seconds:.1f} giây).")

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
