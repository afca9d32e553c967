"""Bringing a whole list: paste or upload, look at it, add it as a whole, take it back."""

from django.contrib import messages
from django.shortcuts import redirect, render, resolve_url
from django.views.decorators.http import require_POST, require_safe

from accounts.typed import typed
from core.acts import GET_OR_POST, carry_out
from core.encodings import Encoding, convert_table, recognise
from core.errors import RuleBroken
from core.spreadsheets.pasting import write_pasted
from core.spreadsheets.writing import workbook_answer
from registrations.correcting import LIST_OF
from registrations.exports.people_template import people_template
from registrations.forms.importing import ConfirmForm, ImportForm
from registrations.forms.people_rows import fields_of, offered_words, read_people
from registrations.people_columns import columns_of
from registrations.services.importing import keep_list, save_list, undo_list
from registrations.services.namesakes import Candidate, twins_among
from registrations.states import EntrantKind, ImportState
from registrations.views.entrants import IMPORTS, LISTS
from registrations.views.fetching import part_or_404, registration_or_404
from registrations.views.writing import refused

TEMPLATES = {
    EntrantKind.INDIVIDUAL: "registrations:individual_template",
    EntrantKind.HOUSEHOLD: "registrations:household_template",
}
FILES = {EntrantKind.INDIVIDUAL: "mau-ca-nhan.xlsx", EntrantKind.HOUSEHOLD: "mau-ho-gia-dinh.xlsx"}
SAMPLES = 8  # texts that are shown before and after a conversion


@GET_OR_POST
def bring(request, pk: int, kind: EntrantKind):
    """Paste a list or choose a workbook."""
    registration = registration_or_404(request, pk)
    form = ImportForm(*_sent(request), typed=typed(request))
    if request.method == "POST":
        if form.is_valid() and (batch := _keep(request, registration, kind, form)):
            return redirect("registrations:import_check", pk=pk, part=batch.pk)
    elif refusal := refused(request, registration, LIST_OF[kind]):
        return refusal
    context = {
        "registration": registration,
        "form": form,
        "word": kind.word,
        "columns": columns_of(kind, fields_of(kind)),
        "template": resolve_url(TEMPLATES[kind], pk=pk),
        "back": resolve_url(LISTS[kind], pk=pk),
    }
    return render(request, "registrations/import_form.html", context)


def _sent(request):
    """What was typed and which files; nothing while the page is only opened."""
    return (request.POST, request.FILES) if request.method == "POST" else (None, None)


def _keep(request, registration, kind, form):
    rows = form.cleaned_data["rows"]
    try:
        return keep_list(
            registration=registration,
            kind=kind,
            rows=rows,
            source=form.cleaned_data["source"],
            encoding=recognise(cell for row in rows for cell in row) or "",
            by=request.user,
            at=request.received_at,
        )
    except RuleBroken as reason:
        form.refuse(reason)
        return None


@GET_OR_POST
def check(request, pk: int, part: int):
    """Look at a list that was read; add it as a whole, with a choice for each twin."""
    registration = registration_or_404(request, pk)
    batch = part_or_404(registration, registration.imports.select_related("by"), part)
    kind = EntrantKind(batch.kind)
    if refusal := refused(request, registration, LIST_OF[kind]):
        return refusal
    if batch.state != ImportState.PREVIEW:
        messages.info(request, _told_before(batch))
        return redirect(LISTS[kind], pk=pk)
    keeps = bool((request.POST or request.GET).get("keep"))
    people = _read(batch, keeps)
    if people.has_faults:
        # Nothing can be added yet: the rows stand in a box, to be mended there.
        text = write_pasted(_rows(batch, keeps))
        form = ImportForm(initial={"pasted": text}, typed=typed(request))
        context = _context(batch, people, form, keeps)
        return render(request, "registrations/import_check.html", context)
    form = _confirm_form(request, batch, people, keeps)
    if request.method == "POST" and form.is_valid():
        if added := _save(request, batch, people, form, keeps):
            messages.success(request, f"Đã thêm {added} {kind.word} từ danh sách.")
            return redirect(LISTS[kind], pk=pk)
        # Another hand changed the list meanwhile: ask about the twins of now.
        form = _confirm_form(request, batch, people, keeps, refused=form)
    return render(request, "registrations/import_check.html", _context(batch, people, form, keeps))


def _told_before(batch) -> str:
    return f"Danh sách này: {ImportState(batch.state).label.lower()}. Không thêm lần nữa."


def _rows(batch, keeps):
    """The rows in Unicode, or as they came when the person keeps them so."""
    if not batch.encoding or keeps:
        return batch.rows
    return convert_table(batch.rows, Encoding(batch.encoding))


def _read(batch, keeps):
    return read_people(_rows(batch, keeps), EntrantKind(batch.kind), batch.registration.campaign)


def _confirm_form(request, batch, people, keeps, refused=None):
    twins = {}
    if not people.has_faults:
        found = twins_among(
            batch.registration,
            EntrantKind(batch.kind),
            [each.candidate for each in people.people],
        )
        names = {each.number: each for each in people.people}
        twins = {row: f"{names[row].name}, {where}" for row, where in found.items()}
    form = ConfirmForm(*_sent(request)[:1], twins=twins, initial={"keep": keeps or ""})
    if refused is not None:
        for reason in refused.non_field_errors():
            form.add_error(None, reason)
    return form


def _save(request, batch, people, form, keeps) -> int:
    choices = form.choices()
    try:
        return save_list(
            batch=batch,
            candidates=[
                Candidate(each.number, each.values, choices.get(each.number))
                for each in people.people
            ],
            converted=bool(batch.encoding) and not keeps,
            by=request.user,
            at=request.received_at,
        )
    except RuleBroken as reason:
        form.refuse(reason)
    return 0


def _context(batch, people, form, keeps):
    kind = EntrantKind(batch.kind)
    changed = _changed(batch) if batch.encoding else []
    return {
        "registration": batch.registration,
        "batch": batch,
        "word": kind.word,
        "people": people,
        "faulty": [each for each in people.people if each.faults],
        "form": form,
        "keeps": keeps,
        "encoding": Encoding(batch.encoding).label if batch.encoding else "",
        "samples": changed[:SAMPLES],
        "changed": len(changed),
        "again": resolve_url(IMPORTS[kind], pk=batch.registration_id),
        "back": resolve_url(LISTS[kind], pk=batch.registration_id),
    }


def _changed(batch) -> list[tuple[str, str]]:
    """Each text that the conversion changes, before and after."""
    converted = convert_table(batch.rows, Encoding(batch.encoding))
    pairs = {
        old: new
        for before, after in zip(batch.rows, converted, strict=True)
        for old, new in zip(before, after, strict=True)
        if old != new
    }
    return list(pairs.items())


@require_POST
def undo(request, pk: int, part: int):
    """Take everybody out whom an import added."""
    registration = registration_or_404(request, pk)
    batch = part_or_404(registration, registration.imports, part)
    carry_out(request, undo_list, "Đã hoàn tác lần nhập danh sách.", batch=batch)
    return redirect(LISTS[batch.kind], pk=pk)


@require_safe
def template(request, pk: int, kind: EntrantKind):
    """The empty list to fill in."""
    registration = registration_or_404(request, pk)
    columns = columns_of(kind, fields_of(kind))
    data = people_template(kind, columns, offered_words(kind, registration.campaign))
    return workbook_answer(data, FILES[kind])
