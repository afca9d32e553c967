"""The shape of a plan file, format 1 (`docs/plan-file.md` tells it to people)."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)

from accounts.states import UnitKind
from campaigns.states import (
    AwardForm,
    CommendationKind,
    CriterionMethod,
    MoneyReading,
    MoneyRounding,
    PeriodRule,
    PhaseKind,
    SubjectKind,
    TierLevel,
    VoteBase,
)
from core.shares import Share

Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=400)]
MaybeLine = Annotated[str, StringConstraints(strip_whitespace=True, max_length=400)]
Prose = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]{1,60}$")]


def _is_share(text: str) -> str:
    Share.parse(text)
    return text


ShareText = Annotated[
    str, StringConstraints(strip_whitespace=True, max_length=10), AfterValidator(_is_share)
]
Positive = Annotated[Decimal, Field(gt=0, max_digits=6, decimal_places=2)]


class Part(BaseModel):
    """A table of the file: unknown keys are faults, not noise."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class CampaignPart(Part):
    """The campaign itself."""

    title: Line
    movement: Line
    occasion: MaybeLine = ""
    occasion_on: date | None = None
    plan_number: Annotated[str, StringConstraints(max_length=50)] = ""
    plan_issued_on: date | None = None
    slogan: Annotated[str, StringConstraints(max_length=300)] = ""
    watchword: str = ""
    legal_regime: Literal["2024", "2025", "2026"]
    signer_title: Line
    signer_name: MaybeLine = ""
    council_name: Line
    receiving_desk: Line
    results_on: date
    results_words: Annotated[str, StringConstraints(max_length=100)] = ""
    reports_to: list[Line] = Field(min_length=1)
    purposes: list[Prose] = Field(min_length=1)
    requirements: list[Prose] = Field(min_length=1)
    aim: str = ""


class ParentPlanPart(Part):
    """The plan from above that this one carries out."""

    number: Annotated[str, StringConstraints(max_length=50)]
    issued_on: date
    issuer: Line
    title: Line


class ParticipantsPart(Part):
    """Who may compete (clause III.1), and which kinds of unit are called on to register."""

    clause: Annotated[str, StringConstraints(max_length=20)]
    texts: list[Prose] = Field(min_length=1)
    unit_kinds: list[UnitKind] = Field(min_length=1)
    subject_kinds: list[SubjectKind] = Field(min_length=1)


class RegistrationPart(Part):
    """What a registration must hold (clause V.4)."""

    clause: Annotated[str, StringConstraints(max_length=20)]
    minimum_pledges: int = Field(ge=1, le=50)
    rule: Prose
    grace_minutes: int = Field(default=0, ge=0, le=60)
    reminder_days: list[Annotated[int, Field(ge=0, le=60)]] = Field(
        default=[7, 3, 1], max_length=10
    )


class CouncilPart(Part):
    """How the council votes and how its list is made public: settings, no national rule binds."""

    quorum: ShareText = "2/3"
    vote_base: VoteBase = VoteBase.ALL_MEMBERS
    notice_days: int = Field(default=10, ge=0, le=60)
    direct_share_aim: Annotated[int, Field(ge=1, le=100)] | None = None


class RewardPart(Part):
    """What comes with an award (NĐ 98/2023 and NĐ 152/2025, điều 49 and 54)."""

    commendation_kind: CommendationKind = CommendationKind.CAMPAIGN
    collective_factor: Annotated[Decimal, Field(gt=0, le=20, decimal_places=2)] = Decimal(2)
    household_factor: Annotated[Decimal, Field(gt=0, le=20, decimal_places=2)] = Decimal("1.5")
    money_rounding: MoneyRounding = MoneyRounding.UP


class PhasePart(Part):
    """A phase: both days in, or everything before a day."""

    kind: PhaseKind
    first_day: date
    last_day: date | None = None
    before: date | None = None
    rule: PeriodRule
    words: Annotated[str, StringConstraints(max_length=200)] = ""
    clause: Annotated[str, StringConstraints(max_length=20)] = ""

    @model_validator(mode="after")
    def _days_fit_the_rule(self) -> Self:
        if self.rule == PeriodRule.BEFORE_DAY:
            if self.before is None or self.last_day is not None:
                raise ValueError("rule «before_day» cần khóa before và không có last_day")
            if self.before <= self.first_day:
                raise ValueError("before phải sau first_day")
        elif self.last_day is None or self.before is not None:
            raise ValueError(f"rule «{self.rule.value}» cần khóa last_day và không có before")
        elif self.last_day < self.first_day:
            raise ValueError("last_day phải từ first_day trở đi")
        return self


class ThemePart(Part):
    """A content of the campaign (clause II.1)."""

    clause: Annotated[str, StringConstraints(max_length=20)]
    name: Annotated[str, StringConstraints(min_length=1, max_length=150)]
    text: Prose


class CriterionPart(Part):
    """A criterion in the plan's words, with the settings for scoring it."""

    subject_kind: SubjectKind
    clause: Annotated[str, StringConstraints(max_length=20)]
    name: Annotated[str, StringConstraints(min_length=1, max_length=150)]
    text: Prose
    method: CriterionMethod
    maximum: Positive = Decimal(10)
    weight: Positive = Decimal(1)
    mandatory: bool = False
    threshold: Annotated[Decimal, Field(gt=0, max_digits=15, decimal_places=0)] | None = None
    money_reading: MoneyReading | None = None

    @model_validator(mode="after")
    def _money_has_a_threshold(self) -> Self:
        is_money = self.method == CriterionMethod.MONEY
        if is_money and (self.threshold is None or self.money_reading is None):
            raise ValueError("method «money» cần threshold và money_reading")
        if not is_money and (self.threshold is not None or self.money_reading is not None):
            raise ValueError("threshold và money_reading chỉ dùng với method «money»")
        return self


class TierPart(Part):
    """A form of award, highest first (clause III.2)."""

    clause: Annotated[str, StringConstraints(max_length=20)]
    form: AwardForm
    level: TierLevel
    name: Annotated[str, StringConstraints(min_length=1, max_length=200)]
    short_name: Annotated[str, StringConstraints(min_length=1, max_length=60)]
    decided_here: bool
    minimum_total: Annotated[Decimal, Field(ge=0, le=100, decimal_places=2)]
    vote_share: ShareText = ">50%"
    coefficient: Annotated[Decimal, Field(gt=0, max_digits=5, decimal_places=3)] | None = None
    quota: Annotated[int, Field(ge=1, le=9999)] | None = None
    submit_to: list[Line] = []
    legal_ground: Annotated[str, StringConstraints(max_length=200)] = ""

    @model_validator(mode="after")
    def _who_proposes_says_to_whom(self) -> Self:
        if not self.decided_here and not self.submit_to:
            raise ValueError("hình thức do cấp trên quyết định cần submit_to (nơi nhận tờ trình)")
        return self


class AssignmentPart(Part):
    """A task of part V."""

    clause: Annotated[str, StringConstraints(max_length=20)]
    assignee: Annotated[str, StringConstraints(min_length=1, max_length=300)]
    text: Prose


class RecipientPart(Part):
    """A line of «Nơi nhận»."""

    name: Annotated[str, StringConstraints(min_length=1, max_length=200)]
    note: Annotated[str, StringConstraints(max_length=50)] = ""


class LegalBasisPart(Part):
    """A «Căn cứ» line without its closing mark, and the days on which it is cited."""

    text: Prose
    applies_from: date | None = None
    applies_to: date | None = None
    source: Annotated[str, StringConstraints(max_length=300)] = ""


class PlanFile(Part):
    """A whole plan."""

    format: Literal[1]
    slug: Slug
    campaign: CampaignPart
    parent_plan: ParentPlanPart | None = None
    participants: ParticipantsPart
    registration: RegistrationPart
    council: CouncilPart | None = None
    reward: RewardPart | None = None
    phases: list[PhasePart]
    themes: list[ThemePart] = Field(min_length=1)
    criteria: list[CriterionPart] = Field(min_length=1)
    tiers: list[TierPart] = Field(min_length=1)
    assignments: list[AssignmentPart] = []
    recipients: list[RecipientPart] = []
    legal_bases: list[LegalBasisPart] = []

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        kinds = [phase.kind for phase in self.phases]
        if sorted(kinds) != sorted(PhaseKind):
            raise ValueError(
                "phases cần đúng một giai đoạn mỗi loại: "
                + ", ".join(kind.value for kind in PhaseKind)
            )
        judged = {criterion.subject_kind for criterion in self.criteria}
        for kind in self.participants.subject_kinds:
            if kind not in judged:
                raise ValueError(f"chưa có tiêu chuẩn (criteria) cho đối tượng «{kind.value}»")
        minima = [tier.minimum_total for tier in self.tiers]
        if minima != sorted(minima, reverse=True):
            raise ValueError("tiers phải xếp từ cao xuống thấp theo minimum_total")
        return self
