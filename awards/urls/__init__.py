"""Addresses of the awarding half, by noun."""

from awards.urls import files, nominations, papers, scoring

app_name = "awards"

urlpatterns = [
    *nominations.urlpatterns,
    *scoring.urlpatterns,
    *papers.urlpatterns,
    *files.urlpatterns,
]
