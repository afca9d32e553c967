"""/dang-ky/<pk>/… the parts that a unit writes."""

from django.urls import path

from registrations.states import EntrantKind
from registrations.views import details, entrants, pledges

TASKS = {"group": pledges.TASKS}
WORKS = {"group": pledges.WORKS}
PEOPLE = {"kind": EntrantKind.INDIVIDUAL}
HOMES = {"kind": EntrantKind.HOUSEHOLD}

urlpatterns = [
    path("dang-ky/<int:pk>/don-vi/", details.details, name="details"),
    path("dang-ky/<int:pk>/noi-dung/", pledges.pledges, TASKS, name="pledges"),
    path("dang-ky/<int:pk>/noi-dung/them/", pledges.pledge_add, TASKS, name="pledge_add"),
    path("dang-ky/<int:pk>/cong-trinh/", pledges.pledges, WORKS, name="works"),
    path("dang-ky/<int:pk>/cong-trinh/them/", pledges.pledge_add, WORKS, name="work_add"),
    path("dang-ky/<int:pk>/noi-dung/<int:part>/sua/", pledges.pledge_edit, name="pledge_edit"),
    path(
        "dang-ky/<int:pk>/noi-dung/<int:part>/chi-tieu/",
        pledges.pledge_measure,
        name="pledge_measure",
    ),
    path("dang-ky/<int:pk>/noi-dung/<int:part>/xoa/", pledges.pledge_remove, name="pledge_remove"),
    path("dang-ky/<int:pk>/ca-nhan/", entrants.entrants, PEOPLE, name="individuals"),
    path("dang-ky/<int:pk>/ca-nhan/them/", entrants.entrant_add, PEOPLE, name="individual_add"),
    path("dang-ky/<int:pk>/ho-gia-dinh/", entrants.entrants, HOMES, name="households"),
    path("dang-ky/<int:pk>/ho-gia-dinh/them/", entrants.entrant_add, HOMES, name="household_add"),
    path("dang-ky/<int:pk>/danh-sach/<int:part>/sua/", entrants.entrant_edit, name="entrant_edit"),
    path(
        "dang-ky/<int:pk>/danh-sach/<int:part>/xoa/",
        entrants.entrant_remove,
        name="entrant_remove",
    ),
]
