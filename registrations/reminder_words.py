"""What reminders say outside the portal: by e-mail, and as a text for a chat group.

Never a person's name, never an amount: such a text travels on without us.
"""

from datetime import datetime

from django.conf import settings

from campaigns.deadlines import deadline_sentence
from campaigns.models import Campaign
from core.calendar import format_moment
from registrations.dues import Due
from registrations.models import Reminder
from registrations.states import ReminderReason


def portal_link() -> str:
    """Where a unit goes on: its page «Việc cần làm»."""
    return f"{settings.PORTAL_URL}/"


def mail_subject(due: Due) -> str:
    """«Cần làm: nộp đăng ký thi đua, hạn hết ngày 9/4/2024»."""
    return f"Cần làm: {due.task}, hạn {due.until}"


def mail_text(reminder: Reminder, campaign: Campaign) -> str:
    """The e-mail: to whom, what is missing until when, where to do it, whom to ask."""
    return "\n\n".join(
        [
            f"Kính gửi {reminder.unit},",
            f"{campaign.title}.",
            reminder.text,
            f"Mở trang «Việc cần làm» để làm tiếp:\n{portal_link()}",
            _contact(campaign),
            "Thư do cổng thi đua gửi tự động.",
        ]
    )


def chat_text(campaign: Campaign, dues: list[Due], at: datetime) -> str:
    """A text to copy into the group of the units' heads: who has not filed, until when, where."""
    now, lines = format_moment(at), ["Kính gửi các đơn vị,"]
    missing = [due for due in dues if due.reason == ReminderReason.MISSING]
    if missing:
        phase = campaign.registration_phase
        words = "Đã hết hạn" if phase.is_over(at) else "Hạn"
        lines += [
            f"{words} nộp đăng ký thi đua: {deadline_sentence(phase)}.",
            f"Đến {now}, còn {len(missing)} đơn vị chưa nộp:",
            *(_chat_line(due, due.closes_at > phase.closes_at) for due in missing),
        ]
    returned = [due for due in dues if due.reason == ReminderReason.RETURNED]
    if returned:
        lines += [
            f"Đến {now}, còn {len(returned)} đơn vị chưa nộp lại bản đã được trả để bổ sung:",
            *(_chat_line(due, with_term=True) for due in returned),
        ]
    return "\n".join([*lines, f"Nộp tại: {portal_link()}", _contact(campaign)])


def _chat_line(due: Due, with_term: bool) -> str:
    return f"- {due.unit} (hạn {due.until})" if with_term else f"- {due.unit}"


def _contact(campaign: Campaign) -> str:
    """The office, not the person in it."""
    authority = campaign.authority
    ways = [f"Cần giúp, hãy liên hệ Văn phòng - thống kê {authority}"]
    if authority.contact_phone:
        ways.append(f"điện thoại {authority.contact_phone}")
    if authority.contact_email:
        ways.append(f"thư điện tử {authority.contact_email}")
    return f"{', '.join(ways)}."
