"""What the secretariat does with registrations."""

from django.urls import path

from registrations.views import paper_entry, receiving

urlpatterns = [
    path("ban-lam-viec/<int:campaign_pk>/", receiving.filing, name="desk"),
    path(
        "ban-lam-viec/<int:campaign_pk>/nhap-thay/<int:unit_pk>/",
        paper_entry.enter,
        name="enter_from_paper",
    ),
    path("dang-ky/<int:pk>/tiep-nhan/", receiving.accept, name="accept"),
    path("dang-ky/<int:pk>/tra-lai/", receiving.give_back, name="return"),
]
