"""/so-van-ban-di/… the register of outgoing papers."""

from django.urls import path

from awards.views import outgoing, outgoing_issue, replacing
from core.papers.answers import paper_paths

ONE = "so-van-ban-di/van-ban/<int:pk>"

urlpatterns = [
    path(f"{ONE}/", outgoing.paper, name="outgoing"),
    path(f"{ONE}/thay-the/", outgoing_issue.replace, name="outgoing_replace"),
    *paper_paths(f"{ONE}/thay-the/du-thao", replacing.draft, "outgoing_draft"),
    path(f"{ONE}/tep/<path:name>", outgoing.file, name="outgoing_file"),
    path("so-van-ban-di/ghi/<slug:word>/<int:pk>/", outgoing_issue.issue, name="outgoing_issue"),
    path("so-van-ban-di/<slug:authority>/", outgoing.register, name="outgoing_register"),
    path("so-van-ban-di/<slug:authority>/so.xlsx", outgoing.sheet, name="outgoing_sheet"),
    *paper_paths(
        "so-van-ban-di/<slug:authority>/<int:year>/<slug:series>/so-van-ban-di",
        outgoing.book,
        "outgoing_paper",
    ),
]
