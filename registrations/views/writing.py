"""What all pages have in common on which a unit writes its registration."""

from django.contrib import messages
from django.shortcuts import redirect, render, resolve_url

from core.errors import RuleBroken
from registrations.permissions import can_edit_part

# A page that was opened from the check page leads back to it.
BACK, CHECK = "ve", "kiem-tra"


def refused(request, registration, key):
    """Back to the registration with the reason, when the part may not be changed (any more)."""
    verdict = can_edit_part(request.user, registration, key, request.received_at)
    if verdict:
        return None
    messages.error(request, verdict.reason)
    return redirect(registration)


def show(request, registration, form, title, back, about=""):
    """The page of a form; `about` is what it belongs to."""
    context = {
        "registration": registration,
        "form": form,
        "title": title,
        "back": checking(request, registration) or back,
        "about": about,
    }
    return render(request, "registrations/part_form.html", context)


def save(form, service, **given):
    """Call the service with what was typed and give the row it made or changed.

    None when it refused: then the reason stands on the form, and nothing typed is lost.
    """
    for name in ("version", "form_key"):
        if name in form.fields:
            given[name] = form.cleaned_data[name]
    try:
        return service(values=form.values(), **given)
    except RuleBroken as reason:
        form.refuse(reason)
        return None


def checking(request, registration) -> str:
    """The address of the check page if the person came from there, else nothing."""
    if request.GET.get(BACK) != CHECK:
        return ""
    return resolve_url("registrations:check", pk=registration.pk)


def onward(request, registration, place, *args):
    """Where to go after a save: back to the check page, or on to `place`."""
    return redirect(checking(request, registration) or resolve_url(place, *args))
