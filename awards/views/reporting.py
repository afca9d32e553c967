"""The achievement report: the whole of it, and one section a page."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from accounts.typed import typed
from awards.forms import section_form
from awards.models import AchievementReport
from awards.nominations.sections import after, lacking, report_of, sections_of, text_of
from awards.papers.subject import fact_tables, subject_fields, told_before
from awards.permissions import can_print_report, can_write_report
from awards.services.reporting import write_report
from awards.views.fetching import nomination_or_404
from core.errors import RuleBroken, Stale

# Beside which section the lines of its kind stand, as they are printed.
WHO, DONE = "overview", "achievements"


@require_safe
def report(request, pk: int):
    """The whole report as it stands, with what comes in by itself; each section leads to its page.

    Who may not write it reads it here.
    """
    nomination = nomination_or_404(request, pk)
    written = report_of(nomination)
    sections = sections_of(nomination)
    context = {
        "nomination": nomination,
        "report": written,
        "sections": [(each, text_of(written, each)) for each in sections],
        "lacking": lacking(nomination),
        "allowed": can_write_report(request.user, nomination, request.received_at),
        "printing": can_print_report(request.user, nomination),
        **_printed(nomination),
    }
    return render(request, "awards/report.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def section(request, pk: int, word: str):
    """Write one section, beside what is printed with it; then on to the next."""
    nomination = nomination_or_404(request, pk)
    sections = sections_of(nomination)
    here = next((each for each in sections if each.word == word), None)
    if here is None:
        raise Http404
    verdict = can_write_report(request.user, nomination, request.received_at)
    if request.method != "POST" and not verdict:
        messages.error(request, verdict.reason)
        return redirect("awards:report_edit", pk)
    row = report_of(nomination) or AchievementReport(nomination=nomination)
    form = section_form(here)(
        request.POST or None, instance=row, section=here, typed=typed(request)
    )
    following = after(sections, here)
    if following is None:
        form.helper.inputs[0].value = "Lưu và xem cả báo cáo"
    onward = _address(pk, following)
    if request.method == "POST" and form.is_valid() and _saved(request, form, nomination):
        messages.success(request, f"Đã lưu mục «{here.label}».")
        return redirect(onward)
    context = {
        "nomination": nomination,
        "section": here,
        "number": sections.index(here) + 1,
        "count": len(sections),
        "form": form,
        "onward": onward,
        **_printed(nomination, here.name),
    }
    return render(request, "awards/report_section.html", context)


def _saved(request, form, nomination) -> bool:
    try:
        write_report(
            nomination=nomination,
            values=form.values(),
            version=form.cleaned_data["version"],
            by=request.user,
            at=request.received_at,
        )
    except Stale as reason:
        form.offer_again(str(reason))
    except RuleBroken as reason:
        form.add_error(None, str(reason))
    else:
        return True
    return False


def _address(pk: int, following) -> str:
    if following is None:
        return reverse("awards:report_edit", args=[pk])
    return reverse("awards:report_section", args=[pk, following.word])


def _printed(nomination, name: str = "") -> dict:
    """What the paper tells by itself, beside the section where it stands; all without a name."""
    found: dict = {"fields": (), "before": (), "tables": ()}
    if name in ("", WHO):
        found["fields"] = subject_fields(nomination)
    if name in ("", DONE):
        found["before"] = told_before(nomination)
        found["tables"] = fact_tables(nomination)
    return found
