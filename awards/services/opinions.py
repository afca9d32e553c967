"""What people say to a public list, and what they are answered."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db import IntegrityError, transaction

from accounts.models import User
from accounts.permissions import role_name
from accounts.services import record_act
from audit.actions import Action
from audit.log import Actor, record
from awards.models import Nomination, Notice, Opinion
from awards.permissions import can_answer_opinion, can_enter_opinion, can_send_opinion
from awards.services.files import keep_file
from awards.states import AwardFileUse, NoticeState
from core.calendar import local_day, on_day
from core.errors import RuleBroken, Stale, TooLate
from core.uploads.checking import CheckedFile

MOST_OPINION_FILES = 3
# The history tells that an opinion came and about whom; what it says is the opinion's own.
VISITOR = Actor(None, "Người gửi ý kiến", "Trang công khai")
ALL = "Về cả danh sách"


def send_opinion(
    *,
    notice: Notice,
    nomination: Nomination | None,
    text: str,
    name: str,
    contact: str,
    files: Sequence[CheckedFile],
    form_key: UUID,
    at: datetime,
) -> Opinion:
    """Take what somebody sends through the public page, named or not; nobody needs to sign in.

    What a page sends twice is one opinion. Raises TooLate or WrongState outside its days,
    RuleBroken without a word, about somebody who is not on the list, or with too many files.
    """
    can_send_opinion(AnonymousUser(), notice, at).require()
    opinion = Opinion(
        notice=notice,
        nomination=nomination,
        text=text,
        name=name,
        contact=contact,
        at=at,
        form_key=form_key,
    )
    return _take(opinion, files, VISITOR, at)


def enter_opinion(
    *,
    notice: Notice,
    nomination: Nomination | None,
    text: str,
    name: str,
    contact: str,
    received_on: date,
    files: Sequence[CheckedFile],
    form_key: UUID,
    by: User,
    at: datetime,
) -> Opinion:
    """Type what came on paper or by word of mouth on a day on which opinions were taken.

    Raises NotAllowed, TooLate, WrongState, RuleBroken as `send_opinion` does.
    """
    if received_on > local_day(at):
        raise RuleBroken("Ngày nhận ý kiến không được sau hôm nay.")
    received_at = on_day(received_on, at)
    if notice.posted_at is not None and local_day(notice.posted_at) == received_on:
        received_at = max(received_at, notice.posted_at)
    can_enter_opinion(by, notice, received_at).require()
    opinion = Opinion(
        notice=notice,
        nomination=nomination,
        text=text,
        name=name,
        contact=contact,
        at=received_at,
        received_by=by,
        form_key=form_key,
    )
    actor = Actor(by, by.full_name, role_name(by, notice.campaign.authority_id))
    return _take(opinion, files, actor, at)


def answer_opinion(
    *, opinion: Opinion, answer: str, file: CheckedFile | None = None, by: User, at: datetime
) -> None:
    """Write down what was found; from then on the opinion holds nobody.

    Raises NotAllowed, WrongState when it was answered before, RuleBroken without words, Stale when
    another hand was faster.
    """
    can_answer_opinion(by, opinion).require()
    if not answer.strip():
        raise RuleBroken("Hãy ghi kết quả xem xét, trả lời.")
    fields = {"answer": answer, "answered_at": at, "answered_by": by}
    with transaction.atomic():
        if Opinion.objects.waiting().filter(pk=opinion.pk).update(**fields) != 1:
            raise Stale("Ý kiến này vừa được người khác trả lời. Hãy tải lại trang.")
        record_act(
            by=by,
            authority_id=opinion.notice.campaign.authority_id,
            action=Action.OPINION_ANSWERED,
            subject=opinion.notice,
            at=at,
            part=opinion,
            changes={"answer": (None, answer)},
            note=_about(opinion),
        )
        if file is not None:
            keep_file(owner=opinion, use=AwardFileUse.ANSWER, upload=file, by=by, at=at)
    for column, value in fields.items():
        setattr(opinion, column, value)


def _take(opinion: Opinion, files: Sequence[CheckedFile], actor: Actor, at: datetime) -> Opinion:
    """Write the opinion once, with its files; the one that is there when it came before."""
    _check(opinion, files)
    try:
        with transaction.atomic():
            _hold_posted(opinion.notice)
            opinion.save(force_insert=True)
            record(
                actor=actor,
                authority_key=opinion.notice.campaign.authority_id,
                action=Action.OPINION_RECEIVED,
                subject=opinion.notice,
                at=at,
                part=opinion,
                note=_about(opinion),
            )
            for file in files:
                keep_file(
                    owner=opinion,
                    use=AwardFileUse.OPINION,
                    upload=file,
                    by=opinion.received_by,
                    at=at,
                )
    except IntegrityError:
        earlier = opinion.notice.opinions.filter(form_key=opinion.form_key).first()
        if earlier is None:
            raise
        return earlier
    return opinion


def _check(opinion: Opinion, files: Sequence[CheckedFile]) -> None:
    if not opinion.text.strip():
        raise RuleBroken("Hãy ghi nội dung ý kiến.")
    if len(files) > MOST_OPINION_FILES:
        raise RuleBroken(f"Mỗi ý kiến kèm nhiều nhất {MOST_OPINION_FILES} tệp.")
    nomination = opinion.nomination
    if nomination and not opinion.notice.lines.filter(nomination=nomination).exists():
        raise RuleBroken("Người hoặc tập thể này không có trong danh sách công khai.")


def _hold_posted(notice: Notice) -> None:
    """Hold the notice's row until the commit; nothing comes in once it was taken down."""
    rows = Notice.objects.filter(pk=notice.pk, state=NoticeState.POSTED)
    if rows.update(state=NoticeState.POSTED) != 1:
        raise TooLate("Danh sách vừa được gỡ xuống, không nhận ý kiến nữa.")


def _about(opinion: Opinion) -> str:
    return ALL if opinion.nomination is None else f"Về {opinion.nomination}"
