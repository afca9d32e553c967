"""A meeting of the council as its papers see it, with everything that may happen in one."""

from awards.council.polls import poll_of
from awards.council.voting import Votes
from awards.models import CouncilSession, Nomination, VoteRound, WrittenOpinion
from awards.states import Choice, RoundState, SessionState, VoteMode
from core.papers.content import GroupRow, Paper, Table
from core.papers.words import plain
from tests import award_factories
from tests.awards import builders
from tests.awards.voting import acts

LETTERS = "Y Ƀhiŏ Êñuôl Kŭm Čư̆ Ĭ Ơ̆"
HOSTILE = "<script>alert(1)</script> & <b>"
LONGEST = f"H'{'Nhơn ' * 20}Kbuôr Čuăh {HOSTILE}"[:150].strip()


def rows(table: Table) -> list[tuple[str, ...]]:
    """The rows of candidates as text, without those that name a group."""
    found = [row for row in table.rows if not isinstance(row, GroupRow)]
    return [tuple(plain(cell) for cell in row) for row in found]


def tables(paper: Paper) -> list[Table]:
    return [block for part in paper.parts for block in part.body if isinstance(block, Table)]


def told(session: CouncilSession) -> None:
    """What was typed: tellers, discussion, conclusion, guests."""
    session.tellers = f"Bà {LETTERS}, Chủ tịch Hội Phụ nữ\nÔng Lê Văn Sáu\nBà Trần Thị Lan"
    session.discussion = f"Ông Sáu nhất trí.\n{HOSTILE}"
    session.conclusion = "Nhất trí kết quả kiểm phiếu."
    session.guests = "Bí thư Đảng ủy xã"
    session.save()


def wrote(session: CouncilSession, place: int, note: str = "") -> WrittenOpinion:
    """The member at that place is away and agrees with everybody, in writing."""
    made = acts.wrote(session, acts.seat(session, place), Choice.AGREE)
    WrittenOpinion.objects.filter(pk=made.pk).update(note=note)
    return made


def counted(session: CouncilSession, *votes: Votes, mode: VoteMode = VoteMode.PAPER) -> VoteRound:
    """A closed round: the first candidate got the first counts, and so on."""
    made = acts.round_in(session, RoundState.CLOSED, mode, votes[0])
    for line, found in zip(made.items.order_by("item__order"), votes, strict=True):
        line.agree, line.disagree, line.blank = found.agree, found.disagree, found.blank
        line.save()
    return made


def many(session: CouncilSession, registration, by, number: int) -> list[Nomination]:
    """So many individuals more before the council; the first with the longest name."""
    made = []
    for place in range(number):
        name = LONGEST if place == 0 else f"{LETTERS} {place}"
        person = builders.person(registration, name, None, by, birth_year=1950 + place % 40)
        award_factories.make_item(session, person, vote_share=">50%")
        made.append(person)
    return made


def ended(session: CouncilSession) -> CouncilSession:
    """The same meeting, over, with outcomes as the service writes them."""
    for item in session.items.all():
        tally = poll_of(session).tallies()[item.pk]
        item.agree, item.disagree = tally.votes.agree, tally.votes.disagree
        item.blank, item.base = tally.votes.blank, tally.base
        item.outcome, item.fail_reason = tally.outcome, tally.fail_reason
        item.save()
    CouncilSession.objects.filter(pk=session.pk).update(
        state=SessionState.CLOSED, closed_at=acts.NOW
    )
    return acts.fresh(session)
