"""Files of a dossier: what there is, send one, take one out."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from awards.forms import DossierFileForm
from awards.nominations.parts import PART_OF_FILE, parts_of
from awards.permissions import (
    can_attach_to_nomination,
    can_edit_nomination,
    can_remove_nomination_file,
)
from awards.services.nomination_files import attach_to_nomination, remove_nomination_file
from awards.states import AwardFileUse
from awards.views.fetching import nomination_or_404, way_back
from core.acts import carry_out
from core.errors import RuleBroken


def _open_uses(request, nomination) -> list[AwardFileUse]:
    """What the person may send just now."""
    at, parts = request.received_at, parts_of(nomination)
    return [
        use
        for use, part in PART_OF_FILE.items()
        if part in parts and can_attach_to_nomination(request.user, nomination, use, at)
    ]


@require_safe
def files(request, pk: int):
    """Every file of the dossier."""
    nomination = nomination_or_404(request, pk)
    rows = list(nomination.files.select_related("by", "criterion"))
    for each in rows:
        each.nomination = nomination
    at = request.received_at
    context = {
        "nomination": nomination,
        "back": way_back(request, nomination),
        "rows": [(each, can_remove_nomination_file(request.user, each, at)) for each in rows],
        "may_add": bool(_open_uses(request, nomination)),
    }
    return render(request, "awards/nomination_file_list.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def file_add(request, pk: int):
    """Send a file; it is looked into only for those who may send one."""
    nomination = nomination_or_404(request, pk)
    uses = _open_uses(request, nomination)
    if not uses:
        verdict = can_edit_nomination(request.user, nomination, request.received_at)
        closed = "Văn phòng không mở phần nào có tệp để sửa."
        messages.error(request, verdict.reason or closed)
        return redirect("awards:nomination_files", pk)
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    chosen = request.GET.get("dung-lam", "")
    form = DossierFileForm(*sent, nomination=nomination, uses=uses, chosen=chosen)
    if request.method == "POST" and form.is_valid() and _attach(request, nomination, form):
        return redirect("awards:nomination_files", pk)
    context = {"nomination": nomination, "back": way_back(request, nomination), "form": form}
    return render(request, "awards/nomination_file_form.html", context)


def _attach(request, nomination, form) -> bool:
    use = AwardFileUse(form.cleaned_data["use"])
    evidence = use == AwardFileUse.EVIDENCE
    try:
        kept = attach_to_nomination(
            nomination=nomination,
            use=use,
            upload=form.cleaned_data["file"],
            criterion=form.cleaned_data["criterion"] if evidence else None,
            by=request.user,
            at=request.received_at,
        )
    except RuleBroken as reason:
        form.add_error("file", str(reason))
        return False
    messages.success(request, f"Đã nhận tệp «{kept.name}».")
    return True


@require_POST
def file_remove(request, pk: int, part: int):
    """Take a file out."""
    nomination = nomination_or_404(request, pk)
    file = get_object_or_404(nomination.files.all(), pk=part)
    file.nomination = nomination
    carry_out(request, remove_nomination_file, f"Đã xóa tệp «{file.name}».", file=file)
    return redirect("awards:nomination_files", pk)
