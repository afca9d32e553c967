"""How far the tasks are that part V of the plan gives to somebody."""

from dataclasses import dataclass

from campaigns.models import Assignment, Campaign
from registrations.models import AssignmentProgress


@dataclass(frozen=True)
class Task:
    """A task of part V, with what is written down about it; `progress` None for nothing yet."""

    assignment: Assignment
    progress: AssignmentProgress | None

    @property
    def is_done(self) -> bool:
        """Whether the secretariat has ticked it off."""
        return self.progress is not None and self.progress.done_on is not None


@dataclass(frozen=True)
class Tasks:
    """All tasks of a campaign, in the order of the plan."""

    rows: tuple[Task, ...]

    @property
    def total(self) -> int:
        """How many there are."""
        return len(self.rows)

    @property
    def done(self) -> int:
        """How many are done."""
        return sum(row.is_done for row in self.rows)

    @property
    def words(self) -> str:
        """«6/14 việc đã xong»."""
        return f"{self.done}/{self.total} việc đã xong"

    @property
    def bar(self) -> int:
        """How long the bar is drawn, 0 to 100: full if and only if all is done."""
        return 100 * self.done // self.total if self.total else 0


def tasks(campaign: Campaign) -> Tasks:
    """The tasks of part V and how far they are; two queries."""
    progress = {
        each.assignment_id: each
        for each in AssignmentProgress.objects.filter(assignment__campaign=campaign)
    }
    return Tasks(tuple(Task(each, progress.get(each.pk)) for each in campaign.assignments.all()))
