"""/de-nghi/…/ what speaks for and against a candidate; /van-ban-giong/… near copies."""

from django.urls import path

from awards.views import eligibility, similar

urlpatterns = [
    path("de-nghi/<int:pk>/dieu-kien/", eligibility.eligibility, name="eligibility"),
    path("de-nghi/<int:pk>/tam-dung/", eligibility.holds, name="holds"),
    path("de-nghi/<int:pk>/tam-dung/ghi/", eligibility.place, name="hold_place"),
    path("de-nghi/<int:pk>/tam-dung/<int:hold_pk>/bo/", eligibility.lift, name="hold_lift"),
    path("van-ban-giong/<int:campaign_pk>/", similar.similar, name="similar"),
    path(
        "van-ban-giong/<int:campaign_pk>/<int:first_pk>-<int:second_pk>/",
        similar.similar_pair,
        name="similar_pair",
    ),
]
