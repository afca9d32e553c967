"""What we ask of allauth: sign-in only; accounts are made by the commune."""

from allauth.account.adapter import DefaultAccountAdapter


class ClosedAdapter(DefaultAccountAdapter):
    """Nobody signs up by themselves; sign-in says nothing in a green message."""

    def is_open_for_signup(self, request) -> bool:
        """Never."""
        return False

    def add_message(self, *args, **kwargs) -> None:
        """No «successfully signed in»: the next page shows it."""
