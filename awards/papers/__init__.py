"""The papers of a campaign, as content; `core.papers` draws them."""

from awards.papers.achievement import achievement_report
from awards.papers.dossier import all_papers
from awards.papers.nominees import nominee_list
from awards.papers.register import register_book
from awards.papers.summary import summary_report

__all__ = ["achievement_report", "all_papers", "nominee_list", "register_book", "summary_report"]
