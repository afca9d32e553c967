"""Who is what, where: roles, what they see, what the database refuses."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from accounts.models import Authority, Membership, Unit, User
from accounts.permissions import (
    acts_for,
    has_role,
    is_officer,
    is_person,
    is_secretariat,
    role_name,
)
from accounts.states import Role
from campaigns.models import Campaign
from tests import factories

OFFICERS = set(Role) - {Role.UNIT_HEAD}


def person_with(role: Role, authority, unit) -> User:
    return factories.make_person(
        "person", role, authority, unit if role == Role.UNIT_HEAD else None
    )


@pytest.mark.parametrize("role", Role)
def test_a_person_has_their_role_and_no_other(authority, unit, role):
    person = person_with(role, authority, unit)

    assert [each for each in Role if has_role(person, authority.pk, each)] == [role]
    assert has_role(person, authority.pk, *Role)
    assert not has_role(person, authority.pk)


@pytest.mark.parametrize("role", Role)
def test_a_role_counts_in_its_authority_only(authority, unit, stranger, role):
    person = person_with(role, authority, unit)
    elsewhere = stranger.roles[0].authority_id

    assert not has_role(person, elsewhere, *Role)
    assert not is_officer(person, elsewhere)
    assert role_name(person, elsewhere) == ""


@pytest.mark.parametrize("role", Role)
def test_every_role_but_the_unit_head_is_an_officer(authority, unit, role):
    person = person_with(role, authority, unit)

    assert is_officer(person, authority.pk) is (role in OFFICERS)
    assert is_secretariat(person, authority.pk) is (role == Role.SECRETARIAT)
    assert acts_for(person, unit) is (role == Role.UNIT_HEAD)


def test_a_visitor_is_nobody(unit):
    visitor = AnonymousUser()

    answers = [
        is_person(visitor),
        has_role(visitor, unit.authority_id, *Role),
        is_officer(visitor, unit.authority_id),
        is_secretariat(visitor, unit.authority_id),
        acts_for(visitor, unit),
    ]
    assert answers == [False] * 5
    assert role_name(visitor, unit.authority_id) == ""


def test_the_keeper_of_the_installation_has_no_role_by_that(unit, django_user_model):
    keeper = django_user_model.objects.create_superuser("keeper", full_name="Đỗ Thành Công")

    assert not has_role(keeper, unit.authority_id, *Role)
    assert not acts_for(keeper, unit)
    assert list(Unit.objects.visible_to(keeper)) == []


def test_a_head_acts_for_their_unit_only(head, unit, other_unit):
    assert (acts_for(head, unit), acts_for(head, other_unit)) == (True, False)


def test_one_person_may_head_two_units(head, authority, unit, other_unit):
    Membership.objects.create(user=head, authority=authority, role=Role.UNIT_HEAD, unit=other_unit)

    assert acts_for(head, unit)
    assert acts_for(head, other_unit)
    assert set(Unit.objects.visible_to(head)) == {unit, other_unit}


@pytest.mark.parametrize("role", Role)
def test_what_a_role_sees(campaign, authority, unit, other_unit, stranger, role):
    factories.make_unit(stranger.roles[0].authority, "Thôn Tây")
    person = person_with(role, authority, unit)

    units = {unit} if role == Role.UNIT_HEAD else {unit, other_unit}
    assert set(Unit.objects.visible_to(person)) == units
    assert list(Authority.objects.visible_to(person)) == [authority]
    assert list(Campaign.objects.visible_to(person)) == [campaign]


def test_the_neighbour_sees_nothing(campaign, stranger):
    assert list(Unit.objects.visible_to(stranger)) == []
    assert list(Campaign.objects.visible_to(stranger)) == []


@pytest.mark.parametrize("role", Role)
def test_unit_heads_have_a_unit_and_others_have_none(authority, unit, db, role):
    user = User.objects.create_user("person", full_name="Người")
    wrong = None if role == Role.UNIT_HEAD else unit
    membership = Membership(user=user, authority=authority, role=role, unit=wrong)

    with pytest.raises(ValidationError) as error:
        membership.full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        membership.save()

    words = "Phụ trách đơn vị phải có đơn vị; vai trò khác thì không."
    assert error.value.messages == [words]
    assert Membership.objects.count() == 0


@pytest.mark.parametrize("role", Role)
def test_nobody_has_a_role_twice(authority, unit, role):
    person = person_with(role, authority, unit)
    twin = Membership.objects.get()
    twin.pk = None

    with pytest.raises(IntegrityError), transaction.atomic():
        twin.save(force_insert=True)

    assert person.memberships.count() == 1


def test_the_unit_of_a_head_belongs_to_the_authority(head, unit, stranger):
    elsewhere = stranger.roles[0].authority
    crossed = Membership(user=head, authority=elsewhere, role=Role.UNIT_HEAD, unit=unit)

    with pytest.raises(ValidationError):
        crossed.full_clean()


@pytest.mark.parametrize("name", ["Nguyen", "nguyễn", "a b", "a@b.vn", "", "x" * 61])
def test_a_sign_in_name_is_short_and_plain(name):
    user = User(username=name, full_name="Nguyễn Văn Bảy", password="x")

    with pytest.raises(ValidationError) as error:
        user.clean_fields()

    assert list(error.value.error_dict) == ["username"]


@pytest.mark.parametrize("name", ["y.wieng", "h-nhon_2", "0912345678"])
def test_plain_sign_in_names_are_taken(name):
    User(username=name, full_name="Y Wiêng Niê", password="x").clean_fields()


def test_a_person_with_a_past_is_not_deleted(head):
    with pytest.raises(IntegrityError), transaction.atomic():
        head.delete()

    assert User.objects.filter(pk=head.pk).exists()
