"""A real browser for the tests in this folder: Debian's Chromium, driven by Playwright.

Whatever a test looks at, its pages must ask nobody but our own server and must not complain on
the console; the fixtures look after the test and fail it otherwise.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

HERE = Path(__file__).parent
# Chromium calls home unless it is told not to.
QUIET = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
WAIT_MS = 15_000


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.fail("Thiếu Chromium. Hãy chạy: sudo apt-get install -y chromium", pytrace=False)
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        # Playwright keeps an event loop in this thread; Django would refuse the database there.
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        expect.set_options(timeout=WAIT_MS)
        browser = playwright.chromium.launch(
            executable_path=chromium,
            args=list(QUIET),
            # Chromium cannot make its sandbox as root.
            chromium_sandbox=os.geteuid() != 0,
        )
        yield browser
        browser.close()


SMALL = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}
LARGE = {"viewport": {"width": 1280, "height": 900}}


@pytest.fixture
def phone(browser: Browser, live_server: Any) -> Iterator[Page]:
    """A page on a small telephone, as the heads of units have."""
    with _watched(browser, live_server.url, **SMALL) as page:
        yield page


@pytest.fixture
def plain_phone(browser: Browser, live_server: Any) -> Iterator[Page]:
    """The same telephone with JavaScript switched off."""
    with _watched(browser, live_server.url, java_script_enabled=False, **SMALL) as page:
        yield page


@pytest.fixture
def desktop(browser: Browser, live_server: Any) -> Iterator[Page]:
    """A page on an officer's screen."""
    with _watched(browser, live_server.url, **LARGE) as page:
        yield page


@pytest.fixture
def desks(browser: Browser, live_server: Any) -> Iterator[Callable[[], Page]]:
    """Further officers' screens, each of somebody else."""
    with ExitStack() as open_desks:
        yield lambda: open_desks.enter_context(_watched(browser, live_server.url, **LARGE))


@contextmanager
def _watched(browser: Browser, url: str, **screen: Any) -> Iterator[Page]:
    context = browser.new_context(
        base_url=url, locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh", **screen
    )
    context.set_default_timeout(WAIT_MS)
    complaints = _listen(context, url)
    try:
        yield context.new_page()
    finally:
        context.close()
    if found := complaints():
        pytest.fail("\n".join(found), pytrace=False)


def _listen(context: BrowserContext, url: str) -> Callable[[], list[str]]:
    """Collect what is wrong on every page of the context; calling the answer gives the list."""
    foreign: list[str] = []
    errors: list[tuple[str, str]] = []
    refused: set[str] = set()

    def on_request(request: Any) -> None:
        asked = urlsplit(request.url)
        if asked.scheme not in {"data", "blob", "about"} and asked.netloc != urlsplit(url).netloc:
            foreign.append(f"asked another host: {request.url}")

    def on_response(response: Any) -> None:
        if response.request.is_navigation_request() and 400 <= response.status < 500:
            refused.add(response.url)

    def on_console(message: Any) -> None:
        if message.type == "error":
            errors.append((message.location["url"], f"console: {message.text}"))

    def on_page_error(error: Any) -> None:
        errors.append(("", f"page error: {error.error}"))

    context.on("request", on_request)
    context.on("response", on_response)
    context.on("console", on_console)
    context.on("weberror", on_page_error)
    # A page that answers «không tìm thấy» is an answer, but Chromium logs it as an error. The same
    # for a picture or a stylesheet stays a complaint; only the icon of a page that names none (a
    # PDF) is asked for once a run, and would be the complaint of whichever test came first.
    refused.add(f"{url}/favicon.ico")
    return lambda: (
        foreign
        + [
            f"{text} {place}".strip()
            for place, text in errors
            if not (place in refused and text.startswith("console: Failed to load resource"))
        ]
    )
