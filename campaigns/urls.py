from django.urls import path

from campaigns import views

app_name = "campaigns"

urlpatterns = [
    path("phong-trao/<slug:authority>/<slug:slug>/", views.public, name="public"),
    path("ke-hoach/<int:campaign_pk>/so-ngay/", views.plan_facts, name="plan_facts"),
]
