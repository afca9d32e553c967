"""How often somebody may do something: counted in the cache, by a key and a stretch of time."""

from datetime import datetime

from django.core.cache import cache


def is_throttled(key: str, at: datetime, *, most: int, seconds: int) -> bool:
    """Whether `most` were counted already in the stretch of time that `at` lies in."""
    return int(cache.get(_name(key, at, seconds), 0)) >= most


def count_one(key: str, at: datetime, *, seconds: int) -> None:
    """Count one more. Two at the same instant may count as one: this slows down, it locks nothing.

    No clock is read: the stretch is that of `at`, and its count is forgotten some time after.
    """
    name = _name(key, at, seconds)
    cache.set(name, int(cache.get(name, 0)) + 1, timeout=2 * seconds)


def _name(key: str, at: datetime, seconds: int) -> str:
    return f"throttle:{key}:{int(at.timestamp()) // seconds}"
