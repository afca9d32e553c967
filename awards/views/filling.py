"""Carrying out what was typed into a form."""

from collections.abc import Callable
from typing import Any

from django.forms import Form

from core.acts import PortalRequest
from core.errors import RuleBroken


def done(request: PortalRequest, form: Form, act: Callable[..., Any], **given: Any) -> bool:
    """Call a service with who and when; a refusal goes onto the form, nothing typed is lost."""
    try:
        act(by=request.user, at=request.received_at, **given)
    except RuleBroken as reason:
        form.add_error(None, str(reason))
        return False
    return True
