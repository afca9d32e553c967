"""Every form of the portal into which a person types: found by walking, not by a list."""

from datetime import datetime

import pytest
from django.http import HttpResponse

from accounts.models import FormDraft
from tests.factories import OPEN, REVIEW
from tests.structure.page import is_page
from tests.structure.test_pages import NAMES, browser_of
from tests.structure.world import World, addresses
from tests.typed.page import keeping_form, open_form, restored, shown, text_boxes

UNIT, UNIT_LATER, OFFICE = ("unit_head", OPEN), ("unit_head", REVIEW), ("secretariat", REVIEW)


@pytest.fixture(scope="module")
def walked() -> dict[tuple[str, datetime], list[str]]:
    """What somebody has found already: the world is the same for each test of the file."""
    return {}


def keeping(walked: dict, world: World, name: str, instant: datetime) -> list[str]:
    """The addresses of the pages that keep what the person types."""
    if (name, instant) not in walked:
        browser = browser_of(world, name, instant)
        walked[name, instant] = [where for where in _addresses(world) if keeps(browser.get(where))]
    return walked[name, instant]


def _addresses(world: World) -> list[str]:
    return [each for url in NAMES for each in addresses(world, url)]


def keeps(answer: HttpResponse) -> bool:
    return answer.status_code == 200 and is_page(answer) and bool(keeping_form(answer))


@pytest.mark.parametrize(
    ("name", "instant", "number"), [(*UNIT, 14), (*UNIT_LATER, 5), (*OFFICE, 8)]
)
def test_every_form_gives_back_what_was_typed(world, walked, name, instant, number):
    found = keeping(walked, world, name, instant)
    browser = browser_of(world, name, instant)

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


@pytest.mark.parametrize(("name", "instant"), [UNIT, OFFICE])
def test_what_is_only_looked_at_is_not_kept(world, walked, name, instant):
    found = keeping(walked, world, name, instant)
    browser = browser_of(world, name, instant)

    for address in found:
        assert not restored(shown(browser, address))

    assert FormDraft.objects.count() == 0
