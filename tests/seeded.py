"""Rows that migrations put in: laws as data. A transactional test empties every table."""

from django.apps import apps as all_apps

from campaigns.migrations._laws import add_day, add_holidays, add_wages


def seed(sender, apps=all_apps, **kwargs) -> None:
    """Put them in again; Django tells of every flush as of a migration."""
    for add in (add_wages, add_holidays, add_day):
        add(apps, None)
