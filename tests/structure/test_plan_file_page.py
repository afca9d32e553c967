"""docs/plan-file.md: its example loads, its tables are the keys that the reader knows."""

from typing import Any

import pytest
from pydantic_core import PydanticUndefined

from accounts.states import UnitKind
from audit.log import SYSTEM
from campaigns.planfile import schema
from campaigns.planfile.reading import PlanFileError, read_plan
from campaigns.planfile.writing import write_plan
from campaigns.states import PhaseKind
from tests.factories import OPEN, at
from tests.structure.markdown import DOCS, sections, table_in

PARTS = {
    "The file itself": schema.PlanFile,
    "campaign": schema.CampaignPart,
    "parent_plan": schema.ParentPlanPart,
    "participants": schema.ParticipantsPart,
    "registration": schema.RegistrationPart,
    "council": schema.CouncilPart,
    "reward": schema.RewardPart,
    "phases, by key": schema.PhasePart,
    "themes": schema.ThemePart,
    "criteria": schema.CriterionPart,
    "tiers": schema.TierPart,
    "assignments": schema.AssignmentPart,
    "recipients": schema.RecipientPart,
    "legal_bases": schema.LegalBasisPart,
}


@pytest.fixture
def example(tmp_path):
    """The example of the page as a file."""
    page = (DOCS / "plan-file.md").read_text(encoding="utf-8")
    (text,) = (part.split("\n```")[0] for part in page.split("```toml\n")[1:])
    file = tmp_path / "plan.toml"
    file.write_text(f"{text}\n", encoding="utf-8")
    return file


def without(default: Any) -> str:
    """What the page says happens without the key."""
    if default is PydanticUndefined:
        return "fault"
    if default is None:
        return "none"
    return '`""`' if default == "" else f"`{str(default).lower()}`"


@pytest.mark.parametrize("heading", PARTS)
def test_the_keys_of_a_table_are_those_of_the_reader(heading):
    rows = table_in(sections("plan-file.md")[heading])[1:]

    assert [(key, default) for key, default, _ in rows] == [
        (name, without(field.default)) for name, field in PARTS[heading].model_fields.items()
    ]


def test_every_table_of_a_plan_file_is_told():
    parts = {each for each in vars(schema).values() if _is_part(each)}

    assert parts == set(PARTS.values())


def _is_part(each: Any) -> bool:
    return isinstance(each, type) and issubclass(each, schema.Part) and each is not schema.Part


def test_the_example_becomes_a_campaign(example, authority, unit):
    campaign, _ = write_plan(read_plan(example), authority=authority, actor=SYSTEM, at=OPEN)

    assert campaign.get_absolute_url() == "/phong-trao/xa-mau/xanh-2027/"
    assert campaign.phase(PhaseKind.REGISTRATION).closes_at == at("2027-04-01 00:00")
    assert [each.unit for each in campaign.invitations.all()] == [unit]
    assert unit.kind == UnitKind.HAMLET


KEYS = [
    line
    for line in (DOCS / "plan-file.md").read_text(encoding="utf-8").split("```")[3].splitlines()
    if " = " in line
]
# The example shows these although they are not needed.
SHOWN_ANYHOW = ("words", "clause", "mandatory")


@pytest.mark.parametrize(
    "line", sorted({each for each in KEYS if each.split(" = ")[0] not in SHOWN_ANYHOW})
)
def test_nothing_can_be_left_out_of_the_example(example, line):
    text = example.read_text(encoding="utf-8")
    example.write_text(text.replace(f"{line}\n", "", 1), encoding="utf-8")

    with pytest.raises(PlanFileError):
        read_plan(example)


@pytest.mark.parametrize(
    ("heading", "key", "words"),
    [
        ("participants", "unit_kinds", UnitKind),
        ("participants", "subject_kinds", schema.SubjectKind),
        ("criteria", "subject_kind", schema.SubjectKind),
        ("tiers", "form", schema.AwardForm),
        ("tiers", "level", schema.TierLevel),
        ("criteria", "method", schema.CriterionMethod),
        ("criteria", "money_reading", schema.MoneyReading),
    ],
)
def test_every_word_that_may_be_chosen_is_told(heading, key, words):
    rows = table_in(sections("plan-file.md")[heading])[1:]

    (told,) = (text for name, _, text in rows if name == key)
    assert told.split("`")[1::2] == [each.value for each in words]
