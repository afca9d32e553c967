"""Progress reports: asked at the desk, written below the registration."""

from django.urls import path

from registrations.views import asking, reporting

DESK = "ban-lam-viec/<int:campaign_pk>/bao-cao-tien-do/"
UNIT = "dang-ky/<int:pk>/bao-cao/"

urlpatterns = [
    path(DESK, asking.requests, name="report_requests"),
    path(f"{DESK}them/", asking.ask, name="report_ask"),
    path(f"{DESK}<int:request_pk>/", asking.board, name="report_board"),
    path(f"{DESK}<int:request_pk>/ds.xlsx", asking.sheet, name="report_sheet"),
    path(f"{DESK}<int:request_pk>/nhac/", asking.remind, name="report_remind"),
    path(UNIT, reporting.reports, name="reports"),
    path(f"{UNIT}<int:request_pk>/", reporting.show, name="report"),
    path(f"{UNIT}<int:request_pk>/soan/", reporting.edit, name="report_edit"),
    path(f"{UNIT}<int:request_pk>/gui/", reporting.send, name="report_send"),
]
