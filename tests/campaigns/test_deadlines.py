"""Deadlines in words: the plan's rule and the last day that counts."""

from datetime import timedelta

import pytest

from campaigns.deadlines import closed_sentence, deadline_sentence, not_yet_sentence, remaining
from campaigns.states import PhaseKind
from tests.factories import at

MOMENT = timedelta(microseconds=1)


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        (PhaseKind.LAUNCH, "hết ngày 31/3/2024"),
        (PhaseKind.REGISTRATION, "trước ngày 10/4/2024, tức hết ngày 9/4/2024"),
        (PhaseKind.EMULATION, "hết ngày 15/10/2024"),
        (PhaseKind.REVIEW, "hết ngày 31/10/2024"),
        (PhaseKind.SUMMING_UP, "hết ngày 30/11/2024"),
    ],
)
def test_a_deadline_names_the_last_day_that_counts(campaign, kind, sentence):
    assert deadline_sentence(campaign.phase(kind)) == sentence


def test_too_late_is_told_with_the_words_of_the_plan(campaign):
    assert closed_sentence(campaign.registration_phase) == (
        "Đã hết hạn đăng ký (trước ngày 10/4/2024, tức hết ngày 9/4/2024). "
        "Kế hoạch quy định: «trước ngày 10/4/2024»."
    )


def test_words_that_the_plan_does_not_have_are_not_cited(campaign):
    phase = campaign.registration_phase
    phase.words = ""

    assert closed_sentence(phase) == (
        "Đã hết hạn đăng ký (trước ngày 10/4/2024, tức hết ngày 9/4/2024)."
    )


def test_too_early_names_the_first_day(campaign):
    assert not_yet_sentence(campaign.registration_phase) == (
        "Chưa đến thời gian đăng ký: mở từ ngày 1/3/2024."
    )


@pytest.mark.parametrize(
    ("instant", "words"),
    [
        (at("2024-04-01 09:00"), "còn 8 ngày 15 giờ"),
        (at("2024-04-09 00:00"), "còn 1 ngày"),
        (at("2024-04-09 22:30"), "còn 1 giờ 30 phút"),
        (at("2024-04-09 23:59"), "còn 1 phút"),
        (at("2024-04-10 00:00") - MOMENT, "còn dưới 1 phút"),
        (at("2024-04-10 00:00"), "đã hết hạn"),
        (at("2024-11-15 09:00"), "đã hết hạn"),
    ],
)
def test_what_is_left_is_rounded_down(campaign, instant, words):
    assert remaining(campaign.registration_phase, instant) == words


@pytest.mark.parametrize("step", [-MOMENT, 0 * MOMENT, MOMENT])
def test_the_words_and_the_rule_turn_at_the_same_instant(campaign, step):
    phase = campaign.registration_phase
    instant = phase.closes_at + step

    assert (remaining(phase, instant) == "đã hết hạn") is not phase.is_open(instant)
