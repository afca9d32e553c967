"""Every address of a registration, with what a rightful hand would send there."""

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from registrations.models import Registration
from registrations.urls import urlpatterns
from tests.core.hostile.pdf import pdf
from tests.registrations import sheets, typed

NAMES = sorted({pattern.name for pattern in urlpatterns})
# These are not below one registration.
CAMPAIGN = {
    "desk",
    "remind",
    "reminders",
    "call_list",
    "chatted",
    "report_requests",
    "report_ask",
    "extensions",
    "desk_sheet",
    "call_sheet",
    "summing_up",
    "summing_up_paper",
    "summing_up_sheets",
    "progress",
    "progress_sheet",
    "assignments",
}
ABOVE = {
    "start",
    "called",
    "report_board",
    "report_sheet",
    "report_remind",
    "extend",
    "enter_from_paper",
    "theme_progress",
    "assignment",
    *CAMPAIGN,
}
# These are of a unit and of what its campaign asks to be reported.
ASKED = {
    "report",
    "report_edit",
    "report_send",
    "report_board",
    "report_sheet",
    "report_remind",
}

READ = {
    "detail",
    "check",
    "receipt",
    "paper",
    "pledges",
    "works",
    "individuals",
    "households",
    "results",
    "contribution_add",
    "hand_in",
    "extensions",
    "reports",
    "report",
    "files",
    "file_view",
    "file",
    "unit_progress",
    "individual_template",
    "household_template",
    "personal_paper",
}
PRESS = {
    "report_send",
    "start",
    "withdraw",
    "reopen",
    "accept",
    "pledge_remove",
    "entrant_remove",
    "contribution_remove",
    "file_remove",
    "result_take_back",
    "import_undo",
}
FILL = {
    "submit",
    "report_edit",
    "details",
    "pledge_add",
    "pledge_edit",
    "pledge_measure",
    "work_add",
    "individual_add",
    "household_add",
    "entrant_edit",
    "return",
    "accept_late",
    "extend",
    "pledge_result",
    "entrant_result",
    "contribution_value",
    "file_add",
    "assignment",
    "individual_import",
    "household_import",
    "import_check",
}
# What the secretariat reads, presses and fills in at its desk.
DESK_READ = {
    "desk",
    "desk_sheet",
    "reminders",
    "call_list",
    "call_sheet",
    "report_requests",
    "report_board",
    "report_sheet",
}
# Of the campaign too, for more officers than those who work at the desk.
OFFICE_READ = {
    "summing_up",
    "summing_up_paper",
    "summing_up_sheets",
    "progress",
    "progress_sheet",
    "theme_progress",
    "assignments",
}
DESK_PRESS = {"remind", "called", "chatted", "report_remind"}
DESK_FILL = {"report_ask"}
PARTS = {
    "pledge_measure": "pledges",
    "pledge_edit": "pledges",
    "pledge_remove": "pledges",
    "pledge_result": "pledges",
    "result_take_back": "pledges",
    "entrant_edit": "entrants",
    "entrant_remove": "entrants",
    "entrant_result": "entrants",
    "personal_paper": "entrants",
    "contribution_remove": "contributions",
    "file": "attachments",
    "file_view": "attachments",
    "file_remove": "attachments",
    "import_check": "imports",
    "import_undo": "imports",
}


def url(name: str, registration: Registration, part: int | None = None) -> str:
    """The address of an act; of the first part of its kind unless another is named."""
    if name in ("start", "called", "extend", "enter_from_paper"):
        keys = [registration.campaign_id, registration.unit_id]
    elif name == "theme_progress":
        keys = [registration.campaign_id, registration.campaign.themes.first().pk]
    elif name == "assignment":
        keys = [registration.campaign_id, registration.campaign.assignments.first().pk]
    elif name in ABOVE:
        keys = [registration.campaign_id]
    else:
        keys = [registration.pk]
    if name in ASKED:
        asked = registration.campaign.report_requests.first()
        keys.append(asked.pk if asked else 1)
    if name == "hand_in":
        keys.append(part or 1)
    if name in PARTS:
        keys.append(part or getattr(registration, PARTS[name]).first().pk)
    if name == "file":
        keys.append("bien-ban.pdf")
    address = reverse(f"registrations:{name}", args=keys)
    if name == "contribution_value":
        address += f"?{urlencode(typed.GIVER)}"
    return address


def file(name: str, data: bytes) -> SimpleUploadedFile:
    """A file as a browser sends it."""
    return SimpleUploadedFile(name, data)


def key_of(registration: Registration) -> UUID:
    """The one-time key of the page on which this revision is handed in."""
    return UUID(int=registration.pk * 1000 + registration.revision + 1)


def sent(name: str, registration: Registration) -> dict[str, Any]:
    """What is typed and sent there; {} where nothing is typed."""
    return {
        "submit": {"key": str(key_of(registration)), "agreed": "on"},
        "details": {**typed.DETAILS, "version": "1"},
        "pledge_add": typed.pledge(registration.campaign),
        "pledge_edit": {**typed.pledge(registration.campaign), "version": "1"},
        "pledge_measure": {**typed.MEASURE, "version": "1"},
        "work_add": typed.work(registration.campaign),
        "individual_add": {**typed.PERSON, "full_name": "H'Nhơn Kbuôr"},
        "household_add": typed.HOUSEHOLD,
        "entrant_edit": {**typed.PERSON, "birth_year": "1986", "version": "1"},
        "accept": {"revision": str(registration.revision)},
        "return": {
            "reason": "Ghi rõ chỉ tiêu bằng số.",
            "due_on": "12/4/2024",
            "revision": str(registration.revision),
            "everything": "on",
        },
        "accept_late": {
            "reason": "Mất mạng cả buổi tối",
            "revision": str(registration.revision),
        },
        "extend": {
            "day": "12/4/2024",
            "hour": "",
            "reason": "Trưởng thôn nằm viện",
            "signer": "Chủ tịch Y Bhiăp Niê",
        },
        "pledge_result": typed.RESULT,
        "result_take_back": {"version": "1"},
        "assignment": {"done_on": "1/4/2024", "note": "Đã họp", "version": "0"},
        "entrant_result": {"result_note": "Đã hiến đất", "version": "1"},
        "contribution_value": typed.CONTRIBUTION,
        "report_edit": {"done": "Đã trồng 200 cây.", "version": "0"},
        "report_send": {"version": "1"},
        "report_ask": typed.REPORT_REQUEST,
        "remind": {"don-vi": str(registration.unit_id)},
        "report_remind": {"don-vi": str(registration.unit_id)},
        "file_add": {"place": "minh-chung", "file": SimpleUploadedFile("a.pdf", pdf())},
        "individual_import": {"pasted": sheets.pasted(sheets.person())},
        "household_import": {"pasted": sheets.pasted(sheets.home())},
    }.get(name, {})
