"""Write all papers of a campaign into a folder: `manage.py papers CAMPAIGN --out DIR`."""

import time
from datetime import date
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from awards.papers import achievement_report, nominee_list, summary_report
from campaigns.models import Campaign
from campaigns.states import SubjectKind
from core.calendar import local_day
from core.papers.pdf import PaperFailed, file_name, to_pdf
from registrations.papers import registration_paper
from registrations.states import HANDED_IN


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
        out.mkdir(parents=True, exist_ok=True)
        begun = time.perf_counter()
        count = 0
        for count, (folder, paper) in enumerate(
            self._papers(found, day or local_day(timezone.now())), start=1
        ):
            place = out / folder
            place.mkdir(exist_ok=True)
            try:
                (place / f"{count:03d}-{file_name(paper)}").write_bytes(to_pdf(paper))
            except PaperFailed as fault:
                raise CommandError(f"{paper.title}: {fault}") from fault
        seconds = time.perf_counter() - begun
        self.stdout.write(f"Đã ghi {count} văn bản vào {out} ({seconds:.1f} giây).")

    def _papers(self, campaign, day):
        yield "1-bao-cao", summary_report(campaign, day)
        for kind in SubjectKind:
            yield "2-danh-sach", nominee_list(campaign, kind, day)
        nominations = campaign.nominations.for_papers()
        for nomination in sorted(nominations, key=lambda each: (each.subject_kind, each.sort_key)):
            yield "3-bao-cao-thanh-tich", achievement_report(nomination, day)
        registrations = campaign.registrations.filter(state__in=HANDED_IN)
        for registration in registrations.select_related("unit__authority", "campaign__authority"):
            yield "4-ban-dang-ky", registration_paper(registration)

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
