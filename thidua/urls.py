from django.contrib import admin
from django.urls import include, path

from thidua import views

urlpatterns = [
    path("", views.home, name="home"),
    path("", include("accounts.urls")),
    # allauth asks for these by name; here nobody signs up or resets alone, the commune helps.
    path("tro-giup-tai-khoan/", views.account_help, name="account_help"),
    path("tro-giup-tai-khoan/dang-ky/", views.account_help, name="account_signup"),
    path("tro-giup-tai-khoan/mat-khau/", views.account_help, name="account_reset_password"),
    path("tro-giup-tai-khoan/bi-khoa/", views.account_help, name="account_inactive"),
    path("tro-giup-tai-khoan/thu/", views.account_help, name="account_email"),
    path("", include("campaigns.urls")),
    path("", include("registrations.urls")),
    path("", include("awards.urls")),
    path("xem-thu/vai/<slug:username>/", views.enter_as, name="demo_enter"),
    path("xem-thu/ngay/", views.choose_day, name="demo_day"),
    path("quan-tri/", admin.site.urls),
]
