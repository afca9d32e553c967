"""Awards that the subject of a nomination has had already."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.typed import typed
from awards.forms import EarlierAwardForm
from awards.models import EarlierAward
from awards.nominations.history import known_awards
from awards.permissions import can_write_earlier_awards
from awards.services import reporting as services
from awards.views.fetching import nomination_or_404
from core.acts import carry_out
from core.calendar import local_day
from core.errors import RuleBroken
from core.forms import MORE


@require_safe
def earlier_awards(request, pk: int):
    """What the register knows already, then what was typed."""
    nomination = nomination_or_404(request, pk)
    context = {
        "nomination": nomination,
        "known": known_awards(nomination),
        "typed_awards": nomination.earlier_awards.all(),
        "allowed": can_write_earlier_awards(request.user, nomination, request.received_at),
    }
    return render(request, "awards/earlier_awards.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def earlier_award_add(request, pk: int):
    """Write one more down."""
    nomination = nomination_or_404(request, pk)
    verdict = can_write_earlier_awards(request.user, nomination, request.received_at)
    if request.method != "POST" and not verdict:
        messages.error(request, verdict.reason)
        return redirect("awards:earlier_awards", pk)
    form = EarlierAwardForm(
        request.POST or None,
        instance=EarlierAward(nomination=nomination),
        this_year=local_day(request.received_at).year,
        typed=typed(request),
    )
    if request.method == "POST" and form.is_valid() and (made := _added(request, form, nomination)):
        messages.success(request, f"Đã ghi: {made}.")
        again = MORE in request.POST
        return redirect(f"awards:earlier_award{'_add' if again else 's'}", pk)
    context = {
        "nomination": nomination,
        "form": form,
        "title": "Ghi hình thức đã được khen",
        "back": "awards:earlier_awards",
    }
    return render(request, "awards/nomination_part_form.html", context)


@require_POST
def earlier_award_remove(request, pk: int, part: int):
    """Take one out."""
    nomination = nomination_or_404(request, pk)
    award = get_object_or_404(nomination.earlier_awards, pk=part)
    award.nomination = nomination
    carry_out(request, services.remove_earlier_award, f"Đã xóa: {award}.", award=award)
    return redirect("awards:earlier_awards", pk)


def _added(request, form, nomination):
    try:
        return services.add_earlier_award(
            nomination=nomination,
            values=form.values(),
            form_key=form.cleaned_data["form_key"],
            by=request.user,
            at=request.received_at,
        )
    except RuleBroken as reason:
        form.add_error(None, str(reason))
    return None
