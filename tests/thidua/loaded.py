"""The demo, loaded once for a class of tests that only look at it."""

from io import StringIO
from tempfile import TemporaryDirectory

from django.conf import settings
from django.core.management import call_command
from django.test import TestCase, override_settings

from campaigns.models import Campaign

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
        run("load_plan", str(PLAN))
        run("load_demo")
        cls.campaign = Campaign.objects.get()
