"""Loading the plan again over tasks that were ticked off: no tick is lost."""

from datetime import date

import pytest

from core.errors import RuleBroken
from registrations.models import AssignmentProgress
from registrations.services.assignments import mark_assignment
from tests.campaigns.plan_file import table
from tests.factories import REVIEW

SECOND = table('[[assignments]]\nclause = "V.2"')


@pytest.fixture
def ticked(campaign, secretary) -> AssignmentProgress:
    """V.2, done on 9 April."""
    mark_assignment(
        assignment=campaign.assignments.get(clause="V.2"),
        done_on=date(2024, 4, 9),
        note="Đã phát thanh",
        version=0,
        by=secretary,
        at=REVIEW,
    )
    return AssignmentProgress.objects.get()


def kept(ticked: AssignmentProgress) -> bool:
    """Whether the tick is as it was, on the same task."""
    row = AssignmentProgress.objects.values().get()
    return row == {name: getattr(ticked, name) for name in row}


def test_a_task_that_was_ticked_off_is_not_removed(ticked, campaign, reload):
    with pytest.raises(RuleBroken, match=r"Không bỏ được phân công V\.2 .*dựa vào"):
        reload((SECOND, ""))

    assert kept(ticked)
    assert campaign.assignments.count() == 5


def test_a_task_that_was_looked_at_and_is_open_is_not_removed_either(ticked, reload):
    AssignmentProgress.objects.update(done_on=None)

    with pytest.raises(RuleBroken):
        reload((SECOND, ""))

    assert AssignmentProgress.objects.count() == 1


def test_a_task_without_a_mark_is_removed(campaign, reload):
    reload((SECOND, ""))

    assert "V.2" not in campaign.assignments.values_list("clause", flat=True)


REWORDED = [
    ("tuyên truyền rộng rãi; công chức", "tuyên truyền; công chức"),
    ('clause = "V.2"\nassignee = "Phụ trách Đài', 'clause = "V.2"\nassignee = "Đài'),
    ('[[assignments]]\nclause = "V.2"', '[[assignments]]\nclause = "V.2a"'),
]


@pytest.mark.parametrize("change", REWORDED, ids=["text", "assignee", "clause"])
def test_a_task_that_is_worded_anew_keeps_its_tick(change, ticked, campaign, reload):
    changes = reload(change)

    assert len(changes) == 1
    assert kept(ticked)
    assert campaign.assignments.get(order=2).progress.done_on == date(2024, 4, 9)


def test_a_task_put_before_it_takes_no_tick(ticked, campaign, reload):
    new = SECOND.replace("V.2", "V.0")

    reload((SECOND, new + SECOND))

    assert kept(ticked)
    assert campaign.assignments.get(clause="V.2").order == 3
    assert not AssignmentProgress.objects.filter(assignment__clause="V.0").exists()


def test_two_tasks_that_change_places_keep_their_own_ticks(ticked, campaign, reload):
    third = table('[[assignments]]\nclause = "V.3"')

    reload((SECOND + third, third + SECOND))

    assert kept(ticked)
    assert campaign.assignments.get(clause="V.2").order == 3
