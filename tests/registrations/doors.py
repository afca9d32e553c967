"""Every address of a registration, with what a rightful hand would send there."""

from django.urls import reverse

from registrations.models import Registration
from registrations.urls import urlpatterns
from tests.registrations import typed

NAMES = sorted(pattern.name for pattern in urlpatterns)
# These are not below one registration.
READ_ABOVE = {"desk", "progress", "theme_progress", "assignments"}
ABOVE = READ_ABOVE | {"start", "assignment"}

READ = {
    "detail",
    "check",
    "receipt",
    "paper",
    "pledges",
    "individuals",
    "households",
    "results",
    "unit_progress",
}
PRESS = {
    "start",
    "submit",
    "withdraw",
    "reopen",
    "accept",
    "pledge_remove",
    "entrant_remove",
    "contribution_remove",
    "result_take_back",
}
FILL = {
    "details",
    "pledge_add",
    "pledge_edit",
    "individual_add",
    "household_add",
    "entrant_edit",
    "return",
    "pledge_result",
    "entrant_result",
    "contribution_add",
    "assignment",
}
PARTS = {
    "pledge_edit": "pledges",
    "pledge_remove": "pledges",
    "pledge_result": "pledges",
    "result_take_back": "pledges",
    "entrant_edit": "entrants",
    "entrant_remove": "entrants",
    "entrant_result": "entrants",
    "contribution_remove": "contributions",
}


def url(name: str, registration: Registration, part: int | None = None) -> str:
    """The address of an act; of the first part of its kind unless another is named."""
    if name == "start":
        keys = [registration.campaign_id, registration.unit_id]
    elif name in ("desk", "progress", "assignments"):
        keys = [registration.campaign_id]
    elif name == "theme_progress":
        keys = [registration.campaign_id, registration.campaign.themes.first().pk]
    elif name == "assignment":
        keys = [registration.campaign_id, registration.campaign.assignments.first().pk]
    else:
        keys = [registration.pk]
    if name in PARTS:
        keys.append(part or getattr(registration, PARTS[name]).first().pk)
    return reverse(f"registrations:{name}", args=keys)


def sent(name: str, registration: Registration) -> dict[str, str]:
    """What is typed and sent there; {} where nothing is typed."""
    return {
        "details": {**typed.DETAILS, "version": "1"},
        "pledge_add": typed.pledge(registration.campaign),
        "pledge_edit": {**typed.pledge(registration.campaign), "version": "1"},
        "individual_add": {**typed.PERSON, "full_name": "H'Nhơn Kbuôr"},
        "household_add": typed.HOUSEHOLD,
        "entrant_edit": {**typed.PERSON, "birth_year": "1986", "version": "1"},
        "accept": {"revision": str(registration.revision)},
        "return": {
            "reason": "Ghi rõ chỉ tiêu bằng số.",
            "due_on": "12/4/2024",
            "revision": str(registration.revision),
        },
        "pledge_result": typed.RESULT,
        "result_take_back": {"version": "1"},
        "assignment": {"done_on": "1/4/2024", "note": "Đã họp", "version": "0"},
        "entrant_result": {"result_note": "Đã hiến đất", "version": "1"},
        "contribution_add": typed.CONTRIBUTION,
    }.get(name, {})
