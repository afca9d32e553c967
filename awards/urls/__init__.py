"""Addresses of the awarding half, by noun."""

from awards.urls import files, papers, scoring, sessions

app_name = "awards"

urlpatterns = [
    *scoring.urlpatterns,
    *papers.urlpatterns,
    *files.urlpatterns,
    *sessions.urlpatterns,
]
