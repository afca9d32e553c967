"""Addresses of registrations, cut by what is done there."""

from registrations.urls import (
    course,
    desk,
    exceptions,
    files,
    parts,
    reminding,
    reporting,
    results,
    summing,
)

app_name = "registrations"

urlpatterns = [
    *course.urlpatterns,
    *parts.urlpatterns,
    *desk.urlpatterns,
    *exceptions.urlpatterns,
    *results.urlpatterns,
    *reminding.urlpatterns,
    *reporting.urlpatterns,
    *files.urlpatterns,
    *summing.urlpatterns,
]
