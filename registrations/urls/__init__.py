"""Addresses of registrations, cut by what is done there."""

from registrations.urls import course, desk, parts, results, summing

app_name = "registrations"

urlpatterns = [
    *course.urlpatterns,
    *parts.urlpatterns,
    *desk.urlpatterns,
    *results.urlpatterns,
    *summing.urlpatterns,
]
