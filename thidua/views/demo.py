"""Demo mode only: go in as somebody, look at the portal on another day."""

from datetime import date

from django.conf import settings
from django.contrib.auth import get_user_model, login
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from thidua.demo.people import ROLES
from thidua.middleware import DEMO_DAY_COOKIE

WEEK = 7 * 24 * 3600


@login_not_required
@require_POST
def enter_as(request, username: str):
    """Sign in as one of the demo's people, without a password."""
    if not settings.DEMO or username not in {each.username for each in ROLES}:
        raise Http404
    user = get_object_or_404(get_user_model(), username=username)
    login(request, user, backend=settings.AUTHENTICATION_BACKENDS[0])
    return redirect("home")


@login_not_required
@require_POST
def choose_day(request):
    """Look at the portal on another day."""
    if not settings.DEMO:
        raise Http404
    back = request.POST.get("next", "")
    if not url_has_allowed_host_and_scheme(back, {request.get_host()}):
        back = "/"
    answer = redirect(back)
    try:
        day = date.fromisoformat(request.POST.get("day", ""))
    except ValueError:
        return answer
    answer.set_cookie(DEMO_DAY_COOKIE, day.isoformat(), max_age=WEEK, httponly=True, samesite="Lax")
    return answer
