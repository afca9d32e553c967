"""How fast papers are drawn, and in how much memory; against the plain call and LibreOffice.

    make bench-papers                           all of it
    python -m tests.bench.papers one list       some: one, batch, list, memory
    python -m tests.bench.papers batch --papers 40

* one     a submission of four pages with a table of 30 rows, `to_pdf` and the plain warm call in
          turn, both timed by the work of the process
* batch   200 of them by `to_pdfs` on all cores; `soffice` converts the same, as Word files, in one
          call: as it does by itself, and to PDF/UA with tags as ours are
* list    1,000 people in 13 columns, by the clock, with the memory (PSS) of the process tree
* memory  1,500 papers by all printers, the largest of them

The plain call is `HTML(string=…).write_pdf(stylesheets=[file])` as WeasyPrint's handbook shows it:
widths left to the content, fonts found by fontconfig, a FontConfiguration for each paper, no tags.
Ours contains the making of the HTML and writes PDF/UA-1. Whatever is compared runs in turn in one
go: the machine does other things as well, so that only the ratios mean anything.
"""

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import replace
from pathlib import Path

PAIRS, PAPERS, ROWS, MANY = 30, 200, 1_000, 1_500
STATIC = Path(__file__).resolve().parents[2] / "static"
FILTERS = {
    "plain": "pdf",
    "tagged": 'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"}}',
}
FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>{fonts}</dir><cachedir>{cache}</cachedir><alias binding="same"><family>Times New Roman</family>
<prefer><family>Tinos</family></prefer></alias></fontconfig>"""


def prepare(folder: Path) -> Path:
    """Tinos for fontconfig, and the style sheet of the plain call."""
    config = folder / "fonts.conf"
    config.write_text(FONTS.format(fonts=STATIC / "fonts", cache=folder / "cache"))
    os.environ["FONTCONFIG_FILE"] = str(config)
    sheet = (STATIC / "css" / "paper.css").read_text()
    sheet = re.sub(r"@font-face \{.*?\}", "", sheet, flags=re.DOTALL)
    plain = folder / "plain.css"
    plain.write_text(sheet.replace("Tinos Paper", "Tinos").replace("table-layout: fixed;", ""))
    return plain


def begin() -> None:
    from django.conf import settings

    settings.configure(PAPER_FILES=STATIC)


def letter(number: int):
    """A submission of four pages; each has its own names and sums."""
    from core.papers.content import Column, Paragraph, Table
    from core.papers.words import end
    from tests.papers.samples import _PEOPLE, REPORT, SHORT, TEXT

    rows = [
        (
            f"{_PEOPLE[at % 5]} {number + at}",
            ("Buôn Čuăh, xã Bình Hòa", "Thôn Đông")[at % 2],
            "điểm a khoản 2 Điều 75",
            f"{1 + at * 37 % 100}.{number % 900 + 100}.000",
            ("Giấy khen", "Bằng khen")[at % 3 == 0],
        )
        for at in range(30)
    ]
    columns = (
        Column("Họ và tên", kind="name"),
        Column("Đơn vị"),
        Column("Tiêu chuẩn"),
        Column("Số tiền", kind="number"),
        Column("Hình thức", kind="center"),
    )
    text = tuple(Paragraph(f"{at}. {TEXT}") for at in range(13))
    body = (*text, Table(columns, rows, numbering="through"), Paragraph(end("Kính trình")))
    return replace(SHORT, key=f"to-trinh-{number}", body=body, recipients=REPORT.recipients)


def plain_pdf(html: str, sheet: Path) -> bytes:
    from weasyprint import HTML

    return HTML(string=html, base_url=f"{STATIC.as_uri()}/").write_pdf(stylesheets=[str(sheet)])


def one(sheet: Path, pairs: int) -> None:
    """A paper of four pages, in turn."""
    from core.papers.html import to_html
    from core.papers.pdf import to_pdf

    begin()
    times: dict[str, list[float]] = {"plain": [], "ours": []}
    for number in range(-2, pairs):
        paper = letter(number)
        html = to_html(replace(paper, key="x"))
        acts = {
            "plain": lambda html=html: plain_pdf(html, sheet),
            "ours": lambda p=paper: to_pdf(p),
        }
        for name in ("plain", "ours") if number % 2 else ("ours", "plain"):
            begun = time.process_time()
            acts[name]()
            if number >= 0:
                times[name].append(time.process_time() - begun)
    ratios = sorted(a / b for a, b in zip(times["ours"], times["plain"], strict=True))
    for name, taken in times.items():
        print(f"  {name:6} {1000 * statistics.median(taken):7.0f} ms of work")
    print(
        f"  ours : plain = {statistics.median(ratios):.2f} (goal 0.75, better 0.60); "
        f"middle 80 % {ratios[pairs // 10]:.2f}-{ratios[-1 - pairs // 10]:.2f}, {pairs} pairs"
    )


def batch(folder: Path, papers: int, rounds: int = 2) -> None:
    """Many papers on all cores; LibreOffice on the same, if it is there."""
    from core.papers.pdf import to_pdfs
    from core.papers.word import to_docx

    begin()
    office = shutil.which("soffice")
    words = folder / "docx"
    words.mkdir()
    if office:
        for number in range(papers):
            (words / f"{number:03d}.docx").write_bytes(to_docx(letter(number)))
    theirs: dict[str, list[tuple[float, float]]] = {name: [] for name in FILTERS}
    cores = len(os.sched_getaffinity(0))
    for turn in range(rounds):
        begun, worked = time.perf_counter(), work()
        made = sum(isinstance(each, bytes) for each in to_pdfs(map(letter, range(papers))))
        ours, our_work = time.perf_counter() - begun, work() - worked
        print(f"  to_pdfs {made} papers in {ours:.0f} s, {our_work / made:.2f} s of work each")
        if not office:
            print("  soffice is not there: apt install libreoffice-writer-nogui, then once more")
            return
        for name, filter_ in FILTERS.items():
            worked = work()
            taken = convert(office, words, folder / f"{name}{turn}", filter_)
            spent = work() - worked
            print(f"  soffice, {name}: in {taken:.0f} s, {spent / papers:.2f} s of work each")
            theirs[name].append((taken / ours, spent / our_work * cores))
    for name, found in theirs.items():
        clock, by_work = zip(*found, strict=True)
        print(f"  ours : soffice, {name} = {max(clock):.1f}, {min(clock):.1f} times as many by the")
        print(f"  clock; {max(by_work):.1f}, {min(by_work):.1f} by the work, were all cores free")
    print("  (goal 2)")


def work() -> float:
    """Seconds of work of this process, of its children that have ended and of those that run."""
    ended = sum(os.times()[:4])
    running = 0
    for pid in tree(os.getpid())[1:]:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        running += sum(map(int, fields[11:15]))
    return ended + running / os.sysconf("SC_CLK_TCK")


def convert(office: str, words: Path, out: Path, filter_: str) -> float:
    begun = time.perf_counter()
    subprocess.run(
        [office, f"-env:UserInstallation=file://{out}-home", "--headless", "--convert-to", filter_,
         "--outdir", str(out), *map(str, sorted(words.glob("*.docx")))],
        check=True, capture_output=True,
    )  # fmt: skip
    taken = time.perf_counter() - begun
    if len(list(out.glob("*.pdf"))) != len(list(words.glob("*.docx"))):
        raise SystemExit("soffice did not write every paper")
    return taken


def long_list(sheet: Path, rows: int, rounds: int) -> None:
    """Each in a process of its own, for the sake of its memory."""
    ratios, most = [], 0.0
    for _ in range(rounds):
        said = {
            which: watched("--child", which, "--rows", str(rows)) for which in ("plain", "ours")
        }
        (plain, memory), (ours, our_memory) = said["plain"], said["ours"]
        print(f"  plain {plain[0]:6.1f} s {memory:5.0f} MB")
        print(f"  ours  {ours[0]:6.1f} s with new printers, {ours[1]:.1f} s with those that are")
        print(f"        there {our_memory:5.0f} MB")
        ratios.append((ours[0] / plain[0], ours[1] / plain[0]))
        most = max(most, our_memory)
    new, old = (statistics.median(each) for each in zip(*ratios, strict=True))
    print(f"  ours : plain = {new:.2f} with new printers, {old:.2f} else (goal 0.40);")
    print(f"  at most {most:.0f} MB (goal 250)")


def child(which: str, sheet: Path, rows: int) -> None:
    """One way of drawing the list, after a small paper: seconds by the clock."""
    from core.papers.html import to_html
    from core.papers.pdf import to_pdf
    from tests.papers.samples import SHORT, listing

    begin()
    paper = listing(rows)
    if which == "plain":
        html = to_html(paper)
        plain_pdf(to_html(SHORT), sheet)
        acts = [lambda: plain_pdf(html, sheet)]
    else:
        to_pdf(SHORT)
        acts = [lambda: to_pdf(paper)] * 2
    for act in acts:
        begun = time.perf_counter()
        act()
        print(time.perf_counter() - begun, flush=True)


def watched(*words: str) -> tuple[list[float], float]:
    """What a process of ours says, and the most memory (PSS, MB) of it and its children."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.bench.papers", *words], stdout=subprocess.PIPE, text=True
    )
    most = [0.0]

    def watch() -> None:
        while process.poll() is None:
            most[0] = max(most[0], sum(map(pss, tree(process.pid))))
            time.sleep(0.2)

    watcher = threading.Thread(target=watch)
    watcher.start()
    said, _ = process.communicate()
    watcher.join()
    if process.returncode:
        raise SystemExit(f"{words} failed")
    return [float(line) for line in said.split()], most[0]


def tree(root: int) -> list[int]:
    found = [root]
    for pid in found:
        try:
            for task in Path(f"/proc/{pid}/task").iterdir():
                found += map(int, (task / "children").read_text().split())
        except OSError:
            continue
    return found


def pss(pid: int) -> float:
    try:
        text = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except OSError:
        return 0.0
    return int(re.search(r"Pss:\s+(\d+)", text).group(1)) / 1024


def memory(papers: int) -> None:
    """What the largest printer holds after each hundred short papers."""
    from core.papers.pdf import to_pdfs
    from tests.papers.samples import SHORT

    begin()
    held = []
    made = to_pdfs(replace(SHORT, subject=f"Về việc số {number}") for number in range(papers))
    for number, _ in enumerate(made, start=1):
        if number % 100 == 0:
            held.append(max(map(pss, tree(os.getpid())[1:])))
            print(f"  {number:5} papers {held[-1]:5.0f} MB", flush=True)
    print(f"  from the second hundred to the last: {held[-1] - held[1]:+.1f} MB")


def main() -> None:
    """Measure what is named, in processes of their own; everything when nothing is."""
    given = argparse.ArgumentParser()
    given.add_argument("what", nargs="*", choices=["one", "batch", "list", "memory", []])
    given.add_argument("--pairs", type=int, default=PAIRS)
    given.add_argument("--papers", type=int, default=PAPERS)
    given.add_argument("--rows", type=int, default=ROWS)
    given.add_argument("--many", type=int, default=MANY)
    given.add_argument("--rounds", type=int, default=3)
    given.add_argument("--child")
    asked = given.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="thidua-bench-"))
    try:
        sheet = prepare(folder)
        if asked.child:
            child(asked.child, sheet, asked.rows)
        elif len(asked.what) != 1:
            print(
                f"{len(os.sched_getaffinity(0))} cores, load {os.getloadavg()[0]:.1f}", flush=True
            )
            for what in asked.what or ["one", "batch", "list", "memory"]:
                words = [word for word in sys.argv[1:] if word not in asked.what]
                subprocess.run(
                    [sys.executable, "-m", "tests.bench.papers", what, *words], check=True
                )
        else:
            (what,) = asked.what
            print(f"{what}:", flush=True)
            {
                "one": lambda: one(sheet, asked.pairs),
                "batch": lambda: batch(folder, asked.papers),
                "list": lambda: long_list(sheet, asked.rows, asked.rounds),
                "memory": lambda: memory(asked.many),
            }[what]()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
