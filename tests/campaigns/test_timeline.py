"""The phase line on the days that the demo offers, and between them."""

import pytest

from campaigns.models import Phase
from campaigns.states import PhaseKind
from campaigns.timeline import phase_line
from tests.factories import at
from thidua.demo.people import DAYS

# instant: how the five phases stand; the deadline; what is left
LINES = {
    "2024-02-29 23:59": (
        "ahead ahead ahead ahead ahead",
        "Hạn nộp đăng ký: trước ngày 10/4/2024, tức hết ngày 9/4/2024",
        "còn 40 ngày",
    ),
    "2024-04-01 09:00": (
        "over now now ahead ahead",
        "Hạn nộp đăng ký: trước ngày 10/4/2024, tức hết ngày 9/4/2024",
        "còn 8 ngày 15 giờ",
    ),
    "2024-04-10 00:00": (
        "over over now ahead ahead",
        "Tổ chức thi đua đến hết ngày 15/10/2024",
        "còn 189 ngày",
    ),
    "2024-10-20 09:00": (
        "over over over now ahead",
        "Bình xét đến hết ngày 31/10/2024",
        "còn 11 ngày 15 giờ",
    ),
    "2024-11-05 09:00": (
        "over over over over now",
        "Tổng kết đến hết ngày 30/11/2024",
        "còn 25 ngày 15 giờ",
    ),
    "2024-11-15 09:00": (
        "over over over over now",
        "Tổng kết đến hết ngày 30/11/2024",
        "còn 15 ngày 15 giờ",
    ),
    "2024-11-18 09:00": (
        "over over over over now",
        "Tổng kết đến hết ngày 30/11/2024",
        "còn 12 ngày 15 giờ",
    ),
    "2024-11-22 09:00": (
        "over over over over now",
        "Tổng kết đến hết ngày 30/11/2024",
        "còn 8 ngày 15 giờ",
    ),
    "2024-12-01 00:00": ("over over over over over", "", ""),
}


@pytest.mark.parametrize("instant", LINES)
def test_the_line_says_where_the_campaign_stands(campaign, instant):
    states, deadline, left = LINES[instant]

    line = phase_line(campaign, at(instant))

    assert [stop.state for stop in line.stops] == states.split()
    assert (line.deadline, line.left) == (deadline, left)


def test_every_day_of_the_demo_is_looked_at():
    looked_at = {instant[:10] for instant in LINES}

    assert {day for day, _ in DAYS} <= looked_at


def test_the_line_tells_its_states_in_words(campaign):
    line = phase_line(campaign, at("2024-04-10 00:00"))

    assert [stop.state_words for stop in line.stops] == [
        "Đã xong",
        "Đã xong",
        "Đang diễn ra",
        "Sắp tới",
        "Sắp tới",
    ]


def test_a_phase_shows_the_words_of_the_plan_or_its_days(campaign):
    line = phase_line(campaign, at("2024-04-01 09:00"))

    assert [stop.days for stop in line.stops] == [
        "Trong tháng 3/2024",
        "1/3/2024 – 9/4/2024",
        "Từ ngày 15/3/2024 đến ngày 15/10/2024",
        "16/10/2024 – 31/10/2024",
        "Trong tháng 11/2024",
    ]


def test_up_to_when_results_count_is_said_in_the_plans_words_or_by_its_day(campaign):
    said = [campaign.results_said]
    campaign.results_words = ""

    assert [*said, campaign.results_said] == [
        "tính đến tháng 10/2024",
        "tính đến ngày 31/10/2024",
    ]


def test_between_two_phases_there_is_no_deadline(campaign):
    Phase.objects.filter(kind=PhaseKind.REVIEW).update(opens_at=at("2024-10-20 00:00"))

    line = phase_line(campaign, at("2024-10-16 00:00"))

    assert (line.deadline, line.left) == ("", "")
