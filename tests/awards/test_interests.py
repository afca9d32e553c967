"""Who has an interest in whom: found from the rows, a whole table."""

import pytest

from accounts.states import Role
from awards.council.conflicts import conflict_of, units_headed
from awards.models import CouncilMember
from awards.states import RecusalSource
from tests import factories

OWN_UNIT, OWN_NOMINATION = RecusalSource.OWN_UNIT, RecusalSource.OWN_NOMINATION

# What the roster says of a member; whose source it comes to for the person and the collective.
MEMBERS = [
    ("nothing at all", {}, None, None),
    ("of the unit", {"unit": "unit"}, OWN_UNIT, OWN_UNIT),
    ("of another unit", {"unit": "other_unit"}, None, None),
    ("heads the unit", {"user": "head"}, OWN_UNIT, OWN_UNIT),
    ("heads another unit", {"user": "other_head"}, None, None),
    ("has an office", {"user": "council_member"}, None, None),
    ("same name and year", {"full_name": "H'Hen Niê", "birth_year": 1985}, OWN_NOMINATION, None),
    ("spelled otherwise", {"full_name": "H’HEN  niê", "birth_year": 1985}, OWN_NOMINATION, None),
    ("same name, other year", {"full_name": "H'Hen Niê", "birth_year": 1986}, None, None),
    ("same name, no year", {"full_name": "H'Hen Niê"}, None, None),
    ("other marks", {"full_name": "H'Hen Nie", "birth_year": 1985}, None, None),
    ("name of the collective", {"full_name": "Thôn Đông", "birth_year": 1985}, None, None),
    (
        "the candidate and of the unit",
        {"full_name": "H'Hen Niê", "birth_year": 1985, "unit": "unit"},
        OWN_NOMINATION,
        OWN_UNIT,
    ),
]


@pytest.mark.parametrize(
    ("says", "individual", "collective_"),
    [row[1:] for row in MEMBERS],
    ids=[row[0] for row in MEMBERS],
)
def test_a_conflict_is_found(says, individual, collective_, person, collective, request):
    given = {
        name: request.getfixturevalue(value) if name in ("unit", "user") else value
        for name, value in says.items()
    }
    member = CouncilMember(**{"full_name": "Thành viên", **given})
    heads = units_headed([member])

    assert conflict_of(member, person, heads) == individual
    assert conflict_of(member, collective, heads) == collective_


def test_a_household_is_its_head(family, authority):
    member = CouncilMember(full_name="Nguyễn Thị Hoa", birth_year=family.birth_year)

    assert conflict_of(member, family, {}) == OWN_NOMINATION


def test_who_heads_several_units_is_of_each(authority, unit, other_unit, head):
    head.memberships.create(authority=authority, role=Role.UNIT_HEAD, unit=other_unit)
    office = factories.make_person("office", Role.SECRETARIAT, authority)

    found = units_headed([CouncilMember(user=head), CouncilMember(user=office), CouncilMember()])

    assert found == {head.pk: {unit.pk, other_unit.pk}}
