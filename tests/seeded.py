"""Rows that migrations put in: laws as data. A transactional test empties every table."""

from importlib import import_module

from django.apps import apps as all_apps

SEEDS = (
    ("BaseWage", "0003_council_rewards_and_base_wage", "add_wages"),
    ("Holiday", "0004_holidays", "add_holidays"),
    ("Holiday", "0005_culture_day", "add_day"),
)


def seed(sender, apps=all_apps, **kwargs) -> None:
    """Put them in again; Django tells of every flush as of a migration."""
    for model, migration, add in SEEDS:
        try:
            apps.get_model("campaigns", model)
        except LookupError:
            continue  # a test has migrated back to before there were any
        getattr(import_module(f"campaigns.migrations.{migration}"), add)(apps, None)
