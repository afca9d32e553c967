"""A page that keeps what is typed, as a browser holds it."""

from bs4 import BeautifulSoup, Tag
from django.http import HttpResponse
from django.test import Client

from accounts.models import FormDraft
from tests.registrations.pages import Page

OURS = {"HTTP_ORIGIN": "http://testserver"}
FOREIGN = {"HTTP_ORIGIN": "https://kexau.example"}
AUTOSAVE = "/ban-nhap/"
TEXT_BOXES = ("text", "tel", "email", "search", None)


def keeping_form(answer: HttpResponse) -> Tag | None:
    """The form of the page that keeps what is typed."""
    return BeautifulSoup(answer.content.decode(), "html.parser").select_one(
        "form[data-keeps-typed]"
    )


def open_form(browser: Client, address: str) -> dict[str, str]:
    """What the browser holds of the page's form: its boxes and what is hidden in it."""
    return boxes(keeping_form(browser.get(address)))


def boxes(form: Tag) -> dict[str, str]:
    """The boxes of a form by name."""
    found = {}
    for box in form.select("input[name], textarea[name], select[name]"):
        if box.name == "textarea":
            found[box["name"]] = box.text.removeprefix("\n")
        elif box.name == "select":
            chosen = box.select_one("option[selected]")
            found[box["name"]] = chosen["value"] if chosen else ""
        elif box.get("type") not in ("radio", "checkbox") or box.has_attr("checked"):
            found[box["name"]] = box.get("value", "")
    return found


def text_boxes(form: Tag) -> list[str]:
    """The names of the boxes into which a person types."""
    return [
        box["name"]
        for box in form.select("input[name], textarea[name]")
        if box.name == "textarea" or box.get("type") in TEXT_BOXES
    ]


def shown(browser: Client, address: str) -> Page:
    """The page as it is opened now."""
    return Page(browser.get(address))


def restored(page: Page) -> str:
    """What the page says of text that was typed and not saved; "" when it says nothing."""
    return next((each for each in page.notices if "chưa được lưu" in each), "")


def drafts() -> list[tuple[str, str, dict]]:
    """Every draft that there is: whose, of which page, with which text."""
    rows = FormDraft.objects.order_by("pk").values_list("user__username", "page", "values")
    return [(who, page, values) for who, page, values in rows]
