"""The papers of registrations, as content; `core.papers` draws them."""

from registrations.papers.personal import personal_registration
from registrations.papers.registration import registration_paper
from registrations.papers.summing_up import summing_up_report

__all__ = ["personal_registration", "registration_paper", "summing_up_report"]
