"""Who takes part in the whole life of an award, and what was there before it begins."""

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from django.core.files.uploadedfile import SimpleUploadedFile

from accounts.models import Unit, User
from awards.models import Nomination
from campaigns.models import Campaign
from registrations.states import EntrantKind, Honorific
from tests import award_factories, factories
from tests.awards import builders
from tests.awards.life.visitor import Visitor
from tests.core.hostile.pdf import pdf

DISTRICT = "Giấy khen của Chủ tịch Ủy ban nhân dân huyện"
# Thôn Đông puts these forward itself, for the district's form.
UNIT, PERSON, HOUSEHOLD = "Thôn Đông", "Bà H'Hen Niê", "Hộ ông Y Bliu Êban"
OURS = (UNIT, PERSON, HOUSEHOLD)
# Of Buôn Čuăh, for the commune's form: over the half, just at it, struck by the chairman.
JUST_OVER, JUST_AT, STRUCK = "Bà H'Yar Kbuôr", "Bà Lò Thị Én", "Bà Nguyễn Thị Lan"
THEIRS = (JUST_OVER, JUST_AT, STRUCK)


@dataclass
class Life:
    """The campaign, and everybody at a browser of their own."""

    campaign: Campaign
    unit: Unit
    head: Visitor
    other_head: Visitor
    secretary: Visitor
    chairman: Visitor
    member: Visitor
    supervisor: Visitor
    public: Visitor
    users: dict[str, User]
    # What was sent by some pages, to be sent again when it may not be any more.
    kept: dict[str, dict[str, list]] = field(default_factory=dict)

    def at(self, text: str) -> datetime:
        """From now on it is this instant for everybody."""
        instant = factories.at(text)
        for each in (self.head, self.other_head, self.secretary, self.chairman, self.member,
                     self.supervisor, self.public):  # fmt: skip
            each.at(instant)
        return instant

    def nomination(self, name: str) -> Nomination:
        """The nomination of whom papers call so."""
        return next(each for each in self.campaign.nominations.for_papers() if each.name == name)


def prepare(campaign: Campaign, unit: Unit, other_unit: Unit, secretary: User) -> None:
    """Both units are accepted and have done what they pledged; Buôn Čuăh is in the running."""
    ours = builders.accepted(campaign, unit, people_total=412, women_total=201)
    factories.make_pledge(ours, result=Decimal(520))
    factories.make_entrant(ours, "H'Hen Niê")
    household = factories.make_entrant(
        ours, "Y Bliu Êban", EntrantKind.HOUSEHOLD, honorific=Honorific.MR, birth_year=1972
    )
    factories.make_contribution(ours, 60_000_000, household)
    theirs = builders.accepted(campaign, other_unit)
    for name in ("H'Yar Kbuôr", "Lò Thị Én", "Nguyễn Thị Lan"):
        award_factories.complete(builders.person(theirs, name, "8", secretary), secretary)


def scan(name: str) -> SimpleUploadedFile:
    """The scan of a signed paper."""
    return SimpleUploadedFile(name, pdf(), "application/pdf")
