"""/so-khen-thuong/…/mau-phoi/ stocks; …/giay-khen certificates on them."""

from django.urls import path

from awards.views import certificates, emblems, stocks
from core.papers.answers import paper_paths

STOCKS = "so-khen-thuong/<slug:authority>/mau-phoi"
ONE = "so-khen-thuong/mau-phoi/<int:pk>"

urlpatterns = [
    path(f"{STOCKS}/", stocks.stocks, name="stocks"),
    path(f"{STOCKS}/them/", stocks.add, name="stock_add"),
    path(f"{STOCKS}/hinh/", emblems.emblem, name="emblem"),
    path(f"{STOCKS}/hinh/bo/", emblems.remove, name="emblem_remove"),
    path(f"{STOCKS}/hinh/<str:name>", emblems.picture, name="emblem_picture"),
    path(f"{ONE}/", stocks.stock, name="stock"),
    path(f"{ONE}/xem-thu/", stocks.preview_typed, name="stock_preview"),
    path(f"{ONE}/chep/", stocks.copy, name="stock_copy"),
    path(f"{ONE}/mac-dinh/", stocks.default, name="stock_default"),
    path(f"{ONE}/thoi-dung/", stocks.retire, name="stock_retire"),
    *paper_paths(f"{ONE}/xem-mau", stocks.shown, "stock_paper"),
    *paper_paths(f"{ONE}/to-thu", stocks.testing, "stock_test"),
    path("so-khen-thuong/muc/<int:pk>/giay-khen/", certificates.of_award, name="certificate"),
    *paper_paths(
        "so-khen-thuong/muc/<int:pk>/giay-khen-in", certificates.award_paper, "certificate_paper"
    ),
    path("quyet-dinh/<int:pk>/giay-khen/", certificates.of_decision, name="certificates"),
    path(
        "quyet-dinh/<int:pk>/giay-khen/in/", certificates.order_decision, name="order_certificates"
    ),
]
