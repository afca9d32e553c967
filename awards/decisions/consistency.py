"""Whether the papers of a list fit together: «trình ký» as a careful office checks it.

As many names as reports; each name with its papers (điều 84); names and posts the same on the
papers that go up together; the council met before the paper's day; what the paper cites has its
number and day. What blocks keeps the paper from being issued; the rest is told and decided by a
person.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from awards.decisions.findings import Finding, Rule, about
from awards.decisions.naming import otherwise, renamed
from awards.decisions.readback import ON_PAPER
from awards.kinds import PAPER_WORDS
from awards.models import (
    Decision,
    DecisionLine,
    Nomination,
    NominationHandIn,
    OutgoingPaper,
)
from awards.nominations.completeness import Missing, missing_of
from awards.nominations.snapshot import Words, words_of
from awards.register.outgoing import Issued, issued_for, key_of
from awards.states import (
    DecisionKind,
    DecisionState,
    DossierPart,
    ItemOutcome,
    LineState,
    PaperKind,
)
from core.calendar import local_day, short_day, two_digits


@dataclass(frozen=True)
class Checked:
    """A list with what was found; those that block first."""

    decision: Decision
    findings: tuple[Finding, ...]

    @property
    def blocking(self) -> int:
        """How many keep it from being issued."""
        return sum(each.blocks for each in self.findings)


# Which rule speaks of a lacking part of a dossier.
OF_PART = {
    DossierPart.REPORT: Rule.REPORT,
    DossierPart.MEETING: Rule.MINUTES,
    DossierPart.CONFIRMATION: Rule.CONFIRMATION,
    DossierPart.SUBJECT: Rule.SUBJECT,
}
# What a paper cites (`awards.papers`), by its kind.
CITED = {
    DecisionKind.DECISION: PaperKind.COUNCIL_SUBMISSION,
    DecisionKind.SUBMISSION: PaperKind.MINUTES,
}


def findings_of(decision: Decision, day: date) -> tuple[Finding, ...]:
    """What does not fit in one list; `day` is that of its paper, issued or to be issued."""
    return check([decision], day)[0].findings


def check(decisions: Sequence[Decision], day: date) -> list[Checked]:
    """Lists of one campaign, each with its findings; a fixed number of queries.

    An issued one is judged by its own day, the others by `day`.
    """
    if not decisions:
        return []
    facts = _Facts(decisions)
    found = []
    for decision in decisions:
        rows = [*_of(decision, facts, decision.issued_on or day)]
        rows.sort(key=lambda each: not each.blocks)
        found.append(Checked(decision, tuple(rows)))
    return found


class _Facts:
    """All that is asked about, read at once for all lists."""

    def __init__(self, decisions: Sequence[Decision]) -> None:
        rows = DecisionLine.objects.filter(decision__in=decisions, state__in=ON_PAPER)
        rows = rows.select_related(
            "nomination__unit",
            "nomination__tier",
            "nomination__entrant",
            "item__tier",
            "item__final_tier",
            "award",
        )
        self.lines: dict[int, list[DecisionLine]] = defaultdict(list)
        for line in rows:
            self.lines[line.decision_id].append(line)
        nominations = [each.nomination for lines in self.lines.values() for each in lines]
        self.missing: dict[int, list[Missing]] = missing_of(nominations)
        self.words = words_of(nominations)
        self.handed_in = _handed_in(nominations)
        self.issued: Issued = issued_for(decisions[0].campaign)


def _handed_in(nominations: Iterable[Nomination]) -> dict[int, Words]:
    """The words of the last hand-in of each."""
    rows = NominationHandIn.objects.filter(nomination__in=[each.pk for each in nominations])
    return dict(rows.order_by("revision").values_list("nomination_id", "words"))


def _of(decision: Decision, facts: _Facts, day: date) -> Iterator[Finding]:
    lines = facts.lines[decision.pk]
    if not lines:
        yield Finding(Rule.EMPTY, "Danh sách không có tên nào.")
    yield from _counted(lines, facts)
    for line in lines:
        yield from _papers(line.nomination, facts)
        yield from _vote(decision, line)
        key = line.nomination_id
        yield from otherwise(line.nomination, facts.words[key], facts.handed_in.get(key))
        if decision.state != DecisionState.ISSUED:
            yield from renamed(line.nomination)
    yield from _session_day(decision, day)
    yield from _cited(decision, facts, day)
    if decision.state == DecisionState.ISSUED:
        yield from _register(lines)


def _counted(lines: Sequence[DecisionLine], facts: _Facts) -> Iterator[Finding]:
    without = sum(
        any(each.part == DossierPart.REPORT for each in facts.missing[line.nomination_id])
        for line in lines
    )
    if without:
        names, reports = two_digits(len(lines)), two_digits(len(lines) - without)
        sentence = f"Danh sách có {names} tên nhưng chỉ có {reports} báo cáo thành tích đủ phần."
        yield Finding(Rule.COUNT, sentence)


def _papers(nomination: Nomination, facts: _Facts) -> Iterator[Finding]:
    for each in facts.missing[nomination.pk]:
        if each.part in OF_PART:
            yield about(OF_PART[each.part], nomination, each.sentence)


def _vote(decision: Decision, line: DecisionLine) -> Iterator[Finding]:
    """Passed for this form; who was refused above falls back to a lower one."""
    item, tier = line.item, decision.tier
    if item.outcome != ItemOutcome.PASSED:
        yield about(Rule.VOTE, line.nomination, "Hội đồng chưa thông qua trường hợp này.")
    elif line.falls_back_from_id is None and item.award_tier.pk != tier.pk:
        passed = item.award_tier.short_name
        sentence = f"Hội đồng thông qua {passed}, danh sách là {tier.short_name}."
        yield about(Rule.VOTE, line.nomination, sentence)


def _session_day(decision: Decision, day: date) -> Iterator[Finding]:
    session = decision.session
    met = local_day(session.opened_at or session.planned_at)
    if met > day:
        sentence = f"Hội đồng họp ngày {short_day(met)}, sau ngày văn bản {short_day(day)}."
        yield Finding(
            Rule.SESSION_DAY, sentence, "Phiên họp", reverse("awards:session", args=[session.pk])
        )


def _cited(decision: Decision, facts: _Facts, day: date) -> Iterator[Finding]:
    kind = CITED[DecisionKind(decision.kind)]
    # Of the list itself, or of the meeting that it comes from.
    key = key_of(kind, decision)
    paper = facts.issued.get(key)
    if paper is None:
        url = reverse("awards:outgoing_issue", args=[PAPER_WORDS[kind], key[2]])
        sentence = f"{kind.label} chưa có số, ngày trong sổ văn bản đi."
        yield Finding(Rule.CITED_MISSING, sentence, "Ghi vào sổ văn bản đi", url)
    elif paper.day > day:
        yield _later(paper, day)
    campaign = decision.campaign
    if not (campaign.plan_number and campaign.plan_issued_on):
        url = reverse("campaigns:plan_facts", args=[campaign.pk])
        sentence = "Kế hoạch của xã chưa ghi số, ngày trên cổng."
        yield Finding(Rule.CITED_MISSING, sentence, "Ghi số, ngày của kế hoạch", url)


def _later(paper: OutgoingPaper, day: date) -> Finding:
    sentence = f"{paper} ngày {short_day(paper.day)}, sau ngày văn bản {short_day(day)}."
    return Finding(Rule.CITED_LATER, sentence, "Văn bản được dẫn", paper.get_absolute_url())


def _register(lines: Sequence[DecisionLine]) -> Iterator[Finding]:
    """Every granted name once in the register, with the words of the list."""
    for line in lines:
        if line.state != LineState.GRANTED:
            continue
        award = getattr(line, "award", None)
        if award is None:
            yield about(Rule.REGISTER, line.nomination, "Chưa vào sổ khen thưởng.")
        elif (award.name, award.post) != (line.nomination.name, line.nomination.occupation):
            told = ", ".join(filter(None, (award.name, award.post)))
            sentence = f"Sổ khen thưởng ghi «{told}»."
            url = award.get_absolute_url()
            yield Finding(Rule.REGISTER, f"{line.nomination.name}: {sentence}", "Mục trong sổ", url)
