"""/cong-khai/… the list for everybody; /khen-thuong/…/cong-khai/ the office's side of it."""

from django.urls import path

from awards.views import notices, opinions
from core.papers.answers import paper_paths

ONE = "khen-thuong/cong-khai/<int:pk>"

urlpatterns = [
    path("cong-khai/<slug:authority>/<slug:slug>/", opinions.public, name="public_notice"),
    path("khen-thuong/<int:campaign_pk>/cong-khai/", notices.notices, name="notices"),
    path("khen-thuong/<int:campaign_pk>/cong-khai/lap/", notices.make, name="notice_make"),
    path(f"{ONE}/", notices.notice, name="notice"),
    path(f"{ONE}/sua/", notices.edit, name="notice_edit"),
    path(f"{ONE}/dang/", notices.post, name="notice_post"),
    path(f"{ONE}/go/", notices.cancel, name="notice_cancel"),
    path(f"{ONE}/y-kien/ghi/", opinions.enter, name="opinion_enter"),
    path(f"{ONE}/y-kien/<int:opinion_pk>/tra-loi/", opinions.answer, name="opinion_answer"),
    *paper_paths(f"{ONE}/thong-bao", opinions.announcement, "notice_paper"),
    *paper_paths(f"{ONE}/phieu-gop-y", opinions.slip, "opinion_slip"),
    *paper_paths(f"{ONE}/tong-hop-y-kien", opinions.report, "opinion_report"),
]
