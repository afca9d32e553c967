"""What has been issued of a thing: the door to the register of outgoing papers."""

from django.db import models

from awards.models import OutgoingPaper
from awards.models.outgoing import RULES, SUBJECTS
from awards.states import PaperKind
from campaigns.models import Campaign

# A kind of paper, the column of what it is of, and the key of that.
Key = tuple[PaperKind, str, int]
Issued = dict[Key, OutgoingPaper]


def issued_of(kind: PaperKind, subject: models.Model) -> OutgoingPaper | None:
    """The paper of this kind that was issued of a thing and that none replaces; one query."""
    kind, column, key = key_of(kind, subject)
    where = {column: key} if column else {"campaign": key}
    rows = OutgoingPaper.objects.current().filter(kind=kind, **where)
    return rows.select_related("issued_by").first()


def issued_for(campaign: Campaign) -> Issued:
    """Everything that was issued of a campaign and that none replaces, by `key_of`; one query."""
    rows = OutgoingPaper.objects.current().filter(campaign=campaign)
    return {_key(each): each for each in rows.select_related("issued_by")}


def key_of(kind: PaperKind, subject: models.Model) -> Key:
    """Under which key the paper of a thing stands in `issued_for`.

    `subject` is what the kind is of, or what belongs to one: a list stands for its session. Raises
    TypeError for a thing that has no paper of this kind.
    """
    kind = PaperKind(kind)
    column = RULES[kind].column
    wanted: type[models.Model] = SUBJECTS[column] if column else Campaign
    if isinstance(subject, wanted):
        return kind, column, subject.pk
    key = getattr(subject, f"{column or 'campaign'}_id", None)
    if key is None:
        raise TypeError(f"{subject._meta.label} has no {kind.value}")
    return kind, column, key


def _key(paper: OutgoingPaper) -> Key:
    kind = PaperKind(paper.kind)
    column = RULES[kind].column
    return kind, column, getattr(paper, f"{column or 'campaign'}_id")
