"""Every page as each role, on a phone and on a desk, into screenshots/ (git ignores it).

    make screenshots

Starts the demo on data of its own, signs in as each of its people by the role button, follows
every link and keeps one picture of each kind of page (each name of an address).
"""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections import deque
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import urlopen

import django
from django.urls import Resolver404, resolve
from playwright.sync_api import BrowserContext, Error, Page, sync_playwright

from tests.browser.conftest import QUIET

OUT = Path("screenshots")
WIDTHS = (360, 1280)
# What each person is looked at on: registration is open, or the review has begun.
DAYS = {"thondong": "2024-04-01", "vanphong": "2024-04-01"}
REVIEW = "2024-10-20"
SKIPPED = ("/quan-tri/", "/static/")


def main() -> None:
    """Start the demo, take the pictures, stop."""
    with tempfile.TemporaryDirectory(prefix="thidua-pictures-") as data:
        os.environ |= {"THIDUA_DATA_DIR": data, "THIDUA_DEMO": "1"}
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "thidua.settings")
        django.setup()
        subprocess.run([sys.executable, "manage.py", "prepare_demo"], check=True)
        port = _free_port()
        server = subprocess.Popen(
            [
                sys.executable,
                "-m",
                "gunicorn",
                "thidua.wsgi",
                "--bind",
                f"127.0.0.1:{port}",
                "--threads",
                "4",
            ],
            stderr=subprocess.DEVNULL,
        )
        try:
            _wait(port)
            shutil.rmtree(OUT, ignore_errors=True)
            print(f"{_pictures(f'http://127.0.0.1:{port}')} ảnh trong {OUT}/")
        finally:
            server.terminate()
            server.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(port: int) -> None:
    for _ in range(100):
        try:
            urlopen(f"http://127.0.0.1:{port}/dang-nhap/").close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise SystemExit("the server did not start")


def _pictures(base: str) -> int:
    # After django.setup().
    from thidua.demo.people import ROLES  # noqa: PLC0415
    from thidua.middleware import DEMO_DAY_COOKIE  # noqa: PLC0415

    chromium = shutil.which("chromium")
    taken = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium, args=list(QUIET), chromium_sandbox=os.geteuid() != 0
        )
        for width in WIDTHS:
            for username in ("", *(role.username for role in ROLES)):
                context = browser.new_context(
                    base_url=base, locale="vi-VN", viewport={"width": width, "height": 800}
                )
                folder = OUT / (username or "khach") / str(width)
                day = DAYS.get(username, REVIEW)
                context.add_cookies([{"name": DEMO_DAY_COOKIE, "value": day, "url": base}])
                taken += _walk(context, username, folder)
                context.close()
        browser.close()
    return taken


def _walk(context: BrowserContext, username: str, folder: Path) -> int:
    """All kinds of pages that one person can reach; the number of pictures."""
    folder.mkdir(parents=True)
    page = context.new_page()
    if username:
        page.goto("/dang-nhap/")
        page.locator(f"form[action$='/{username}/'] button").click()
    begin = page.get_by_role("button", name="Bắt đầu đăng ký")
    if begin.count():  # the second time round it is begun already
        begin.first.click()
    seen: dict[str, str] = {}
    waiting = deque(["/", "/dang-nhap/", "/khong-co-trang-nay/"] if not username else ["/"])
    while waiting:
        path = waiting.popleft()
        name = _name(path)
        if name in seen or path.endswith((".pdf", ".docx", ".xlsx", ".zip")):
            continue
        seen[name] = path
        try:
            page.goto(path)
        except Error as reason:
            if "Download is starting" not in reason.message:
                raise
            continue  # a paper, a workbook, a photograph: no page
        page.screenshot(path=folder / f"{name}.png", full_page=True)
        waiting.extend(_links(page))
    if username == "thondong":
        _with_errors(page, folder)
        return len(seen) + 2
    return len(seen)


def _with_errors(page: Page, folder: Path) -> None:
    """A form that came back, and the page that follows it."""
    page.goto("/")
    page.get_by_role("link", name="Soạn tiếp").click()
    page.get_by_role("link", name="Lĩnh vực, công việc").click()
    page.get_by_role("link", name="Thêm công việc").first.click()
    page.get_by_label("Ngày hoàn thành").fill("31/2/2024")
    page.get_by_role("button", name="Tiếp tục: chỉ tiêu").click()
    page.screenshot(path=folder / "pledge_add-errors.png", full_page=True)
    page.get_by_label("Thuộc nội dung thi đua").select_option(index=1)
    page.get_by_label("Công việc đăng ký").fill("Làm đường hoa ở trục chính của thôn")
    page.get_by_label("Ngày hoàn thành").fill("30/6/2024")
    page.get_by_role("button", name="Tiếp tục: chỉ tiêu").click()
    page.screenshot(path=folder / "pledge_measure.png", full_page=True)


def _links(page: Page) -> list[str]:
    addresses = page.eval_on_selector_all(
        "main a[href], nav a[href]", "all => all.map(a => a.href)"
    )
    paths = []
    for address in addresses:
        parts = urlsplit(address)
        if parts.scheme == "http" and not parts.path.startswith(SKIPPED):
            paths.append(parts.path + (f"?{parts.query}" if parts.query else ""))
    return paths


def _name(path: str) -> str:
    """The kind of page: the name of its address, and which list of it."""
    parts = urlsplit(path)
    try:
        found = resolve(parts.path)
    except Resolver404:
        return "404"
    query = parts.query.split("=")[-1] if "doi-tuong" in parts.query else ""
    return "-".join(part for part in (found.view_name.replace(":", "-"), query) if part)


if __name__ == "__main__":
    main()
