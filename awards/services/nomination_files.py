"""Files of a nomination's dossier: asked for, held, kept."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from awards.models import AwardFile, Nomination
from awards.permissions import can_attach_to_nomination, can_remove_nomination_file
from awards.services.files import drop_file, keep_file
from awards.services.nominating import hold_nomination
from awards.states import AwardFileUse
from campaigns.models import Criterion
from core.errors import RuleBroken
from core.uploads.checking import CheckedFile


def attach_to_nomination(
    *,
    nomination: Nomination,
    use: AwardFileUse,
    upload: CheckedFile,
    by: User,
    at: datetime,
    criterion: Criterion | None = None,
) -> AwardFile:
    """Put a checked file into the dossier; evidence may say for which criterion.

    Raises NotAllowed, WrongState, TooLate, Stale when the dossier has been handed in meanwhile, or
    RuleBroken for a criterion of somebody else or too many files.
    """
    can_attach_to_nomination(by, nomination, use, at).require()
    if criterion is not None and (
        criterion.campaign_id != nomination.campaign_id
        or criterion.subject_kind != nomination.subject_kind
    ):
        raise RuleBroken(f"Tiêu chuẩn «{criterion}» không dành cho đối tượng này.")
    with transaction.atomic():
        hold_nomination(nomination, at)
        return keep_file(
            owner=nomination, use=use, upload=upload, criterion=criterion, by=by, at=at
        )


def remove_nomination_file(*, file: AwardFile, by: User, at: datetime) -> None:
    """Take a file out of the dossier. Raises NotAllowed, WrongState, TooLate or Stale."""
    can_remove_nomination_file(by, file, at).require()
    if file.nomination is None:
        raise RuleBroken("Tệp này không thuộc một đề nghị khen thưởng.")
    with transaction.atomic():
        hold_nomination(file.nomination, at)
        drop_file(file=file, by=by, at=at)
