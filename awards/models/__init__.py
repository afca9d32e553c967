"""What leads to an award."""

from awards.models.bundle import Bundle
from awards.models.nomination import Nomination
from awards.models.score import Score, ScoreSheet

__all__ = ["Bundle", "Nomination", "Score", "ScoreSheet"]
