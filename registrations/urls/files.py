"""/dang-ky/<pk>/tep/… files of a registration."""

from django.urls import path

from registrations.views import files

urlpatterns = [
    path("dang-ky/<int:pk>/tep/", files.files, name="files"),
    path("dang-ky/<int:pk>/tep/them/", files.file_add, name="file_add"),
    path("dang-ky/<int:pk>/tep/<int:part>/", files.file_view, name="file_view"),
    path("dang-ky/<int:pk>/tep/<int:part>/xoa/", files.file_remove, name="file_remove"),
    path("dang-ky/<int:pk>/tep/<int:part>/<str:name>", files.file, name="file"),
]
