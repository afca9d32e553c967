"""/cham-diem/… candidates, marks, ranks."""

from django.urls import path

from awards.views import scoring

urlpatterns = [
    path("cham-diem/<int:campaign_pk>/", scoring.board, name="board"),
    path("cham-diem/phieu/<int:pk>/", scoring.sheet, name="sheet"),
]
