from django.urls import path

from campaigns import views

app_name = "campaigns"

urlpatterns = [
    path("phong-trao/<slug:authority>/<slug:slug>/", views.public, name="public"),
]
