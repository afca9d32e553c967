"""What a person gives on a score sheet, and what two hands on one sheet come to (decision 0010).

What a page has shown comes back with what was typed. A criterion that only one hand has changed is
merged in silence; one that both have changed otherwise is refused, with both texts.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from awards.models import Score, ScoreSheet
from campaigns.models import Criterion
from core.errors import Incomplete, Stale
from core.numbers import format_decimal

STALE_SHEET = (
    "Phiếu này vừa được người khác lưu. Hãy so hai bản bên dưới; bấm lưu lần nữa để giữ bản "
    "đang nhập."
)


Given = tuple[Decimal | None, str]


class ReasonMissing(Incomplete):
    """Points were to change without a word why; `criteria` are those."""

    def __init__(self, criteria: Sequence[Criterion]) -> None:
        self.criteria = tuple(criteria)
        names = "; ".join(str(each) for each in criteria)
        super().__init__(f"Hãy ghi lý do sửa điểm đã chấm: {names}.")


@dataclass(frozen=True)
class Judgement:
    """What a person gives for one criterion; None takes the points back to «not scored».

    `reason` is why it changes, where points were given before.
    """

    points: Decimal | None
    note: str = ""
    reason: str = ""

    @property
    def given(self) -> Given:
        """Points and grounds: what two hands may differ in."""
        return self.points, self.note


EMPTY = Judgement(None)
Judgements = Mapping[Criterion, Judgement]


def judged_by(scores: Mapping[int, Score], criterion: Criterion) -> Judgement:
    """What a sheet holds for a criterion, as a person would give it."""
    found = scores.get(criterion.pk)
    return EMPTY if found is None else Judgement(found.points, found.note)


def merged(
    judgements: Judgements,
    old: Mapping[int, Score],
    sheet: ScoreSheet | None,
    version: int,
    shown: Judgements | None,
) -> dict[Criterion, Judgement]:
    """What has to be written. Raises Stale where another hand has changed the same otherwise."""
    fresh = version == (0 if sheet is None else sheet.version)
    wanted = {}
    for criterion, judgement in judgements.items():
        now = judged_by(old, criterion).given
        if judgement.given == now:
            continue
        before = now if fresh else _before(shown, criterion)
        if judgement.given == before:
            continue  # only the other hand has changed it: theirs stays
        if before != now:
            raise Stale(STALE_SHEET)
        wanted[criterion] = judgement
    return wanted


def _before(shown: Judgements | None, criterion: Criterion) -> Given | None:
    """What the page has shown; None where it does not say."""
    found = None if shown is None else shown.get(criterion)
    return None if found is None else found.given


def names_of(judgements: Judgements) -> dict[Criterion, str]:
    """The criteria by their clauses; a plan may put two of them under one."""
    clauses = Counter(criterion.clause for criterion in judgements)
    return {
        each: each.clause if clauses[each.clause] == 1 else f"{each.clause} ({each.order})"
        for each in judgements
    }


def changes_of(
    names: Mapping[Criterion, str], old: Mapping[int, Score], wanted: Judgements
) -> dict[str, tuple[str | None, str | None]]:
    """What the history shows: points and note of each criterion, before and after."""
    return {
        names[each]: (judged_words(judged_by(old, each)), judged_words(judgement))
        for each, judgement in wanted.items()
    }


def reasons_of(names: Mapping[Criterion, str], wanted: Judgements) -> str:
    """Why, for the history: once where one reason holds for all, else by criterion."""
    reasons = {names[each]: given.reason for each, given in wanted.items() if given.reason}
    if len(set(reasons.values())) == 1:
        return next(iter(reasons.values()))
    return "; ".join(f"{name}: {reason}" for name, reason in reasons.items())


def judged_words(given: Judgement) -> str | None:
    """Points and grounds as people read them; None for nothing at all."""
    if given.given == EMPTY.given:
        return None
    number = "chưa chấm" if given.points is None else f"{format_decimal(given.points)} điểm"
    return f"{number} – {given.note}" if given.note else number
