"""Whether the bytes of every issued paper are still what went out: `manage.py verify_papers`."""

from hashlib import sha256

from django.core.management.base import BaseCommand, CommandError

from awards.models import OutgoingPaper

GONE = "mất tệp"
CHANGED = "tệp đã khác"


class Command(BaseCommand):
    """Every paper of the register; exit code 1 and their names when bytes are gone or differ."""

    help = "Tính lại SHA-256 của mọi văn bản đã ban hành; báo tên văn bản mất tệp hoặc tệp đã khác."

    def handle(self, **options):
        right, without, wrong = 0, 0, []
        rows = OutgoingPaper.objects.select_related("authority").order_by("pk")
        for paper in rows.iterator(chunk_size=200):
            fault = fault_of(paper)
            if not paper.file:
                without += 1
            elif fault:
                wrong.append(f"{paper.authority}: {paper} ngày {paper.day:%d/%m/%Y}: {fault}")
            else:
                right += 1
        told = f"{right} văn bản còn nguyên vẹn"
        if without:
            told += f", {without} văn bản ghi từ trước khi có sổ không có tệp"
        self.stdout.write(f"{told}.")
        if wrong:
            lines = "\n".join(wrong)
            raise CommandError(f"{len(wrong)} văn bản không còn như lúc ban hành:\n{lines}")


def fault_of(paper: OutgoingPaper) -> str:
    """What is wrong with the stored bytes of a paper, «» when nothing is."""
    digest = sha256()
    try:
        with paper.file.open("rb") as opened:
            for piece in opened.chunks():
                digest.update(piece)
    except (FileNotFoundError, ValueError):
        return GONE
    return "" if digest.hexdigest() == paper.sha256 else CHANGED
