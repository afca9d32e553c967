"""/ban-lam-viec/<campaign>/… what the secretariat takes away: the summing-up, the desk."""

from django.urls import path

from core.papers.answers import paper_paths
from registrations.views import summing

urlpatterns = [
    path("ban-lam-viec/<int:campaign_pk>/tong-hop/", summing.page, name="summing_up"),
    *paper_paths(
        "ban-lam-viec/<int:campaign_pk>/tong-hop/bao-cao", summing.paper, "summing_up_paper"
    ),
    path("ban-lam-viec/<int:campaign_pk>/tong-hop.xlsx", summing.sheets, name="summing_up_sheets"),
    path("ban-lam-viec/<int:campaign_pk>/don-vi.xlsx", summing.desk_sheet, name="desk_sheet"),
]
