"""Kinds of subject and of paper: as addresses name them, and in which order lists have them."""

from awards.states import PaperKind
from campaigns.states import SubjectKind

KINDS = {
    "tap-the": SubjectKind.COLLECTIVE,
    "ca-nhan": SubjectKind.INDIVIDUAL,
    "ho-gia-dinh": SubjectKind.HOUSEHOLD,
}
WORDS = {kind: word for word, kind in KINDS.items()}
# In this order every list has them: collectives and households before individuals (NĐ 152/2025,
# điều 28 đến điều 30).
KIND_ORDER = (SubjectKind.COLLECTIVE, SubjectKind.HOUSEHOLD, SubjectKind.INDIVIDUAL)
PAPER_KINDS = {
    "bao-cao-tong-hop-dang-ky": PaperKind.SUMMING_UP,
    "bao-cao-tham-dinh": PaperKind.APPRAISAL,
    "giay-moi": PaperKind.INVITATION,
    "bien-ban-hop": PaperKind.MINUTES,
    "bien-ban-kiem-phieu": PaperKind.TALLY,
    "thong-bao": PaperKind.NOTICE,
    "bao-cao-tong-hop-y-kien": PaperKind.OPINIONS,
    "to-trinh-cua-hoi-dong": PaperKind.COUNCIL_SUBMISSION,
    "quyet-dinh": PaperKind.DECISION,
    "to-trinh": PaperKind.SUBMISSION,
    "quyet-dinh-huy-bo": PaperKind.REVOCATION,
    "to-trinh-huy-bo": PaperKind.REVOCATION_REQUEST,
    "bao-cao-tong-ket": PaperKind.SUMMARY,
    "bao-cao-thong-ke": PaperKind.STATISTICS,
}
PAPER_WORDS = {kind: word for word, kind in PAPER_KINDS.items()}


def kind_place(kind: str) -> int:
    """Where the group of a kind stands on a list."""
    return KIND_ORDER.index(SubjectKind(kind))
