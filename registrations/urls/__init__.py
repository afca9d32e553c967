"""Addresses of registrations, cut by what is done there."""

from registrations.urls import assignments, course, desk, parts, progress, results

app_name = "registrations"

urlpatterns = [
    *course.urlpatterns,
    *parts.urlpatterns,
    *desk.urlpatterns,
    *results.urlpatterns,
    *progress.urlpatterns,
    *assignments.urlpatterns,
]
