"""The papers of a campaign, as content; `core.papers` draws them."""

from awards.papers.achievement import achievement_report
from awards.papers.decision import decision_paper
from awards.papers.dossier import all_papers
from awards.papers.nominees import nominee_list
from awards.papers.submission import submission_paper
from awards.papers.summary import summary_report

__all__ = [
    "achievement_report",
    "all_papers",
    "decision_paper",
    "nominee_list",
    "submission_paper",
    "summary_report",
]
