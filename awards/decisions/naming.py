"""Whether a name reads alike on the list and in what the unit handed in.

The list, the report of achievement and the unit's own papers go up in one dossier: another name or
post there blocks. The registration is of the spring, and frozen: who has another post by now, or
had a slip of the pen there, is told alone.
"""

from collections.abc import Iterator

from awards.decisions.findings import Finding, Rule, about
from awards.models import Nomination
from awards.nominations.snapshot import Words, differences
from awards.states import DossierPart
from registrations.snapshot import FieldChange
from registrations.states import Honorific


def otherwise(nomination: Nomination, now: Words, handed_in: Words | None) -> Iterator[Finding]:
    """The nomination against the unit's list, and against what was last handed in.

    Whom the office has found itself (điều 85) nobody handed in: `handed_in` is None.
    """
    for name, told in _registered_otherwise(nomination):
        yield about(Rule.REGISTERED, nomination, f"Bản đăng ký ghi {name} «{told}».")
    if handed_in is None:
        return
    for each in _changed(handed_in, now, DossierPart.SUBJECT):
        here, there = _quoted(each.new), _quoted(each.old)
        sentence = f"Danh sách ghi «{each.label}» là {here}, hồ sơ đơn vị đã nộp ghi {there}."
        yield about(Rule.NAMES, nomination, sentence)
    labels = ", ".join(f"«{each.label}»" for each in _changed(handed_in, now, DossierPart.REPORT))
    if labels:
        sentence = f"Báo cáo thành tích khác với bản đơn vị đã nộp: {labels}."
        yield about(Rule.REPORT_WORDS, nomination, sentence)


def _changed(old: Words, new: Words, part: DossierPart) -> tuple[FieldChange, ...]:
    """What reads otherwise in one part."""
    found = differences({part: old.get(part, [])}, {part: new.get(part, [])})
    return found[0].fields if found else ()


def renamed(nomination: Nomination) -> Iterator[Finding]:
    """A collective under two names: its own on the list, the unit's on all that the unit signs."""
    here, there = nomination.subject_name, nomination.unit.name
    if nomination.is_collective and here != there:
        sentence = (
            f"Danh sách ghi «{here}»; bản đăng ký, tờ trình, biên bản của đơn vị ghi «{there}». "
            "Tên đơn vị đã đổi sau khi lập đề nghị: nhờ quản trị ghi lại tên cũ cho tới khi ban "
            "hành."
        )
        yield about(Rule.NAMES, nomination, sentence)


def _registered_otherwise(nomination: Nomination) -> Iterator[tuple[str, str]]:
    """What the unit's list says otherwise: what it is called there, and the words there."""
    entrant = nomination.entrant
    if entrant is None:
        return
    pairs = (
        ("cách xưng", _honorific(nomination.honorific), _honorific(entrant.honorific)),
        ("họ tên", nomination.subject_name, entrant.full_name),
        ("năm sinh", nomination.birth_year, entrant.birth_year),
        ("chức vụ, nghề nghiệp", nomination.occupation, entrant.occupation),
        ("nơi ở", nomination.address, entrant.address),
    )
    for name, here, there in pairs:
        if here != there:
            yield name, str(there or "")


def _quoted(words: str) -> str:
    return f"«{words}»" if words else "để trống"


def _honorific(word: str) -> str:
    return str(Honorific(word).label) if word else ""
