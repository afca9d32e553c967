"""Errors a person can be told about.

* RuleBroken
  x NotAllowed     the person may not do this
  x WrongState     the thing is not in a state that allows this
  x TooLate        the deadline has passed, or the phase has not begun
  x Incomplete     something that must be there is missing
  x Duplicate      there is one like it already
  x Stale          somebody else changed it first

The text of each is a whole Vietnamese sentence that is shown as it is.
"""


class RuleBroken(Exception):
    """A rule of the house refuses what was asked; `str()` is the sentence to show."""


class NotAllowed(RuleBroken):
    """The person may not do this."""


class WrongState(RuleBroken):
    """The thing is not in a state that allows this."""


class TooLate(RuleBroken):
    """The deadline has passed, or the phase has not begun."""


class Incomplete(RuleBroken):
    """Something that must be there is missing."""


class Duplicate(RuleBroken):
    """There is one like it already."""


class Stale(RuleBroken):
    """Somebody else changed it first."""
