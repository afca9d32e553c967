"""What we ask of allauth: sign-in and change of password; accounts are made by the commune."""

from allauth.account.adapter import DefaultAccountAdapter
from django.db import transaction

from accounts.permissions import role_name
from audit.actions import Action
from audit.log import Actor, record


class ClosedAdapter(DefaultAccountAdapter):
    """Nobody signs up by themselves; refusals in our words; a new password is written down."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "account_inactive": "Tài khoản này đã ngừng dùng. Hãy liên hệ Văn phòng - thống kê.",
        "username_password_mismatch": "Tên đăng nhập hoặc mật khẩu không đúng.",
        "too_many_login_attempts": "Nhập sai quá nhiều lần. Hãy chờ năm phút rồi thử lại.",
        "enter_current_password": "Mật khẩu hiện nay không đúng.",
        "rate_limited": "Thao tác quá nhanh. Hãy chờ một lát rồi thử lại.",
    }

    def is_open_for_signup(self, request) -> bool:
        """Never."""
        return False

    def add_message(self, *args, **kwargs) -> None:
        """No «successfully signed in»: the next page shows it."""

    def _get_login_attempts_cache_key(self, request, **credentials) -> str:
        """Failed tries count by account *and* address: who guesses elsewhere locks nobody out."""
        account = super()._get_login_attempts_cache_key(request, **credentials)
        return f"{account}:{self.get_client_ip(request)}"

    def set_password(self, user, password) -> None:
        """Store the password and the fact that it was changed, together."""
        with transaction.atomic():
            super().set_password(user, password)
            authorities = sorted(user.authority_ids) or [0]
            for authority in authorities:
                record(
                    actor=Actor(user, user.full_name, role_name(user, authority)),
                    authority_key=authority,
                    action=Action.PASSWORD_CHANGED,
                    subject=user,
                    at=self.request.received_at,
                )
