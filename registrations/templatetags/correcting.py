"""Asks of a part whether the last return opened it."""

from django import template

from registrations.correcting import Opening, part_key
from registrations.models import Entrant, Pledge

register = template.Library()


@register.filter
def opens(opening: Opening, part: Pledge | Entrant | str) -> bool:
    """Whether the part (a row, or the key of a list) is open for correction."""
    return opening.has(part if isinstance(part, str) else part_key(part))
