"""/hoi-dong/phien/…/van-ban/ the papers of a meeting of the council."""

from django.urls import path

from awards.views import council_papers as views
from core.papers.answers import paper_paths

PAPERS = "hoi-dong/phien/<int:pk>/van-ban"

urlpatterns = [
    path(f"{PAPERS}/", views.index, name="session_papers"),
    *paper_paths(f"{PAPERS}/phieu-bau", views.ballots, "ballots"),
    *paper_paths(f"{PAPERS}/phieu-lay-y-kien/<int:member_pk>", views.written_slip, "written_slip"),
    *paper_paths(f"{PAPERS}/bien-ban-kiem-phieu", views.tally, "tally_form"),
    *paper_paths(f"{PAPERS}/bien-ban-kiem-phieu/<int:number>", views.tally, "tally"),
    *paper_paths(f"{PAPERS}/bien-ban-hop", views.minutes, "session_minutes"),
    *paper_paths(f"{PAPERS}/bao-cao-tham-dinh", views.appraisal, "appraisal"),
]
