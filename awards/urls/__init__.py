"""Addresses of the awarding half, by noun."""

from awards.urls import files, honours, papers, register, scoring, verifying

app_name = "awards"

urlpatterns = [
    *scoring.urlpatterns,
    *papers.urlpatterns,
    *files.urlpatterns,
    *register.urlpatterns,
    *verifying.urlpatterns,
    *honours.urlpatterns,
]
