"""Nominations, scores, decisions, and all papers of a campaign."""
