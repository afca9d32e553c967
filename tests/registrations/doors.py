"""Every address of a registration, with what a rightful hand would send there."""

from django.urls import reverse

from registrations.models import Registration
from registrations.urls import urlpatterns
from tests.registrations import typed

NAMES = sorted(pattern.name for pattern in urlpatterns)
# These are not below one registration.
CAMPAIGN = {
    "desk",
    "remind",
    "reminders",
    "call_list",
    "chatted",
    "report_requests",
    "report_ask",
}
ABOVE = {"start", "called", "report_board", "report_remind", *CAMPAIGN}
# These are of a unit and of what its campaign asks to be reported.
ASKED = {"report", "report_edit", "report_send", "report_board", "report_remind"}

READ = {
    "detail",
    "check",
    "receipt",
    "paper",
    "pledges",
    "individuals",
    "households",
    "results",
    "reports",
    "report",
}
PRESS = {
    "report_send",
    "start",
    "submit",
    "withdraw",
    "reopen",
    "accept",
    "pledge_remove",
    "entrant_remove",
    "contribution_remove",
}
FILL = {
    "report_edit",
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
}
# What the secretariat reads, presses and fills in at its desk.
DESK_READ = {"desk", "reminders", "call_list", "report_requests", "report_board"}
DESK_PRESS = {"remind", "called", "chatted", "report_remind"}
DESK_FILL = {"report_ask"}
PARTS = {
    "pledge_edit": "pledges",
    "pledge_remove": "pledges",
    "pledge_result": "pledges",
    "entrant_edit": "entrants",
    "entrant_remove": "entrants",
    "entrant_result": "entrants",
    "contribution_remove": "contributions",
}


def url(name: str, registration: Registration, part: int | None = None) -> str:
    """The address of an act; of the first part of its kind unless another is named."""
    if name in ("start", "called"):
        keys = [registration.campaign_id, registration.unit_id]
    elif name in ABOVE:
        keys = [registration.campaign_id]
    else:
        keys = [registration.pk]
    if name in ASKED:
        asked = registration.campaign.report_requests.first()
        keys.append(asked.pk if asked else 1)
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
        "pledge_result": {"result": "480", "result_note": "Nghiệm thu", "version": "1"},
        "entrant_result": {"result_note": "Đã hiến đất", "version": "1"},
        "contribution_add": typed.CONTRIBUTION,
        "report_edit": {"done": "Đã trồng 200 cây.", "version": "0"},
        "report_send": {"version": "1"},
        "report_ask": typed.REPORT_REQUEST,
        "remind": {"don-vi": str(registration.unit_id)},
        "report_remind": {"don-vi": str(registration.unit_id)},
    }.get(name, {})
