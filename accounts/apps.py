from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "accounts"
    verbose_name = "Tài khoản và đơn vị"

    def ready(self):
        # Connects what happens to waiting text after a sign-in.
        from accounts import typed  # noqa: F401, PLC0415
