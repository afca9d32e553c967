"""Every form of the portal into which a person types: found by walking, not by a list."""

from collections.abc import Iterator

import pytest
from bs4 import BeautifulSoup

from accounts.models import FormDraft
from tests.conftest import ClockClient
from tests.factories import OPEN, REVIEW
from tests.structure.test_pages import NAMES, browser_of
from tests.structure.world import World, addresses
from tests.typed.page import keeping_form, open_form, restored, shown, text_boxes

WHO = [
    ("unit_head", OPEN),
    ("unit_head", REVIEW),
    ("secretariat", OPEN),
    ("secretariat", REVIEW),
    ("chairman", REVIEW),
    ("council_member", REVIEW),
    ("administrator", REVIEW),
]
EXCEPT = ("account_login", "account_change_password")  # passwords are not kept

as_everybody = pytest.mark.parametrize(("name", "instant"), WHO)


def pages(world: World, browser: ClockClient) -> Iterator[tuple[str, BeautifulSoup]]:
    """Every page that the person can open."""
    for address in [each for url in NAMES if url not in EXCEPT for each in addresses(world, url)]:
        answer = browser.get(address)
        if answer.status_code == 200 and answer["Content-Type"].startswith("text/html"):
            yield address, BeautifulSoup(answer.content.decode(), "html.parser")


def keeping(world: World, browser: ClockClient) -> list[str]:
    """The addresses of the pages that keep what is typed."""
    return [where for where, page in pages(world, browser) if page.select_one("[data-keeps-typed]")]


@as_everybody
def test_whatever_is_typed_into_is_kept(world, name, instant):
    browser = browser_of(world, name, instant)

    forgetful = [
        f"{address}: {text_boxes(form)}"
        for address, page in pages(world, browser)
        for form in page.select("main form[method=post]:not([data-keeps-typed])")
        if text_boxes(form)
    ]

    assert forgetful == []


@pytest.mark.parametrize(("name", "instant", "number"), [(*WHO[0], 14), (*WHO[1], 5), (*WHO[3], 8)])
def test_every_form_gives_back_what_was_typed(world, name, instant, number):
    browser = browser_of(world, name, instant)
    found = keeping(world, browser)

    for address in found:
        form = open_form(browser, address)
        names = text_boxes(keeping_form(browser.get(address)))
        typed = {each: f"Chữ thử {each}" for each in names}
        before = shown(browser, address)
        browser.post(address, form | typed | {"_keep": "1"})
        again = shown(browser, address)
        assert {each: again.typed[each] for each in typed} == typed, address
        assert again.typed.get("version") == form.get("version"), address
        assert again.summary == before.summary, address
        assert again.complaints == {}, address
        assert restored(again), address

    assert len(found) >= number
    assert FormDraft.objects.count() == len(found)


@pytest.mark.parametrize(("name", "instant"), [WHO[0], WHO[3]])
def test_what_is_only_looked_at_is_not_kept(world, name, instant):
    browser = browser_of(world, name, instant)

    for address in keeping(world, browser):
        assert not restored(shown(browser, address))

    assert FormDraft.objects.count() == 0
