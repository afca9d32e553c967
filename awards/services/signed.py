"""Signed papers of the council: the decision on it, minutes and tally of a meeting."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from awards.models import AwardFile, Council, CouncilSession
from awards.permissions import can_edit_council, can_keep_signed, can_remove_signed
from awards.services.files import drop_file, keep_file
from awards.states import AwardFileUse
from core.uploads.checking import CheckedFile


def keep_roster(*, council: Council, upload: CheckedFile, by: User, at: datetime) -> None:
    """Keep the signed decision with its council. Raises NotAllowed, WrongState, RuleBroken."""
    can_edit_council(by, council).require()
    with transaction.atomic():
        keep_file(owner=council, use=AwardFileUse.ROSTER, upload=upload, by=by, at=at)


def keep_signed(
    *, session: CouncilSession, use: AwardFileUse, upload: CheckedFile, by: User, at: datetime
) -> None:
    """Keep signed minutes or tally with their session. Raises NotAllowed, WrongState, RuleBroken.

    The signed minutes end the writing of what was said.
    """
    can_keep_signed(by, session).require()
    with transaction.atomic():
        keep_file(owner=session, use=use, upload=upload, by=by, at=at)


def remove_signed(*, file: AwardFile, by: User, at: datetime) -> None:
    """Take a signed paper out again. Raises NotAllowed, WrongState, or Stale."""
    can_remove_signed(by, file).require()
    drop_file(file=file, by=by, at=at)
