"""Whether the public has been asked about a name (điều 5), before anybody decides."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Q

from awards.models import Nomination, NoticeLine, Opinion
from awards.states import NoticeState
from campaigns.models import Campaign
from core.calendar import until_words

NEVER_POSTED = "Chưa công khai lấy ý kiến."
OPEN_OPINION = "Còn {count} ý kiến công khai chưa trả lời."


def notice_blocks(
    campaign: Campaign, nominations: Iterable[Nomination], at: datetime
) -> dict[int, tuple[str, ...]]:
    """Why a name may not be decided on yet, by the nomination's key; two queries.

    Nobody waits where the campaign asks for no notice. An opinion about all holds everybody on its
    list.
    """
    keys = {each.pk for each in nominations}
    if not campaign.notice_days:
        return {}
    lines = NoticeLine.objects.filter(
        notice__campaign=campaign, notice__state=NoticeState.POSTED, nomination__in=keys
    ).select_related("notice")
    notices: dict[int, list[NoticeLine]] = {}
    for line in lines:
        notices.setdefault(line.nomination_id, []).append(line)
    waiting = _waiting(campaign)
    found: dict[int, tuple[str, ...]] = {}
    for key in keys:
        sentences = _against(notices.get(key, []), waiting, key, at)
        if sentences:
            found[key] = sentences
    return found


def _waiting(campaign: Campaign) -> list[Opinion]:
    """Opinions of the campaign that nobody has answered; one that names nobody is about all."""
    return list(
        Opinion.objects.waiting()
        .filter(notice__campaign=campaign)
        .filter(~Q(notice__state=NoticeState.DRAFT))
        .only("pk", "notice_id", "nomination_id")
    )


def _against(
    lines: list[NoticeLine], waiting: list[Opinion], key: int, at: datetime
) -> tuple[str, ...]:
    sentences = []
    if not lines:
        sentences.append(NEVER_POSTED)
    elif not any(line.notice.is_over(at) for line in lines):
        closes_at = min(line.notice.closes_at for line in lines if line.notice.closes_at)
        sentences.append(f"Đang công khai lấy ý kiến, đến {until_words(closes_at)}.")
    posted = {line.notice_id for line in lines}
    count = sum(
        each.nomination_id == key or (each.nomination_id is None and each.notice_id in posted)
        for each in waiting
    )
    if count:
        sentences.append(OPEN_OPINION.format(count=count))
    return tuple(sentences)
