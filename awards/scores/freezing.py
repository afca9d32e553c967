"""Score sheets stand still before the council: it votes on the points that it has read."""

from awards.models import Nomination, SessionItem
from awards.states import RoundState, SessionState
from core.calendar import local_day, short_day

VOTED = "Hội đồng đã biểu quyết trường hợp này ngày {day}, phiếu chấm không sửa được nữa."
VOTING = "Hội đồng đã mở lượt bỏ phiếu về trường hợp này, phiếu chấm không sửa được nữa."
LOCKED = (
    "Hội đồng đang họp xét trường hợp này nên phiếu chấm đã khóa. Cần sửa trước khi bỏ phiếu thì "
    "mở lại phiếu và ghi lý do."
)


def before_the_council(nomination: Nomination) -> list[SessionItem]:
    """The candidate in sessions that were opened and not called off, the newest last."""
    rows = SessionItem.objects.filter(
        nomination=nomination, session__state__in=[SessionState.OPEN, SessionState.CLOSED]
    )
    return list(rows.select_related("session").order_by("pk"))


def final_words(items: list[SessionItem]) -> str:
    """Why nobody can change the points any more, even with a reason; «» while one may."""
    for item in items:
        if item.session.state == SessionState.CLOSED or item.outcome:
            return VOTED.format(day=short_day(local_day(item.session.planned_at)))
    rounds = SessionItem.objects.filter(pk__in=[each.pk for each in items])
    counted = [RoundState.OPEN, RoundState.CLOSED]
    if items and rounds.filter(rounds__round__state__in=counted).exists():
        return VOTING
    return ""


def frozen_words(nomination: Nomination) -> str:
    """Why the points of the candidate may not be changed now; «» when they may."""
    items = before_the_council(nomination)
    final = final_words(items)
    if final:
        return final
    return LOCKED if any(each.sheet_reopened_at is None for each in items) else ""
