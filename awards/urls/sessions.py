"""/hoi-dong/… the council and its meetings."""

from django.urls import path

from awards.views import councils, invitations, meeting, session_page, sessions
from core.papers.answers import paper_paths

OF_COUNCIL = [
    path("hoi-dong/<slug:slug>/", councils.council, name="council"),
    path("hoi-dong/<slug:slug>/thanh-vien.xlsx", councils.sheet, name="council_sheet"),
    path("hoi-dong/<slug:slug>/lap/", councils.set_up, name="council_set_up"),
    path("hoi-dong/quyet-dinh/<int:pk>/sua/", councils.edit, name="council_edit"),
    path("hoi-dong/quyet-dinh/<int:pk>/tep/", councils.roster, name="council_roster"),
    path("hoi-dong/quyet-dinh/<int:pk>/thanh-vien/", councils.member_add, name="member_add"),
    path("hoi-dong/tep/<int:pk>/xoa/", councils.signed_remove, name="signed_remove"),
    path("hoi-dong/thanh-vien/<int:pk>/", councils.member_edit, name="member_edit"),
    path("hoi-dong/thanh-vien/<int:pk>/len/", councils.member_lift, name="member_lift"),
    path("hoi-dong/thanh-vien/<int:pk>/bo/", councils.member_remove, name="member_remove"),
]
OF_SESSION = [
    path("hoi-dong/<int:campaign_pk>/phien/", sessions.sessions, name="sessions"),
    path("hoi-dong/<int:campaign_pk>/phien/lap/", sessions.plan, name="session_plan"),
    path("hoi-dong/phien/<int:pk>/", session_page.session, name="session"),
    path("hoi-dong/phien/<int:pk>/danh-sach.xlsx", session_page.sheet, name="session_sheet"),
    path("hoi-dong/phien/<int:pk>/sua/", sessions.edit, name="session_edit"),
    path("hoi-dong/phien/<int:pk>/khai-mac/", sessions.open_it, name="session_open"),
    path("hoi-dong/phien/<int:pk>/huy/", sessions.cancel, name="session_cancel"),
    path("hoi-dong/phien/<int:pk>/noi-dung/", sessions.notes, name="session_notes"),
    path("hoi-dong/phien/<int:pk>/da-ky/<slug:word>/", sessions.signed, name="session_signed"),
    path("hoi-dong/phien/<int:pk>/danh-sach-xet/", meeting.agenda, name="session_agenda"),
    path("hoi-dong/phien/<int:pk>/diem-danh/", meeting.attendance, name="attendance"),
    path("hoi-dong/phien/<int:pk>/khong-bieu-quyet/", meeting.recusals, name="recusals"),
    path("hoi-dong/khong-bieu-quyet/<int:pk>/bo/", meeting.recusal_lift, name="recusal_lift"),
    path("hoi-dong/phien/<int:pk>/giay-moi/", invitations.index, name="invitations"),
    *paper_paths("hoi-dong/phien/<int:pk>/giay-moi-hop", invitations.invitation, "invitation"),
    *paper_paths(
        "hoi-dong/phien/<int:pk>/giay-moi-hop/<int:member_pk>",
        invitations.invitation,
        "invitation_of",
    ),
]

urlpatterns = [*OF_COUNCIL, *OF_SESSION]
