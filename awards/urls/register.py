"""/so-khen-thuong/… the register of awards."""

from django.urls import path

from awards.views import entries, register, revocation_paper, statistics
from core.papers.answers import paper_paths

urlpatterns = [
    path("so-khen-thuong/muc/<int:pk>/", entries.award, name="award"),
    path("so-khen-thuong/muc/<int:pk>/cap-lai/", entries.copy, name="award_copy"),
    path("so-khen-thuong/muc/<int:pk>/huy-bo/", entries.revoke, name="award_revoke"),
    *paper_paths(
        "so-khen-thuong/muc/<int:pk>/van-ban-huy-bo", revocation_paper.paper, "revocation_paper"
    ),
    path("so-khen-thuong/muc/<int:pk>/nop-lai/", entries.returned, name="award_returned"),
    path("so-khen-thuong/muc/<int:pk>/ma-qr.<str:form>", entries.qr, name="award_qr"),
    path("so-khen-thuong/don-vi/<int:unit_pk>/", register.unit, name="unit_awards"),
    path("so-khen-thuong/<slug:authority>/", register.register, name="register"),
    path("so-khen-thuong/<slug:authority>/so.xlsx", register.sheet, name="register_sheet"),
    path("so-khen-thuong/<slug:authority>/huy-bo/", register.revocations, name="revocations"),
    *paper_paths(
        "so-khen-thuong/<slug:authority>/<int:year>/so-khen-thuong",
        register.book,
        "register_paper",
    ),
    *paper_paths(
        "so-khen-thuong/<slug:authority>/<int:year>/thong-ke", statistics.paper, "statistics_paper"
    ),
    path(
        "so-khen-thuong/<slug:authority>/<int:year>/bieu-thong-ke.xlsx",
        statistics.sheet,
        name="statistics_sheet",
    ),
]
