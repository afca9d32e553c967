"""Who of the demo leads, and which award each one strives for."""

from decimal import Decimal

from registrations.states import PostKind
from thidua.demo.rows import PersonRow, RegistrationRow, judged

# How the posts of those begin who lead a unit; everybody else works with their own hands.
LEADING = (
    "Bí thư",
    "Bác sĩ, Trạm trưởng",
    "Chỉ huy trưởng",
    "Chủ doanh nghiệp",
    "Chủ tịch",
    "Giám đốc",
    "Hiệu trưởng",
    "Phó ",
    "Trưởng ",
)


def post_of(occupation: str) -> PostKind:
    """Whether somebody with this post leads or works with their own hands."""
    return PostKind.LEADER if occupation.startswith(LEADING) else PostKind.WORKER


def aim_of(person: PersonRow | RegistrationRow) -> int | None:
    """The award that somebody strives for, by its place in the plan; some leave it open.

    Those who did well later aimed high: so the demo's ranking stays near what people wished for.
    """
    points = [each for each in judged(person.points) if each is not None]
    if not points:
        return None
    mean = sum(points, Decimal(0)) / len(points)
    if mean >= Decimal("9.3"):
        return 0
    return 1 if mean >= 8 else 2
