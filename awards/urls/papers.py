"""/van-ban/… papers of the campaign."""

from django.urls import path

from awards.views import papers
from core.papers.answers import paper_paths

urlpatterns = [
    path("van-ban/<int:campaign_pk>/", papers.index, name="papers"),
    *paper_paths("van-ban/<int:campaign_pk>/bao-cao-tong-ket", papers.summary, "summary"),
    *paper_paths(
        "van-ban/<int:campaign_pk>/danh-sach-de-nghi-<slug:word>", papers.nominees, "nominees"
    ),
    path("van-ban/<int:campaign_pk>/ket-xuat/", papers.order_all, name="order_bundle"),
    path("van-ban/bo/<int:pk>.zip", papers.bundle, name="bundle"),
    *paper_paths("van-ban/thanh-tich/<int:pk>", papers.achievement, "achievement"),
    *paper_paths("van-ban/thanh-tich/<int:pk>/tom-tat", papers.short_report, "short_report"),
]
