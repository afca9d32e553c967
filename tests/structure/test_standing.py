"""What stands while tests come and go: no test finds what another has done."""

import pytest
from django.apps import apps
from django.db import connection

from accounts.models import Unit, User
from accounts.states import Role
from campaigns.models import BaseWage
from tests import factories
from tests.emptying import can_empty, empty


@pytest.mark.parametrize("turn", [1, 2, 3])
def test_what_a_test_does_to_the_cast_the_next_one_does_not_find(turn, chairman, unit):
    assert (chairman.full_name, User.objects.get().full_name) == ("chairman", "chairman")
    assert Unit.objects.get() == unit

    chairman.full_name = f"Lần {turn}"
    chairman.save()
    unit.delete()

    assert User.objects.get().full_name == f"Lần {turn}"
    assert not Unit.objects.exists()


@pytest.mark.parametrize("turn", [1, 2])
def test_only_who_is_asked_for_is_there(turn, head, other_unit):
    assert set(User.objects.all()) == {head}
    assert set(Unit.objects.all()) == {head.memberships.get().unit, other_unit}


def test_nobody_is_there_for_whom_nobody_asked(db):
    assert not User.objects.exists()
    assert not Unit.objects.exists()


@pytest.mark.parametrize("turn", [1, 2])
def test_who_knows_whom_is_one_and_the_same(turn, campaign, unit, authority):
    assert campaign.authority is authority is unit.authority


def test_a_test_that_commits_finds_nobody_of_the_tests_before(transactional_db):
    assert not User.objects.exists()
    assert not connection.in_atomic_block


def rows() -> dict[str, int]:
    return {model._meta.label: model._base_manager.count() for model in apps.get_models()}


def test_after_a_test_that_commits_there_is_what_migrations_write_and_nothing_else(
    transactional_db,
):
    if not can_empty(connection):
        pytest.skip("a server that is not ours is flushed by Django")
    before = rows()
    authority = factories.make_authority()
    factories.make_person("x", Role.SECRETARIAT, authority)
    BaseWage.objects.all().delete()

    empty(connection)

    assert rows() == before
    assert before[BaseWage._meta.label]
