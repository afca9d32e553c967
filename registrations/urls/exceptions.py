"""Exceptions to the deadline: more time for one unit, and what is received late."""

from django.urls import path

from registrations.views import exceptions

urlpatterns = [
    path(
        "ban-lam-viec/<int:campaign_pk>/gia-han/",
        exceptions.extensions,
        name="extensions",
    ),
    path(
        "ban-lam-viec/<int:campaign_pk>/gia-han/<int:unit_pk>/",
        exceptions.extend,
        name="extend",
    ),
    path("dang-ky/<int:pk>/nhan-muon/", exceptions.receive_late, name="accept_late"),
]
