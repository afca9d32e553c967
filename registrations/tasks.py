"""Work behind the scenes: e-mails of reminders that a page has written down."""

from datetime import datetime

from django_tasks import task

from campaigns.models import Campaign
from registrations.services.mailing import send_waiting


@task()
def mail_reminders(campaign_pk: int, at: str) -> None:
    """Send what waits; what fails is tried again by `send_reminders`."""
    campaign = Campaign.objects.select_related("authority").get(pk=campaign_pk)
    send_waiting(campaign=campaign, at=datetime.fromisoformat(at))
