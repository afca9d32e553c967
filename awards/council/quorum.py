"""Whether enough members have come to meet (NĐ 152/2025, điều 45). Pure: no query, no clock."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from awards.models import CouncilMember
from awards.states import Presence
from core.shares import Share


@dataclass(frozen=True)
class Quorum:
    """Members with a vote who are there, of all with a vote, held against the share needed."""

    present: int
    total: int
    share: Share

    @property
    def is_met(self) -> bool:
        """Whether the council may meet."""
        return self.share.is_met(self.present, self.total)

    @property
    def least(self) -> int:
        """How many have to be there at least."""
        return self.share.least(self.total)

    @property
    def words(self) -> str:
        """As the page says it: «6/7 thành viên có mặt, đủ điều kiện họp (từ 2/3)»."""
        there = f"{self.present}/{self.total} thành viên có mặt"
        if self.is_met:
            return f"{there}, đủ điều kiện họp ({self.share.words})"
        if not self.total:
            return f"{there}, chưa đủ điều kiện họp (chưa có thành viên biểu quyết)"
        return f"{there}, chưa đủ điều kiện họp ({self.share.words}, ít nhất {self.least} người)"


def count_quorum(
    members: Iterable[CouncilMember], presences: Mapping[int, str], share: str
) -> Quorum:
    """The quorum of a meeting; `presences` are by the member's key, who is not noted is not there.

    Members without a vote count on neither side. Raises ValueError for a share that is none.
    """
    voting = [each for each in members if each.votes]
    present = sum(presences.get(each.pk) == Presence.PRESENT for each in voting)
    return Quorum(present, len(voting), Share.parse(share))
