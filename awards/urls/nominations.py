"""/de-nghi/… nominations: the unit's pages, the secretariat's desk."""

from django.urls import path

from awards.views import (
    nomination_course,
    nomination_desk,
    nomination_files,
    nomination_finding,
    nominations,
    unit_papers,
)
from core.papers.answers import paper_paths

UNIT = "de-nghi/<int:campaign_pk>/don-vi/<int:unit_pk>/"
CAMPAIGN = "de-nghi/<int:campaign_pk>/"
ONE = "de-nghi/ho-so/<int:pk>/"

urlpatterns = [
    path(UNIT, nominations.nominations, name="nominations"),
    *paper_paths(f"{UNIT}to-trinh", unit_papers.submission, "unit_submission"),
    path(f"{UNIT}chon/", nominations.nominate, name="nominate"),
    path(f"{UNIT}nop/", nomination_course.submit_ready, name="nominations_submit"),
    path(CAMPAIGN, nomination_desk.desk, name="nomination_desk"),
    path(f"{CAMPAIGN}danh-sach.xlsx", nomination_desk.sheet, name="nomination_desk_sheet"),
    path(f"{CAMPAIGN}dua-vao-xet/", nomination_desk.accept_many, name="nominations_accept"),
    path(f"{CAMPAIGN}gia-han/", nomination_desk.extensions, name="nomination_extensions"),
    path(f"{CAMPAIGN}gia-han/<int:unit_pk>/", nomination_desk.extend, name="nominations_extend"),
    path(f"{CAMPAIGN}phat-hien/", nomination_finding.find, name="nomination_find"),
    path(
        f"{CAMPAIGN}phat-hien/danh-sach/<int:entrant_pk>/",
        nomination_finding.find_listed,
        name="nomination_find_listed",
    ),
    path(
        f"{CAMPAIGN}phat-hien/<slug:word>/",
        nomination_finding.find_outside,
        name="nomination_find_outside",
    ),
    path(ONE, nominations.nomination, name="nomination"),
    path(f"{ONE}sua/", nominations.edit, name="nomination_edit"),
    path(f"{ONE}xoa/", nominations.remove, name="nomination_remove"),
    path(f"{ONE}kiem-tra/", nomination_course.check, name="nomination_check"),
    path(f"{ONE}nop/", nomination_course.submit, name="nomination_submit"),
    path(f"{ONE}bien-nhan/", nomination_course.receipt, name="nomination_receipt"),
    path(f"{ONE}rut/", nomination_course.withdraw, name="nomination_withdraw"),
    path(f"{ONE}lap-lai/", nomination_course.reopen, name="nomination_reopen"),
    path(f"{ONE}dua-vao-xet/", nomination_desk.accept, name="nomination_accept"),
    path(f"{ONE}tra-lai/", nomination_desk.give_back, name="nomination_return"),
    path(f"{ONE}khong-du-dieu-kien/", nomination_desk.ineligible, name="nomination_ineligible"),
    path(f"{ONE}dua-lai/", nomination_desk.take_up, name="nomination_take_up"),
    path(f"{ONE}tep/", nomination_files.files, name="nomination_files"),
    path(f"{ONE}tep/gui/", nomination_files.file_add, name="nomination_file_add"),
    path(f"{ONE}tep/<int:part>/xoa/", nomination_files.file_remove, name="nomination_file_remove"),
]
