from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.urls import include, path

from thidua import views

# allauth asks for these by name; here nobody signs up or resets alone, the commune helps.
NOT_HERE = [
    path(f"tro-giup-tai-khoan/{word}/", views.account_help, name=name)
    for word, name in {
        "dang-ky": "account_signup",
        "mat-khau": "account_reset_password",
        "dat-mat-khau": "account_set_password",
        "bi-khoa": "account_inactive",
        "thu": "account_email",
    }.items()
]

# The catalogue pages have no sign-in of their own: ours counts failed tries.
admin.site.login = secure_admin_login(admin.site.login)
admin.site.site_header = "Danh mục"

urlpatterns = [
    path("", views.home, name="home"),
    path("", include("accounts.urls")),
    path("tro-giup-tai-khoan/", views.account_help, name="account_help"),
    *NOT_HERE,
    path("", include("campaigns.urls")),
    path("", include("registrations.urls")),
    path("", include("awards.urls")),
    path("xem-thu/vai/<slug:username>/", views.enter_as, name="demo_enter"),
    path("xem-thu/ngay/", views.choose_day, name="demo_day"),
    path("quan-tri/", admin.site.urls),
]
