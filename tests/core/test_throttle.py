"""Counting how often somebody does something, without a clock."""

from datetime import timedelta

import pytest
from django.core.cache import cache

from core.throttle import count_one, is_throttled
from tests.factories import OPEN


@pytest.fixture(autouse=True)
def _fresh() -> None:
    cache.clear()


def test_who_has_done_it_often_enough_waits_until_the_next_stretch():
    for _ in range(3):
        assert not is_throttled("a", OPEN, most=3, seconds=60)
        count_one("a", OPEN, seconds=60)

    assert is_throttled("a", OPEN, most=3, seconds=60)
    assert not is_throttled("a", OPEN + timedelta(seconds=60), most=3, seconds=60)


def test_everybody_is_counted_alone():
    count_one("a", OPEN, seconds=60)

    assert not is_throttled("b", OPEN, most=1, seconds=60)
