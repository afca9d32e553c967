"""Adding a whole list of people or households at once, and taking it back.

A list only adds: it never changes or merges a row that is there. It is kept as it was read
(`PeopleImport`), shown, and saved as a whole or not at all.
"""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import Count, ProtectedError, Q

from accounts.models import User
from accounts.services import record_act
from audit.actions import Action
from core.errors import Duplicate, Incomplete, RuleBroken, Stale
from registrations.models import Entrant, PeopleImport, Registration
from registrations.permissions import can_edit
from registrations.services.drafting import hold_list
from registrations.services.namesakes import Candidate, Key, last_numbers, twins_among
from registrations.states import IMPORT_NEXT, EntrantKind, ImportState, TwinChoice

SAVED_BEFORE = "Danh sách này đã được thêm rồi, hoặc đã được thay bằng danh sách khác."
UNDONE_BEFORE = "Lần nhập này đã được hoàn tác."
NAMED = 5  # people whom a refusal names


def keep_list(
    *,
    registration: Registration,
    kind: EntrantKind,
    rows: Sequence[Sequence[str]],
    source: str,
    encoding: str,
    by: User,
    at: datetime,
) -> PeopleImport:
    """Keep a list as it was read, to be looked at; nothing is added yet.

    An older list that still waited for its confirmation makes room: names lie nowhere for nothing.
    """
    can_edit(by, registration, at).require()
    with transaction.atomic():
        registration.imports.filter(kind=kind, state=ImportState.PREVIEW).delete()
        return PeopleImport.objects.create(
            registration=registration,
            kind=kind,
            rows=[list(row) for row in rows],
            source=source[:200],
            encoding=encoding,
            at=at,
            by=by,
        )


def save_list(
    *,
    batch: PeopleImport,
    candidates: Sequence[Candidate],
    converted: bool,
    by: User,
    at: datetime,
) -> int:
    """Add everybody on the list, or nobody; how many were added.

    Raises Duplicate for a twin without a choice, Stale when the list was saved before or a twin
    that was to be passed over is gone, Incomplete when nobody is left to add. `converted` says
    whether the texts were taken out of an old code table.
    """
    registration, kind = batch.registration, EntrantKind(batch.kind)
    can_edit(by, registration, at).require()
    with transaction.atomic():
        hold_list(registration, kind, at)
        _move(batch, ImportState.SAVED, SAVED_BEFORE)
        chosen = _chosen(registration, kind, candidates)
        people = _numbered(batch, kind, chosen)
        Entrant.objects.bulk_create(people)
        skipped = [each.entrant(registration, kind) for each in candidates if each not in chosen]
        _record(batch, Action.PEOPLE_IMPORTED, _told(people, skipped), by, at, converted)
    return len(people)


def undo_list(*, batch: PeopleImport, by: User, at: datetime) -> int:
    """Take everybody out whom an import added; how many there were.

    Raises RuleBroken, with their names, when some have been changed or something hangs on them.
    """
    registration = batch.registration
    can_edit(by, registration, at).require()
    with transaction.atomic():
        hold_list(registration, EntrantKind(batch.kind), at)
        _move(batch, ImportState.UNDONE, UNDONE_BEFORE)
        people = list(batch.entrants.all())
        _refuse_touched(batch)
        try:
            batch.entrants.all().delete()
        except ProtectedError as reason:
            held = sorted(
                {str(getattr(each, "entrant", each)) for each in reason.protected_objects}
            )
            raise RuleBroken(_hindrance(held)) from reason
        _record(batch, Action.PEOPLE_IMPORT_UNDONE, _told(people, []), by, at)
    return len(people)


def standing_imports(registration: Registration, kind: EntrantKind) -> list[PeopleImport]:
    """The imports that could be undone: saved, with somebody left, newest first; each `number`."""
    saved = registration.imports.filter(kind=kind, state=ImportState.SAVED)
    counted = saved.annotate(number=Count("entrants")).filter(number__gt=0)
    return list(counted.select_related("by").order_by("-pk"))


def _move(batch: PeopleImport, new: ImportState, refusal: str) -> None:
    """Change the state; raises Stale when another hand was first."""
    if new not in IMPORT_NEXT.get(batch.state, ()):
        raise Stale(refusal)
    if not PeopleImport.objects.filter(pk=batch.pk, state=batch.state).update(state=new):
        raise Stale(refusal)


def _chosen(
    registration: Registration, kind: EntrantKind, candidates: Sequence[Candidate]
) -> list[Candidate]:
    """Those who are to be added. The choices hold for the list as it is now, not as it was."""
    twins = twins_among(registration, kind, candidates)
    chosen = []
    for each in candidates:
        if each.choice == TwinChoice.SKIP:
            if each.row not in twins:
                raise Stale(
                    f"Dòng {each.row}: người trùng tên vừa được xóa ở nơi khác. Hãy xem lại."
                )
        elif each.row in twins and each.choice != TwinChoice.ADD:
            raise Duplicate(f"Dòng {each.row}: người này {twins[each.row]}. Hãy chọn cách xử lý.")
        else:
            chosen.append(each)
    if not chosen:
        raise Incomplete("Không còn ai để thêm: mọi dòng đều được bỏ qua.")
    return chosen


def _numbered(
    batch: PeopleImport, kind: EntrantKind, candidates: Sequence[Candidate]
) -> list[Entrant]:
    """The rows to store, each with its number among those of one name and year."""
    last: dict[Key, int] = last_numbers(batch.registration, kind)
    people = []
    for each in candidates:
        entrant = each.entrant(batch.registration, kind)
        entrant.batch = batch
        key = (entrant.twin_key, entrant.birth_year)
        entrant.namesake = last[key] + 1 if key in last else 0
        last[key] = entrant.namesake
        people.append(entrant)
    return people


def _refuse_touched(batch: PeopleImport) -> None:
    touched = batch.entrants.filter(
        ~Q(version=1) | Q(contributions__isnull=False) | Q(attachments__isnull=False)
    ).distinct()
    if names := [str(each) for each in touched]:
        raise RuleBroken(_hindrance(names))


def _hindrance(names: Sequence[str]) -> str:
    more = f" và {len(names) - NAMED} người khác" if len(names) > NAMED else ""
    return (
        f"Không hoàn tác được vì sau khi nhập đã sửa hoặc ghi thêm cho: {', '.join(names[:NAMED])}"
        f"{more}. Hãy xóa riêng từng người."
    )


def _told(people: Sequence[Entrant], skipped: Sequence[Entrant]) -> str:
    """Who was added and who was passed over, for the history."""
    words = EntrantKind(people[0].kind).word if people else "người"
    told = f"{len(people)} {words}: {_names(people)}"
    return f"{told}. Bỏ qua {len(skipped)}: {_names(skipped)}" if skipped else told


def _names(people: Sequence[Entrant]) -> str:
    return "; ".join(
        f"{each} ({each.birth_year}{', người khác trùng tên' if each.namesake else ''})"
        for each in people
    )


def _record(
    batch: PeopleImport, action: Action, note: str, by: User, at: datetime, converted: bool = False
) -> None:
    changes = {"source": (None, batch.source)}
    if converted:
        changes["encoding"] = (None, batch.encoding)
    record_act(
        by=by,
        authority_id=batch.registration.campaign.authority_id,
        action=action,
        subject=batch.registration,
        at=at,
        part=batch,
        changes=changes,
        note=note,
    )
