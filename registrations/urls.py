from django.urls import path

from registrations.states import EntrantKind
from registrations.views import drafting, lifecycle, receiving, results

app_name = "registrations"

PEOPLE = {"kind": EntrantKind.INDIVIDUAL}
HOMES = {"kind": EntrantKind.HOUSEHOLD}

# /dang-ky/… the course
course_urls = [
    path("dang-ky/bat-dau/<int:campaign_pk>/<int:unit_pk>/", lifecycle.start, name="start"),
    path("dang-ky/<int:pk>/", lifecycle.detail, name="detail"),
    path("dang-ky/<int:pk>/kiem-tra/", lifecycle.check, name="check"),
    path("dang-ky/<int:pk>/nop/", lifecycle.submit, name="submit"),
    path("dang-ky/<int:pk>/bien-nhan/", lifecycle.receipt, name="receipt"),
    path("dang-ky/<int:pk>/rut/", lifecycle.withdraw, name="withdraw"),
    path("dang-ky/<int:pk>/soan-lai/", lifecycle.reopen, name="reopen"),
    path("dang-ky/<int:pk>/ban-dang-ky.pdf", lifecycle.paper, name="paper"),
]

# /dang-ky/<pk>/… its parts
part_urls = [
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

# the secretariat
desk_urls = [
    path("ban-lam-viec/<int:campaign_pk>/", receiving.filing, name="desk"),
    path("dang-ky/<int:pk>/tiep-nhan/", receiving.accept, name="accept"),
    path("dang-ky/<int:pk>/tra-lai/", receiving.give_back, name="return"),
]

# results and contributions
result_urls = [
    path("dang-ky/<int:pk>/ket-qua/", results.results, name="results"),
    path(
        "dang-ky/<int:pk>/ket-qua/noi-dung/<int:part>/",
        results.pledge_result,
        name="pledge_result",
    ),
    path(
        "dang-ky/<int:pk>/ket-qua/danh-sach/<int:part>/",
        results.entrant_result,
        name="entrant_result",
    ),
    path("dang-ky/<int:pk>/dong-gop/them/", results.contribution_add, name="contribution_add"),
    path(
        "dang-ky/<int:pk>/dong-gop/<int:part>/xoa/",
        results.contribution_remove,
        name="contribution_remove",
    ),
]

urlpatterns = course_urls + part_urls + desk_urls + result_urls
