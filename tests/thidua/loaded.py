"""The demo for tests that only look at it: played once in a run, laid out for each class."""

import os
import pickle
import shutil
import tempfile
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.core.management.color import no_style
from django.db import connection
from django.db.models import Model
from django.db.models.query import QuerySet
from django.test import TestCase, override_settings

from campaigns.models import Campaign
from tests.remembered import FOLDER

PLAN = settings.BASE_DIR / "campaigns/plans/120-nam-dak-lak.toml"


def run(command: str, *args: str) -> str:
    said = StringIO()
    call_command(command, *args, stdout=said)
    return said.getvalue()


@override_settings(DEMO=True)
class Loaded(TestCase):
    """The demo, loaded once for all that only look at it."""

    @classmethod
    def setUpClass(cls):
        folder = cls.enterClassContext(TemporaryDirectory())
        cls.enterClassContext(override_settings(MEDIA_ROOT=folder))
        super().setUpClass()

    @classmethod
    def setUpTestData(cls):
        load_or_lay_out()
        cls.campaign = Campaign.objects.get()


def load_or_lay_out() -> None:
    """The plan and the demo with its files, in a database with nothing but what migrations write.

    Playing it takes half a minute: whoever comes first in a run keeps the rows and the files,
    for each database its own.
    """
    kept = Path(os.environ[FOLDER]) / f"demo-{connection.vendor}"
    if kept.exists():
        _lay_out(kept)
        return
    before = {model: set(_rows(model).values_list("pk", flat=True)) for model in _models()}
    run("load_plan", str(PLAN))
    run("load_demo")
    part = Path(tempfile.mkdtemp(dir=kept.parent))
    rows = [list(_rows(model).exclude(pk__in=before[model])) for model in _models()]
    (part / "rows").write_bytes(pickle.dumps(rows))
    shutil.copytree(settings.MEDIA_ROOT, part / "files")
    try:
        part.rename(kept)
    except OSError:
        shutil.rmtree(part)  # another process was as early


def _lay_out(kept: Path) -> None:
    """Who refers to whom is looked at when the transaction of the test class ends."""
    for rows in pickle.loads((kept / "rows").read_bytes()):
        if rows:
            _write(type(rows[0]), rows)
    shutil.copytree(kept / "files", settings.MEDIA_ROOT, dirs_exist_ok=True)
    with connection.cursor() as cursor:
        for sql in connection.ops.sequence_reset_sql(no_style(), _models()):
            cursor.execute(sql)


def _write(model: type[Model], rows: list[Model]) -> None:
    """The rows as they were: no `save` is asked, and no clock."""
    fields = model._meta.concrete_fields
    size = connection.ops.bulk_batch_size(fields, rows)
    for start in range(0, len(rows), size):
        _rows(model)._insert(
            rows[start : start + size], fields=fields, using=connection.alias, raw=True
        )


def _rows(model: type[Model]) -> QuerySet:
    """All there are, whatever the model's own manager leaves out or refuses."""
    return QuerySet(model)


def _models() -> list[type[Model]]:
    return [
        model
        for model in apps.get_models(include_auto_created=True)
        if model._meta.managed and not model._meta.proxy
    ]
