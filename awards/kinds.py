"""The kinds of subject as addresses name them."""

from campaigns.states import SubjectKind

KINDS = {
    "tap-the": SubjectKind.COLLECTIVE,
    "ca-nhan": SubjectKind.INDIVIDUAL,
    "ho-gia-dinh": SubjectKind.HOUSEHOLD,
}
WORDS = {kind: word for word, kind in KINDS.items()}
