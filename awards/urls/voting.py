"""/hoi-dong/phien/… the vote of the council."""

from django.urls import path

from awards.views import ballots, voting

ROUND = "hoi-dong/phien/<int:pk>/bieu-quyet/<int:number>/"

urlpatterns = [
    path("hoi-dong/phien/<int:pk>/bieu-quyet/", voting.votes, name="votes"),
    path("hoi-dong/phien/<int:pk>/bieu-quyet/mo-luot/", voting.open_new, name="open_round"),
    path("hoi-dong/phien/<int:pk>/bieu-quyet.xlsx", voting.votes_sheet, name="votes_sheet"),
    path(ROUND, voting.round_result, name="round"),
    path(f"{ROUND}ket-qua.xlsx", voting.round_sheet, name="round_sheet"),
    path(f"{ROUND}kiem-phieu/", voting.count, name="count_paper"),
    path(f"{ROUND}chot/", voting.close, name="close_round"),
    path(f"{ROUND}huy/", voting.cancel, name="cancel_round"),
    path(f"{ROUND}nhap-phieu/<int:member_pk>/", ballots.for_member, name="cast_for"),
    path("hoi-dong/phien/<int:pk>/phieu-cua-toi/", ballots.mine, name="my_vote"),
    path(
        "hoi-dong/phien/<int:pk>/y-kien-van-ban/<int:member_pk>/",
        ballots.written,
        name="written_opinion",
    ),
    path("hoi-dong/phien/<int:pk>/ket-thuc/", voting.end, name="close_session"),
]
