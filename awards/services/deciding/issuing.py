"""After the chairman's word: the signed paper, what those above answered, falling back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db import transaction

from accounts.models import User
from audit.actions import Action
from awards.decisions.consistency import findings_of
from awards.decisions.money import money_of
from awards.decisions.proposals import named, stops_for
from awards.models import Decision, DecisionLine
from awards.permissions import can_fall_back, can_issue, can_note_results
from awards.register.numbering import Code
from awards.services.deciding.confirming import NO_REASON, refuse_stopped
from awards.services.deciding.listing import list_for
from awards.services.deciding.moves import (
    SPOKEN_FOR,
    Values,
    move,
    move_line,
    put_on,
    reflect,
    written,
)
from awards.services.files import keep_file
from awards.services.outgoing import IN_FUTURE, NO_SIGNER, Signed, write_down
from awards.services.registering import enter_awards
from awards.states import AwardFileUse, DecisionKind, DecisionState, LineState, PaperKind
from campaigns.models import AwardTier, BaseWage, Campaign
from campaigns.states import SubjectKind
from core.calendar import local_day, short_day
from core.errors import Duplicate, Incomplete, RuleBroken, WrongState
from core.uploads.checking import CheckedFile

INCONSISTENT = "Hồ sơ chưa khớp nhau nên chưa ghi ban hành được."
TOO_EARLY = "Ngày văn bản không được trước ngày {day}."
NO_WAGE = "Chưa có mức lương cơ sở cho ngày {day}; hãy thêm trong danh mục."
NO_PAPER = "Hãy ghi số, ngày và nơi ban hành văn bản của cấp trên."
NO_ANSWER = "Hãy ghi kết quả của ít nhất một tên."
WHY_REFUSED = "Hãy ghi lý do không tặng: {name}."
NOT_LOWER = "Chỉ chuyển xuống hình thức thấp hơn {tier}."
FELL_BACK = "{name} đã được chuyển xuống hình thức thấp hơn."


@dataclass(frozen=True)
class Answer:
    """What those above said of one name; a refusal has its reason."""

    granted: bool
    reason: str = ""


def issue(
    *,
    decision: Decision,
    number: str,
    issued_on: date,
    signer_title: str,
    signer_name: str,
    upload: CheckedFile,
    by: User,
    at: datetime,
    about: str = "",
    **sent: Any,
) -> None:
    """Write down that the paper was signed and went out; nothing of it changes any more.

    It gets its place in the register of outgoing papers; `about` and `sent` are what stands there
    beside number, day and signer (`Signed`). The names of an own decision are granted and entered
    into the register of awards, each with the money of the base wage of that day (NĐ 152/2025,
    điều 49). Raises NotAllowed, WrongState, RuleBroken for what the paper lacks, Incomplete with
    every name that something stops and with what does not fit together, Duplicate for a number
    that was used, Stale.
    """
    can_issue(by, decision).require()
    kind = PaperKind(decision.kind)
    signed = Signed(
        number=number,
        day=issued_on,
        about=about or about_of(decision),
        signer_title=signer_title,
        signer_name=signer_name,
        upload=upload,
        **sent,
    )
    fields = _checked(decision, str(Code.read(number, kind)), signed, at)
    with transaction.atomic():
        Campaign.objects.hold(decision.campaign_id)
        values = move(decision, DecisionState.ISSUED, issued_at=at, **fields)
        refuse_stopped(decision, at)
        refuse_inconsistent(decision, issued_on)
        if decision.kind == DecisionKind.DECISION:
            _grant(decision, fields["base_wage"])
            enter_awards(lines=decision.lines.filter(state=LineState.GRANTED), by=by, at=at)
        changes = {
            name: (getattr(decision, name), values[name])
            for name in ("state", "number", "issued_on", "signer_name")
        }
        written(decision, Action.DECISION_ISSUED, by, at, changes=changes)
        # Last: the bytes are stored by now, and nothing after them can fail.
        write_down(kind=kind, subject=decision, signed=signed, by=by, at=at)
    reflect(decision, values)


def about_of(decision: Decision) -> str:
    """What the paper is about, in one line, when nobody has written it otherwise."""
    asked = "" if decision.kind == DecisionKind.DECISION else "đề nghị "
    return f"Về việc {asked}tặng {decision.tier.name}"


def refuse_inconsistent(decision: Decision, day: date) -> None:
    """Raises Incomplete with each finding that keeps a paper of that day from being issued."""
    found = [each.sentence for each in findings_of(decision, day) if each.blocks]
    if found:
        raise Incomplete(f"{INCONSISTENT} {' '.join(found)}")


def record_results(
    *,
    decision: Decision,
    answers: Mapping[DecisionLine, Answer],
    paper: str,
    paper_on: date,
    upload: CheckedFile | None,
    by: User,
    at: datetime,
) -> None:
    """Write down what a paper from above says of names on a submission, once for each.

    Who is granted is entered into the register, with the money of the day of that paper, which its
    own level pays (Luật Thi đua, khen thưởng, điều 11 khoản 4). Raises NotAllowed, WrongState,
    RuleBroken, Incomplete or Stale.
    """
    can_note_results(by, decision).require()
    if not paper.strip():
        raise RuleBroken(NO_PAPER)
    if not answers:
        raise RuleBroken(NO_ANSWER)
    _refuse_day(paper_on, decision.issued_on, at)
    wage = _wage(decision.tier, paper_on)
    moved: dict[DecisionLine, Values] = {}
    with transaction.atomic():
        for line, answer in answers.items():
            moved[line] = _answered(decision, line, answer, wage, paper, paper_on)
            written(
                decision,
                Action.RESULT_FROM_ABOVE,
                by,
                at,
                part=line,
                changes={"state": (line.state, moved[line]["state"])},
                note=f"{line.nomination}, {paper}",
            )
        enter_awards(
            lines=[line for line, answer in answers.items() if answer.granted], by=by, at=at
        )
        if upload is not None:
            keep_file(owner=decision, use=AwardFileUse.RESULT, upload=upload, by=by, at=at)
    for line, values in moved.items():
        reflect(line, values)


def fall_back(
    *, line: DecisionLine, tier: AwardTier, reason: str, by: User, at: datetime
) -> DecisionLine:
    """Put a name that those above refused on a waiting list of a lower tier, knowingly.

    One achievement has one form of award (điều 5 khoản 2): only a refusal frees it for another.
    Raises NotAllowed, WrongState, RuleBroken, Incomplete with what stops it, or Duplicate.
    """
    can_fall_back(by, line).require()
    refused = line.decision
    if tier.campaign_id != refused.campaign_id or tier.order <= refused.tier.order:
        raise RuleBroken(NOT_LOWER.format(tier=refused.tier.short_name))
    if not reason.strip():
        raise RuleBroken(NO_REASON)
    with transaction.atomic():
        Campaign.objects.hold(refused.campaign_id)
        if DecisionLine.objects.filter(falls_back_from=line).exists():
            raise Duplicate(FELL_BACK.format(name=line.nomination.name))
        if DecisionLine.objects.live().filter(nomination=line.nomination_id).exists():
            raise Duplicate(SPOKEN_FOR.format(name=line.nomination.name))
        stops = stops_for(refused.campaign, [line.nomination], at)
        if stops:
            raise Incomplete(" ".join(named(stops, [line.nomination])))
        decision = list_for(refused.session, tier, by, at)
        new = put_on(decision, line.item, falls_back_from=line)
        note = f"{line.nomination}: {refused.tier.short_name} → {tier.short_name}. {reason}"
        for each in (refused, decision):
            written(each, Action.FELL_BACK, by, at, note=note)
    return new


def _checked(decision: Decision, code: str, signed: Signed, at: datetime) -> dict[str, Any]:
    """What the signed paper says, as the row keeps it."""
    if not (signed.signer_title.strip() and signed.signer_name.strip()):
        raise RuleBroken(NO_SIGNER)
    confirmed_on = local_day(decision.confirmed_at) if decision.confirmed_at else None
    _refuse_day(signed.day, confirmed_on, at)
    own = decision.kind == DecisionKind.DECISION
    return {
        "number": code,
        "issued_on": signed.day,
        "signer_title": signed.signer_title,
        "signer_name": signed.signer_name,
        "base_wage": _wage(decision.tier, signed.day) if own else None,
    }


def _refuse_day(day: date, earliest: date | None, at: datetime) -> None:
    if earliest is not None and day < earliest:
        raise RuleBroken(TOO_EARLY.format(day=short_day(earliest)))
    if day > local_day(at):
        raise RuleBroken(IN_FUTURE)


def _wage(tier: AwardTier, day: date) -> Decimal | None:
    """The base wage in force on the day; None where no money goes with the tier."""
    if tier.coefficient is None:
        return None
    wage = BaseWage.objects.on(day)
    if wage is None:
        raise Incomplete(NO_WAGE.format(day=short_day(day)))
    return wage.amount


def _money(decision: Decision, line: DecisionLine, wage: Decimal | None) -> Decimal | None:
    if wage is None:
        return None
    return money_of(decision.tier, SubjectKind(line.nomination.subject_kind), wage)


def _grant(decision: Decision, wage: Decimal | None) -> None:
    """Every name on an own decision, with its money."""
    for line in decision.lines.filter(state=LineState.LISTED).select_related("nomination"):
        move_line(line, LineState.GRANTED, money=_money(decision, line, wage))


def _answered(
    decision: Decision,
    line: DecisionLine,
    answer: Answer,
    wage: Decimal | None,
    paper: str,
    paper_on: date,
) -> Values:
    """One name moved as those above answered."""
    if line.decision_id != decision.pk or line.state != LineState.LISTED:
        raise WrongState(f"{line.nomination.name} không chờ kết quả ở tờ trình này.")
    said: Values = {"result_paper": paper, "result_on": paper_on}
    if answer.granted:
        return move_line(line, LineState.GRANTED, money=_money(decision, line, wage), **said)
    if not answer.reason.strip():
        raise RuleBroken(WHY_REFUSED.format(name=line.nomination.name))
    return move_line(line, LineState.REFUSED, reason=answer.reason, **said)
