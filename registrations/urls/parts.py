"""/dang-ky/<pk>/… the parts that a unit writes."""

from django.urls import path

from registrations.states import EntrantKind
from registrations.views import drafting

PEOPLE = {"kind": EntrantKind.INDIVIDUAL}
HOMES = {"kind": EntrantKind.HOUSEHOLD}

urlpatterns = [
    path("dang-ky/<int:pk>/don-vi/", drafting.details, name="details"),
    path("dang-ky/<int:pk>/noi-dung/", drafting.pledges, name="pledges"),
    path("dang-ky/<int:pk>/noi-dung/them/", drafting.pledge_add, name="pledge_add"),
    path("dang-ky/<int:pk>/noi-dung/<int:part>/sua/", drafting.pledge_edit, name="pledge_edit"),
    path("dang-ky/<int:pk>/noi-dung/<int:part>/xoa/", drafting.pledge_remove, name="pledge_remove"),
    path("dang-ky/<int:pk>/ca-nhan/", drafting.entrants, PEOPLE, name="individuals"),
    path("dang-ky/<int:pk>/ca-nhan/them/", drafting.entrant_add, PEOPLE, name="individual_add"),
    path("dang-ky/<int:pk>/ho-gia-dinh/", drafting.entrants, HOMES, name="households"),
    path("dang-ky/<int:pk>/ho-gia-dinh/them/", drafting.entrant_add, HOMES, name="household_add"),
    path("dang-ky/<int:pk>/danh-sach/<int:part>/sua/", drafting.entrant_edit, name="entrant_edit"),
    path(
        "dang-ky/<int:pk>/danh-sach/<int:part>/xoa/",
        drafting.entrant_remove,
        name="entrant_remove",
    ),
]
