"""Whether the papers of a campaign as a whole fit together."""

from collections.abc import Iterator

from django.urls import reverse

from awards.decisions.findings import Finding, Rule
from awards.models import OutgoingPaper, SessionItem
from awards.register.outgoing import issued_of
from awards.states import LIVE_LINES, DecisionState, ItemOutcome, PaperKind, SessionState
from campaigns.models import Campaign
from core.calendar import short_day, two_digits


def campaign_findings(campaign: Campaign) -> tuple[Finding, ...]:
    """What does not fit in the campaign as a whole.

    Names that the council passed, on no list; a summary report that went out before the lists did.
    """
    return (*_unlisted(campaign), *_outdated(campaign))


def _unlisted(campaign: Campaign) -> Iterator[Finding]:
    passed = SessionItem.objects.filter(
        session__campaign=campaign,
        session__state=SessionState.CLOSED,
        outcome=ItemOutcome.PASSED,
    )
    number = passed.exclude(nomination__lines__state__in=LIVE_LINES).count()
    if number:
        sentence = (
            f"{two_digits(number)} trường hợp Hội đồng thông qua chưa có trong danh sách nào."
        )
        url = reverse("awards:decisions", args=[campaign.pk])
        yield Finding(Rule.UNLISTED, sentence, "Quyết định, tờ trình", url)


def _outdated(campaign: Campaign) -> Iterator[Finding]:
    """What changed in the lists and the register after the summary report had counted them."""
    paper = issued_of(PaperKind.SUMMARY, campaign)
    if paper is None:
        return
    lists = campaign.decisions.exclude(state=DecisionState.UNDONE).select_related("tier")
    for each in lists.order_by("tier__order", "pk"):
        if each.state != DecisionState.ISSUED:
            yield _counted_before(paper, f"danh sách {each.tier.short_name} còn chờ ban hành")
        elif each.issued_at > paper.issued_at:
            yield _counted_before(paper, f"danh sách {each.tier.short_name} ban hành sau đó")
    entered = campaign.awards.filter(entered_at__gt=paper.issued_at)
    later = entered.filter(line__decision__issued_at__lte=paper.issued_at).count()
    if later:
        said = f"{two_digits(later)} khen thưởng theo văn bản của cấp trên vào sổ sau đó"
        yield _counted_before(paper, said)
    revoked = campaign.awards.filter(revocation__at__gt=paper.issued_at).count()
    if revoked:
        yield _counted_before(paper, f"{two_digits(revoked)} khen thưởng bị hủy bỏ sau đó")


def _counted_before(paper: OutgoingPaper, what: str) -> Finding:
    sentence = (
        f"{paper} ngày {short_day(paper.day)}: {what}. Hãy đối chiếu số liệu khen thưởng; nếu khác "
        "thì ban hành báo cáo thay thế."
    )
    return Finding(Rule.SUMMARY, sentence, "Báo cáo tổng kết", paper.get_absolute_url())
