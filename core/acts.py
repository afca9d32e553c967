"""Carrying an act out for a page: done, or refused in words."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import HttpRequest
from django.views.decorators.http import require_http_methods

from core.errors import RuleBroken
from core.forms.base import PortalFormMixin

# A page with a form: looked at and sent.
GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


class PortalRequest(HttpRequest):
    """A request as our views get it: the clock middleware has written down when it arrived."""

    received_at: datetime


def carry_out(
    request: PortalRequest,
    act: Callable[..., Any],
    done: str = "",
    /,
    *,
    form: PortalFormMixin | None = None,
    **given: Any,
) -> bool:
    """Call a service with who and when; say `done`, or the reason of the refusal.

    `by` is the signed-in person and `at` the instant at which the request arrived. A refusal
    stands on the `form` if there is one, so that nothing typed is lost. Returns whether it was
    done.
    """
    try:
        act(by=request.user, at=request.received_at, **given)
    except RuleBroken as reason:
        if form is None:
            messages.error(request, str(reason))
        else:
            form.refuse(reason)
        return False
    if done:
        messages.success(request, done)
    return True


def number_sent(request: HttpRequest, name: str) -> int:
    """The version or revision that a page sent back; one that no row has when it is none."""
    value = request.POST.get(name, "")
    return int(value) if value.isdecimal() and len(value) < 9 else -1
