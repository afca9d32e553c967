"""What every public page of awards shares."""

from collections.abc import Callable
from functools import wraps

from allauth.account.adapter import get_adapter
from django.http import HttpRequest, HttpResponse


def client_key(request: HttpRequest, what: str) -> str:
    """Under which name what a visitor does is counted: by address, as sign-in does."""
    return f"{what}:{get_adapter().get_client_ip(request)}"


def kept_from_engines(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """The page is for who was given its address: no search engine lists it."""

    @wraps(view)
    def answered(*args, **kwargs):
        response = view(*args, **kwargs)
        response["X-Robots-Tag"] = "noindex, noarchive"
        return response

    return answered
