"""Every paper of the demo as a picture: `make papers-gallery` writes docs/papers/.

The papers come from `producers`, the rows from a demo that is loaded afresh (THIDUA_DATA_DIR names
one that is there). Of each kind the longest paper is shown: its first page, its last, and each page
that lies the other way. The same rows give the same pictures.
"""

import io
import os
import subprocess
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

OUT = Path(__file__).resolve().parents[2] / "docs" / "papers"
DPI, SHADES = 80, 16


def main() -> None:
    """Load the demo, draw, list what was drawn."""
    with tempfile.TemporaryDirectory(prefix="thidua-demo-") as folder:
        os.environ.setdefault("THIDUA_DATA_DIR", folder)
        os.environ |= {"DJANGO_SETTINGS_MODULE": "thidua.settings", "THIDUA_DEMO": "1"}
        import django

        django.setup()
        from django.core.management import call_command

        call_command("prepare_demo", stdout=io.StringIO())
        draw_all()


def draw_all() -> None:
    from campaigns.models import Campaign
    from tests.factories import at

    OUT.mkdir(parents=True, exist_ok=True)
    for old in OUT.glob("*.png"):
        old.unlink()
    campaigns = list(Campaign.objects.select_related("authority").order_by("pk"))
    shown = dict(pictures(campaigns, at("2024-11-22 08:00")))
    (OUT / "README.md").write_text("\n".join(index(shown)) + "\n")
    size = sum(file.stat().st_size for file in OUT.glob("*.png"))
    print(f"{len(shown)} loại văn bản, {size / 2**20:.1f} MB trong {OUT}")


def pictures(campaigns, at) -> Iterator[tuple[str, tuple[str, list[str]]]]:
    """The name of each kind, the title of its paper and the files of its pages.

    What the demo has none of is drawn of the commune of the tests.
    """
    from core.papers.frame import document_title
    from core.papers.pdf import to_pdf
    from tests.papers.producers import CERTIFICATES, PRODUCERS

    made = {name: partial(produce, at=at) for name, produce in PRODUCERS.items()} | CERTIFICATES
    for name, produce in made.items():
        found = [paper for campaign in campaigns for paper in produce(campaign)] or of_tests(
            produce
        )
        paper = max(found, key=lambda each: len(repr(each)))
        title = paper.title if name in CERTIFICATES else document_title(paper)
        yield name, (title, draw(name, to_pdf(paper)))


def of_tests(produce) -> list:
    """The papers of a producer in the commune of the tests, which is gone again afterwards."""
    from django.db import transaction
    from django.db.models import F, Value
    from django.db.models.functions import Concat

    from accounts.models import Authority
    from tests.papers.commune import fill
    from tests.structure.world import make_world

    with transaction.atomic():
        Authority.objects.update(slug=Concat(F("slug"), Value("-cu")))
        found = list(produce(fill(make_world())))
        transaction.set_rollback(True)
    return found


def draw(name: str, pdf: bytes) -> list[str]:
    """The pages worth seeing as PNG files of few shades."""
    from PIL import Image

    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "paper.pdf"
        source.write_bytes(pdf)
        subprocess.run(
            ["pdftoppm", "-r", str(DPI), "-png", "-gray", str(source), f"{folder}/page"], check=True
        )
        pages = sorted(Path(folder).glob("page*.png"))
        sizes = [Image.open(page).size for page in pages]
        wanted = {0, len(pages) - 1}
        wanted |= {at for at in range(1, len(pages)) if sizes[at] != sizes[at - 1]}
        files = []
        for place in sorted(wanted):
            files.append(f"{name}-{place + 1}.png")
            with Image.open(pages[place]) as page:
                page.quantize(SHADES).save(OUT / files[-1], optimize=True)
        return files


def index(shown: dict[str, tuple[str, list[str]]]) -> list[str]:
    """The page that shows them."""
    lines = [
        "# Văn bản của cổng",
        "",
        "Mỗi loại văn bản, in từ số liệu mẫu (`make papers-gallery`): trang đầu, trang cuối và",
        "trang đầu của phần khổ giấy khác. Thể thức theo Nghị định 30/2020/NĐ-CP, Phụ lục I.",
    ]
    for name, (title, files) in shown.items():
        lines += ["", f"## {title}", "", " ".join(f"![{name}]({file})" for file in files)]
    return lines


if __name__ == "__main__":
    main()
