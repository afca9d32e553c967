"""How far the tasks of part V of the plan are."""

from django.urls import path

from registrations.views import assignments

urlpatterns = [
    path("phan-cong/<int:campaign_pk>/", assignments.task_list, name="assignments"),
    path("phan-cong/<int:campaign_pk>/<int:part>/", assignments.mark, name="assignment"),
]
