"""/dang-ky/<pk>/…/nhap-danh-sach/ a whole list of people or households at once."""

from django.urls import path

from registrations.urls.parts import HOMES, PEOPLE
from registrations.views import importing

_BELOW = "nhap-danh-sach/"

urlpatterns = [
    path(f"dang-ky/<int:pk>/ca-nhan/{_BELOW}", importing.bring, PEOPLE, name="individual_import"),
    path(
        f"dang-ky/<int:pk>/ca-nhan/{_BELOW}mau.xlsx",
        importing.template,
        PEOPLE,
        name="individual_template",
    ),
    path(f"dang-ky/<int:pk>/ho-gia-dinh/{_BELOW}", importing.bring, HOMES, name="household_import"),
    path(
        f"dang-ky/<int:pk>/ho-gia-dinh/{_BELOW}mau.xlsx",
        importing.template,
        HOMES,
        name="household_template",
    ),
    path(f"dang-ky/<int:pk>/{_BELOW}<int:part>/", importing.check, name="import_check"),
    path(f"dang-ky/<int:pk>/{_BELOW}<int:part>/hoan-tac/", importing.undo, name="import_undo"),
]
