"""Who may be nominated by a unit, and how each stands: a few queries for any number of people."""

from collections.abc import Iterable
from dataclasses import dataclass

from awards.models import Nomination
from awards.nominations.completeness import Missing, missing_of
from awards.nominations.namesaking import already_words, rivals, standing
from awards.nominations.subjects import of_entrant, of_registration
from awards.states import EDITABLE, Procedure
from campaigns.states import SubjectKind
from registrations.models import Registration

ITSELF = "don-vi"  # the unit itself, in an address and in a form


@dataclass(frozen=True)
class Nominee:
    """The unit, a person or a household of a registration, with the nomination if there is one.

    `against` says who has put the same one forward already.
    """

    key: str
    name: str
    about: str
    kind: SubjectKind
    nomination: Nomination | None
    lacking: tuple[Missing, ...] = ()
    against: tuple[str, ...] = ()
    is_unit: bool = False

    @property
    def may_start(self) -> bool:
        """Whether a nomination can still be begun; against a unit nothing is vouched for."""
        return self.nomination is None and not (self.is_unit and self.against)

    @property
    def is_ready(self) -> bool:
        """Whether it is complete and waits to be handed in."""
        waits = self.nomination is not None and self.nomination.state in EDITABLE
        return waits and not self.lacking

    @property
    def is_open(self) -> bool:
        """Whether the unit is writing it."""
        return self.nomination is not None and self.nomination.state in EDITABLE

    @property
    def returns(self) -> int:
        """How often it was sent back."""
        return 0 if self.nomination is None else len(self.nomination.returns.all())


def nominees(registration: Registration) -> list[Nominee]:
    """What the unit has still to do first; then itself, people, households, each by name."""
    made = {each.entrant_id: each for each in _nominations(registration)}
    open_ones = [each for each in made.values() if each.state in EDITABLE]
    lacking = missing_of(open_ones)
    fresh = _fresh(registration)
    against = _against(registration, fresh.values())
    rows = []
    for key, new in fresh.items():
        nomination = made.get(key)
        rows.append(
            Nominee(
                key=ITSELF if key is None else str(key),
                name=(nomination or new).name,
                about="" if key is None else _about(new),
                kind=SubjectKind(new.subject_kind),
                nomination=nomination,
                lacking=tuple(lacking.get(nomination.pk, ())) if nomination else (),
                against=() if nomination else against.get(key, ()),
                is_unit=key is None,
            )
        )
    kinds = list(SubjectKind)
    return sorted(rows, key=lambda each: (not each.is_open, kinds.index(each.kind)))


def ready(rows: Iterable[Nominee]) -> list[Nomination]:
    """The nominations that are complete and wait to be handed in."""
    return [each.nomination for each in rows if each.is_ready and each.nomination]


def _nominations(registration: Registration) -> list[Nomination]:
    """What the unit itself, or the office in its place, has put forward of its list."""
    rows = Nomination.objects.filter(registration=registration).for_papers()
    return [
        each
        for each in rows.prefetch_related("returns")
        if each.entrant_id or each.procedure == Procedure.ORDINARY
    ]


def _fresh(registration: Registration) -> dict[int | None, Nomination]:
    """Everybody as a nomination that would begin now, by the entrant's key; None is the unit."""
    entrants = registration.entrants.select_related("registration__unit")
    subjects = [of_registration(registration), *(of_entrant(each) for each in entrants)]
    found = [Nomination(campaign=registration.campaign, **each) for each in subjects]
    for each in found:
        each.fill_keys()
    return {each.entrant_id: each for each in found}


def _against(
    registration: Registration, fresh: Iterable[Nomination]
) -> dict[int | None, tuple[str, ...]]:
    rows = list(fresh)
    others = standing(registration.campaign, [each.subject_key for each in rows])
    return {
        each.entrant_id: tuple(
            already_words(other) for other in rivals(each, others.get(each.subject_key, []))
        )
        for each in rows
    }


def _about(subject: Nomination) -> str:
    """«sinh năm 1985, Nông dân, Buôn Čuăh»: what tells two of one name apart."""
    words = [f"sinh năm {subject.birth_year}", subject.occupation, subject.address]
    return ", ".join(filter(None, words))
