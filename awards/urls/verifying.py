"""/xac-minh/… is this award real? For everybody."""

from django.urls import path

from awards.views import verifying

urlpatterns = [
    path("xac-minh/", verifying.ask, name="verify"),
    path("xac-minh/<str:code>/", verifying.answer, name="verify_code"),
]
