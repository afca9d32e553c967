"""What has been issued of a thing: the door to the register of outgoing papers."""

from django.db import models
from django.db.models import OuterRef, Subquery

from awards.models import OutgoingPaper
from awards.models.outgoing import RULES, SUBJECTS
from awards.models.register import AwardQuerySet
from awards.states import PaperKind
from campaigns.models import Campaign
from registrations.issued import IssuedPaper

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


def with_replacement(awards: AwardQuerySet) -> AwardQuerySet:
    """Awards with the decision that replaced theirs in `new_number`, `new_day` and its signer.

    The register keeps the words that it copied (decision 0011); whoever shows an entry or prints
    from it says what holds now. In the same query; None for a decision that stands.
    """
    papers = OutgoingPaper.objects.current().filter(
        kind=PaperKind.DECISION, replaces__isnull=False, decision=OuterRef("line__decision")
    )
    columns = {
        "new_number": "code",
        "new_day": "day",
        "new_signer_title": "signer_title",
        "new_signer_name": "signer_name",
    }
    found: AwardQuerySet = awards.annotate(
        **{name: Subquery(papers.values(column)[:1]) for name, column in columns.items()}
    )
    return found


def issued_summing_up(campaign: Campaign) -> IssuedPaper | None:
    """The summing-up for the district, as the room below shows it."""
    paper = issued_of(PaperKind.SUMMING_UP, campaign)
    if paper is None:
        return None
    file_url = paper.get_file_url() if paper.file else ""
    return IssuedPaper(paper.code, paper.day, paper.get_absolute_url(), file_url)


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
