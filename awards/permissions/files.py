"""Who may open a file of the awarding half."""

from accounts.permissions import Person, acts_for, has_role, is_person
from accounts.states import Role
from awards.models import AwardFile
from awards.models.nomination import READERS
from awards.permissions.voting import can_see_written
from core.verdict import YES, Verdict, no

_HIDDEN = "Tệp này chỉ dành cho người có trách nhiệm xem hồ sơ."
# What the unit itself may read of its own dossier.
_OF_THE_UNIT = ("nomination", "meeting")
# What is between the secretariat and whoever complains, or about a case against a person.
_OFFICE_ONLY = ("opinion", "hold")


def can_open_file(user: Person, file: AwardFile) -> Verdict:
    """Read the bytes: readers of the authority, the unit its own dossier.

    Papers of a case and what came with an opinion are for the secretariat and the chairman alone. A
    written opinion for the council is a vote: nobody else reads it before a round is closed.
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
    if has_role(user, authority_id, *READERS):
        return YES
    unit = next((getattr(file, each).unit for each in _OF_THE_UNIT if getattr(file, each)), None)
    if unit is not None and acts_for(user, unit):
        return YES
    return no(_HIDDEN)


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
