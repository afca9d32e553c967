"""Addresses of the awarding half, by noun."""

from awards.urls import decisions, files, papers, scoring

app_name = "awards"

urlpatterns = [
    *scoring.urlpatterns,
    *papers.urlpatterns,
    *files.urlpatterns,
    *decisions.urlpatterns,
]
