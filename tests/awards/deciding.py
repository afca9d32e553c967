"""A session that is over, its lists, and every act on them, named alike in all tests."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.contrib.auth.models import AnonymousUser

from accounts.models import User
from audit.models import Entry
from awards.models import (
    AwardFile,
    CouncilSession,
    Decision,
    DecisionLine,
    Nomination,
    OutgoingPaper,
    SessionItem,
)
from awards.services import deciding
from awards.states import DecisionState, ItemOutcome, LineState, SessionState
from campaigns.models import AwardTier, Campaign
from core.uploads.checking import CheckedFile
from core.uploads.kinds import Kind
from core.uploads.scanner import Scan
from tests import award_factories
from tests.award_factories import DECIDED

SIGNED = CheckedFile("quyet-dinh.pdf", Kind.PDF, b"%PDF-1.4 signed", Scan.UNSCANNED)
DAY = date(2024, 11, 18)
TABLES = (Decision, DecisionLine, SessionItem, AwardFile, OutgoingPaper)
CAST = (
    "head",
    "other_head",
    "secretary",
    "chairman",
    "council_member",
    "supervisor",
    "administrator",
    "stranger",
    "anonymous",
)

Act = Callable[[Decision, User], Any]


def person(name: str, request) -> User | AnonymousUser:
    """Somebody of the cast; `anonymous` has not signed in."""
    return AnonymousUser() if name == "anonymous" else request.getfixturevalue(name)


def passed(
    campaign: Campaign,
    by: User,
    *nominations: Nomination,
    tier: AwardTier | None = None,
    notice: bool = True,
) -> CouncilSession:
    """A session that passed them all, and a notice whose days are over when it is decided.

    Their dossiers are complete: nothing keeps a list of them from being issued.
    """
    council = award_factories.make_council(campaign.authority)
    session = award_factories.make_session(campaign, council, SessionState.CLOSED)
    for each in nominations:
        award_factories.complete(each, by)
        award_factories.make_item(session, each, ItemOutcome.PASSED, tier)
    if notice:
        award_factories.make_notice(campaign, by, *nominations)
    return session


def listed(
    session: CouncilSession,
    by: User,
    state: DecisionState = DecisionState.PENDING,
    tier: AwardTier | None = None,
) -> Decision:
    """A list in any state: the first name on it, the second struck, the others free."""
    if tier is not None:
        # The council passed them for that form.
        session.items.update(tier=tier)
    decision = award_factories.make_decision(session, by, tier, state)
    first, second, *_ = session.items.all()
    ends = {DecisionState.UNDONE: LineState.UNDONE}
    if state == DecisionState.ISSUED and decision.tier.decided_here:
        ends[state] = LineState.GRANTED
    award_factories.make_line(decision, first, ends.get(state, LineState.LISTED))
    award_factories.make_line(decision, second, LineState.STRUCK)
    return decision


def confirmed(decision: Decision, by: User, at=DECIDED) -> Decision:
    """The list as the chairman has confirmed it."""
    deciding.confirm(decision=decision, version=decision.version, by=by, at=at)
    return fresh(decision)


def fresh(decision: Decision) -> Decision:
    """The decision as a request of its own reads it."""
    rows = Decision.objects.select_related("campaign__authority", "tier__campaign", "session")
    return rows.get(pk=decision.pk)


def line_of(decision: Decision, state: LineState | None = None) -> DecisionLine:
    """The first name of a list, or the first in that state."""
    rows = decision.lines.select_related("decision__campaign", "nomination", "item__tier")
    line = rows.filter(state=state).first() if state else rows.first()
    return line or rows.first()


def issue(decision, by, at=DECIDED, **fields):
    """Issue with everything a paper needs, but what `fields` say otherwise."""
    values = {
        "number": "150/QĐ-UBND",
        "issued_on": DAY,
        "signer_title": "CHỦ TỊCH",
        "signer_name": "Trần Quốc Toàn",
        "upload": SIGNED,
        **fields,
    }
    deciding.issue(decision=decision, by=by, at=at, **values)


def record(decision, by, at=DECIDED, granted: bool = True, **fields):
    """Those above answered about the first name that waits."""
    answer = deciding.Answer(granted, "" if granted else "Chưa đủ tiêu chuẩn")
    values = {
        "answers": {line_of(decision, LineState.LISTED): answer},
        "paper": "Quyết định số 2210/QĐ-UBND của Chủ tịch UBND huyện",
        "paper_on": DAY,
        "upload": None,
        **fields,
    }
    deciding.record_results(decision=decision, by=by, at=at, **values)


def _line(act: Callable[..., Any], state: LineState, **given) -> Act:
    return lambda decision, by: act(line=line_of(decision, state), by=by, at=DECIDED, **given)


ACTS: dict[str, Act] = {
    "remove_name": _line(deciding.remove_name, LineState.LISTED),
    "add_name": lambda decision, by: deciding.add_name(
        decision=decision, item=decision.session.items.last(), by=by, at=DECIDED
    ),
    "confirm": lambda decision, by: deciding.confirm(
        decision=decision, version=decision.version, by=by, at=DECIDED
    ),
    "strike": _line(deciding.strike, LineState.LISTED, reason="Trùng thành tích"),
    "restore": _line(deciding.restore, LineState.STRUCK),
    "reopen": lambda decision, by: deciding.reopen(
        decision=decision, reason="Xem lại", by=by, at=DECIDED
    ),
    "undo": lambda decision, by: deciding.undo(
        decision=decision, reason="Lập nhầm", by=by, at=DECIDED
    ),
    "issue": issue,
    "record_results": record,
}

_P, _C, _I = DecisionState.PENDING, DecisionState.CONFIRMED, DecisionState.ISSUED
# Who may do it in which state; of an own decision, but results are of a submission.
MAY: dict[str, dict[DecisionState, set[str]]] = {
    "remove_name": {_P: {"secretary"}},
    "add_name": {_P: {"secretary"}},
    "confirm": {_P: {"chairman"}},
    "strike": {_P: {"chairman"}, _C: {"chairman"}},
    "restore": {_P: {"chairman"}, _C: {"chairman"}},
    "reopen": {_C: {"chairman", "secretary"}},
    "undo": {_P: {"chairman", "secretary"}, _C: {"chairman"}},
    "issue": {_C: {"secretary"}},
    "record_results": {_I: {"secretary"}},
}


def everything() -> str:
    """All that lists are made of, the number of history entries and the stored files."""
    rows = {model.__name__: list(model.objects.order_by("pk").values()) for model in TABLES}
    stored = sorted(str(each) for each in Path(settings.MEDIA_ROOT).rglob("*") if each.is_file())
    return json.dumps([rows, Entry.objects.count(), stored], default=str)


def refused(error: type[Exception], act: Callable[[], Any], match: str = ".") -> None:
    """The act is refused with words, and nothing has changed."""
    before = everything()
    with pytest.raises(error, match=match):
        act()
    assert everything() == before


def told(action: str) -> list[str]:
    """The notes of the history entries of an action, oldest first."""
    return list(Entry.objects.filter(action=action).order_by("pk").values_list("note", flat=True))


def states(decision: Decision) -> dict[str, str]:
    """Each name on a list with its state."""
    return {line.nomination.subject_name: line.state for line in decision.lines.all()}
