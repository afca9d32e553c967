"""The score sheet as a form: the unit's own and the secretariat's."""

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms

from awards.models import Score
from awards.scores.judgements import Judgement, judged_by, judged_words
from awards.scores.scoring import Mark, Scale, hundredths
from campaigns.models import Criterion
from campaigns.states import CriterionMethod
from core.conflict import BothTexts
from core.forms import LineField, NumberField, PortalForm
from core.numbers import format_decimal

YES_OR_NO = [("", "Chưa chấm"), ("dat", "Đạt"), ("khong", "Không đạt")]
REASON = "Lý do sửa điểm"


class SheetForm(PortalForm):
    """Points, grounds and reason for each judged criterion; computed ones are not asked for.

    `version` is the sheet that was read, `thay-…` what each criterion has shown then: with both a
    save of another hand in between is told from one's own.
    """

    submit_label = "Lưu phiếu"
    both: Sequence[BothTexts] = ()
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, marks: Sequence[Mark], scores: dict[int, Score], **kwargs: Any
    ) -> None:
        self.marks = marks
        self.judged = [mark.criterion for mark in marks if not mark.is_computed]
        self.scores = scores
        super().__init__(*args, **kwargs)
        scale = Scale(mark.criterion for mark in marks)
        parts = {mark.criterion: part for mark, part in zip(marks, scale.parts, strict=True)}
        for each in self.judged:
            score = scores.get(each.pk)
            self.add_field(_points(each), _points_field(each, score, parts[each]))
            self.add_field(_note(each), _line("Căn cứ, minh chứng", score.note if score else ""))
            self.add_field(_reason(each), _line(REASON))
            self.fields[_shown(each)] = forms.CharField(
                widget=forms.HiddenInput, required=False, strip=False, initial=_as_shown(score)
            )
        # A script adds up while points are typed, by the very numbers by which the server does.
        self.whole = scale.whole
        self.computed = sum(
            parts[mark.criterion] * hundredths(mark.points)
            for mark in marks
            if mark.is_computed and mark.points is not None
        )

    def boxes(self, criterion: Criterion) -> dict[str, forms.BoundField | None]:
        """The boxes of a criterion; the one for a reason only where points were given before."""
        score, reason = self.scores.get(criterion.pk), self[_reason(criterion)]
        asked = score is not None and score.points is not None
        return {
            "points": self[_points(criterion)],
            "note": self[_note(criterion)],
            "reason": reason if asked or reason.errors else None,
            "shown": self[_shown(criterion)],
        }

    def judgements(self) -> dict[Criterion, Judgement]:
        """What was given, by criterion."""
        return {
            each: Judgement(
                _as_points(each, self.cleaned_data[_points(each)]),
                self.cleaned_data[_note(each)],
                self.cleaned_data[_reason(each)],
            )
            for each in self.judged
        }

    def shown(self) -> dict[Criterion, Judgement]:
        """What the page had shown of each criterion, as far as it says so."""
        found = {each: _from_shown(self.cleaned_data[_shown(each)]) for each in self.judged}
        return {each: judgement for each, judgement in found.items() if judgement is not None}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        for criterion in self.judged:
            points = cleaned.get(_points(criterion))
            if isinstance(points, Decimal) and points > criterion.maximum:
                self.add_error(
                    _points(criterion),
                    f"{criterion.name}: nhiều nhất {format_decimal(criterion.maximum)} điểm.",
                )
        return cleaned

    def ask_reasons(self, criteria: Sequence[Criterion]) -> None:
        """Say at each box of a reason that it is wanted."""
        for each in criteria:
            self.add_error(_reason(each), f"Hãy ghi lý do sửa điểm đã chấm: {each.name}.")

    def offer_again(self, version: int, scores: dict[int, Score], reason: str) -> None:
        """Keep what was typed, show the refusal and both texts, take the sheet as it is now."""
        self.add_error(None, reason)
        self.scores = scores
        self.data = self.data.copy()
        self.data["version"] = str(version)
        for each in self.judged:
            self.data[_shown(each)] = _as_shown(scores.get(each.pk))
        self.both = [
            BothTexts(str(each), _in_words(judged_by(scores, each)), _in_words(given))
            for each, given in self.judgements().items()
        ]


def _points(criterion: Criterion) -> str:
    return f"diem-{criterion.pk}"


def _note(criterion: Criterion) -> str:
    return f"can-cu-{criterion.pk}"


def _reason(criterion: Criterion) -> str:
    return f"ly-do-{criterion.pk}"


def _shown(criterion: Criterion) -> str:
    return f"thay-{criterion.pk}"


def _line(label: str, initial: str = "") -> forms.Field:
    return LineField(label=label, required=False, max_length=500, initial=initial)


def _points_field(criterion: Criterion, score: Score | None, part: int) -> forms.Field:
    adding = {"data-part": str(part), "data-most": str(hundredths(criterion.maximum))}
    points = None if score is None else score.points
    if criterion.method == CriterionMethod.MET:
        initial = "" if points is None else "dat" if points > 0 else "khong"
        return forms.ChoiceField(
            label=criterion.name,
            required=False,
            choices=YES_OR_NO,
            initial=initial,
            widget=forms.Select(attrs=adding),
        )
    return NumberField(
        label=criterion.name,
        required=False,
        max_digits=6,
        initial=points,
        widget=forms.TextInput(attrs={"inputmode": "decimal", **adding}),
    )


def _in_words(given: Judgement) -> str:
    """Points and grounds in a table; nothing for nothing at all."""
    words = judged_words(given) or ""
    return words[:1].upper() + words[1:]


def _as_shown(score: Score | None) -> str:
    """Points and grounds in one hidden box: «8.50|Biên bản», «|» for nothing."""
    if score is None:
        return "|"
    return f"{'' if score.points is None else score.points}|{score.note}"


def _from_shown(text: str) -> Judgement | None:
    """What such a box says; None for one that says nothing or nonsense."""
    points, bar, note = text.partition("|")
    if not bar:
        return None
    try:
        return Judgement(Decimal(points) if points else None, note)
    except InvalidOperation:
        return None


def _as_points(criterion: Criterion, value: Any) -> Decimal | None:
    """Met is the maximum, not met is 0, an empty box is «not scored»."""
    if criterion.method == CriterionMethod.MET:
        return {"dat": criterion.maximum, "khong": Decimal(0)}.get(value)
    return value
