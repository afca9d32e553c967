"""One achievement, one nomination: who has put forward somebody already (điều 5 khoản 2)."""

from collections.abc import Iterable

from awards.models import Nomination
from awards.states import NominationState, Procedure
from campaigns.models import Campaign


def standing(campaign: Campaign, keys: Iterable[str]) -> dict[str, list[Nomination]]:
    """The nominations of these subjects that stand, by subject key; one query.

    What a unit has withdrawn binds nobody.
    """
    found: dict[str, list[Nomination]] = {}
    rows = campaign.nominations.filter(subject_key__in=set(keys))
    for each in rows.exclude(state=NominationState.WITHDRAWN).select_related("unit", "tier"):
        found.setdefault(each.subject_key, []).append(each)
    return found


def without(new: Nomination, others: Iterable[Nomination]) -> list[Nomination]:
    """The others beside the very same row; one that is not stored yet is told by itself."""
    return [each for each in others if each is not new and (each.pk is None or each.pk != new.pk)]


def rivals(new: Nomination, others: Iterable[Nomination]) -> list[Nomination]:
    """Those among `others` who may be the very same person or unit.

    Two rows of one registration's list were said to be two people when they were written there.
    """
    return [
        each
        for each in without(new, others)
        if not (
            new.entrant_id
            and each.entrant_id
            and each.entrant_id != new.entrant_id
            and each.registration_id == new.registration_id
        )
    ]


def already_words(other: Nomination) -> str:
    """«Ông … (1980) đã được Buôn … đề nghị Giấy khen xã trong phong trào này (đã nộp).»"""
    year = f" ({other.birth_year})" if other.birth_year else ""
    by = "Văn phòng" if other.procedure == Procedure.SIMPLIFIED else str(other.unit)
    state = other.get_state_display().lower()
    return (
        f"{other.name}{year} đã được {by} đề nghị {other.tier.short_name} "
        f"trong phong trào này ({state})."
    )


def next_number(others: Iterable[Nomination]) -> int:
    """The number of another person of this name and year; 0 when there is none."""
    return max((each.namesake + 1 for each in others), default=0)
