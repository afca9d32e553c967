"""Phases are half-open: the first instant is in, the closing instant is out."""

from datetime import UTC, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from campaigns.models import Phase
from campaigns.states import PeriodRule, PhaseKind
from tests.factories import at

MOMENT = timedelta(microseconds=1)

# kind, its first instant, the first instant that is too late
BOUNDS = [
    (PhaseKind.LAUNCH, "2024-03-01 00:00", "2024-04-01 00:00"),
    (PhaseKind.REGISTRATION, "2024-03-01 00:00", "2024-04-10 00:00"),
    (PhaseKind.EMULATION, "2024-03-15 00:00", "2024-10-16 00:00"),
    (PhaseKind.REVIEW, "2024-10-16 00:00", "2024-11-01 00:00"),
    (PhaseKind.SUMMING_UP, "2024-11-01 00:00", "2024-12-01 00:00"),
]


@pytest.mark.parametrize(("kind", "first", "closing"), BOUNDS)
def test_a_phase_runs_from_its_first_instant_to_just_before_its_closing(
    campaign, kind, first, closing
):
    phase = campaign.phase(kind)
    instants = [at(first) - MOMENT, at(first), at(closing) - MOMENT, at(closing)]

    assert [phase.is_open(each) for each in instants] == [False, True, True, False]
    assert [phase.is_over(each) for each in instants] == [False, False, False, True]


def test_the_zone_of_the_asking_clock_does_not_matter(campaign):
    phase = campaign.registration_phase
    last = at("2024-04-09 23:59:59.999999").astimezone(UTC)

    assert (phase.is_open(last), phase.is_open(last + MOMENT)) == (True, False)


def test_a_campaign_has_one_phase_of_a_kind(campaign):
    phase = campaign.registration_phase
    phase.pk = None

    with pytest.raises(IntegrityError), transaction.atomic():
        phase.save(force_insert=True)

    assert campaign.phases.count() == 5


def test_a_phase_that_closes_when_it_opens_is_refused(campaign):
    phase = campaign.registration_phase
    phase.closes_at = phase.opens_at

    with pytest.raises(ValidationError):
        phase.full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        phase.save()

    assert Phase.objects.get(pk=phase.pk).closes_at == at("2024-04-10 00:00")


@pytest.mark.parametrize("rule", PeriodRule)
def test_every_rule_of_a_deadline_is_used_by_the_plan(campaign, rule):
    assert campaign.phases.filter(rule=rule).exists()
