"""How often something may be sent from one address by people whom nobody knows."""

from allauth.core import ratelimit
from django.http import HttpRequest


def within_rate(request: HttpRequest, action: str) -> bool:
    """Count this one and say whether it is still within `ACCOUNT_RATE_LIMITS[action]`.

    It counts as sign-in does: by the address that the trusted proxies tell, in the common cache.
    """
    return bool(ratelimit.consume(request, action=action))
