"""What people type into the forms when nothing is wrong with it."""

from campaigns.models import Campaign

DETAILS = {
    "head_name": "Nguyễn Văn Bảy",
    "head_title": "Trưởng thôn",
    "phone": "0912 345 678",
    "people_total": "120",
    "women_total": "65",
    "measures": "Họp thôn mỗi tháng một lần.",
}

PERSON = {
    "honorific": "ba",
    "full_name": "H'Hen Niê",
    "birth_year": "1985",
    "occupation": "Nông dân",
    "content": "Hiến 50 m² đất mở rộng đường",
}

HOUSEHOLD = {
    "honorific": "ong",
    "full_name": "Y Ƀlŭl Êban",
    "birth_year": "1970",
    "address": "Buôn Čuăh",
    "members": "5",
    "occupation": "Trồng cà phê",
    "content": "Thu nhập 150 triệu đồng một năm",
}

GIVER = {"entrant": "", "kind": "money", "origin": "own", "content": "Ủng hộ làm đường"}

CONTRIBUTION = {"value": "50 triệu", "work": "Đường trục chính", "given_on": "25/3/2024"}

REPORT_REQUEST = {
    "title": "Báo cáo sáu tháng đầu năm",
    "guidance": "Nêu rõ số liệu.",
    "due_on": "25/6/2024",
    "reminder_days": "3,1",
}

RESULT = {"result": "480", "result_on": "25/3/2024", "result_note": "Nghiệm thu", "version": "1"}


def pledge(campaign: Campaign) -> dict[str, str]:
    """A pledge for the first theme of the campaign."""
    return {
        "theme": str(campaign.themes.first().pk),
        "content": "Làm đường hoa ở trục chính của thôn",
        "due_on": "25/8/2024",
        "responsible": "Nguyễn Văn Bảy",
    }


MEASURE = {
    "direction": "at_least",
    "indicator": "Chiều dài đường hoa",
    "target": "1.500",
    "unit_of_measure": "mét",
    "baseline": "",
}


def work(campaign: Campaign) -> dict[str, str]:
    """A work for the first theme of the campaign."""
    return {**pledge(campaign), "kind": "work", "content": "Nhà sinh hoạt cộng đồng"}
