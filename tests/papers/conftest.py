"""The press itself is looked at here."""

import pytest


@pytest.fixture(autouse=True)
def _nothing_is_remembered(printed_anew):
    """Each page is printed, however often it was printed before."""
