"""Authorities, units, people and who acts for what."""

from accounts.models.authority import Authority
from accounts.models.form_draft import FormDraft
from accounts.models.membership import Membership
from accounts.models.unit import Unit
from accounts.models.user import User

__all__ = ["Authority", "FormDraft", "Membership", "Unit", "User"]
