"""/dang-ky/… the course of a registration."""

from django.urls import path

from core.papers.answers import paper_paths
from registrations.views import lifecycle, personal

urlpatterns = [
    path("dang-ky/bat-dau/<int:campaign_pk>/<int:unit_pk>/", lifecycle.start, name="start"),
    path("dang-ky/<int:pk>/", lifecycle.detail, name="detail"),
    path("dang-ky/<int:pk>/kiem-tra/", lifecycle.check, name="check"),
    path("dang-ky/<int:pk>/nop/", lifecycle.submit, name="submit"),
    path("dang-ky/<int:pk>/bien-nhan/", lifecycle.receipt, name="receipt"),
    path("dang-ky/<int:pk>/lan-nop/<int:revision>/", lifecycle.hand_in, name="hand_in"),
    path("dang-ky/<int:pk>/rut/", lifecycle.withdraw, name="withdraw"),
    path("dang-ky/<int:pk>/soan-lai/", lifecycle.reopen, name="reopen"),
    *paper_paths("dang-ky/<int:pk>/ban-dang-ky", lifecycle.paper, "paper"),
    *paper_paths("dang-ky/<int:pk>/ban-dang-ky/<int:part>", personal.paper, "personal_paper"),
]
