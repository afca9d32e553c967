"""The council: who sits in it by which decision; the secretariat writes it down."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from accounts.typed import typed
from awards.council.meeting import seat_faults
from awards.exports import council_workbook
from awards.forms import CouncilForm, MemberForm, UploadForm
from awards.models import AwardFile, Council, CouncilMember
from awards.permissions import can_edit_council, can_set_up_council
from awards.services import councils as services
from awards.services import seats, signed
from awards.views.fetching import authority_or_404, council_or_404, session_or_404
from core.acts import GET_OR_POST, carry_out, number_sent
from core.errors import RuleBroken, Stale
from core.spreadsheets.writing import workbook_answer


def _url(council: Council) -> str:
    return reverse("awards:council", args=[council.authority.slug])


@require_safe
def council(request, slug: str):
    """The council of now, or with `?quyet-dinh=` an old one; its members, its file."""
    authority = authority_or_404(request, slug)
    everyone = list(authority.councils.all())
    found = _wanted(request, everyone)
    if found is not None:
        found.authority = authority
    edit = found and can_edit_council(request.user, found)
    context = {
        "authority": authority,
        "council": found,
        "members": _members(found) if found else (),
        "files": found.files.all() if found else (),
        "faults": seat_faults(found) if found else (),
        "others": [each for each in everyone if each != found],
        "edit": edit,
        "change": edit and not seats.has_met(found),
        "set_up": can_set_up_council(request.user, authority),
    }
    return render(request, "awards/council_detail.html", context)


def _wanted(request, everyone: list[Council]) -> Council | None:
    wanted = request.GET.get("quyet-dinh", "")
    found = next((each for each in everyone if str(each.pk) == wanted), None)
    return found or next((each for each in everyone if each.is_current), None)


def _members(council: Council):
    return council.members.select_related("unit", "user")


@require_safe
def sheet(request, slug: str):
    """Who sits in the council that the page shows, as a workbook."""
    authority = authority_or_404(request, slug)
    found = _wanted(request, list(authority.councils.all()))
    if found is None:
        raise Http404
    data = council_workbook(found, _members(found), request.received_at)
    return workbook_answer(data, "thanh-vien-hoi-dong.xlsx")


@GET_OR_POST
def set_up(request, slug: str):
    """Write a new decision on the council down."""
    authority = authority_or_404(request, slug)
    old = authority.councils.filter(is_current=True).first()
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    name = old.name if old else f"Hội đồng Thi đua - Khen thưởng {authority.name}"
    form = CouncilForm(*sent, old=old, typed=typed(request), initial={"name": name})
    allowed = can_set_up_council(request.user, authority)
    if request.method == "POST":
        if form.is_valid() and _set_up(request, authority, form):
            messages.success(request, "Đã ghi Hội đồng. Hãy kiểm tra từng thành viên.")
            return redirect("awards:council", slug)
    elif not allowed:
        messages.error(request, allowed.reason)
        return redirect("awards:council", slug)
    title = "Ghi quyết định mới về Hội đồng" if old else "Ghi quyết định thành lập Hội đồng"
    about = "Hội đồng hiện nay vẫn được giữ cho các phiên họp cũ." if old else ""
    return _form(request, form, title, reverse("awards:council", args=[slug]), about)


def _set_up(request, authority, form) -> bool:
    return _saved(
        form,
        services.set_up_council,
        authority=authority,
        values=form.values(),
        copy_members=form.cleaned_data.get("copy_members", False),
        upload=form.cleaned_data["file"],
        by=request.user,
        at=request.received_at,
    )


@GET_OR_POST
def edit(request, pk: int):
    """Correct the decision's name, number, day."""
    found = council_or_404(request, pk)
    form = CouncilForm(request.POST or None, instance=found, typed=typed(request))
    who = {"council": found, "by": request.user, "at": request.received_at}
    return _write(request, found, form, services.edit_council, "Sửa quyết định về Hội đồng", who)


@GET_OR_POST
def member_add(request, pk: int):
    """A new member."""
    found = council_or_404(request, pk)
    form = MemberForm(request.POST or None, council=found, typed=typed(request))
    who = {"council": found, "by": request.user, "at": request.received_at}
    return _write(request, found, form, seats.add_member, "Thêm thành viên Hội đồng", who)


@GET_OR_POST
def member_edit(request, pk: int):
    """Change a member."""
    member = _member_or_404(request, pk)
    title = f"Sửa thành viên: {member.full_name}"
    form = MemberForm(
        request.POST or None, instance=member, council=member.council, typed=typed(request)
    )
    if seats.has_met(member.council):
        form.lock(set(form._meta.fields) - seats.BESIDE_THE_ROSTER)
    who = {"member": member, "by": request.user, "at": request.received_at}
    return _write(request, member.council, form, seats.edit_member, title, who)


def _write(request, found, form, act, title: str, who: dict):
    """Show a form of the council, or save it; away from it for who could not save."""
    if request.method == "POST":
        if form.is_valid():
            version = form.cleaned_data["version"]
            if _saved(form, act, values=form.values(), version=version, **who):
                messages.success(request, "Đã lưu.")
                return redirect(_url(found))
    else:
        allowed = can_edit_council(request.user, found)
        if not allowed:
            messages.error(request, allowed.reason)
            return redirect(_url(found))
    return _form(request, form, title, _url(found))


@require_POST
def member_lift(request, pk: int):
    """One place higher on the roster."""
    member = _member_or_404(request, pk)
    version = number_sent(request, "version")
    carry_out(request, seats.lift_member, member=member, version=version)
    return redirect(_url(member.council))


@require_POST
def member_remove(request, pk: int):
    """Out of the roster."""
    member = _member_or_404(request, pk)
    done = f"Đã bỏ {member.full_name} khỏi Hội đồng."
    version = number_sent(request, "version")
    carry_out(request, seats.remove_member, done, member=member, version=version)
    return redirect(_url(member.council))


@GET_OR_POST
def roster(request, pk: int):
    """Send the signed decision in."""
    found = council_or_404(request, pk)
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = UploadForm(*sent)
    allowed = can_edit_council(request.user, found)
    if not allowed:
        messages.error(request, allowed.reason)
        return redirect(_url(found))
    if request.method == "POST" and form.is_valid():
        given = {"council": found, "upload": form.cleaned_data["file"]}
        if _saved(form, signed.keep_roster, by=request.user, at=request.received_at, **given):
            messages.success(request, "Đã nhận quyết định đã ký.")
            return redirect(_url(found))
    return _form(request, form, "Gửi quyết định đã ký", _url(found))


@require_POST
def signed_remove(request, pk: int):
    """Take a signed paper of the council or of a session out."""
    file = get_object_or_404(AwardFile, pk=pk)
    if file.council_id is not None:
        back = _url(council_or_404(request, file.council_id))
    elif file.session_id is not None:
        back = session_or_404(request, file.session_id).get_absolute_url()
    else:
        raise Http404
    carry_out(request, signed.remove_signed, f"Đã xóa tệp «{file.name}».", file=file)
    return redirect(back)


def _member_or_404(request, pk: int) -> CouncilMember:
    member = get_object_or_404(CouncilMember, pk=pk)
    member.council = council_or_404(request, member.council_id)
    return member


def _saved(form, act, **given) -> bool:
    """Carry the form's act out; a refusal is shown on the form."""
    try:
        act(**given)
    except Stale as reason:
        form.offer_again(str(reason))
    except RuleBroken as reason:
        form.add_error(None, str(reason))
    else:
        return True
    return False


def _form(request, form, title: str, back: str, about: str = ""):
    context = {"form": form, "title": title, "back": back, "about": about}
    return render(request, "awards/council_form.html", context)
