"""Files of a registration: what there is, send, look at, hand out, take out."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from core.acts import GET_OR_POST, carry_out
from core.errors import RuleBroken
from core.uploads.faults import size_words
from core.uploads.serving import file_answer, stored_bytes
from registrations.forms import FileForm
from registrations.permissions import can_attach, can_remove_file
from registrations.places import groups, key_of, places
from registrations.services import files as services
from registrations.states import FileUse
from registrations.views.fetching import part_or_404, registration_or_404


def _list_url(registration, key: str = "") -> str:
    address = reverse("registrations:files", args=[registration.pk])
    return f"{address}?cho={key}" if key else address


@require_safe
def files(request, pk: int):
    """Every file by the place where it belongs; `?cho=` shows one place only."""
    registration = registration_or_404(request, pk)
    found = groups(registration, request.user, request.received_at)
    wanted = [each for each in found if each.place.key == request.GET.get("cho")]
    number, size = services.totals(registration)
    context = {
        "registration": registration,
        "groups": wanted or [each for each in found if each.files],
        "only": wanted[0].place if wanted else None,
        "may_add": any(each.place.open for each in wanted or found),
        "number": number,
        "size": size_words(size),
        "room": size_words(services.MAX_TOTAL_BYTES),
    }
    return render(request, "registrations/file_list.html", context)


@GET_OR_POST
def file_add(request, pk: int):
    """Send a file; it is looked into only for those who may send one."""
    registration = registration_or_404(request, pk)
    user, at = request.user, request.received_at
    open_places = [each for each in places(registration, user, at) if each.open]
    if not open_places:
        messages.error(request, can_attach(user, registration, FileUse.EVIDENCE, at).reason)
        return redirect("registrations:files", pk)
    chosen = request.GET.get("cho", "")
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = FileForm(*sent, places=open_places, chosen=chosen)
    if request.method == "POST" and form.is_valid() and _attach(request, registration, form):
        return redirect(_list_url(registration, chosen if chosen in form.places else ""))
    place = form.places.get(chosen)
    context = {
        "registration": registration,
        "form": form,
        "place": place,
        "back": _list_url(registration, place.key if place else ""),
    }
    return render(request, "registrations/file_form.html", context)


def _attach(request, registration, form) -> bool:
    place, upload = form.chosen, form.cleaned_data["file"]
    try:
        attached, new = services.attach_file(
            registration=registration,
            use=place.use,
            part=place.part,
            upload=upload,
            by=request.user,
            at=request.received_at,
        )
    except RuleBroken as reason:
        form.add_error("file", str(reason))
        return False
    if new:
        messages.success(request, f"Đã nhận tệp «{attached.name}».")
    else:
        messages.info(request, f"Tệp này đã có: «{attached.name}». Không lưu thêm bản thứ hai.")
    return True


@require_safe
def file_view(request, pk: int, part: int):
    """One file: what is known of it, and the picture itself."""
    registration = registration_or_404(request, pk)
    attachment = _attachment_or_404(registration, part)
    context = {
        "registration": registration,
        "file": attachment,
        "list_url": _list_url(registration, key_of(attachment)),
        "remove": can_remove_file(request.user, attachment, request.received_at),
    }
    return render(request, "registrations/file_detail.html", context)


@require_safe
def file(request, pk: int, part: int, name: str):
    """The bytes, for those who see the registration; always as a download."""
    registration = registration_or_404(request, pk)
    attachment = _attachment_or_404(registration, part)
    if name != attachment.name:
        raise Http404
    data = stored_bytes(attachment.file, f"attachment {attachment.pk}")
    return file_answer(data, attachment.name, attachment.content_type)


@require_POST
def file_remove(request, pk: int, part: int):
    """Take a file out."""
    registration = registration_or_404(request, pk)
    attachment = _attachment_or_404(registration, part)
    key = key_of(attachment)
    done = f"Đã xóa tệp «{attachment.name}»."
    carry_out(request, services.remove_file, done, attachment=attachment)
    back = request.POST.get("cho") == key
    return redirect(_list_url(registration, key if back else ""))


def _attachment_or_404(registration, pk: int):
    rows = registration.attachments.select_related(
        "by", "pledge", "entrant", "contribution", "report__request"
    )
    return part_or_404(registration, rows, pk)
