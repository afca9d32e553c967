"""/van-ban/… papers of the campaign."""

from django.urls import path

from awards.views import bundles, handing_over, papers
from core.papers.answers import paper_paths

urlpatterns = [
    path("van-ban/<int:campaign_pk>/", papers.index, name="papers"),
    *paper_paths("van-ban/<int:campaign_pk>/bao-cao-tong-ket", papers.summary, "summary"),
    *paper_paths(
        "van-ban/<int:campaign_pk>/danh-sach-de-nghi-<slug:word>", papers.nominees, "nominees"
    ),
    *paper_paths(
        "van-ban/<int:campaign_pk>/danh-sach-nhan-tien-thuong-<slug:word>",
        handing_over.rewards,
        "rewards",
    ),
    *paper_paths(
        "van-ban/<int:campaign_pk>/danh-sach-trao-thuong", handing_over.ceremony, "ceremony"
    ),
    path("van-ban/<int:campaign_pk>/ho-so/", bundles.index, name="bundles"),
    path("van-ban/<int:campaign_pk>/ket-xuat/", bundles.order_campaign, name="order_bundle"),
    path("van-ban/quyet-dinh/<int:pk>/ket-xuat/", bundles.order_decision, name="order_decision"),
    path("van-ban/de-nghi/<int:pk>/ket-xuat/", bundles.order_nomination, name="order_nomination"),
    path("van-ban/bo/<int:pk>/", bundles.bundle, name="bundle_page"),
    path("van-ban/bo/<int:pk>/dung/", bundles.cancel, name="bundle_cancel"),
    path("van-ban/bo/<int:pk>/lam-lai/", bundles.retry, name="bundle_retry"),
    path("van-ban/bo/<int:pk>.zip", bundles.archive, name="bundle"),
    path("van-ban/bo/<int:pk>.docx", bundles.word, name="bundle_word"),
    path("van-ban/bo/<int:pk>.pdf", bundles.whole, name="bundle_whole"),
    *paper_paths("van-ban/thanh-tich/<int:pk>", papers.achievement, "achievement"),
    *paper_paths("van-ban/thanh-tich/<int:pk>/tom-tat", papers.short_report, "short_report"),
]
