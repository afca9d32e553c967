"""/ban-lam-viec/… reminding units that have not filed."""

from django.urls import path

from registrations.views import reminding

urlpatterns = [
    path("ban-lam-viec/<int:campaign_pk>/nhac-don-vi/", reminding.remind, name="remind"),
    path("ban-lam-viec/<int:campaign_pk>/nhac/", reminding.reminders, name="reminders"),
    path("ban-lam-viec/<int:campaign_pk>/danh-sach-goi/", reminding.call_list, name="call_list"),
    path(
        "ban-lam-viec/<int:campaign_pk>/danh-sach-goi.xlsx",
        reminding.call_sheet,
        name="call_sheet",
    ),
    path(
        "ban-lam-viec/<int:campaign_pk>/danh-sach-goi/da-nhan/", reminding.chatted, name="chatted"
    ),
    path(
        "ban-lam-viec/<int:campaign_pk>/danh-sach-goi/<int:unit_pk>/da-goi/",
        reminding.called,
        name="called",
    ),
]
