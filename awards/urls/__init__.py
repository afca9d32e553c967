"""Addresses of the awarding half, by noun."""

from awards.urls import eligibility, files, notices, papers, scoring

app_name = "awards"

urlpatterns = [
    *scoring.urlpatterns,
    *papers.urlpatterns,
    *files.urlpatterns,
    *eligibility.urlpatterns,
    *notices.urlpatterns,
]
