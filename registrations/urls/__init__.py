"""Addresses of registrations, cut by what is done there."""

from registrations.urls import (
    assignments,
    course,
    desk,
    exceptions,
    files,
    importing,
    parts,
    progress,
    reminding,
    reporting,
    results,
    summing,
)

app_name = "registrations"

urlpatterns = [
    *course.urlpatterns,
    *parts.urlpatterns,
    *importing.urlpatterns,
    *desk.urlpatterns,
    *exceptions.urlpatterns,
    *results.urlpatterns,
    *reminding.urlpatterns,
    *reporting.urlpatterns,
    *files.urlpatterns,
    *summing.urlpatterns,
    *progress.urlpatterns,
    *assignments.urlpatterns,
]
