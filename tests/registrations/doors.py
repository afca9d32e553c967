"""Every address of a registration, with what a rightful hand would send there."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from registrations.models import Registration
from registrations.urls import urlpatterns
from tests.registrations import sheets, typed

NAMES = sorted(pattern.name for pattern in urlpatterns)
# These are not below one registration.
ABOVE = {"start", "desk"}

READ = {
    "detail",
    "check",
    "receipt",
    "paper",
    "pledges",
    "individuals",
    "households",
    "results",
    "individual_template",
    "household_template",
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
    "import_undo",
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
    "individual_import",
    "household_import",
    "import_check",
}
PARTS = {
    "pledge_edit": "pledges",
    "pledge_remove": "pledges",
    "pledge_result": "pledges",
    "entrant_edit": "entrants",
    "entrant_remove": "entrants",
    "entrant_result": "entrants",
    "contribution_remove": "contributions",
    "import_check": "imports",
    "import_undo": "imports",
}


def url(name: str, registration: Registration, part: int | None = None) -> str:
    """The address of an act; of the first part of its kind unless another is named."""
    if name == "start":
        keys = [registration.campaign_id, registration.unit_id]
    elif name == "desk":
        keys = [registration.campaign_id]
    else:
        keys = [registration.pk]
    if name in PARTS:
        keys.append(part or getattr(registration, PARTS[name]).first().pk)
    return reverse(f"registrations:{name}", args=keys)


def file(name: str, data: bytes) -> SimpleUploadedFile:
    """A file as a browser sends it."""
    return SimpleUploadedFile(name, data)


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
        "individual_import": {"pasted": sheets.pasted(sheets.person())},
        "household_import": {"pasted": sheets.pasted(sheets.home())},
    }.get(name, {})
