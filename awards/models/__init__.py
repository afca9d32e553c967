"""Nominations, scores, council, decisions, the register of awards, papers."""

from awards.models.bundle import Bundle
from awards.models.council import (
    Attendance,
    Council,
    CouncilMember,
    CouncilSession,
    Recusal,
    RecusalLift,
    SessionItem,
)
from awards.models.decision import Decision, DecisionLine
from awards.models.file import AwardFile
from awards.models.hold import Hold
from awards.models.honour import Honour, HonourRequest
from awards.models.nomination import (
    Nomination,
    NominationExtension,
    NominationHandIn,
    NominationReturn,
)
from awards.models.notice import Notice, NoticeLine, Opinion
from awards.models.outgoing import OutgoingPaper
from awards.models.register import Award, AwardCopy, RegisterBook, Revocation
from awards.models.report import AchievementReport, EarlierAward, UnitMeeting, UnitVote
from awards.models.score import Score, ScoreSheet
from awards.models.stock import CertificateEmblem, CertificateStock, StockField
from awards.models.vote import OpenVote, RoundItem, VoteRound, WrittenChoice, WrittenOpinion

__all__ = [
    "AchievementReport",
    "Attendance",
    "Award",
    "AwardCopy",
    "AwardFile",
    "Bundle",
    "CertificateEmblem",
    "CertificateStock",
    "Council",
    "CouncilMember",
    "CouncilSession",
    "Decision",
    "DecisionLine",
    "EarlierAward",
    "Hold",
    "Honour",
    "HonourRequest",
    "Nomination",
    "NominationExtension",
    "NominationHandIn",
    "NominationReturn",
    "Notice",
    "NoticeLine",
    "OpenVote",
    "Opinion",
    "OutgoingPaper",
    "Recusal",
    "RecusalLift",
    "RegisterBook",
    "Revocation",
    "RoundItem",
    "Score",
    "ScoreSheet",
    "SessionItem",
    "StockField",
    "UnitMeeting",
    "UnitVote",
    "VoteRound",
    "WrittenChoice",
    "WrittenOpinion",
]
