"""Typed helpers that read the environment and refuse nonsense."""

import os
from datetime import date
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured


def env_str(name: str, default: str = "") -> str:
    """The text of a variable; `NAME_FILE` may name a file that holds it (for secrets)."""
    file = os.environ.get(f"{name}_FILE")
    if file:
        return Path(file).read_text(encoding="utf-8").strip()
    return os.environ.get(name, default).strip()


def env_bool(name: str, default: bool = False) -> bool:
    """1/0, true/false, yes/no, on/off; anything else stops the start."""
    value = env_str(name).lower()
    if value == "":
        return default
    if value in {"1", "true", "yes", "on"}:
        return True
    if value in {"0", "false", "no", "off"}:
        return False
    raise ImproperlyConfigured(f"{name} phải là 1 hoặc 0, không phải «{value}».")


def env_int(name: str, default: int, *, least: int | None = None) -> int:
    """A whole number, from `least` on; anything else stops the start."""
    value = env_str(name)
    if value == "":
        return default
    try:
        number = int(value)
    except ValueError:
        raise ImproperlyConfigured(f"{name} phải là số nguyên, không phải «{value}».") from None
    if least is not None and number < least:
        raise ImproperlyConfigured(f"{name} phải từ {least} trở lên, không phải «{value}».")
    return number


def env_day(name: str, default: str) -> date:
    """A day, year-month-day; anything else stops the start."""
    value = env_str(name) or default
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise ImproperlyConfigured(
            f"{name} phải là ngày năm-tháng-ngày, không phải «{value}»."
        ) from None


def env_list(name: str) -> list[str]:
    """Values between commas; empty ones are left out."""
    return [part.strip() for part in env_str(name).split(",") if part.strip()]
