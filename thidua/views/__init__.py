"""Pages that draw on several apps."""

from thidua.views.demo import choose_day, enter_as
from thidua.views.errors import csrf_failure
from thidua.views.home import account_help, home

__all__ = ["account_help", "choose_day", "csrf_failure", "enter_as", "home"]
