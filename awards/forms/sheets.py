"""The score sheet as a form."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import forms

from awards.models import Score
from awards.scoring import Mark
from awards.services.judging import Judgement
from campaigns.models import Criterion
from campaigns.states import CriterionMethod
from core.conflict import BothTexts
from core.forms import LineField, NumberField, PortalForm
from core.numbers import format_decimal

YES_OR_NO = [("", "Chưa chấm"), ("dat", "Đạt"), ("khong", "Không đạt")]


class SheetForm(PortalForm):
    """Points and note for each judged criterion; computed ones are shown, not asked for."""

    submit_label = "Lưu phiếu"
    both: Sequence[BothTexts] = ()
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, marks: Sequence[Mark], scores: dict[int, Score], **kwargs: Any
    ) -> None:
        self.marks = marks
        self.judged = [mark.criterion for mark in marks if not mark.is_computed]
        super().__init__(*args, **kwargs)
        for criterion in self.judged:
            score = scores.get(criterion.pk)
            self.add_field(self._points(criterion), _points_field(criterion, score))
            self.add_field(self._note(criterion), _line("Căn cứ, minh chứng", score))
        self.add_field("reason", _line("Lý do sửa điểm"))
        self.has_scores = bool(scores)

    def rows(self) -> list[tuple[Mark, forms.BoundField | None, forms.BoundField | None]]:
        """Each criterion with its boxes; None for a computed one."""
        return [
            (mark, None, None)
            if mark.is_computed
            else (mark, self[self._points(mark.criterion)], self[self._note(mark.criterion)])
            for mark in self.marks
        ]

    def judgements(self) -> dict[Criterion, Judgement]:
        """What was given, by criterion."""
        return {
            criterion: Judgement(
                _as_points(criterion, self.cleaned_data[self._points(criterion)]),
                self.cleaned_data[self._note(criterion)],
            )
            for criterion in self.judged
        }

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        for criterion in self.judged:
            points = cleaned.get(self._points(criterion))
            if isinstance(points, Decimal) and points > criterion.maximum:
                self.add_error(
                    self._points(criterion),
                    f"{criterion.name}: nhiều nhất {format_decimal(criterion.maximum)} điểm.",
                )
        return cleaned

    def offer_again(self, version: int, scores: dict[int, Score], reason: str) -> None:
        """Keep what was typed, show the refusal and both texts, take the version of now."""
        self.add_error(None, reason)
        self.data = self.data.copy()
        self.data["version"] = str(version)
        self.both = [
            BothTexts(str(each), _in_words(scores.get(each.pk)), _in_words(judgement))
            for each, judgement in self.judgements().items()
        ]

    @staticmethod
    def _points(criterion: Criterion) -> str:
        return f"diem-{criterion.pk}"

    @staticmethod
    def _note(criterion: Criterion) -> str:
        return f"can-cu-{criterion.pk}"


def _line(label: str, score: Score | None = None) -> forms.Field:
    return LineField(
        label=label, required=False, max_length=500, initial=score.note if score else ""
    )


def _points_field(criterion: Criterion, score: Score | None) -> forms.Field:
    if criterion.method == CriterionMethod.MET:
        points = None if score is None else score.points
        initial = "" if points is None else "dat" if points > 0 else "khong"
        return forms.ChoiceField(
            label=criterion.name, required=False, choices=YES_OR_NO, initial=initial
        )
    return NumberField(
        label=criterion.name,
        required=False,
        max_digits=6,
        initial=None if score is None else score.points,
    )


def _in_words(given: Score | Judgement | None) -> str:
    """Points and grounds as people read them; nothing for nothing at all."""
    if given is None or (given.points is None and not given.note):
        return ""
    points = "Chưa chấm" if given.points is None else f"{format_decimal(given.points)} điểm"
    return f"{points} – {given.note}" if given.note else points


def _as_points(criterion: Criterion, value: Any) -> Decimal | None:
    """Met is the maximum, not met is 0, an empty box is «not scored»."""
    if criterion.method == CriterionMethod.MET:
        return {"dat": criterion.maximum, "khong": Decimal(0)}.get(value)
    return value
