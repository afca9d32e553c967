from django.urls import path

from awards.views import papers, scoring

app_name = "awards"

# /cham-diem/… candidates, marks, ranks
scoring_urls = [
    path("cham-diem/<int:campaign_pk>/", scoring.board, name="board"),
    path("cham-diem/<int:campaign_pk>/lap-danh-sach/", scoring.list_all, name="list_candidates"),
    path("cham-diem/phieu/<int:pk>/", scoring.sheet, name="sheet"),
]

# /van-ban/… papers of the campaign
paper_urls = [
    path("van-ban/<int:campaign_pk>/", papers.index, name="papers"),
    path("van-ban/<int:campaign_pk>/bao-cao-tong-ket.pdf", papers.summary, name="summary"),
    path(
        "van-ban/<int:campaign_pk>/danh-sach-de-nghi-<slug:word>.pdf",
        papers.nominees,
        name="nominees",
    ),
    path("van-ban/<int:campaign_pk>/ket-xuat/", papers.order_all, name="order_bundle"),
    path("van-ban/bo/<int:pk>.zip", papers.bundle, name="bundle"),
    path("van-ban/thanh-tich/<int:pk>.pdf", papers.achievement, name="achievement"),
]

urlpatterns = scoring_urls + paper_urls
