"""Results and contributions."""

from django.urls import path

from registrations.views import contributions, results

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
    path(
        "dang-ky/<int:pk>/dong-gop/them/", contributions.contribution_add, name="contribution_add"
    ),
    path(
        "dang-ky/<int:pk>/dong-gop/them/gia-tri/",
        contributions.contribution_value,
        name="contribution_value",
    ),
    path(
        "dang-ky/<int:pk>/dong-gop/<int:part>/xoa/",
        contributions.contribution_remove,
        name="contribution_remove",
    ),
]
