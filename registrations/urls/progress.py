"""How far the pledges are."""

from django.urls import path

from registrations.views import progress

urlpatterns = [
    path("tien-do/<int:campaign_pk>/", progress.campaign_progress, name="progress"),
    path("tien-do/<int:campaign_pk>/tien-do.xlsx", progress.sheet, name="progress_sheet"),
    path(
        "tien-do/<int:campaign_pk>/noi-dung/<int:theme_pk>/",
        progress.theme_progress,
        name="theme_progress",
    ),
    path("dang-ky/<int:pk>/tien-do/", progress.unit_progress, name="unit_progress"),
]
