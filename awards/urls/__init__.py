"""Addresses of the awarding half, by noun."""

from awards.urls import (
    certificates,
    council_papers,
    decisions,
    eligibility,
    files,
    honours,
    meetings,
    nominations,
    notices,
    outgoing,
    papers,
    register,
    reporting,
    scoring,
    sessions,
    verifying,
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
    *council_papers.urlpatterns,
    *decisions.urlpatterns,
    *certificates.urlpatterns,
    *register.urlpatterns,
    *outgoing.urlpatterns,
    *verifying.urlpatterns,
    *honours.urlpatterns,
    *nominations.urlpatterns,
]
