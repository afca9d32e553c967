from django.urls import path

from awards.views import papers, scoring
from core.papers.answers import paper_paths

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
    *paper_paths("van-ban/<int:campaign_pk>/bao-cao-tong-ket", papers.summary, "summary"),
    *paper_paths(
        "van-ban/<int:campaign_pk>/danh-sach-de-nghi-<slug:word>", papers.nominees, "nominees"
    ),
    path("van-ban/<int:campaign_pk>/ket-xuat/", papers.order_all, name="order_bundle"),
    path("van-ban/bo/<int:pk>.zip", papers.bundle, name="bundle"),
    *paper_paths("van-ban/thanh-tich/<int:pk>", papers.achievement, "achievement"),
]

urlpatterns = scoring_urls + paper_urls
