"""/quyet-dinh/… decisions and submissions."""

from django.urls import path

from awards.views import checking, confirming, decisions, issuing
from core.papers.answers import paper_paths

urlpatterns = [
    path("quyet-dinh/<int:campaign_pk>/ds/", decisions.decisions, name="decisions"),
    path("quyet-dinh/<int:campaign_pk>/ds.xlsx", decisions.sheet, name="decisions_sheet"),
    path("quyet-dinh/phien/<int:session_pk>/lap/", decisions.draw_up_all, name="draw_up"),
    path("quyet-dinh/truong-hop/<int:item_pk>/ha-hinh-thuc/", decisions.lower, name="step_down"),
    path("quyet-dinh/<int:campaign_pk>/doi-chieu/", checking.campaign, name="consistency"),
    path("quyet-dinh/<int:pk>/", decisions.decision, name="decision"),
    path("quyet-dinh/<int:pk>/kiem-tra/", checking.decision, name="decision_consistency"),
    path("quyet-dinh/<int:pk>/duyet/", confirming.confirm, name="decision_confirm"),
    path("quyet-dinh/<int:pk>/ve-cho-duyet/", confirming.reopen, name="decision_reopen"),
    path("quyet-dinh/<int:pk>/huy/", confirming.undo, name="decision_undo"),
    path("quyet-dinh/<int:pk>/ban-hanh/", issuing.issue, name="decision_issue"),
    path("quyet-dinh/<int:pk>/ket-qua/", issuing.results, name="decision_results"),
    path("quyet-dinh/<int:pk>/them/<int:item_pk>/", decisions.name_add, name="name_add"),
    path("quyet-dinh/ten/<int:line_pk>/bo/", decisions.name_remove, name="name_remove"),
    path("quyet-dinh/ten/<int:line_pk>/rut/", confirming.strike, name="name_strike"),
    path("quyet-dinh/ten/<int:line_pk>/dua-lai/", confirming.restore, name="name_restore"),
    path("quyet-dinh/ten/<int:line_pk>/chuyen-xuong/", issuing.fall_back, name="fall_back"),
    path("quyet-dinh/ten/<int:line_pk>/dinh-chinh/", issuing.correct, name="result_correct"),
    *paper_paths("van-ban/quyet-dinh/<int:pk>", decisions.paper, "decision_paper"),
    *paper_paths(
        "van-ban/to-trinh-hoi-dong/<int:pk>", decisions.council_paper, "council_submission"
    ),
]
