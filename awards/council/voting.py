"""From counts to an outcome; pure: no query, no clock (decision 0008)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from awards.states import ItemOutcome
from campaigns.states import VoteBase
from core.shares import Share, percent_words

_OF = {
    VoteBase.ALL_MEMBERS: "thành viên",
    VoteBase.PRESENT: "thành viên dự họp và gửi ý kiến",
}


@dataclass(frozen=True)
class Votes:
    """Counts on one candidate, however they came about."""

    agree: int = 0
    disagree: int = 0
    blank: int = 0

    def __add__(self, other: "Votes") -> "Votes":
        return Votes(
            self.agree + other.agree, self.disagree + other.disagree, self.blank + other.blank
        )

    @property
    def total(self) -> int:
        """How many have said something or nothing."""
        return self.agree + self.disagree + self.blank

    @property
    def is_tie(self) -> bool:
        """As many for as against, and somebody at all; it decides nothing by itself."""
        return self.agree == self.disagree > 0

    @property
    def words(self) -> str:
        """As the history tells of them."""
        return f"{self.agree} đồng ý, {self.disagree} không đồng ý, {self.blank} không có ý kiến"


@dataclass(frozen=True)
class Room:
    """Who takes part, by the keys of members who have a vote.

    `written` are those who are away and have sent their opinion: who came has no second vote.
    """

    voters: frozenset[int] = frozenset()
    present: frozenset[int] = frozenset()
    written: frozenset[int] = frozenset()

    @classmethod
    def of(cls, voters: Collection[int], came: Collection[int], wrote: Collection[int]) -> "Room":
        """Only voters count; of who came the written opinion does not."""
        members = frozenset(voters)
        present = members & frozenset(came)
        return cls(members, present, members & frozenset(wrote) - present)

    def base(self, kind: VoteBase, recused: Collection[int]) -> int:
        """Of how many the share is counted (NĐ 152/2025, điều 33 khoản 5).

        All members of the council, or those who are there or have written; never the recused.
        """
        counted = self.voters if kind == VoteBase.ALL_MEMBERS else self.present | self.written
        return len(counted - frozenset(recused))

    def handed(self, recused: Sequence[Collection[int]]) -> frozenset[int]:
        """Who gets a ballot: who is there and may vote on one of the candidates at least."""
        if not recused:
            return self.present
        return self.present - frozenset.intersection(*(frozenset(each) for each in recused))


@dataclass(frozen=True)
class Tally:
    """What the votes on one candidate come to."""

    votes: Votes
    base: int
    share: Share
    kind: VoteBase = VoteBase.ALL_MEMBERS

    @property
    def passed(self) -> bool:
        """Whether the share is reached; of a base of nobody it never is."""
        return self.share.is_met(self.votes.agree, self.base)

    @property
    def outcome(self) -> ItemOutcome:
        """The same as an outcome."""
        return ItemOutcome.PASSED if self.passed else ItemOutcome.FAILED

    @property
    def percent(self) -> str:
        """Who agreed, in per cent of the base: «77,78»."""
        return percent_words(self.votes.agree, self.base)

    @property
    def reached(self) -> str:
        """«7/9 phiếu, 77,78 %»."""
        return f"{self.votes.agree}/{self.base} phiếu, {self.percent} %"

    @property
    def needed(self) -> str:
        """«cần từ 2/3 của 9 thành viên, ít nhất 6 phiếu»."""
        least = f", ít nhất {self.share.least(self.base)} phiếu" if self.base else ""
        return f"cần {self.share.words} của {self.base} {_OF[self.kind]}{least}"

    @property
    def words(self) -> str:
        """«7/9 phiếu, 77,78 %, cần từ 2/3 của 9 thành viên, ít nhất 6 phiếu»."""
        return f"{self.reached}, {self.needed}"

    @property
    def fail_reason(self) -> str:
        """Why it did not pass; empty when it did."""
        if self.passed:
            return ""
        return f"Được {self.votes.agree}/{self.base} phiếu ({self.percent} %), {self.needed}."


@dataclass(frozen=True)
class Ballots:
    """The papers of a secret vote, as the tellers counted them."""

    issued: int
    returned: int
    valid: int
    invalid: int


@dataclass(frozen=True)
class Line:
    """The votes on one candidate in a round, and who had none on it."""

    name: str
    votes: Votes
    recused: frozenset[int] = frozenset()


def broken_sums(ballots: Ballots, room: Room, lines: Sequence[Line]) -> list[str]:
    """A sentence with the numbers for each sum that does not come out (biên bản kiểm phiếu)."""
    handed = room.handed([line.recused for line in lines])
    found = []
    if ballots.issued > len(handed):
        found.append(
            f"Phát ra {ballots.issued} phiếu, nhưng chỉ có {len(handed)} thành viên có mặt được "
            "bỏ phiếu."
        )
    if ballots.returned > ballots.issued:
        found.append(f"Thu vào {ballots.returned} phiếu, nhiều hơn {ballots.issued} phiếu phát ra.")
    if ballots.valid + ballots.invalid != ballots.returned:
        found.append(
            f"{ballots.valid} phiếu hợp lệ + {ballots.invalid} phiếu không hợp lệ = "
            f"{ballots.valid + ballots.invalid}, phải bằng {ballots.returned} phiếu thu vào."
        )
    for line in lines:
        found += _broken_line(ballots, handed, line)
    return found


def _broken_line(ballots: Ballots, handed: frozenset[int], line: Line) -> list[str]:
    """Valid ballots less those of the recused, whose line is struck out, are the votes.

    A ballot has no name: where some were not issued, not returned or invalid, nobody can say whose
    they were, and so the votes lie between two numbers. Where none is missing the two are one.
    """
    struck = len(line.recused & handed)
    least = max(ballots.valid - struck, 0)
    most = max(min(ballots.valid, len(handed) - struck), least)
    votes = line.votes
    if least <= votes.total <= most:
        return []
    wanted = f"{least}" if least == most else f"từ {least} đến {most}"
    less = f", trừ {struck} người không tham gia biểu quyết" if struck else ""
    return [
        f"{line.name}: {votes.agree} đồng ý + {votes.disagree} không đồng ý + {votes.blank} không "
        f"có ý kiến = {votes.total}, phải là {wanted} ({ballots.valid} phiếu hợp lệ{less})."
    ]
