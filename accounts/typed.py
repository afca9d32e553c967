"""Typed text between the page, the session and the drafts (decision 0006).

A page that keeps its text says for whom it was drawn: `_whose`, signed. Text is taken only from
such a page, only when it comes from our own host, and only for that person. While nobody is signed
in, or while a draft of another tab is in the way, it waits in the session.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.signals import user_logged_in
from django.core.signing import BadSignature, Signer
from django.dispatch import receiver
from django.http import HttpRequest
from django.urls import reverse

from accounts.models import User
from accounts.permissions import is_person
from accounts.services.typed import (
    forget_typed,
    keep_typed,
    refuse_too_long,
    settle_typed,
    typed_for,
    worth_keeping,
)
from core.acts import PortalRequest
from core.calendar import format_clock, format_moment, local_day
from core.errors import RuleBroken, Stale
from core.typed import Typed

WAITING = "typed"
MOST_WAITING = 3
_signer = Signer(salt="accounts.typed")


@dataclass(frozen=True)
class Sent:
    """What a page has sent with its text."""

    user_id: int
    page: str
    tab: str
    seen: str
    values: Mapping[str, list[str]]

    def belongs_to(self, user: Any) -> bool:
        """Whether the page was drawn for the person who is signed in now."""
        return bool(user.is_authenticated and user.pk == self.user_id)


def sent(request: HttpRequest) -> Sent | None:
    """The text that a page of ours has sent; None for a button without text and for forgeries."""
    try:
        key, _, page = _signer.unsign(request.POST.get("_whose", "")).partition(" ")
    except BadSignature:
        return None
    return Sent(
        int(key),
        page,
        request.POST.get("_tab", "")[:32],
        request.POST.get("_seen", ""),
        worth_keeping(dict(request.POST.lists())),
    )


def typed(request: PortalRequest) -> Typed | None:
    """For the form of the page: whose it is, and what was typed there and not saved.

    The form fills its boxes with it; a form that was sent keeps what was sent.
    """
    user, text = request.user, sent(request)
    if not is_person(user):
        return None
    page = text.page if text is not None and text.belongs_to(user) else request.path
    common: dict[str, Any] = {
        "page": page,
        "whose": _signer.sign(f"{user.pk} {page}"),
        "address": address(),
    }
    if text is not None:
        return Typed(**common, tab=text.tab, seen=text.seen)
    draft = typed_for(user=user, page=page)
    waiting = _waiting(request, user).get(page)
    found: dict[str, Any] = (
        {"seen": draft.mark, "newer": _when(draft.saved_at, request)} if draft else {}
    )
    if waiting:
        at = datetime.fromisoformat(waiting["at"])
        found |= {"when": _when(at, request), "values": waiting["values"]}
    elif draft:
        found |= {"when": found.pop("newer"), "values": draft.values}
    return Typed(**common, tab=secrets.token_urlsafe(9), **found)


def address() -> str:
    """Where pages send their text while it is typed."""
    return reverse("keep_typed")


def wants_words(request: HttpRequest) -> bool:
    """Whether the script of a page has sent its text, and shows what is answered in its line."""
    return request.path == address() and request.headers.get("accept") == "application/json"


def keep(request: PortalRequest, text: Sent) -> None:
    """Make the text a draft of the person. Raises Stale or RuleBroken as `keep_typed` does."""
    if not text.belongs_to(request.user) or not is_person(request.user):
        raise ValueError("whose text it is must be asked first")
    keep_typed(user=request.user, at=request.received_at, **_as_draft(text))
    release(request, text.page)


def keep_or_wait(request: PortalRequest, text: Sent) -> bool:
    """Make the text a draft; when that cannot be now it waits in the session. Whether it is one.

    Raises RuleBroken when it is too long for either.
    """
    if is_person(request.user):
        try:
            keep(request, text)
        except Stale:
            pass
        else:
            return True
    else:
        refuse_too_long(text.values)
    others = {page: each for page, each in _all_waiting(request).items() if page != text.page}
    request.session[WAITING] = {
        **dict(list(others.items())[1 - MOST_WAITING :]),
        text.page: {
            "user": text.user_id,
            "tab": text.tab,
            "seen": text.seen,
            "values": text.values,
            "at": request.received_at.isoformat(),
        },
    }
    return False


def rescue(request: PortalRequest) -> str:
    """Keep the text of a page that could not be let in; the page to come back to, or nothing.

    Only what comes from our own host, and only for the person for whom the page was drawn: nobody
    else's text, nothing that another site sends, nothing of a sign-in page.
    """
    text = sent(request)
    if text is None or not from_our_host(request):
        return ""
    if is_person(request.user) and not text.belongs_to(request.user):
        return ""
    try:
        keep_or_wait(request, text)
    except RuleBroken:
        return ""
    return text.page


def release(request: HttpRequest, page: str) -> None:
    """Let go of what waits in the session for the page."""
    waiting = _all_waiting(request)
    if page in waiting:
        request.session[WAITING] = {name: waiting[name] for name in waiting if name != page}


def drop(request: PortalRequest, text: Sent) -> None:
    """Throw the text of a page away, as its person asked: the one that the page has shown."""
    if text.page in _waiting(request, request.user):
        release(request, text.page)
    elif is_person(request.user):
        forget_typed(user=request.user, page=text.page)


def saved(request: PortalRequest, text: Sent) -> None:
    """The page was saved: its text has done its work."""
    release(request, text.page)
    if is_person(request.user):
        settle_typed(user=request.user, page=text.page, seen=text.seen, tab=text.tab)


def from_our_host(request: HttpRequest) -> bool:
    """Whether the page that sent this is ours, by Origin or else by Referer; not without both."""
    said = request.headers.get("origin") or request.headers.get("referer", "")
    try:
        where = urlsplit(said)
    except ValueError:
        return False
    ours = f"{request.scheme}://{request.get_host()}"
    return f"{where.scheme}://{where.netloc}" in {ours, *settings.CSRF_TRUSTED_ORIGINS}


@receiver(user_logged_in)
def hand_over(
    sender: type[User], request: HttpRequest | None, user: User, **_given: object
) -> None:
    """After sign-in what waits becomes the person's drafts; another person's text is dropped."""
    if request is None or not _all_waiting(request):
        return
    still = {}
    for page, each in _waiting(request, user).items():
        at = datetime.fromisoformat(each["at"])
        try:
            given = {name: each[name] for name in ("values", "seen", "tab")}
            keep_typed(user=user, page=page, at=at, **given)
        except Stale:
            still[page] = each
        except RuleBroken:
            continue
    request.session[WAITING] = still


def _as_draft(text: Sent) -> dict[str, Any]:
    return {"page": text.page, "values": text.values, "seen": text.seen, "tab": text.tab}


def _all_waiting(request: HttpRequest) -> dict[str, Any]:
    return dict(request.session.get(WAITING, {}))


def _waiting(request: HttpRequest, user: Any) -> dict[str, Any]:
    """What waits for the person, by page."""
    return {page: each for page, each in _all_waiting(request).items() if each["user"] == user.pk}


def _when(at: datetime, request: PortalRequest) -> str:
    """The hour, and the day when it was another one."""
    if local_day(at) == local_day(request.received_at):
        return format_clock(at)
    return format_moment(at)
