"""Near copies among the achievement reports of a campaign.

Rows of words («shingles») that two reports share make them a pair to look at; how near they are is
then measured word by word (RapidFuzz). Words of the plan, which everybody may quote, and rows that
more than half of the reports share, as a form handed out has them, count for nobody.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, pairwise
from typing import Final

from rapidfuzz import fuzz

from awards.models import AchievementReport, Nomination
from awards.nominations.passages import ROW, rows_of, words_of
from awards.states import NominationState
from campaigns.models import Campaign

# From here on two reports are shown as near copies, in per cent.
NEAR: Final = 70
# Shorter reports say too little of their own to be compared.
FEWEST_WORDS: Final = 40
# Below this number of reports nothing is common to «all».
FEWEST_REPORTS: Final = 8
# A row in more reports than this links neighbours only: a mass of copies is a chain, not a square.
MOST_IN_A_SQUARE: Final = 30
# Two reports with fewer rows in common, as a share of the shorter one, are never near.
LEAST_SHARE: Final = 0.15
# A text this many times as long as the other may hold it whole.
LONGER: Final = 1.5
# Less than this of its own words left: the report is what everybody has written.
LEAST_OF_ITS_OWN: Final = 0.3

_NOT_HANDED_IN = (NominationState.DRAFT, NominationState.WITHDRAWN)
SECTIONS = (
    "overview",
    "achievements",
    "measures",
    "effects",
    "lessons",
    "compliance",
    "charity",
    "summary",
)


@dataclass(frozen=True)
class NearCopy:
    """Two reports of which much is the same, in per cent of their own words."""

    first: Nomination
    second: Nomination
    percent: int


@dataclass(frozen=True)
class Compared:
    """What comparing the reports of a campaign came to."""

    pairs: tuple[NearCopy, ...] = ()
    # Reports that hardly say anything but what more than half of the others say too.
    common: tuple[Nomination, ...] = ()
    reports: int = 0


@dataclass
class _Text:
    """A report in words: all of them, those of its own, its rows."""

    report: AchievementReport
    words: list[str]
    own: list[str] = field(default_factory=list)
    rows: set[str] = field(default_factory=set)

    @property
    def nomination(self) -> Nomination:
        return self.report.nomination


def near_copies(campaign: Campaign, of: Nomination | None = None) -> Compared:
    """Every pair of reports of `NEAR` per cent and more, nearest first; `of` one of them only.

    Drafts and withdrawn nominations are left out: they are nobody's business but their unit's.
    """
    texts = _read(campaign)
    everybodys = common_rows(campaign, [rows_of(each.words) for each in texts])
    for text in texts:
        _cut(text, everybodys)
    long = [each for each in texts if len(each.own) >= FEWEST_WORDS]
    mine = None if of is None else {n for n, text in enumerate(long) if text.nomination == of}
    pairs = []
    for one, other in _candidates(long):
        if mine is None or one in mine or other in mine:
            percent = nearness(long[one].own, long[other].own)
            if percent >= NEAR:
                pairs.append(NearCopy(long[one].nomination, long[other].nomination, percent))
    pairs.sort(key=lambda each: (-each.percent, each.first.sort_key, each.second.sort_key))
    common = tuple(
        text.nomination
        for text in texts
        if len(text.words) >= FEWEST_WORDS and len(text.own) < LEAST_OF_ITS_OWN * len(text.words)
    )
    return Compared(tuple(pairs), common, len(texts))


def nearness(one: Sequence[str], other: Sequence[str]) -> int:
    """How near two texts are in words, 0–100: of both, or of the shorter one inside the longer."""
    percent = fuzz.ratio(one, other, score_cutoff=NEAR)
    short, long = sorted((len(one), len(other)))
    if short * LONGER <= long:
        percent = max(percent, fuzz.partial_ratio(one, other, score_cutoff=NEAR))
    return int(percent)


def common_rows(campaign: Campaign, reports: Iterable[Iterable[str]]) -> frozenset[str]:
    """The rows of words that count for nobody: the plan's, and those of more than half of all."""
    listed = [set(rows) for rows in reports]
    seen = Counter(row for rows in listed for row in rows)
    many = max(len(listed) / 2, FEWEST_REPORTS / 2)
    often = {row for row, number in seen.items() if number > many}
    return frozenset(often.union(*(rows_of(words_of(text)) for text in _plan_texts(campaign))))


def reports_of(campaign: Campaign) -> list[AchievementReport]:
    """The reports that are compared, with whom they are about."""
    rows = AchievementReport.objects.filter(nomination__campaign=campaign).exclude(
        nomination__state__in=_NOT_HANDED_IN
    )
    return list(rows.select_related("nomination__unit").order_by("nomination__sort_key", "pk"))


def text_of(report: AchievementReport) -> str:
    """All sections of a report, one after the other."""
    return "\n".join(getattr(report, name) for name in SECTIONS)


def _read(campaign: Campaign) -> list[_Text]:
    return [_Text(each, words_of(text_of(each))) for each in reports_of(campaign)]


def _cut(text: _Text, everybodys: frozenset[str]) -> None:
    """Leave the report what is its own."""
    taken = [False] * len(text.words)
    rows = [" ".join(text.words[n : n + ROW]) for n in range(len(text.words) - ROW + 1)]
    for place, row in enumerate(rows):
        if row in everybodys:
            taken[place : place + ROW] = [True] * ROW
        else:
            text.rows.add(row)
    text.own = [word for word, gone in zip(text.words, taken, strict=True) if not gone]


def _candidates(texts: Sequence[_Text]) -> list[tuple[int, int]]:
    """The pairs that share enough rows to be worth measuring."""
    where: Mapping[str, list[int]] = defaultdict(list)
    for number, text in enumerate(texts):
        for row in text.rows:
            where[row].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for found in where.values():
        if len(found) > 1:
            shared.update(combinations(found, 2) if len(found) <= MOST_IN_A_SQUARE
                          else pairwise(found))  # fmt: skip
    return [
        (one, other)
        for (one, other), number in shared.items()
        if number >= LEAST_SHARE * min(len(texts[one].rows), len(texts[other].rows))
    ]


def _plan_texts(campaign: Campaign) -> list[str]:
    """Everything that the plan says, and the names of what reports have to tell of."""
    texts = [
        campaign.title,
        campaign.movement,
        campaign.occasion,
        campaign.slogan,
        campaign.watchword,
        campaign.purposes,
        campaign.requirements,
        campaign.aim,
        campaign.participants,
        campaign.registration_rule,
        campaign.parent_title,
    ]
    texts += [each.text for each in campaign.themes.all()]
    texts += [each.text for each in campaign.criteria.all()]
    texts += [each.text for each in campaign.assignments.all()]
    texts += [each.title for each in campaign.report_requests.all()]
    texts += [each.guidance for each in campaign.report_requests.all()]
    return texts
