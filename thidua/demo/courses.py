"""Courses: things that take their time, played side by side through the services.

A course yields the instant of its next act and does it when it is taken up again; so the courses
of all units run side by side and the history is written in the order of time.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from heapq import heapify, heappop, heapreplace

Course = Iterator[datetime]

A_MOMENT = timedelta(minutes=3, seconds=20)  # to type in one row


def play(courses: Iterable[Course]) -> None:
    """Run the courses side by side, always the one whose next act is due first."""
    begun = ((next(course, None), place, course) for place, course in enumerate(courses))
    queue = [(at, place, course) for at, place, course in begun if at is not None]
    heapify(queue)
    while queue:
        _, place, course = queue[0]
        following = next(course, None)
        if following is None:
            heappop(queue)
        else:
            heapreplace(queue, (following, place, course))
