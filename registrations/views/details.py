"""The unit's own details."""

from django.contrib import messages

from accounts.typed import typed
from core.acts import GET_OR_POST
from registrations.correcting import DETAILS, locked_fields
from registrations.forms import DetailsForm
from registrations.services import drafting
from registrations.views.fetching import registration_or_404
from registrations.views.writing import onward, refused, save, show


@GET_OR_POST
def details(request, pk: int):
    """The unit's own details."""
    registration = registration_or_404(request, pk)
    form = DetailsForm(request.POST or None, instance=registration, typed=typed(request))
    form.lock(locked_fields(registration, form.fields.keys() - {"version"}))
    if request.method == "POST":
        who = {"registration": registration, "by": request.user, "at": request.received_at}
        if form.is_valid() and save(form, drafting.save_details, **who):
            messages.success(request, "Đã lưu thông tin đơn vị.")
            if registration.pledges.exists():
                return onward(request, registration, "registrations:pledges", pk)
            return onward(request, registration, "registrations:pledge_add", pk)
    elif refusal := refused(request, registration, DETAILS):
        return refusal
    back = registration.get_absolute_url()
    return show(request, registration, form, "Thông tin đơn vị", back)
