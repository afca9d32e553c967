"""The papers of a campaign, as content; `core.papers` draws them."""

from awards.papers.achievement import achievement_report
from awards.papers.appraisal import appraisal_report
from awards.papers.ballot import ballots, written_slip
from awards.papers.catalogue import FOLDERS, Entry, entries, issued_bytes
from awards.papers.contents import dossier_index
from awards.papers.decision import decision_paper
from awards.papers.invitation import invitation
from awards.papers.minutes import session_minutes
from awards.papers.nominees import nominee_list
from awards.papers.notice import (
    notice_paper,
    opinion_report,
    opinion_slip,
)
from awards.papers.register import register_book
from awards.papers.score_sheet import (
    score_sheet,
    score_sheets,
)
from awards.papers.submission import submission_paper
from awards.papers.summary import summary_report
from awards.papers.tally import tally_report
from awards.papers.unit_meeting import unit_minutes

__all__ = [
    "FOLDERS",
    "Entry",
    "achievement_report",
    "appraisal_report",
    "ballots",
    "decision_paper",
    "dossier_index",
    "entries",
    "invitation",
    "issued_bytes",
    "nominee_list",
    "notice_paper",
    "opinion_report",
    "opinion_slip",
    "register_book",
    "score_sheet",
    "score_sheets",
    "session_minutes",
    "submission_paper",
    "summary_report",
    "tally_report",
    "unit_minutes",
    "written_slip",
]
