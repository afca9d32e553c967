"""Who may open a file of the awarding half."""

from collections.abc import Iterable

from accounts.models import User
from accounts.permissions import Person, has_role, is_person
from accounts.states import Role
from awards.models import AwardFile, Nomination, UnitMeeting
from awards.models.nomination import READERS
from awards.permissions.voting import can_see_written
from core.verdict import YES, Verdict, no

_HIDDEN = "Tệp này chỉ dành cho người có trách nhiệm xem hồ sơ."
# What is between the secretariat and whoever complains, or about a case against a person.
_OFFICE_ONLY = ("opinion", "hold")


def can_open_file(user: Person, file: AwardFile) -> Verdict:
    """Read the bytes: readers of the authority; of a dossier whoever may see what it belongs to.

    A draft is its unit's alone, and so are its evidence and the minutes it rests on. Papers of a
    case and what came with an opinion are for the secretariat and the chairman alone. A written
    opinion for the council is a vote: nobody else reads it before a round is closed.
    """
    if not is_person(user):
        return no(_HIDDEN)
    if file.written is not None:
        return can_see_written(user, file.written.session)
    authority_id = authority_of(file)
    if any(getattr(file, f"{each}_id") for each in _OFFICE_ONLY):
        if has_role(user, authority_id, Role.SECRETARIAT, Role.CHAIRMAN):
            return YES
        return no(_HIDDEN)
    if file.nomination_id or file.meeting_id:
        return YES if _sees_dossier(user, file) else no(_HIDDEN)
    return YES if has_role(user, authority_id, *READERS) else no(_HIDDEN)


def openable(user: User, files: Iterable[AwardFile]) -> list[AwardFile]:
    """Those of many files that the person may open: as `can_open_file`, asking once for all."""
    found = list(files)
    seen = _dossiers_seen(user, found)

    def opens(file: AwardFile) -> bool:
        if file.nomination_id or file.meeting_id:
            return _is_in(file, seen)
        return bool(can_open_file(user, file))

    return [each for each in found if opens(each)]


def _sees_dossier(user: User, file: AwardFile) -> bool:
    """Whether the person sees the nomination, or the unit's meeting, to which the file belongs."""
    return _is_in(file, _dossiers_seen(user, [file]))


def _dossiers_seen(user: User, files: list[AwardFile]) -> dict[str, set[int]]:
    """The nominations and the meetings of the files that the person sees, by column."""
    rows = {
        "nomination_id": Nomination.objects.visible_to(user),
        "meeting_id": UnitMeeting.objects.visible_to(user),
    }
    return {
        column: set(
            visible.filter(
                pk__in=[key for each in files if (key := getattr(each, column))]
            ).values_list("pk", flat=True)
        )
        for column, visible in rows.items()
    }


def _is_in(file: AwardFile, seen: dict[str, set[int]]) -> bool:
    return any(getattr(file, column) in keys for column, keys in seen.items())


def authority_of(file: AwardFile) -> int:
    """The key of the authority that a file belongs to."""
    owner = file.owner
    for path in (
        "authority_id",
        "campaign.authority_id",
        "nomination.campaign.authority_id",
        "notice.campaign.authority_id",
        "session.campaign.authority_id",
        "decision.campaign.authority_id",
        "award.authority_id",
    ):
        found: object = owner
        for name in path.split("."):
            found = getattr(found, name, None)
        if isinstance(found, int):
            return found
    raise LookupError(f"a file of {owner._meta.label} belongs to no authority")
