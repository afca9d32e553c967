"""Keeping what a person has typed and not saved yet; nothing is saved by it, so no history.

Decision 0006. Only the person's own pages ever ask for it.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import F, Q, QuerySet
from django.urls import Resolver404, resolve

from accounts.models import FormDraft, User
from core.errors import RuleBroken, Stale

MOST_BYTES = 64 * 1024
MOST_DRAFTS = 200
LONGEST_PAGE = 300

NEWER = "Đang mở ở thẻ khác: bản mới hơn đã được giữ."
TOO_LONG = "Chữ dài quá nên không giữ nháp được. Hãy bấm lưu."
NO_PAGE = "Không có trang này."
SECRET = ("password", "csrf", "mat-khau", "mat_khau", "matkhau")


def worth_keeping(values: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    """What may be kept of a form: no passwords, no tokens, nothing that is the form's own errand.

    A NUL is no letter, and PostgreSQL cannot store it.
    """
    return {
        name: [text.replace("\0", "") for text in texts]
        for name, texts in values.items()
        if not name.startswith("_")
        and "\0" not in name
        and not any(word in name.lower() for word in SECRET)
    }


def refuse_too_long(values: Mapping[str, list[str]]) -> None:
    """Raises RuleBroken for more text than is kept of one page."""
    if sum(len(each.encode()) for name in values for each in (name, *values[name])) > MOST_BYTES:
        raise RuleBroken(TOO_LONG)


def typed_for(*, user: User, page: str) -> FormDraft | None:
    """What the person has typed on the page and not saved."""
    return FormDraft.objects.filter(user=user, page=page).first()


def keep_typed(
    *,
    user: User,
    page: str,
    values: Mapping[str, Iterable[str]],
    seen: str,
    tab: str,
    at: datetime,
) -> None:
    """Keep the text of a page.

    A tab writes over its own text and over a text that it has seen (`FormDraft.mark`). Raises
    Stale when another tab has kept a text that this one has not seen, RuleBroken for a page that
    is not ours or for more than 64 KB.
    """
    text = worth_keeping(values)
    _check(page, text)
    known = FormDraft.objects.filter(_known(seen, tab), user=user, page=page)
    with transaction.atomic():
        if not _write_over(known, text, tab, at):
            try:
                with transaction.atomic():
                    FormDraft.objects.create(
                        user=user, page=page, values=text, tab=tab, saved_at=at
                    )
            except IntegrityError:
                # Another request came first; it may have been an earlier one of this very tab.
                if not _write_over(known, text, tab, at):
                    raise Stale(NEWER) from None
            else:
                _let_the_oldest_go(user)


def forget_typed(*, user: User, page: str) -> None:
    """Forget whatever was typed on the page."""
    FormDraft.objects.filter(user=user, page=page).delete()


def settle_typed(*, user: User, page: str, seen: str, tab: str) -> None:
    """Forget the text that is saved now; what another tab has typed since stays."""
    FormDraft.objects.filter(_known(seen, tab), user=user, page=page).delete()


def _known(seen: str, tab: str) -> Q:
    """The drafts that a tab knows: the one that it has seen, or its own."""
    pk, _, version = seen.partition("-")
    known = Q(pk__in=())
    if pk.isdecimal() and version.isdecimal() and len(seen) < 20:
        known |= Q(pk=int(pk), version=int(version))
    return known | Q(tab=tab) if tab else known


def _check(page: str, text: Mapping[str, list[str]]) -> None:
    if len(page) > LONGEST_PAGE:
        raise RuleBroken(NO_PAGE)
    try:
        resolve(page)
    except Resolver404:
        raise RuleBroken(NO_PAGE) from None
    refuse_too_long(text)


def _write_over(
    known: QuerySet[FormDraft], text: Mapping[str, list[str]], tab: str, at: datetime
) -> int:
    return known.update(values=text, tab=tab, saved_at=at, version=F("version") + 1)


def _let_the_oldest_go(user: User) -> None:
    """A person has room for so many pages; what was typed longest ago makes room."""
    newest = FormDraft.objects.filter(user=user).order_by("-saved_at", "-pk")
    old = list(newest.values_list("pk", flat=True)[MOST_DRAFTS : MOST_DRAFTS + 50])
    if old:
        FormDraft.objects.filter(pk__in=old).delete()
