"""/de-nghi/…/bao-cao/ the achievement report; …/da-khen/ awards that the subject has had."""

from django.urls import path

from awards.views import earlier, reporting

urlpatterns = [
    path("de-nghi/<int:pk>/bao-cao/", reporting.report, name="report_edit"),
    path("de-nghi/<int:pk>/bao-cao/<slug:word>/", reporting.section, name="report_section"),
    path("de-nghi/<int:pk>/da-khen/", earlier.earlier_awards, name="earlier_awards"),
    path("de-nghi/<int:pk>/da-khen/them/", earlier.earlier_award_add, name="earlier_award_add"),
    path(
        "de-nghi/<int:pk>/da-khen/<int:part>/xoa/",
        earlier.earlier_award_remove,
        name="earlier_award_remove",
    ),
]
