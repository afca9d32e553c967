"""Pledges: the lists, a new one in two pages, changes, removal."""

from dataclasses import dataclass

from django.contrib import messages
from django.shortcuts import redirect, render, resolve_url
from django.utils.http import urlencode
from django.views.decorators.http import require_POST, require_safe

from accounts.typed import typed
from core.acts import GET_OR_POST, carry_out
from core.forms import MORE
from registrations.correcting import PLEDGES, opening, part_key
from registrations.forms import MeasureForm, TaskForm, WorkForm
from registrations.permissions import can_edit
from registrations.services import drafting
from registrations.states import EntrantKind, PledgeKind
from registrations.views.fetching import part_or_404, registration_or_404
from registrations.views.writing import BACK, CHECK, checking, onward, refused, save, show


@dataclass(frozen=True)
class Group:
    """Tasks on one page; works and models on another."""

    kinds: frozenset[PledgeKind]
    form: type
    title: str
    one: str
    place: str
    add: str


TASKS = Group(
    frozenset({PledgeKind.TASK}),
    TaskForm,
    "Lĩnh vực, công việc đăng ký",
    "công việc",
    "registrations:pledges",
    "registrations:pledge_add",
)
WORKS = Group(
    frozenset({PledgeKind.WORK, PledgeKind.MODEL}),
    WorkForm,
    "Công trình, phần việc, mô hình đăng ký",
    "công trình, mô hình",
    "registrations:works",
    "registrations:work_add",
)


def group_of(pledge) -> Group:
    """On which page the pledge stands."""
    return TASKS if pledge.kind in TASKS.kinds else WORKS


@require_safe
def pledges(request, pk: int, group: Group):
    """The pledges of a group, each with its links."""
    registration = registration_or_404(request, pk)
    context = {
        "registration": registration,
        "edit": can_edit(request.user, registration, request.received_at),
        "opening": opening(registration),
        "group": group,
        "pledges": registration.pledges.filter(kind__in=group.kinds).select_related("theme"),
    }
    return render(request, "registrations/pledge_list.html", context)


@GET_OR_POST
def pledge_add(request, pk: int, group: Group):
    """A new pledge, first page: what will be done."""
    registration = registration_or_404(request, pk)
    form = group.form(request.POST or None, campaign=registration.campaign, typed=typed(request))
    if request.method == "POST":
        who = {"registration": registration, "by": request.user, "at": request.received_at}
        if form.is_valid() and (pledge := save(form, drafting.add_pledge, **who)):
            return redirect("registrations:pledge_measure", pk=pk, part=pledge.pk)
    elif refusal := refused(request, registration, PLEDGES):
        return refusal
    back = resolve_url(group.place, pk=pk)
    return show(request, registration, form, f"Thêm {group.one}", back)


@GET_OR_POST
def pledge_edit(request, pk: int, part: int):
    """Change what will be done."""
    registration = registration_or_404(request, pk)
    pledge = part_or_404(registration, registration.pledges, part)
    group = group_of(pledge)
    form = group.form(
        request.POST or None, instance=pledge, campaign=registration.campaign, typed=typed(request)
    )
    if request.method == "POST":
        who = {"pledge": pledge, "by": request.user, "at": request.received_at}
        if form.is_valid() and save(form, drafting.edit_pledge, **who):
            address = resolve_url("registrations:pledge_measure", pk=pk, part=part)
            if checking(request, registration):
                address += f"?{urlencode({BACK: CHECK})}"
            return redirect(address)
    elif refusal := refused(request, registration, part_key(pledge)):
        return refusal
    back = resolve_url(group.place, pk=pk)
    return show(request, registration, form, f"Sửa {group.one}", back)


@GET_OR_POST
def pledge_measure(request, pk: int, part: int):
    """How the pledge will be measured: second page of a new one, or changed alone."""
    registration = registration_or_404(request, pk)
    pledge = part_or_404(registration, registration.pledges, part)
    group = group_of(pledge)
    words = pledge.content
    form = MeasureForm(request.POST or None, instance=pledge, typed=typed(request))
    if request.method == "POST":
        who = {"pledge": pledge, "by": request.user, "at": request.received_at}
        if form.is_valid() and save(form, drafting.edit_pledge, **who):
            messages.success(request, "Đã lưu nội dung đăng ký.")
            if MORE in request.POST:
                return redirect(group.add, pk=pk)
            return onward(request, registration, *_after(registration, group))
    elif refusal := refused(request, registration, part_key(pledge)):
        return refusal
    back = resolve_url(group.place, pk=pk)
    return show(request, registration, form, "Chỉ tiêu, mức đăng ký", back, about=words)


def _after(registration, group: Group) -> tuple[str, int]:
    """The first pledge leads on to the people of the unit; later ones back to their list."""
    people = registration.entrants.filter(kind=EntrantKind.INDIVIDUAL)
    if registration.pledges.count() == 1 and not people.exists():
        return "registrations:individual_add", registration.pk
    return group.place, registration.pk


@require_POST
def pledge_remove(request, pk: int, part: int):
    """Take a pledge out."""
    registration = registration_or_404(request, pk)
    pledge = part_or_404(registration, registration.pledges, part)
    place = group_of(pledge).place
    carry_out(request, drafting.remove_pledge, "Đã xóa nội dung đăng ký.", pledge=pledge)
    return redirect(place, pk=pk)
