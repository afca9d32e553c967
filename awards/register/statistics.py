"""A year's emulation and awards in numbers: the lines of forms 0601.N and 0603.N.

The forms are those of TT 02/2023/TT-BNV, read from the templates of a system in use; a commune
sends its numbers up in the same lines. Nothing here draws: `awards.papers.statistics` and
`awards.exports.statistics` do.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from accounts.models import Authority
from accounts.states import UnitKind
from awards.models import Award
from campaigns.models import Campaign
from campaigns.states import AwardForm, CommendationKind, SubjectKind, TierLevel
from core.numbers import half_up
from registrations.states import PostKind

# The columns of each form.
MOVEMENT_HEADS = ("Tổng số", "Trung ương", "Bộ, ban, ngành, tỉnh", "Cơ quan, đơn vị")
COMMENDATION_HEADS = ("Tổng số", "Bằng khen", "Chiến sĩ thi đua", "Cờ thi đua", "Kỷ niệm chương")
UNKNOWN = None  # a line that the portal's rows cannot tell: written by hand


@dataclass(frozen=True)
class Line:
    """A line of a form: its words, its code, how deep it stands, its numbers."""

    label: str
    code: str
    depth: int
    numbers: tuple[int | None, ...]

    @property
    def is_title(self) -> bool:
        """Whether it only names the lines under it."""
        return not self.code


@dataclass(frozen=True)
class OfForm:
    """How often a form of award was given in the year, to whom, and what it cost."""

    label: str
    total: int
    merit: int
    other: int
    collectives: int
    households: int
    leaders: int
    workers: int
    money: int

    @property
    def counts(self) -> tuple[int, ...]:
        """All counts but the money, in the order of the tables."""
        return (
            self.total,
            self.merit,
            self.other,
            self.collectives,
            self.households,
            self.leaders,
            self.workers,
        )

    @property
    def individuals(self) -> int:
        """Leaders and direct workers."""
        return self.leaders + self.workers

    @property
    def direct_percent(self) -> str:
        """Direct workers among the individuals, «72,5»; nothing where there are none."""
        if not self.individuals:
            return ""
        return str(half_up(Fraction(100 * self.workers, self.individuals), 1)).replace(".", ",")


@dataclass(frozen=True)
class Statistics:
    """The forms of one year."""

    year: int
    movements: tuple[Line, ...]
    commendations: tuple[Line, ...]
    by_form: tuple[OfForm, ...]


def statistics_of(authority: Authority, year: int) -> Statistics:
    """Count campaigns whose work began in the year, and awards in force whose paper is of it."""
    campaigns = [
        each
        for each in authority.campaigns.prefetch_related("phases")
        if each.emulation_phase.first_day.year == year
    ]
    awards = list(
        Award.objects.filter(authority=authority, year=year)
        .in_force()
        .select_related("nomination__unit")
    )
    return Statistics(
        year=year,
        movements=_movements(campaigns),
        commendations=_commendations(awards),
        by_form=count_by_form(awards),
    )


# --- 0601.N: how many movements

# A commune's movement is one of an agency or unit: line 05 and the last column.
_SCOPE = (
    ("Toàn quốc", "02"),
    ("Bộ, ban, ngành, địa phương", "03"),
    ("Cụm, khối thi đua", "04"),
    ("Cơ quan, tổ chức, đơn vị", "05"),
)
_LENGTHS: tuple[tuple[str, str, Callable[[int], bool]], ...] = (
    ("Dưới 1 năm", "06", lambda months: months < 12),
    ("1 năm", "07", lambda months: months == 12),
    ("Từ trên 1 năm đến dưới 3 năm", "08", lambda months: 12 < months < 36),
    ("Từ 3 năm đến dưới 5 năm", "09", lambda months: 36 <= months < 60),
    ("Từ 5 năm trở lên", "10", lambda months: months >= 60),
)


def _movements(campaigns: Sequence[Campaign]) -> tuple[Line, ...]:
    months = [_months(*_span(each)) for each in campaigns]
    regular = sum(each.commendation_kind == CommendationKind.MERIT for each in campaigns)
    total = len(campaigns)
    return (
        _movement_line("Tổng số", "01", 0, total),
        _title("Chia theo phạm vi"),
        *(_movement_line(label, code, 1, total if code == "05" else 0) for label, code in _SCOPE),
        _title("Chia theo thời hạn"),
        *(_movement_line(label, code, 1, sum(map(fits, months))) for label, code, fits in _LENGTHS),
        _title("Chia theo phương thức"),
        _movement_line("Theo chuyên đề", "11", 1, total - regular),
        _movement_line("Thường xuyên hằng năm", "12", 1, regular),
    )


def _movement_line(label: str, code: str, depth: int, number: int) -> Line:
    """Total, and the columns of those above the commune, which it never fills."""
    return Line(label, code, depth, (number, 0, 0, number))


def _title(label: str) -> Line:
    return Line(label, "", 0, ())


def _span(campaign: Campaign) -> tuple[date, date]:
    phase = campaign.emulation_phase
    return phase.first_day, phase.last_day


def _months(first: date, last: date) -> int:
    """Whole months, both days counted: 15/3 to 15/10 is seven, 1/1 to 31/12 twelve."""
    after = last + timedelta(days=1)
    return (after.year - first.year) * 12 + after.month - first.month - (after.day < first.day)


# --- 0603.N: awards of the province


def _commendations(awards: Sequence[Award]) -> tuple[Line, ...]:
    given = [
        each
        for each in awards
        if each.level == TierLevel.PROVINCE and each.form == AwardForm.BANG_KHEN
    ]

    def line(label: str, code: str, depth: int, fits: Callable[[Award], bool]) -> Line:
        number = sum(map(fits, given))
        return Line(label, code, depth, (number, number, 0, 0, 0))

    def unknown(label: str, code: str) -> Line:
        return Line(label, code, 2, (UNKNOWN,) * 5)

    def of_kind(*kinds: CommendationKind) -> Callable[[Award], bool]:
        return lambda award: award.commendation_kind in kinds

    return (
        line("Tổng số", "01", 0, lambda award: True),
        _title("Chia theo đối tượng"),
        line("Tập thể", "02", 1, lambda award: _is(award, SubjectKind.COLLECTIVE)),
        line("Trong đó: doanh nghiệp", "03", 2, _is_enterprise),
        line("Hộ gia đình", "04", 1, lambda award: _is(award, SubjectKind.HOUSEHOLD)),
        line("Cá nhân", "05", 1, lambda award: _is(award, SubjectKind.INDIVIDUAL)),
        unknown("Lãnh đạo cấp bộ, tỉnh và tương đương", "06"),
        unknown("Lãnh đạo cấp vụ, sở và tương đương", "07"),
        unknown("Doanh nhân", "08"),
        line("Lãnh đạo khác từ phó phòng và tương đương trở lên", "09", 2, _leads),
        line("Người trực tiếp công tác, lao động, học tập, chiến đấu", "10", 2, _works),
        _title("Chia theo phương thức khen thưởng"),
        line("Thường xuyên", "11", 1, of_kind(CommendationKind.MERIT)),
        line("Chuyên đề", "12", 1, of_kind(CommendationKind.CAMPAIGN)),
        line("Đột xuất", "13", 1, of_kind(CommendationKind.SUDDEN)),
        *(
            Line(label, code, 1, (0,) * 5)
            for label, code in (
                ("Đối ngoại", "14"),
                ("Cống hiến", "15"),
                ("Niên hạn", "16"),
                ("Kháng chiến", "17"),
            )
        ),
    )


def _is(award: Award, kind: SubjectKind) -> bool:
    return award.subject_kind == kind


def _is_enterprise(award: Award) -> bool:
    return _is(award, SubjectKind.COLLECTIVE) and award.nomination.unit.kind == UnitKind.ENTERPRISE


def _leads(award: Award) -> bool:
    return _is(award, SubjectKind.INDIVIDUAL) and award.nomination.post_kind == PostKind.LEADER


def _works(award: Award) -> bool:
    """Whoever was not said to lead works with their own hands."""
    return _is(award, SubjectKind.INDIVIDUAL) and not _leads(award)


# --- the commune's own count


def count_by_form(awards: Sequence[Award]) -> tuple[OfForm, ...]:
    """Awards by form, the highest level first; their nominations should be in hand."""
    levels = [TierLevel.PROVINCE, TierLevel.DISTRICT, TierLevel.COMMUNE]
    forms = {(each.level, each.form_name) for each in awards}
    ordered = sorted(forms, key=lambda form: (levels.index(TierLevel(form[0])), form[1]))
    return tuple(
        _of_form(name, [each for each in awards if (each.level, each.form_name) == (level, name)])
        for level, name in ordered
    )


def _of_form(label: str, awards: Iterable[Award]) -> OfForm:
    given = list(awards)
    merit = sum(each.counts_for_merit for each in given)
    return OfForm(
        label=label,
        total=len(given),
        merit=merit,
        other=len(given) - merit,
        collectives=sum(_is(each, SubjectKind.COLLECTIVE) for each in given),
        households=sum(_is(each, SubjectKind.HOUSEHOLD) for each in given),
        leaders=sum(map(_leads, given)),
        workers=sum(map(_works, given)),
        money=sum(int(each.money or 0) for each in given),
    )
