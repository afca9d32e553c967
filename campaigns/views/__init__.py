"""One action, one view."""

from campaigns.views.plan import plan_facts
from campaigns.views.public import public

__all__ = ["plan_facts", "public"]
