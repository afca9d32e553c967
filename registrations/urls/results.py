"""Results and contributions."""

from django.urls import path

from registrations.views import results

urlpatterns = [
    path("dang-ky/<int:pk>/ket-qua/", results.results, name="results"),
    path(
        "dang-ky/<int:pk>/ket-qua/noi-dung/<int:part>/",
        results.pledge_result,
        name="pledge_result",
    ),
    path(
        "dang-ky/<int:pk>/ket-qua/noi-dung/<int:part>/rut-lai/",
        results.result_take_back,
        name="result_take_back",
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
