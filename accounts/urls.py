"""Sign-in, sign-out, change of password (allauth's views, no others); keeping typed text."""

from allauth.account import views
from django.contrib.auth.decorators import login_not_required
from django.urls import path

from accounts.views import keep_typed

urlpatterns = [
    path("dang-nhap/", login_not_required(views.login), name="account_login"),
    path("dang-xuat/", views.logout, name="account_logout"),
    path("doi-mat-khau/", views.password_change, name="account_change_password"),
    path("ban-nhap/", keep_typed, name="keep_typed"),
]
