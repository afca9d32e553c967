"""What people do at the sign-in page."""

from django.urls import reverse

PASSWORD = "con trau dong lua vang"


def sign_in(client, username="head", password=PASSWORD, *, address="10.0.0.1", **more):
    """What the sign-in page sends, from a computer with an address."""
    return client.post(
        reverse("account_login"),
        {"login": username, "password": password, **more},
        REMOTE_ADDR=address,
    )


def signed_in(client) -> str | None:
    """The key of the person whom the browser's session belongs to."""
    return client.session.get("_auth_user_id")
