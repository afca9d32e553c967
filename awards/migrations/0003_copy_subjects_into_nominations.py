"""Nominations made before they held their subject's details get them from the registration."""

from collections import Counter

from django.db import migrations

from core.names import plain_key, sort_key
from core.text import canonical, fold


def copy_subjects(apps, schema_editor):
    Nomination = apps.get_model("awards", "Nomination")
    AwardTier = apps.get_model("campaigns", "AwardTier")
    lowest = {}
    for tier in AwardTier.objects.order_by("order"):
        lowest[tier.campaign_id] = tier.pk
    seen = Counter()
    rows = Nomination.objects.select_related("registration__unit", "entrant").order_by("pk")
    for row in rows.iterator(chunk_size=500):
        unit, entrant = row.registration.unit, row.entrant
        row.unit = unit
        row.tier_id = lowest[row.campaign_id]
        row.state = "accepted"
        row.started_at = row.edited_at = row.submitted_at = row.accepted_at = row.listed_at
        row.revision = 1
        if entrant is None:
            row.subject_name = unit.name
            row.subject_key = f"collective:{unit.pk}"
            row.sort_key = plain_key(unit.name)
            for name in ("head_name", "head_title", "people_total", "women_total"):
                setattr(row, name, getattr(row.registration, name))
        else:
            row.subject_name = entrant.full_name
            row.subject_key = (
                f"{entrant.kind}:{canonical(entrant.full_name)[:200]}:{entrant.birth_year}"
            )
            row.sort_key = sort_key(entrant.full_name)
            for name in (
                "honorific", "birth_year", "occupation", "post_kind", "address", "members"
            ):
                setattr(row, name, getattr(entrant, name))
        row.folded = fold(f"{row.subject_name} {unit.name} {row.address}")[:400]
        row.namesake = seen[row.campaign_id, row.subject_key]
        seen[row.campaign_id, row.subject_key] += 1
        row.save()


class Migration(migrations.Migration):
    dependencies = [("awards", "0002_nomination_council_decision")]

    operations = [migrations.RunPython(copy_subjects, migrations.RunPython.noop)]
