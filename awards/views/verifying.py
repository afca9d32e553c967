"""Verification for everybody: a code in, valid or not out, and nothing more."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from awards.register.verifying import plain_code, verify
from awards.views.public import client_key, kept_from_engines
from core.throttle import count_one, is_throttled

# Who guesses is slowed down; who scans real certificates, even a hundred at once, is not.
MOST_UNKNOWN = 20
SECONDS = 600


@login_not_required
@require_safe
@never_cache
@kept_from_engines
def ask(request):
    """The box to type a code into; a code that comes with it leads to its page."""
    code = plain_code(request.GET.get("ma", ""))
    if code:
        return redirect("awards:verify_code", code=code)
    return render(request, "awards/verify.html", {"is_empty": "ma" in request.GET})


@login_not_required
@require_safe
@never_cache
@kept_from_engines
def answer(request, code: str) -> HttpResponse:
    """Valid, revoked, or unknown: always with status 200, always after one question."""
    key = client_key(request, "verify")
    if is_throttled(key, request.received_at, most=MOST_UNKNOWN, seconds=SECONDS):
        return render(request, "429.html", status=429)
    found = verify(code)
    if found is None:
        count_one(key, request.received_at, seconds=SECONDS)
    return render(request, "awards/verify_code.html", {"found": found, "code": plain_code(code)})
