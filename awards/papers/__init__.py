"""The papers of a campaign, as content; `core.papers` draws them."""

from awards.papers.achievement import achievement_report
from awards.papers.appraisal import appraisal_report
from awards.papers.ballot import ballots, written_slip
from awards.papers.catalogue import entries
from awards.papers.certificate import Copied, certificates, preview, test_sheet
from awards.papers.contents import dossier_index
from awards.papers.council_submission import council_submission
from awards.papers.decision import decision_paper
from awards.papers.drafts import replacement_draft, told_by_draft
from awards.papers.entry import FOLDERS, Entry
from awards.papers.handing_over import ceremony_list, reward_list
from awards.papers.invitation import invitation
from awards.papers.minutes import session_minutes
from awards.papers.nominees import nominee_list
from awards.papers.notice import (
    notice_paper,
    opinion_report,
    opinion_slip,
)
from awards.papers.numbered import numbered
from awards.papers.outgoing import outgoing_book
from awards.papers.register import register_book
from awards.papers.revocation import revocation_paper
from awards.papers.score_sheet import (
    score_sheet,
    score_sheets,
)
from awards.papers.statistics import statistics_report, year_statistics
from awards.papers.submission import submission_paper
from awards.papers.summary import summary_report
from awards.papers.tally import tally_report
from awards.papers.unit_meeting import unit_minutes
from awards.papers.unit_submission import unit_submission

__all__ = [
    "Copied",
    "FOLDERS",
    "Entry",
    "achievement_report",
    "appraisal_report",
    "ballots",
    "council_submission",
    "ceremony_list",
    "certificates",
    "decision_paper",
    "dossier_index",
    "entries",
    "invitation",
    "nominee_list",
    "notice_paper",
    "numbered",
    "opinion_report",
    "opinion_slip",
    "preview",
    "outgoing_book",
    "register_book",
    "replacement_draft",
    "revocation_paper",
    "reward_list",
    "score_sheet",
    "score_sheets",
    "session_minutes",
    "statistics_report",
    "submission_paper",
    "summary_report",
    "tally_report",
    "test_sheet",
    "told_by_draft",
    "unit_minutes",
    "unit_submission",
    "written_slip",
    "year_statistics",
]
