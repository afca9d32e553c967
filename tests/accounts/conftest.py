"""Passwords, and a fresh count of failed tries for every test."""

import pytest
from django.core.cache import cache

from tests.accounts.acts import PASSWORD


@pytest.fixture(autouse=True)
def _no_failed_tries_yet():
    """The count lives in the cache, which outlives a test."""
    cache.clear()


@pytest.fixture
def person(head):
    """Nguyễn Văn Bảy, who knows his password."""
    head.set_password(PASSWORD)
    head.save()
    return head
