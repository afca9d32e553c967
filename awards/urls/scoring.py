"""/cham-diem/… candidates, marks, ranks; /de-nghi/…/tu-cham/ the unit's own points."""

from django.urls import path

from awards.views import board, scoring
from core.papers.answers import paper_paths

urlpatterns = [
    path("cham-diem/<int:campaign_pk>/", board.board, name="board"),
    path("cham-diem/<int:campaign_pk>/bang-diem.xlsx", board.sheets, name="board_sheets"),
    *paper_paths(
        "cham-diem/<int:campaign_pk>/phieu-cham-<slug:word>", board.papers, "score_sheets"
    ),
    path("cham-diem/phieu/<int:pk>/", scoring.sheet, name="sheet"),
    path("cham-diem/phieu/<int:pk>/mo-lai/", scoring.reopen, name="sheet_reopen"),
    *paper_paths("cham-diem/phieu/<int:pk>/phieu-cham-diem", board.paper, "score_sheet"),
    path("de-nghi/<int:pk>/tu-cham/", scoring.self_sheet, name="self_sheet"),
]
