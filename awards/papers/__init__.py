"""The papers of a campaign, as content; `core.papers` draws them."""

from awards.papers.achievement import achievement_report
from awards.papers.dossier import all_papers
from awards.papers.nominees import nominee_list
from awards.papers.score_sheet import score_sheet, score_sheets
from awards.papers.summary import summary_report

__all__ = [
    "achievement_report",
    "all_papers",
    "nominee_list",
    "score_sheet",
    "score_sheets",
    "summary_report",
]
