"""When a form comes back that we cannot trust."""

from django.shortcuts import render


def csrf_failure(request, reason=""):
    """The form's token is dead (a session ended, a tab stood open too long): say what to do."""
    return render(request, "403_csrf.html", {"reason": reason}, status=403)
