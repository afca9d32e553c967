"""/de-nghi/…/hop/ meetings in which units themselves chose whom to put forward."""

from django.urls import path

from awards.views import meetings, minutes
from core.papers.answers import paper_paths

OF_UNIT = "de-nghi/<int:campaign_pk>/don-vi/<int:unit_pk>/hop"
ONE = "de-nghi/hop/<int:pk>"

urlpatterns = [
    path(f"{OF_UNIT}/", meetings.unit_meeting, name="unit_meeting"),
    path(f"{OF_UNIT}/them/", meetings.meeting_add, name="unit_meeting_add"),
    path(f"{ONE}/", meetings.meeting_edit, name="unit_meeting_edit"),
    path(f"{ONE}/nguoi/", meetings.meeting_people, name="unit_meeting_people"),
    path(f"{ONE}/ket-qua/", meetings.meeting_votes, name="unit_meeting_votes"),
    path(f"{ONE}/ket-qua/<int:part>/xoa/", meetings.vote_remove, name="unit_vote_remove"),
    path(f"{ONE}/xoa/", meetings.meeting_remove, name="unit_meeting_remove"),
    path(f"{ONE}/tep/", minutes.minutes_add, name="unit_minutes_add"),
    path(f"{ONE}/tep/<int:part>/xoa/", minutes.minutes_remove, name="unit_minutes_remove"),
    *paper_paths(f"{ONE}/bien-ban", minutes.minutes_paper, "unit_meeting_paper"),
]
