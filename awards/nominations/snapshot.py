"""The words of a dossier at one instant, and what reads otherwise in a later one.

The words are plain text in lists, part by part and line by line, as people read them: they come
back from a JSON column of either database exactly as they went in.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import models

from awards.models import Nomination, Score
from awards.nominations.parts import PART_OF_FILE, parts_of
from awards.nominations.sections import sections_of, text_of
from awards.states import AwardFileUse, DossierPart, SheetKind
from campaigns.states import SubjectKind
from core.calendar import format_instant
from core.numbers import format_decimal
from registrations.snapshot import (
    CHANGED,
    FieldChange,
    PartChange,
    field_label,
    field_words,
)

Lines = list[list[str]]  # what people call it, and its words
Words = dict[str, Lines]

PEOPLE = ("honorific", "subject_name", "birth_year", "occupation", "address")
SUBJECT_FIELDS = {
    SubjectKind.COLLECTIVE: (
        "subject_name",
        "head_name",
        "head_title",
        "people_total",
        "women_total",
    ),
    SubjectKind.INDIVIDUAL: (*PEOPLE, "post_kind"),
    SubjectKind.HOUSEHOLD: (*PEOPLE, "members"),
}
NEEDED = (
    "report",
    "unit_vote__meeting",
    "earlier_awards",
    "files__criterion",
    "sheets__scores__criterion",
)


def words_of(nominations: Iterable[Nomination]) -> dict[int, Words]:
    """The words of each dossier as the database has them now; a fixed number of queries."""
    keys = [each.pk for each in nominations]
    rows = Nomination.objects.filter(pk__in=keys).select_related("tier", "unit")
    return {each.pk: _words(each) for each in rows.prefetch_related(*NEEDED)}


def words(nomination: Nomination) -> Words:
    """The words of one dossier."""
    return words_of([nomination])[nomination.pk]


def differences(old: Words, new: Words) -> list[PartChange]:
    """What reads otherwise in `new` than in `old`, part by part in reading order."""
    changes = []
    for part in DossierPart:
        before, after = _by_label(old.get(part.value, [])), _by_label(new.get(part.value, []))
        fields = tuple(
            FieldChange(label, before.get(label, ""), after.get(label, ""))
            for label in dict.fromkeys([*before, *after])
            if before.get(label, "") != after.get(label, "")
        )
        if fields:
            changes.append(PartChange(part.label, CHANGED, fields))
    return changes


def sheet(found: Words) -> list[tuple[str, Lines]]:
    """The parts that say something, each with its lines, for a page."""
    return [(part.label, found[part.value]) for part in DossierPart if found.get(part.value)]


def _by_label(lines: Lines) -> dict[str, str]:
    """The words by what people call them; several files of one use stand under each other."""
    found: dict[str, list[str]] = {}
    for label, text in lines:
        found.setdefault(label, []).append(text)
    return {label: "\n".join(texts) for label, texts in found.items()}


def _words(nomination: Nomination) -> Words:
    """The words by the keys of the parts; an empty part is there with no line."""
    lines: Words = {part.value: [] for part in parts_of(nomination)}
    lines[DossierPart.TIER] = [["Hình thức đề nghị", nomination.tier.name]]
    names = SUBJECT_FIELDS[SubjectKind(nomination.subject_kind)]
    lines[DossierPart.SUBJECT] = _fields(Nomination, nomination, names)
    report = getattr(nomination, "report", None)
    if report is not None:
        written = [(each.label, text_of(report, each)) for each in sections_of(nomination)]
        lines[DossierPart.REPORT] = [[label, text] for label, text in written if text]
    lines[DossierPart.EARLIER] = [
        [f"Năm {each.year}", " – ".join(filter(None, [each.form, each.decision]))]
        for each in nomination.earlier_awards.all()
    ]
    vote = getattr(nomination, "unit_vote", None)
    if vote is not None:
        lines[DossierPart.MEETING] = [
            ["Họp lúc", format_instant(vote.meeting.held_at)],
            ["Kết quả", f"{vote.agree} đồng ý, {vote.disagree} không đồng ý"],
        ]
    lines[DossierPart.SCORE] = _self_scores(nomination)
    for file in nomination.files.all():
        use = AwardFileUse(file.use)
        about = f" cho {file.criterion.clause}" if file.criterion else ""
        line = [f"{use.label}{about}", f"{file.name} ({file.size_words})"]
        lines.setdefault(PART_OF_FILE[use].value, []).append(line)
    return {str(part): [*each] for part, each in lines.items()}


def _self_scores(nomination: Nomination) -> Lines:
    own = [each for each in nomination.sheets.all() if each.kind == SheetKind.SELF]
    scores = sorted(
        (score for each in own for score in each.scores.all()),
        key=lambda score: score.criterion.order,
    )
    return [[str(each.criterion), _score_words(each)] for each in scores]


def _score_words(score: Score) -> str:
    points = "chưa chấm" if score.points is None else f"{format_decimal(score.points)} điểm"
    return f"{points} – {score.note}" if score.note else points


def _fields(model: type[models.Model], row: models.Model, names: Sequence[str]) -> Lines:
    """The fields of a row that say something."""
    found: list[list[str]] = []
    for name in names:
        value: Any = getattr(row, name)
        text = field_words(model, name, value)
        if text:
            found.append([field_label(model, name), text])
    return found
