"""Which members have an interest in which candidate («xung đột lợi ích»), as far as rows tell."""

from collections.abc import Iterable, Mapping

from accounts.models import Membership
from accounts.states import Role
from awards.models import CouncilMember, Nomination
from awards.states import RecusalSource
from core.text import canonical


def conflict_of(
    member: CouncilMember, nomination: Nomination, heads: Mapping[int, set[int]]
) -> RecusalSource | None:
    """Why the member has no vote on the candidate; None where the rows know of nothing.

    `heads` are the units that accounts act for, by the account's key (`units_headed`).
    """
    if _is_the_candidate(member, nomination):
        return RecusalSource.OWN_NOMINATION
    if member.unit_id == nomination.unit_id:
        return RecusalSource.OWN_UNIT
    if member.user_id is not None and nomination.unit_id in heads.get(member.user_id, ()):
        return RecusalSource.OWN_UNIT
    return None


def units_headed(members: Iterable[CouncilMember]) -> dict[int, set[int]]:
    """The units that members' accounts act for, by the account's key; one query."""
    users = [each.user_id for each in members if each.user_id is not None]
    found: dict[int, set[int]] = {}
    rows = Membership.objects.filter(user__in=users, role=Role.UNIT_HEAD)
    for user, unit in rows.values_list("user_id", "unit_id"):
        if unit is not None:
            found.setdefault(user, set()).add(unit)
    return found


def _is_the_candidate(member: CouncilMember, nomination: Nomination) -> bool:
    """The same name, however it is spelled, and the same year; without a year nobody is taken."""
    return (
        not nomination.is_collective
        and member.birth_year is not None
        and member.birth_year == nomination.birth_year
        and canonical(member.full_name) == canonical(nomination.subject_name)
    )
