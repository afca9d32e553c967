"""Forms of the awarding half."""

from awards.forms.sheets import SheetForm

__all__ = ["SheetForm"]
