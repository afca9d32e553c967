"""What a candidate has had before, as it stands beside the name while points are given."""

from collections import defaultdict
from collections.abc import Iterable

from awards.models import Award, EarlierAward, Nomination
from core.calendar import short_day


def earlier_of(nominations: Iterable[Nomination]) -> dict[int, tuple[str, ...]]:
    """A line for each earlier award, by the nomination's key: the register's, then the typed ones.

    Two queries for any number of nominations. The register knows a subject in every campaign of
    its authority; what was revoked says so.
    """
    asked = list(nominations)
    if not asked:
        return {}
    found: dict[int, list[str]] = {each.pk: [] for each in asked}
    by_subject = defaultdict(list)
    for each in asked:
        by_subject[each.subject_key].append(each.pk)
    awards = Award.objects.filter(
        authority=asked[0].campaign.authority_id, subject_key__in=by_subject
    )
    for award in awards.select_related("revocation").order_by("-decided_on", "pk"):
        for key in by_subject[award.subject_key]:
            if key != award.nomination_id:
                found[key].append(_words(award))
    typed = EarlierAward.objects.filter(nomination__in=[each.pk for each in asked])
    for row in typed.order_by("-year", "pk"):
        found[row.nomination_id].append(f"{row}{f' ({row.decision})' if row.decision else ''}")
    return {key: tuple(lines) for key, lines in found.items() if lines}


def _words(award: Award) -> str:
    revoked = "; đã bị hủy bỏ" if hasattr(award, "revocation") else ""
    decided = f"{award.decision_number} ngày {short_day(award.decided_on)}"
    return f"{award.decided_on.year}: {award.form_name} ({decided}{revoked})"
