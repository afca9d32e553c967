"""The course of a registration, as a table; and the fixed words around it."""

from django.db.models import TextChoices


class State(TextChoices):
    """Where a registration stands."""

    DRAFT = "draft", "Đang soạn"
    SUBMITTED = "submitted", "Đã nộp"
    RETURNED = "returned", "Trả lại để bổ sung"
    ACCEPTED = "accepted", "Đã tiếp nhận"
    WITHDRAWN = "withdrawn", "Đã rút"


# What may follow what. A state that is no key is final.
NEXT: dict[State, set[State]] = {
    State.DRAFT: {State.SUBMITTED},
    State.SUBMITTED: {State.RETURNED, State.ACCEPTED, State.WITHDRAWN},
    State.RETURNED: {State.SUBMITTED, State.WITHDRAWN},
    State.WITHDRAWN: {State.DRAFT},
}

# In these the unit may change its words.
EDITABLE = {State.DRAFT, State.RETURNED}

# In these the paper lies with the secretariat.
HANDED_IN = {State.SUBMITTED, State.ACCEPTED}


def may_follow(old: str, new: State) -> bool:
    """Whether a registration in `old` may go to `new`."""
    return new in NEXT.get(State(old), set())


class EntrantKind(TextChoices):
    """Whom a unit registers beside itself."""

    INDIVIDUAL = "individual", "Cá nhân"
    HOUSEHOLD = "household", "Hộ gia đình"


class Honorific(TextChoices):
    """How a person is addressed in papers; it also tells the sex that statistics ask for."""

    MR = "ong", "Ông"
    MS = "ba", "Bà"


class ContributionKind(TextChoices):
    """What was given (Luật Thi đua, khen thưởng, điều 74 khoản 5: công sức, đất đai, tài sản)."""

    MONEY = "money", "Tiền mặt"
    GOODS = "goods", "Hiện vật, vật tư"
    LABOUR = "labour", "Ngày công"
    LAND = "land", "Hiến đất"


class Origin(TextChoices):
    """Whether the giver gave it or moved others to give it (clause IV.1.c, third dash)."""

    OWN = "own", "Tự đóng góp"
    MOBILISED = "mobilised", "Vận động được"


class Outcome(TextChoices):
    """What became of a pledge at the cut-off."""

    EXCEEDED = "exceeded", "Vượt"
    REACHED = "reached", "Đạt"
    MISSED = "missed", "Chưa đạt"
    UNKNOWN = "unknown", "Chưa có kết quả"
