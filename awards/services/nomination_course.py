"""The unit's part of a nomination's course: hand in, withdraw, work again."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction

from accounts.models import User
from accounts.services import record_act
from audit.actions import Action
from awards.models import Nomination, NominationHandIn
from awards.nominations.completeness import missing_of
from awards.nominations.deadlines import NominationTerm, NominationTerms, submitted_in_grace
from awards.nominations.namesaking import already_words, rivals, standing
from awards.nominations.snapshot import words_of
from awards.permissions import (
    can_reopen_nomination,
    can_submit_nomination,
    can_withdraw_nomination,
    writes_nomination,
)
from awards.states import NominationState, nomination_may_follow
from campaigns.models import Campaign
from core.errors import Duplicate, Incomplete, Stale, WrongState

MOVED_ON = "Đề nghị vừa được người khác thay đổi. Hãy tải lại trang."
# Handed in and not come back since: pressing the button again changes nothing.
HANDED_IN = {NominationState.SUBMITTED, NominationState.ACCEPTED, NominationState.INELIGIBLE}


def submit_nomination(*, nomination: Nomination, by: User, at: datetime) -> NominationHandIn:
    """Hand one nomination in; `submit_nominations` of one."""
    return submit_nominations(nominations=[nomination], by=by, at=at)[0]


def submit_nominations(
    *, nominations: Sequence[Nomination], by: User, at: datetime
) -> list[NominationHandIn]:
    """Hand nominations of one campaign in, all or none of them; each must be complete.

    What is handed in already keeps its hand-in: the second click of a double click gets the same
    result. Raises NotAllowed, WrongState, TooLate, Incomplete with everything that is missing, or
    Stale when another hand was faster. On a refusal nothing has changed.
    """
    waiting = [each for each in nominations if not _is_handed_in(each, by)]
    try:
        if waiting:
            _hand_in(waiting, by, at)
    except Stale:
        # The faster hand may have been the other click of a double click.
        states = Nomination.objects.filter(pk__in=[each.pk for each in waiting])
        if not all(state in HANDED_IN for state in states.values_list("state", flat=True)):
            raise
    keys = [each.pk for each in nominations]
    newest = {
        each.nomination_id: each
        for each in NominationHandIn.objects.filter(nomination__in=keys).order_by("revision")
    }
    return [newest[key] for key in keys]


def withdraw_nomination(*, nomination: Nomination, by: User, at: datetime) -> None:
    """Take it back before it is accepted. Raises NotAllowed, WrongState or Stale."""
    can_withdraw_nomination(by, nomination).require()
    with transaction.atomic():
        _move(
            nomination,
            NominationState.WITHDRAWN,
            {},
            by=by,
            at=at,
            action=Action.NOMINATION_WITHDRAWN,
        )
    _reflect(nomination, NominationState.WITHDRAWN, {})


def reopen_nomination(*, nomination: Nomination, by: User, at: datetime) -> None:
    """Work again on what was withdrawn. Raises NotAllowed, WrongState, TooLate or Stale.

    Raises Duplicate when somebody else has put the same one forward meanwhile.
    """
    can_reopen_nomination(by, nomination, at).require()
    try:
        with transaction.atomic():
            Campaign.objects.hold(nomination.campaign_id)
            others = standing(nomination.campaign, [nomination.subject_key])
            found = rivals(nomination, others.get(nomination.subject_key, []))
            if any(each.namesake == nomination.namesake for each in found):
                raise Duplicate(" ".join(already_words(each) for each in found))
            _move(
                nomination,
                NominationState.DRAFT,
                {},
                by=by,
                at=at,
                action=Action.NOMINATION_REOPENED,
            )
    except IntegrityError:
        raise Stale(MOVED_ON) from None
    _reflect(nomination, NominationState.DRAFT, {})


def _is_handed_in(nomination: Nomination, by: User) -> bool:
    """Whether this is the second click of whoever writes it."""
    return nomination.state in HANDED_IN and bool(writes_nomination(by, nomination))


def _hand_in(nominations: Sequence[Nomination], by: User, at: datetime) -> None:
    terms = NominationTerms(nominations[0].campaign)
    moves = []
    for each in nominations:
        term = terms.of(each.unit_id)
        can_submit_nomination(by, each, at, term).require()
        moves.append((each, _hand_in_fields(each, at, term)))
    with transaction.atomic():
        for each, fields in moves:
            _move(
                each,
                NominationState.SUBMITTED,
                fields,
                by=by,
                at=at,
                action=Action.NOMINATION_SUBMITTED,
                note="Trong thời gian ân hạn" if fields["in_grace"] else "",
            )
        # After the moves, when no other hand can change what is counted any more.
        refuse_incomplete(nominations)
        words = words_of(nominations)
        NominationHandIn.objects.bulk_create(
            NominationHandIn(
                nomination=each, revision=fields["revision"], at=at, by=by, words=words[each.pk]
            )
            for each, fields in moves
        )
    for each, fields in moves:
        _reflect(each, NominationState.SUBMITTED, fields)


def _hand_in_fields(nomination: Nomination, at: datetime, term: NominationTerm) -> dict[str, Any]:
    """What comes again after a return keeps how it came at first."""
    again = nomination.in_grace and nomination.state != NominationState.DRAFT
    return {
        "revision": nomination.revision + 1,
        "in_grace": submitted_in_grace(nomination, at, term) or again,
        "submitted_at" if nomination.submitted_at is None else "resubmitted_at": at,
    }


def refuse_incomplete(nominations: Sequence[Nomination]) -> None:
    """Raises Incomplete with everything that any of these dossiers lacks."""
    found = missing_of(nominations)
    many = len(nominations) > 1
    sentences = [
        f"{each}: {lacking.sentence}" if many else lacking.sentence
        for each in nominations
        for lacking in found[each.pk]
    ]
    if sentences:
        raise Incomplete(" ".join(sentences))


def _move(
    nomination: Nomination,
    new: NominationState,
    fields: Mapping[str, Any],
    *,
    by: User,
    at: datetime,
    action: Action,
    note: str = "",
) -> None:
    """Change the state if nobody else has, and write it down; works alike on both databases.

    The UPDATE names the old state, the version and the hand-in that `nomination` holds, so that
    nobody receives what they have not read. `nomination` itself shows the move only after the
    commit (`_reflect`).
    """
    old = NominationState(nomination.state)
    if not nomination_may_follow(old, new):
        raise WrongState(f"Không thể chuyển từ «{old.label}» sang «{new.label}».")
    rows = Nomination.objects.filter(
        pk=nomination.pk, state=old, version=nomination.version, revision=nomination.revision
    )
    if rows.update(state=new, **fields) != 1:
        raise Stale(MOVED_ON)
    record_act(
        by=by,
        authority_id=nomination.campaign.authority_id,
        action=action,
        subject=nomination,
        at=at,
        changes={"state": (old.value, new.value)},
        note=note,
    )


def _reflect(nomination: Nomination, new: NominationState, fields: Mapping[str, Any]) -> None:
    """Show on the object what the database now holds."""
    for name, value in {"state": new, **fields}.items():
        setattr(nomination, name, value)
