"""What the secretariat does with registrations."""

from django.urls import path

from registrations.views import receiving

urlpatterns = [
    path("ban-lam-viec/<int:campaign_pk>/", receiving.filing, name="desk"),
    path("dang-ky/<int:pk>/tiep-nhan/", receiving.accept, name="accept"),
    path("dang-ky/<int:pk>/tra-lai/", receiving.give_back, name="return"),
]
