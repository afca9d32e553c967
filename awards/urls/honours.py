"""/vinh-danh/… the public page; /trang-vinh-danh/… keeping it."""

from django.urls import path

from awards.views import honours, honours_public

urlpatterns = [
    path("vinh-danh/<slug:authority>/<slug:campaign>/", honours_public.page, name="honours_public"),
    path(
        "vinh-danh/<slug:authority>/<slug:campaign>/de-nghi/<int:pk>/",
        honours_public.ask,
        name="honour_ask",
    ),
    path("vinh-danh/<slug:authority>/<slug:campaign>/anh/<int:pk>/", honours_public.photo,
         name="honour_photo"),
    path("trang-vinh-danh/<int:campaign_pk>/", honours.index, name="honours"),
    path("trang-vinh-danh/<int:campaign_pk>/ds.xlsx", honours.sheet, name="honours_sheet"),
    path("trang-vinh-danh/<int:campaign_pk>/dang/", honours.publish, name="honours_publish"),
    path("trang-vinh-danh/muc/<int:pk>/", honours.edit, name="honour_edit"),
    path("trang-vinh-danh/muc/<int:pk>/go/", honours.take_down, name="honour_take_down"),
    path("trang-vinh-danh/muc/<int:pk>/dang-lai/", honours.put_back, name="honour_put_back"),
    path("trang-vinh-danh/de-nghi/<int:pk>/", honours.answer, name="honour_answer"),
]  # fmt: skip
