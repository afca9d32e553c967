"""One step for a new database, many for an old one: both end at the same tables."""

from typing import Any

import pytest
from django.apps import apps
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState
from django.utils import translation


def state_after(*, whole: bool) -> ProjectState:
    """The tables after all migrations; of those that were put together either that one, or they."""
    loader = MigrationLoader(None, replace_migrations=False)
    replaced = {key: each.replaces for key, each in loader.disk_migrations.items() if each.replaces}
    assert replaced
    steps = {step for each in replaced.values() for step in each}
    left_out = steps if whole else set(replaced)
    for key in left_out:
        del loader.disk_migrations[key]
    for each in loader.disk_migrations.values():
        each.dependencies = [
            _instead(parent, replaced, whole=whole) for parent in each.dependencies
        ]
        each.replaces = []
    loader.load_disk = lambda: None
    loader.build_graph()
    return loader.project_state()


def _instead(parent: tuple[str, str], replaced: dict[Any, Any], *, whole: bool) -> tuple[str, str]:
    if whole:
        return next((key for key, steps in replaced.items() if parent in steps), parent)
    return replaced[parent][-1] if parent in replaced else parent


@pytest.mark.parametrize("whole", [True, False], ids=["one step", "many steps"])
def test_both_ways_end_at_the_tables_of_the_code(whole):
    with translation.override(None):  # migrations are written without a language
        written, of_code = state_after(whole=whole), ProjectState.from_apps(apps)
        changes = MigrationAutodetector(written, of_code)._detect_changes()

    assert changes == {}
