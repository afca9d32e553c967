"""Addresses of the awarding half, by noun."""

from awards.urls import (
    decisions,
    eligibility,
    files,
    meetings,
    notices,
    papers,
    reporting,
    scoring,
    sessions,
    voting,
)

app_name = "awards"
urlpatterns = [
    *scoring.urlpatterns,
    *papers.urlpatterns,
    *files.urlpatterns,
    *reporting.urlpatterns,
    *meetings.urlpatterns,
    *eligibility.urlpatterns,
    *notices.urlpatterns,
    *voting.urlpatterns,
    *sessions.urlpatterns,
    *decisions.urlpatterns,
]
