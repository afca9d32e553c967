"""Entering awards into the register («vào sổ khen thưởng»), a number each without gaps."""

import re
from collections.abc import Callable, Iterable
from datetime import date, datetime
from itertools import groupby
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F

from accounts.models import User
from accounts.services import record_act
from audit.actions import Action
from awards.kinds import kind_place
from awards.models import Award, DecisionLine, Nomination, RegisterBook
from awards.register.verifying import draw_code
from awards.states import DecisionKind, LineState
from campaigns.models import Campaign
from campaigns.states import TierLevel
from core.calendar import short_day
from core.errors import Incomplete, WrongState

NOT_GRANTED = "«{name}» chưa được tặng nên chưa vào sổ được."
NO_PAPER = "Chưa có số và ngày của văn bản khen thưởng cho «{name}»."
MOST_DRAWS = 20
LONGEST_NUMBER = 60
_NUMBER = re.compile(rf"\bsố:?\s+(\d[^\s,;]{{0,{LONGEST_NUMBER - 1}}})(?=[\s,;]|$)", re.IGNORECASE)

_OF_LEVEL = {
    TierLevel.DISTRICT: "Chủ tịch Ủy ban nhân dân huyện",
    TierLevel.PROVINCE: "Chủ tịch Ủy ban nhân dân tỉnh",
}


def enter_awards(
    *,
    lines: Iterable[DecisionLine],
    by: User,
    at: datetime,
    draw: Callable[[], str] = draw_code,
) -> list[Award]:
    """Enter every granted line once; a line that stands in the register keeps its entry.

    Belongs into the transaction that grants them: whoever calls has asked whether the person may.
    The entries come in the order of decision and list. `draw` gives the codes. Raises WrongState
    for a line that is not granted, Incomplete without number and day of the deciding paper.
    """
    rows = list(
        DecisionLine.objects.filter(pk__in={line.pk for line in lines})
        .select_related("decision__campaign__authority", "decision__tier", "nomination__unit")
        .prefetch_related("decision__campaign__phases")
    )
    for row in rows:
        _check(row)
    rows.sort(key=_place)
    entered: list[Award] = []
    with transaction.atomic():
        for (authority_id, year), group in groupby(rows, key=_book_of):
            entered += _enter(authority_id, year, list(group), by, at, draw)
    return entered


def _enter(
    authority_id: int,
    year: int,
    rows: list[DecisionLine],
    by: User,
    at: datetime,
    draw: Callable[[], str],
) -> list[Award]:
    """The entries of one book. Its row is taken first: who looks after that sees all others."""
    last = _take_book(authority_id, year)
    there = {each.line_id: each for each in Award.objects.filter(line__in=rows)}
    for row in rows:
        if row.pk not in there:
            last += 1
            there[row.pk] = _insert(_entry(row, year, last, by, at), draw)
            _record(there[row.pk], by, at)
    RegisterBook.objects.filter(authority=authority_id, year=year).update(last_number=last)
    return [there[row.pk] for row in rows]


def _take_book(authority_id: int, year: int) -> int:
    """The year's last number; the book is ours until we commit, so there is no gap and no twin."""
    books = RegisterBook.objects.filter(authority=authority_id, year=year)
    if not books.update(last_number=F("last_number")):
        RegisterBook.objects.get_or_create(authority_id=authority_id, year=year)
        books.update(last_number=F("last_number"))
    return books.values_list("last_number", flat=True).get()


def _insert(award: Award, draw: Callable[[], str]) -> Award:
    """Save the entry under a code that no other award has."""
    for _ in range(MOST_DRAWS):
        award.code = draw()
        if Award.objects.filter(code=award.code).exists():
            continue
        try:
            with transaction.atomic():
                award.save(force_insert=True)
        except IntegrityError:
            # Another commune may have drawn the same one meanwhile; all else is a fault of ours.
            if not Award.objects.filter(code=award.code).exists():
                raise
        else:
            return award
    raise RuntimeError(f"no free code in {MOST_DRAWS} draws")


def _entry(line: DecisionLine, year: int, number: int, by: User, at: datetime) -> Award:
    """The words of the entry, copied: what is renamed or corrected later leaves it as it is."""
    campaign, tier = line.decision.campaign, line.decision.tier
    paper, decided_on = _paper(line)
    return Award(
        authority=campaign.authority,
        year=year,
        number=number,
        campaign=campaign,
        line=line,
        commendation_kind=campaign.commendation_kind,
        form=tier.form,
        level=tier.level,
        form_name=tier.name,
        achievement=f"Có thành tích xuất sắc trong {campaign.movement}"[:400],
        decision_number=paper,
        decided_on=decided_on,
        decided_by=_decided_by(line),
        period_from=campaign.emulation_phase.first_day,
        period_to=campaign.emulation_phase.last_day,
        money=line.money,
        entered_at=at,
        entered_by=by,
        **_subject_of(line.nomination, campaign),
    )


def _subject_of(nomination: Nomination, campaign: Campaign) -> dict[str, Any]:
    """Who was honoured, as the entry says it."""
    return {
        "nomination": nomination,
        "subject_kind": nomination.subject_kind,
        "subject_key": nomination.subject_key,
        "name": nomination.name,
        "post": nomination.occupation,
        "unit_name": str(campaign.authority) if nomination.is_collective else nomination.unit.name,
        "sort_key": nomination.sort_key,
    }


def _paper(line: DecisionLine) -> tuple[str, date]:
    """Number and day of the paper that grants: our decision, or the one from above."""
    number, day = line.decision.number, line.decision.issued_on
    if line.decision.kind == DecisionKind.SUBMISSION:
        number, day = _number_in(line.result_paper), line.result_on
    if not number or day is None:
        raise Incomplete(NO_PAPER.format(name=line.nomination.name))
    return number, day


def _number_in(paper: str) -> str:
    """The number out of «Quyết định số 1234/QĐ-UBND ngày …»; a short text stands as it is."""
    found = _NUMBER.search(paper)
    if found:
        return found[1]
    return paper if len(paper) <= LONGEST_NUMBER else ""


def _decided_by(line: DecisionLine) -> str:
    level = TierLevel(line.decision.tier.level)
    own = f"Chủ tịch Ủy ban nhân dân {line.decision.campaign.authority}"
    return _OF_LEVEL.get(level, own)


def _check(line: DecisionLine) -> None:
    if line.state != LineState.GRANTED:
        raise WrongState(NOT_GRANTED.format(name=line.nomination.name))
    _paper(line)


def _book_of(line: DecisionLine) -> tuple[int, int]:
    _, day = _paper(line)
    return line.decision.campaign.authority_id, day.year


def _place(line: DecisionLine) -> tuple[tuple[int, int], int, int, int, int]:
    """By book, so that two hands take several books in one order; then as the list stands."""
    kind = kind_place(line.nomination.subject_kind)
    return _book_of(line), line.decision_id, kind, line.order, line.pk


def _record(award: Award, by: User, at: datetime) -> None:
    paper = f"{award.decision_number} ngày {short_day(award.decided_on)}"
    record_act(
        by=by,
        authority_id=award.authority_id,
        action=Action.AWARD_ENTERED,
        subject=award,
        at=at,
        note=f"Số vào sổ {award.book_number}, theo {paper}",
    )
