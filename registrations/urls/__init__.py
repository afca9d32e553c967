"""Addresses of registrations, cut by what is done there."""

from registrations.urls import course, desk, importing, parts, results

app_name = "registrations"

urlpatterns = [
    *course.urlpatterns,
    *parts.urlpatterns,
    *importing.urlpatterns,
    *desk.urlpatterns,
    *results.urlpatterns,
]
