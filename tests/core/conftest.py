"""The children that open files of strangers are looked at here."""

import pytest


@pytest.fixture(autouse=True)
def _nothing_is_remembered(opened_anew):
    """Each file is opened, however often it was opened before."""
