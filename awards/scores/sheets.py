"""A score sheet as it is read: who saved it, what it holds, which evidence speaks for it."""

from collections import defaultdict
from dataclasses import dataclass, field

from awards.models import AwardFile, Nomination, Score, ScoreSheet
from awards.states import AwardFileUse, SheetKind


@dataclass(frozen=True)
class Sheet:
    """A sheet and its scores by criterion; `stored` None before the first save."""

    stored: ScoreSheet | None
    scores: dict[int, Score] = field(default_factory=dict)

    @property
    def version(self) -> int:
        """The version to send back; 0 before the first save."""
        return 0 if self.stored is None else self.stored.version


def read_sheet(nomination: Nomination, kind: SheetKind) -> Sheet:
    """The sheet of a kind as it is now; two queries."""
    sheets = ScoreSheet.objects.filter(nomination=nomination, kind=kind)
    stored = sheets.select_related("saved_by").first()
    if stored is None:
        return Sheet(None)
    scores = stored.scores.select_related("saved_by")
    return Sheet(stored, {each.criterion_id: each for each in scores})


def evidence_of(nomination: Nomination) -> dict[int | None, list[AwardFile]]:
    """The evidence by the criterion that it speaks for; under None what names none."""
    found: dict[int | None, list[AwardFile]] = defaultdict(list)
    for each in nomination.files.filter(use=AwardFileUse.EVIDENCE):
        found[each.criterion_id].append(each)
    return dict(found)
