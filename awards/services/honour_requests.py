"""What the public asks about the honours page, and what the secretariat answers."""

from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from accounts.models import User
from accounts.services import record_act
from audit.actions import Action
from audit.log import Actor, record
from awards.models import Honour, HonourRequest
from awards.permissions import can_answer_honour_request
from awards.states import HonourRequestKind
from core.errors import Incomplete, Stale, WrongState

GONE = "Mục này không còn trên trang vinh danh."
ANSWERED = "Đề nghị này vừa được người khác trả lời. Hãy tải lại trang."
# Nobody has signed in; the name that was typed stays in the request, out of the history.
VISITOR = Actor(None, "Người gửi trên trang công khai", "Khách")


def ask_about_honour(
    *,
    honour: Honour,
    kind: HonourRequestKind,
    text: str,
    name: str,
    contact: str,
    key: UUID | None,
    at: datetime,
) -> HonourRequest:
    """Take a request from anybody; what one page sends twice is one request.

    Raises WrongState for what is not on the page, Incomplete without words, name or contact.
    """
    if not Honour.objects.public().filter(pk=honour.pk).exists():
        raise WrongState(GONE)
    if not (text.strip() and name.strip() and contact.strip()):
        raise Incomplete("Hãy ghi nội dung đề nghị, họ tên và cách liên hệ.")
    try:
        with transaction.atomic():
            request = HonourRequest.objects.create(
                honour=honour,
                kind=kind,
                text=text,
                name=name,
                contact=contact,
                at=at,
                form_key=key,
            )
            record(
                actor=VISITOR,
                authority_key=honour.award.authority_id,
                action=Action.HONOUR_REQUESTED,
                subject=honour.award,
                at=at,
                note=kind.label,
            )
    except IntegrityError:
        return HonourRequest.objects.get(honour=honour, form_key=key)
    return request


def answer_honour_request(*, asked: HonourRequest, answer: str, by: User, at: datetime) -> None:
    """Write down what became of a request, once. Raises NotAllowed, Incomplete or Stale."""
    can_answer_honour_request(by, asked.honour).require()
    if not answer.strip():
        raise Incomplete("Hãy ghi kết quả.")
    with transaction.atomic():
        waiting = HonourRequest.objects.filter(pk=asked.pk, answered_at__isnull=True)
        if waiting.update(answer=answer, answered_at=at, answered_by=by) != 1:
            raise Stale(ANSWERED)
        record_act(
            by=by,
            authority_id=asked.honour.award.authority_id,
            action=Action.HONOUR_REQUEST_ANSWERED,
            subject=asked.honour.award,
            at=at,
            note=answer[:300],
        )
