"""The secretariat types a registration that came on paper."""

from django.contrib import messages
from django.shortcuts import redirect, render

from accounts.models import Unit
from accounts.typed import typed
from campaigns.models import Campaign
from core.acts import GET_OR_POST, carry_out
from core.calendar import local_day
from core.errors import RuleBroken
from registrations.forms.details import DetailsForm
from registrations.forms.paper_entry import PaperEntry
from registrations.models import Registration
from registrations.permissions import can_enter_from_paper
from registrations.services.files import attach_file
from registrations.services.paper_entry import enter_from_paper
from registrations.states import EntrantKind, FileUse
from registrations.views.fetching import desk_campaign_or_404, invited_or_404

PAPER = ("received_on", "signer_name", "signer_title")


@GET_OR_POST
def enter(request, campaign_pk: int, unit_pk: int):
    """The whole paper on one page; then the check page, as for everybody."""
    campaign = desk_campaign_or_404(request, campaign_pk)
    unit = invited_or_404(campaign, unit_pk)
    verdict = can_enter_from_paper(request.user, campaign, unit, request.received_at)
    if not verdict:
        messages.error(request, verdict.reason)
        return redirect("registrations:desk", campaign_pk=campaign.pk)
    entry = PaperEntry(
        request.POST or None,
        request.FILES or None,
        registration=_blank(campaign, unit),
        today=local_day(request.received_at),
        details=DetailsForm,
        typed=typed(request),
    )
    if request.method == "POST" and entry.is_valid():
        try:
            registration = enter_from_paper(
                campaign=campaign,
                unit=unit,
                **{name: entry.filing.cleaned_data[name] for name in PAPER},
                details=entry.details.values(),
                pledges=entry.pledges.values,
                people=[
                    *((EntrantKind.INDIVIDUAL, each) for each in entry.individuals.values),
                    *((EntrantKind.HOUSEHOLD, each) for each in entry.households.values),
                ],
                by=request.user,
                at=request.received_at,
            )
        except RuleBroken as reason:
            entry.filing.refuse(reason)
        else:
            messages.success(request, "Đã lưu bản giấy. Hãy đọc lại rồi bấm nộp.")
            _keep_scan(request, registration, entry.filing.cleaned_data["scan"])
            return redirect("registrations:check", pk=registration.pk)
    context = {"campaign": campaign, "unit": unit, "form": entry}
    return render(request, "registrations/paper_entry.html", context)


def _keep_scan(request, registration: Registration, scan) -> None:
    """The picture of the paper, when there is one; it can still be sent later."""
    if scan is None:
        return
    carry_out(
        request,
        attach_file,
        registration=registration,
        use=FileUse.PAPER_SCAN,
        upload=scan,
    )


def _blank(campaign: Campaign, unit: Unit) -> Registration:
    """A registration that is not stored, with what is known of the unit."""
    return Registration(
        campaign=campaign,
        unit=unit,
        head_name=unit.head_name,
        head_title=unit.head_title,
        phone=unit.phone,
    )
