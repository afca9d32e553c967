"""Writing a registration: the unit's details, pledges, people and households.

Every write asks `can_edit` and then holds the registration's row: a draft that another hand has
just handed in is not changed any more, and of what was returned only the parts that were opened
for it (`correcting`).
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

from django.db import IntegrityError, models, transaction
from django.db.models import F

from accounts.models import User
from accounts.services import record_act
from audit.actions import Action
from audit.log import differences
from core.errors import Duplicate, RuleBroken, Stale
from registrations.correcting import (
    DETAILS,
    LIST_OF,
    PLEDGES,
    field_key,
    list_key,
    part_key,
    verdict_on,
)
from registrations.models import Entrant, Pledge, Registration
from registrations.permissions import can_edit
from registrations.services.files import drop_files_of
from registrations.services.namesakes import next_namesake
from registrations.snapshot import ENTRANT_FIELDS, PLEDGE_FIELDS
from registrations.states import EDITABLE, EntrantKind

Row = TypeVar("Row", bound=models.Model)

STALE_ROW = (
    "Nội dung này vừa được lưu ở nơi khác. Hãy so hai bản bên dưới; "
    "bấm lưu lần nữa để giữ bản đang nhập."
)
GONE = "Nội dung này vừa được xóa ở nơi khác."
TWIN = "Người này (cùng họ tên, năm sinh) đã có trong danh sách của đơn vị."


def save_details(
    *, registration: Registration, values: Mapping[str, Any], version: int, by: User, at: datetime
) -> Registration:
    """Write the unit's details. Raises Stale when `version` is not the stored one any more.

    Raises WrongState when a field that was not opened for correction would change.
    """
    can_edit(by, registration, at).require()
    with transaction.atomic():
        _hold(registration, at)
        old = stored_or_stale(registration, values)
        changed = differences(old, values)
        verdict_on(registration, [DETAILS, *map(field_key, changed)]).require()
        saved = Registration.objects.filter(pk=registration.pk, version=version).update(
            **values, version=F("version") + 1
        )
        if not saved:
            raise Stale(STALE_ROW)
        _record(registration, by, at, Action.REGISTRATION_EDITED, changed)
    return registration


def add_pledge(
    *,
    registration: Registration,
    values: Mapping[str, Any],
    by: User,
    at: datetime,
    form_key: UUID | None = None,
) -> Pledge:
    """Add a pledge to the registration; the same form sent twice adds one."""
    can_edit(by, registration, at).require()
    with transaction.atomic():
        _hold(registration, at, PLEDGES)
        twice, key = sent_twice(registration.pledges.all(), form_key, values)
        if twice is not None:
            return twice
        pledge = Pledge.objects.create(registration=registration, form_key=key, **values)
        _record(registration, by, at, Action.PLEDGE_ADDED, differences({}, values), pledge)
    return pledge


def edit_pledge(
    *, pledge: Pledge, values: Mapping[str, Any], version: int, by: User, at: datetime
) -> Pledge:
    """Change a pledge. Raises Stale when `version` is not the stored one any more."""
    _edit_row(pledge, values, version, by, at, Action.PLEDGE_EDITED)
    return pledge


def remove_pledge(*, pledge: Pledge, by: User, at: datetime) -> None:
    """Take a pledge out; its words stay in the history."""
    _remove_row(pledge, by, at, Action.PLEDGE_REMOVED, _words(pledge, PLEDGE_FIELDS))


def add_entrant(
    *,
    registration: Registration,
    kind: EntrantKind,
    values: Mapping[str, Any],
    by: User,
    at: datetime,
    form_key: UUID | None = None,
    namesake: bool = False,
) -> Entrant:
    """Add a person or a household; the same form sent twice adds one.

    Raises Duplicate for one who is on the list already, unless `namesake` says that it is another
    person of the same name and birth year: then the next number is taken.
    """
    can_edit(by, registration, at).require()
    with transaction.atomic():
        _hold(registration, at, LIST_OF[kind])
        twice, key = sent_twice(registration.entrants.filter(kind=kind), form_key, values)
        if twice is not None:
            return twice
        entrant = Entrant(registration=registration, kind=kind, form_key=key, **values)
        if namesake:
            entrant.namesake = next_namesake(entrant)
        try:
            with transaction.atomic():
                entrant.save()
        except IntegrityError:
            raise Duplicate(TWIN) from None
        _record(registration, by, at, Action.ENTRANT_ADDED, differences({}, values), entrant)
    return entrant


def edit_entrant(
    *, entrant: Entrant, values: Mapping[str, Any], version: int, by: User, at: datetime
) -> Entrant:
    """Change a person or household. Raises Stale, or RuleBroken for a twin."""
    changed = Entrant(**{**_words(entrant, ENTRANT_FIELDS), **values})
    changed.fill_keys()
    keys = {name: getattr(changed, name) for name in ("folded", "sort_key", "twin_key")}
    try:
        _edit_row(entrant, values, version, by, at, Action.ENTRANT_EDITED, keys)
    except IntegrityError:
        raise Duplicate(TWIN) from None
    return entrant


def remove_entrant(*, entrant: Entrant, by: User, at: datetime) -> None:
    """Take a person or household out; contributions that were written down hold them."""
    can_edit(by, entrant.registration, at).require()
    if entrant.contributions.exists():
        raise RuleBroken("Không xóa được vì đã ghi khoản đóng góp của đối tượng này.")
    _remove_row(entrant, by, at, Action.ENTRANT_REMOVED, _words(entrant, ENTRANT_FIELDS))


def sent_twice(
    rows: models.QuerySet[Row], key: UUID | None, values: Mapping[str, Any]
) -> tuple[Row | None, UUID | None]:
    """The row that the same form made already, and the key for a new one.

    Somebody who goes back in the browser and writes another thing into the old form means a new
    row: it has other words, and gets no key. Call it while the registration is held.
    """
    if key is None:
        return None, None
    made = rows.filter(form_key=key).first()
    if made is None:
        return None, key
    if all(getattr(made, name) == value for name, value in values.items()):
        return made, None
    return None, None


def stored_or_stale(row: models.Model, names: Iterable[str]) -> dict[str, Any]:
    """The values as the database has them: a form has already written the new ones on `row`.

    Raises Stale when the row is gone.
    """
    stored = type(row)._default_manager.filter(pk=row.pk).first()
    if stored is None:
        raise Stale(GONE)
    return {name: getattr(stored, name) for name in names}


def _words(row: models.Model, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: getattr(row, name) for name in names}


def hold_list(registration: Registration, kind: EntrantKind, at: datetime) -> None:
    """Hold the registration's row while its list of people or households is written as a whole.

    Raises Stale when the registration has moved on since it was read.
    """
    _hold(registration, at, LIST_OF[kind])


def _hold(registration: Registration, at: datetime, *keys: str) -> None:
    """Hold the registration's row while its parts are written.

    Raises Stale when it has moved on since it was read: handed in, or returned with its parts
    locked. Raises WrongState when one of the parts (`correcting`) is not open.
    """
    rows = Registration.objects.filter(pk=registration.pk, state=registration.state)
    if not rows.filter(state__in=EDITABLE).update(edited_at=at):
        raise Stale("Đăng ký vừa được nộp hoặc thay đổi ở nơi khác. Hãy tải lại trang.")
    verdict_on(registration, keys).require()
    registration.edited_at = at


def _edit_row(
    row: Pledge | Entrant,
    values: Mapping[str, Any],
    version: int,
    by: User,
    at: datetime,
    action: Action,
    keys: Mapping[str, Any] | None = None,
) -> None:
    registration = row.registration
    can_edit(by, registration, at).require()
    with transaction.atomic():
        _hold(registration, at, part_key(row))
        old = stored_or_stale(row, values)
        rows = type(row)._default_manager.filter(pk=row.pk, version=version)
        if not rows.update(**values, **(keys or {}), version=F("version") + 1):
            raise Stale(STALE_ROW)
        _record(registration, by, at, action, differences(old, values), row)


def _remove_row(
    row: Pledge | Entrant, by: User, at: datetime, action: Action, old: dict[str, Any]
) -> None:
    registration = row.registration
    can_edit(by, registration, at).require()
    with transaction.atomic():
        _hold(registration, at, list_key(row))
        drop_files_of(row, by=by, at=at)
        gone, _ = type(row)._default_manager.filter(pk=row.pk).delete()
        if not gone:
            raise Stale(GONE)
        changes = {field: (value, None) for field, value in old.items()}
        _record(registration, by, at, action, changes, row)


def _record(
    registration: Registration,
    by: User,
    at: datetime,
    action: Action,
    changes: Mapping[str, tuple[Any, Any]],
    part: models.Model | None = None,
) -> None:
    record_act(
        by=by,
        authority_id=registration.campaign.authority_id,
        action=action,
        subject=registration,
        at=at,
        part=part,
        changes=changes,
        note="" if part is None else str(part),
    )
