"""The shipped plan file with a change or two, as a clerk would make them in a text editor."""

from collections.abc import Callable
from pathlib import Path

import pytest

from audit.log import SYSTEM
from campaigns.models import Campaign
from campaigns.planfile.reading import read_plan
from campaigns.planfile.writing import write_plan
from tests.factories import OPEN, PLAN
from tests.plan import real_plan

Edit = Callable[..., Path]
Reload = Callable[..., list[str]]


@pytest.fixture
def campaign(authority, unit, other_unit) -> Campaign:
    """The real plan, with both units called on: here it is always written, never a copy."""
    written, _ = write_plan(real_plan(), authority=authority, actor=SYSTEM, at=OPEN)
    return written


@pytest.fixture
def edit(tmp_path) -> Edit:
    """edit((old, new), …): a copy of the plan file in which each old text, found once, is new."""

    def edited(*changes: tuple[str, str]) -> Path:
        text = PLAN.read_text(encoding="utf-8")
        for old, new in changes:
            assert text.count(old) == 1, f"{text.count(old)} × {old!r}"
            text = text.replace(old, new)
        file = tmp_path / "plan.toml"
        file.write_text(text, encoding="utf-8")
        return file

    return edited


@pytest.fixture
def reload(campaign: Campaign, edit: Edit) -> Reload:
    """reload((old, new), …): load the edited plan over the campaign; what changed, a line each."""

    def reloaded(*changes: tuple[str, str]) -> list[str]:
        plan = read_plan(edit(*changes))
        _, lines = write_plan(plan, authority=campaign.authority, actor=SYSTEM, at=OPEN)
        return lines

    return reloaded
