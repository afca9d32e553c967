"""What happens to the typed text of a page, in one place for all pages (decision 0006)."""

from collections.abc import Callable
from contextlib import suppress
from typing import Any

from django.contrib import messages
from django.contrib.messages.storage.base import BaseStorage
from django.http import HttpResponse
from django.shortcuts import redirect, render

from accounts import typed
from accounts.permissions import is_person
from accounts.services.typed import forget_typed
from core.acts import PortalRequest
from core.calendar import format_clock
from core.errors import RuleBroken

View = Callable[..., HttpResponse]


class TypedMiddleware:
    """Answers the buttons «Lưu nháp» and «Bỏ chữ đang gõ», and forgets text that was saved.

    It stands behind the checks of token and sign-in: what they turn away does not come here. In
    this house an answer that redirects without a complaint says «done», every other «refused».
    """

    def __init__(self, get_response: View) -> None:
        self.get_response = get_response

    def __call__(self, request: PortalRequest) -> HttpResponse:
        """Let the view judge the text; forget it when it was saved, keep it when it was refused."""
        answer = self.get_response(request)
        text: typed.Sent | None = getattr(request, "text_sent", None)
        if text is not None and answer.status_code == 302 and not _complained(request):
            typed.saved(request, text)
        elif text is not None and answer.status_code in (200, 302):
            with suppress(RuleBroken):
                typed.keep(request, text)
        elif request.method == "GET" and answer.status_code == 404 and is_person(request.user):
            # What the text was for is gone.
            forget_typed(user=request.user, page=request.path)
        return answer

    def process_view(
        self, request: PortalRequest, view: View, args: Any, kwargs: Any
    ) -> HttpResponse | None:
        """Answer a button of ours, or note which text the view is about to judge."""
        if request.method != "POST" or "_whose" not in request.POST:
            return None
        text = typed.sent(request)
        if text is not None and not text.belongs_to(request.user):
            text = None
        if "_keep" in request.POST or "_drop" in request.POST:
            if text is None:
                return render(request, "403_csrf.html", status=403)
            return _keep(request, text) if "_keep" in request.POST else _drop(request, text)
        if request.path != typed.address():
            request.text_sent = text  # type: ignore[attr-defined]
        return None


def _complained(request: PortalRequest) -> bool:
    """Whether the next page will have to tell of a refusal."""
    told = messages.get_messages(request)
    if not isinstance(told, BaseStorage):
        return False
    refused = any(each.level >= messages.ERROR for each in told)
    told.used = False  # read here, but still to be shown
    return refused


def _keep(request: PortalRequest, text: typed.Sent) -> HttpResponse:
    """«Lưu nháp»: the page again, with the text in its boxes."""
    try:
        kept = typed.keep_or_wait(request, text)
    except RuleBroken as reason:
        context = {
            "reason": reason,
            "texts": [each for all_ in text.values.values() for each in all_],
        }
        return render(request, "accounts/not_kept.html", context, status=413)
    if kept:
        messages.success(request, f"Đã lưu nháp lúc {format_clock(request.received_at)}.")
    return redirect(text.page)


def _drop(request: PortalRequest, text: typed.Sent) -> HttpResponse:
    """«Bỏ chữ đang gõ»: the page again, as it is stored."""
    typed.drop(request, text)
    messages.success(request, "Đã bỏ chữ đang gõ.")
    return redirect(text.page)
