"""The press itself is looked at here."""

import pytest

from campaigns.models import Campaign
from tests.papers.commune import fill


@pytest.fixture(autouse=True)
def _nothing_is_remembered(printed_anew):
    """Each page is printed, however often it was printed before."""


@pytest.fixture
def full_campaign(world) -> Campaign:
    """The campaign of a commune where everything happened."""
    return fill(world)
