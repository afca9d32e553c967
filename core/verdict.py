"""Allowed or not, with the reason in words."""

from dataclasses import dataclass

from core.errors import NotAllowed, RuleBroken


@dataclass(frozen=True)
class Verdict:
    """The answer to «may this be done?»: true or false in an `if`, and the sentence when false.

    `error` is the kind of broken rule that `require()` raises, so that a page can tell a passed
    deadline from a missing right.
    """

    allowed: bool
    reason: str = ""
    error: type[RuleBroken] = NotAllowed

    def __bool__(self) -> bool:
        return self.allowed

    def require(self) -> None:
        """Go on if allowed; raise `error` with the reason if not."""
        if not self.allowed:
            raise self.error(self.reason)


YES = Verdict(True)


def no(reason: str, error: type[RuleBroken] = NotAllowed) -> Verdict:
    """A refusal with its reason; an empty reason is a fault of the program."""
    if not reason:
        raise ValueError("a refusal needs its reason")
    return Verdict(False, reason, error)
