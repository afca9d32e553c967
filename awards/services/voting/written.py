"""The signed opinions of absent members."""

from collections.abc import Mapping
from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.db.models import F

from accounts.models import User
from audit.actions import Action
from awards.council.polls import Poll, poll_of
from awards.models import CouncilMember, CouncilSession, WrittenChoice, WrittenOpinion
from awards.permissions import can_receive_written
from awards.permissions.voting import NO_VOTE
from awards.services.files import keep_file
from awards.services.voting.holding import hold_session, tell
from awards.states import AwardFileUse, Choice
from core.calendar import local_day
from core.errors import Incomplete, RuleBroken, Stale
from core.uploads.checking import CheckedFile

STALE_OPINION = (
    "Ý kiến của người này vừa được người khác ghi. Hãy so hai bản bên dưới; bấm lưu lần nữa để giữ "
    "bản đang nhập."
)


def receive_written(
    *,
    session: CouncilSession,
    member: CouncilMember,
    choices: Mapping[int, Choice],
    note: str,
    received_on: date,
    upload: CheckedFile | None,
    version: int,
    by: User,
    at: datetime,
) -> WrittenOpinion:
    """The opinion of a member who is away, on every candidate on whom the member has a vote.

    `choices` go by the key of the item; `version` is 0 for an opinion that is not there yet, which
    needs its signed paper (NĐ 152/2025, điều 33 khoản 5). It may be written anew until the first
    round is closed. Raises NotAllowed, WrongState, Incomplete, RuleBroken or Stale.
    """
    can_receive_written(by, session).require()
    with transaction.atomic():
        hold_session(session)
        # Asked again: a round may have been closed since.
        can_receive_written(by, session).require()
        _refuse(poll_of(session), member, choices, received_on, at)
        opinion = _take(session, member, note, received_on, version)
        _write(opinion, choices)
        told = f"{member}" if version == 0 else f"{member}, ghi lại"
        tell(session, Action.WRITTEN_OPINION_RECEIVED, by, at, told)
        _keep(opinion, upload, by, at)
    return opinion


def _write(opinion: WrittenOpinion, choices: Mapping[int, Choice]) -> None:
    opinion.choices.all().delete()
    WrittenChoice.objects.bulk_create(
        WrittenChoice(opinion=opinion, item_id=key, choice=choice)
        for key, choice in choices.items()
    )


def _keep(opinion: WrittenOpinion, upload: CheckedFile | None, by: User, at: datetime) -> None:
    """The signed paper; the last thing written, so that nothing after it leaves its bytes alone."""
    use = AwardFileUse.WRITTEN_OPINION
    if upload is not None:
        keep_file(owner=opinion, use=use, upload=upload, by=by, at=at)
    elif not opinion.files.exists():
        raise Incomplete("Hãy gửi kèm bản chụp hoặc bản quét phiếu lấy ý kiến đã ký.")


def _refuse(
    poll: Poll,
    member: CouncilMember,
    choices: Mapping[int, Choice],
    received_on: date,
    at: datetime,
) -> None:
    if member.pk not in poll.room.voters:
        raise RuleBroken(NO_VOTE)
    if member.pk in poll.room.present:
        raise RuleBroken(f"{member} có mặt tại phiên họp nên bỏ phiếu tại chỗ.")
    if received_on > local_day(at):
        raise RuleBroken("Ngày nhận không thể sau hôm nay.")
    asked = {each.pk: each for each in poll.items if member.pk not in poll.recused_on(each)}
    lacking = [str(item) for key, item in asked.items() if key not in choices]
    if lacking:
        raise Incomplete(f"Chưa ghi ý kiến về: {', '.join(lacking)}.")
    if not choices.keys() <= asked.keys():
        raise RuleBroken(f"{member} không tham gia biểu quyết về một trường hợp đã ghi.")


def _take(
    session: CouncilSession, member: CouncilMember, note: str, received_on: date, version: int
) -> WrittenOpinion:
    """The opinion's row, ours to write until we commit. Raises Stale when another hand was."""
    if version == 0:
        try:
            with transaction.atomic():
                return WrittenOpinion.objects.create(
                    session=session, member=member, note=note, received_on=received_on
                )
        except IntegrityError:
            raise Stale(STALE_OPINION) from None
    rows = WrittenOpinion.objects.filter(session=session, member=member)
    taken = rows.filter(version=version).update(
        version=F("version") + 1, note=note, received_on=received_on
    )
    if not taken:
        raise Stale(STALE_OPINION)
    return rows.get()
