"""The campaign that most tests get is a copy: it is what `write_plan` would have written."""

import json

import pytest
from django.apps import apps

from accounts.models import Authority, Unit
from audit.log import SYSTEM
from audit.models import Entry
from campaigns.models import Campaign
from campaigns.planfile.writing import write_plan
from tests import factories, plan
from tests.factories import OPEN

# What tells one row from its twin and nothing else.
KEYS = ("id", "campaign_id", "authority_id", "unit_id", "_state")


def commune(slug: str, *units: str) -> Authority:
    authority = factories.make_authority(f"xã {slug}", slug)
    for name in units:
        factories.make_unit(authority, name)
    Unit.objects.filter(pk=factories.make_unit(authority, "Thôn Cũ").pk).update(is_active=False)
    return authority


def said(campaign: Campaign) -> dict:
    """Every row of the campaign in the order of its keys, and its history."""
    rows = {
        model.__name__: [
            {name: value for name, value in row.items() if name not in KEYS}
            for row in model._default_manager.filter(campaign=campaign).order_by("pk").values()
        ]
        for model in apps.get_app_config("campaigns").get_models()
        if any(field.name == "campaign" for field in model._meta.fields)
    }
    units = list(campaign.invitations.order_by("pk").values_list("unit__name", flat=True))
    entries = [
        (each.sequence, each.at, each.actor_name, each.action, json.loads(each.values))
        for each in Entry.objects.about(campaign)
    ]
    return {**rows, "units": units, "entries": entries}


def held(campaign: Campaign) -> dict:
    """What the object itself holds, with the types that it holds it in."""
    return {
        name: (type(value), value) for name, value in vars(campaign).items() if name not in KEYS
    }


@pytest.mark.parametrize("units", [(), ("Thôn Đông",), ("Thôn Đông", "Buôn Čuăh")], ids=len)
def test_a_copied_campaign_is_the_written_one(db, units):
    factories.make_campaign(commune("xa-dau"))  # the first one of a run is written

    copied = factories.make_campaign(commune("xa-chep", *units))
    written, _ = write_plan(
        plan.real_plan(), authority=commune("xa-ghi", *units), actor=SYSTEM, at=OPEN
    )

    assert said(copied) == said(written)
    assert held(copied) == held(written)
    assert len(said(copied)["Criterion"]) > 3
