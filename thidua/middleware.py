"""One clock for the whole request."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime, timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, JsonResponse, UnreadablePostError
from django.shortcuts import render
from django.utils import timezone

from accounts import typed
from core.calendar import on_day
from core.uploads.faults import size_words
from core.uploads.limits import MAX_FILE_BYTES, MB

DEMO_DAY_COOKIE = "ngay-xem-thu"
A_DAY = timedelta(days=1)
SIGN_IN_AGAIN = "Phiên làm việc đã hết hạn. Hãy bấm lưu để đăng nhập lại, chữ không mất."
KEPT = (
    "Phiên làm việc đã hết hạn nên chưa lưu được. Hãy đăng nhập lại: chữ vừa nhập được giữ và sẽ "
    "hiện lại trong các ô."
)
# A photograph or a scan that is merely too large; what is larger still gets no patience.
LET_RUN_OUT = 64 * MB


class ClockMiddleware:
    """Sets `request.received_at`, the only instant that rules are asked with.

    It stands first, so that a request that arrived in time stays in time however long it takes.
    In demo mode the day is the visitor's choice and the time of day is the real one.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.received_at = read_clock(request)
        return self.get_response(request)


def read_clock(request: HttpRequest) -> datetime:
    """The server's time, on the visitor's day in demo mode."""
    now = timezone.now()
    if settings.DEMO:
        return on_demo_day(now, request.COOKIES.get(DEMO_DAY_COOKIE, ""))
    return now


def on_demo_day(now: datetime, chosen: str) -> datetime:
    """The time of day of `now` on the chosen day; on the demo's own day if none is chosen."""
    try:
        day = date.fromisoformat(chosen)
    except ValueError:
        day = date.fromisoformat(settings.DEMO_DAY)
    # On the first and the last day of the calendar an instant has no name in other time zones.
    return on_day(min(max(day, date.min + A_DAY), date.max - A_DAY), now)


class BodyLimitMiddleware:
    """Refuses a request that says it is larger than any of ours, before anything reads it.

    What comes is then let run out unseen: a browser that is still sending shows no answer.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        said = request.META.get("CONTENT_LENGTH") or ""
        size = int(said) if said.isdecimal() else 0
        if size <= settings.REQUEST_MAX_BYTES:
            return self.get_response(request)
        if size <= LET_RUN_OUT:
            with suppress(UnreadablePostError):
                while request.read(64 * 1024):
                    pass
        words = {"size": size_words(size), "limit": size_words(MAX_FILE_BYTES)}
        return render(request, "413.html", words, status=413)


class SignInMiddleware(LoginRequiredMiddleware):
    """Everything asks for a sign-in but the pages that say otherwise.

    After it the person comes back to a page: a button that was pressed when the session had ended
    leads to the page on which it stood, for its own address cannot be looked at. What was typed
    there waits for the person (decision 0006).
    """

    def handle_no_permission(self, request: HttpRequest, view_func: Callable[..., HttpResponse]):
        """The way to the sign-in page, with where to go on."""
        if request.method in ("GET", "HEAD"):
            return super().handle_no_permission(request, view_func)
        kept = typed.rescue(request)
        if typed.wants_words(request):
            return JsonResponse({"words": SIGN_IN_AGAIN}, status=401)
        if kept:
            messages.warning(request, KEPT)
            return redirect_to_login(kept, settings.LOGIN_URL)
        page = urlsplit(request.headers.get("referer", ""))
        ours = page.netloc == request.get_host()
        return redirect_to_login(page.path if ours and page.path else "/", settings.LOGIN_URL)
