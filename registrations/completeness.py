"""What a registration must hold before it can be handed in."""

from core.calendar import two_digits
from registrations.models import Registration
from registrations.states import EntrantKind


def missing(registration: Registration) -> list[str]:
    """What is lacking, a sentence each; empty when the registration may be handed in.

    Clause V.4: «từ 01 lĩnh vực/công việc».
    """
    lacking = []
    if not has_details(registration):
        lacking.append("Chưa điền đủ thông tin người phụ trách đơn vị.")
    least = registration.campaign.minimum_pledges
    pledges = list(registration.pledges.all())
    if len(pledges) < least:
        lacking.append(f"Cần ít nhất {two_digits(least)} nội dung, công việc đăng ký.")
    lacking += [
        f"Nội dung «{pledge}» chưa ghi đủ chỉ tiêu, đơn vị tính và mức đăng ký."
        for pledge in pledges
        if not pledge.is_measurable
    ]
    return lacking


def has_details(registration: Registration) -> bool:
    """Whether it is known who answers for the unit, and how to reach them."""
    return bool(registration.head_name and registration.head_title and registration.phone)


def advice(registration: Registration) -> list[str]:
    """What the plan expects but does not bind the hand-in to (clause V.4: the list of people)."""
    if registration.entrants.filter(kind=EntrantKind.INDIVIDUAL).exists():
        return []
    return ["Kế hoạch yêu cầu gửi kèm danh sách cá nhân đăng ký; danh sách đang trống."]
