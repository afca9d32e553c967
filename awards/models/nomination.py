"""Who is considered for an award."""

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q
from django.urls import reverse

from accounts.states import Role
from campaigns.models import Campaign
from campaigns.states import SubjectKind
from registrations.models import Entrant, Registration

if TYPE_CHECKING:
    from accounts.models import User

# Who may look at scores before anything is published.
READERS = (Role.SECRETARIAT, Role.COUNCIL_MEMBER, Role.CHAIRMAN, Role.SUPERVISOR)


class NominationQuerySet(models.QuerySet["Nomination"]):
    """Nominations, asked for by who may see them."""

    def visible_to(self, user: "User") -> "NominationQuerySet":
        """Those of the person's authority, for the roles that may look at scores."""
        return self.filter(campaign__authority_id__in=user.authorities_as(*READERS))

    def for_papers(self) -> "NominationQuerySet":
        """With all that a name and a paper needs, in one query."""
        return self.select_related(
            "campaign__authority", "registration__unit", "registration__campaign", "entrant"
        )


class Nomination(models.Model):
    """A collective, an individual or a household on the list that is scored.

    The collective is the unit of the registration; the others are its entrants.
    """

    campaign = models.ForeignKey(
        Campaign, on_delete=models.PROTECT, related_name="nominations", verbose_name="Phong trào"
    )
    subject_kind = models.CharField("Đối tượng", max_length=12, choices=SubjectKind)
    registration = models.ForeignKey(
        Registration, on_delete=models.PROTECT, related_name="nominations", verbose_name="Đăng ký"
    )
    entrant = models.OneToOneField(
        Entrant,
        on_delete=models.PROTECT,
        null=True,
        related_name="nomination",
        verbose_name="Cá nhân, hộ",
    )
    listed_at = models.DateTimeField("Đưa vào danh sách lúc")

    objects = NominationQuerySet.as_manager()

    class Meta:
        verbose_name = "đề nghị khen thưởng"
        verbose_name_plural = "đề nghị khen thưởng"
        ordering = ["campaign", "subject_kind", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["registration"],
                condition=Q(entrant__isnull=True),
                name="one_collective_nomination_per_registration",
            ),
            models.CheckConstraint(
                condition=Q(subject_kind=SubjectKind.COLLECTIVE, entrant__isnull=True)
                | (~Q(subject_kind=SubjectKind.COLLECTIVE) & Q(entrant__isnull=False)),
                name="only_collectives_have_no_entrant",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """The score sheet."""
        return reverse("awards:sheet", args=[self.pk])

    @property
    def name(self) -> str:
        """The candidate's name as papers write it."""
        return str(self.entrant) if self.entrant else self.registration.unit.name

    @property
    def sort_key(self) -> str:
        """The key of the name's place in a Vietnamese list."""
        return self.entrant.sort_key if self.entrant else self.registration.unit.sort_key
