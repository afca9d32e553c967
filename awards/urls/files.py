"""/khen-thuong/tep/… files of the awarding half."""

from django.urls import path

from awards.views import files

urlpatterns = [
    path("khen-thuong/tep/<int:pk>/<path:name>", files.file, name="file"),
]
