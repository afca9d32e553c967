"""A person at a browser without JavaScript, who sees boxes by their labels and presses buttons."""

from collections.abc import Mapping
from datetime import datetime
from urllib.parse import urljoin, urlsplit

from bs4 import BeautifulSoup, Tag
from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile

from accounts.models import User
from tests.awards.pages import words
from tests.conftest import ClockClient

# What is done to a box: text, the words of an option, a file, or a tick.
Boxes = Mapping[str, str | bool | SimpleUploadedFile]


class Visitor:
    """Somebody, or nobody in particular, on one page at a time."""

    def __init__(self, user: User | None = None) -> None:
        self.client = ClockClient()
        if user is not None:
            self.client.force_login(user)
        self.address = "/"
        self.page = BeautifulSoup("", "html.parser")
        self.sent: dict[str, list] = {}

    def at(self, instant: datetime) -> "Visitor":
        """From now on it is `instant`."""
        self.client.at = instant
        return self

    def open(self, address: str) -> "Visitor":
        """Go to an address that shows a page."""
        answer = self.client.get(address, follow=True)
        assert answer.status_code == 200, f"{address}: {answer.status_code}"
        return self._show(answer, address)

    def status(self, address: str) -> int:
        """What the portal answers to an address, without leaving the page."""
        return self.client.get(address).status_code

    def follow(self, text: str) -> "Visitor":
        """Click the link that says so."""
        return self.open(urljoin(self.address, _one(self.page.select("a[href]"), text)["href"]))

    def press(self, button: str, boxes: Boxes | None = None) -> "Visitor":
        """Fill in the boxes of the button's form and press it; nothing may be wrong."""
        self._send(button, boxes or {})
        assert not self.complaints, self.complaints
        return self

    def is_refused(self, button: str, boxes: Boxes | None, reason: str) -> None:
        """The same, but the page says `reason` and nothing of the awarding half has changed."""
        before = everything()
        self._send(button, boxes or {})
        assert reason in " ".join(self.complaints), self.complaints
        assert everything() == before

    def cannot(self, address: str, data: Mapping[str, object] | None = None) -> None:
        """Send what no page of theirs offers now: whatever is answered, nothing has changed.

        `data` are best what was `sent` when it was still allowed, so that nothing else is wrong.
        """
        before = everything()
        answer = self.client.post(address, data or {})
        assert answer.status_code in (302, 403, 404, 200), answer.status_code
        assert everything() == before

    def sees(self, *texts: str) -> "Visitor":
        """Each text stands on the page."""
        for text in texts:
            assert text in self.text, f"«{text}» does not stand on {self.address}: {self.text}"
        return self

    def does_not_see(self, *texts: str) -> None:
        """None of the texts stands on the page."""
        for text in texts:
            assert text not in self.text, f"«{text}» stands on {self.address}"

    def row(self, name: str) -> str:
        """The words of the table row that begins with `name`."""
        found = [words(each.find_parent("tr")) for each in self.page.select("tr th[scope=row]")
                 if words(each).startswith(name)]  # fmt: skip
        assert len(found) == 1, f"{name}: {found}"
        return found[0]

    @property
    def text(self) -> str:
        """All words of the page's own part."""
        return words(self.page.main)

    @property
    def complaints(self) -> list[str]:
        """What the page says went wrong."""
        return [words(each) for each in self.page.select("[role=alert]")]

    @property
    def title(self) -> str:
        """What the page is headed with."""
        return words(self.page.h1)

    def labels(self) -> list[str]:
        """What the boxes are called."""
        return [_said(each) for each in self.page.select("main label")]

    def buttons(self) -> list[str]:
        """What can be pressed."""
        return [words(each) for each in self.page.select("main button[type=submit]")]

    def _send(self, text: str, boxes: Boxes) -> None:
        button = _one(self.page.select("main button, main input[type=submit]"), text)
        form = button.find_parent("form")
        data = _standing_in(form)
        for label, value in boxes.items():
            _fill(data, _box(form, label), value)
        if button.get("name"):
            data[button["name"]] = [button.get("value", "")]
        self.sent = data
        target = urljoin(self.address, form.get("action") or self.address)
        answer = self.client.post(target, data, follow=True)
        assert answer.status_code == 200, f"{target}: {answer.status_code}"
        self._show(answer, target)

    def _show(self, answer, address: str) -> "Visitor":
        last = answer.redirect_chain[-1][0] if answer.redirect_chain else address
        self.address = urlsplit(urljoin(address, last)).path
        self.page = BeautifulSoup(answer.content.decode(), "html.parser")
        return self


def everything() -> dict[str, list]:
    """Every row of the awarding half and of the history."""
    models = [each for app in ("awards", "audit") for each in apps.get_app_config(app).get_models()]
    return {
        each._meta.label: list(each._default_manager.order_by("pk").values()) for each in models
    }


def _one(tags: list[Tag], text: str) -> Tag:
    """The tag that says exactly this; else the only one that begins so; else that has it within."""
    said = [(_said(each), each) for each in tags]
    found = (
        [each for word, each in said if word == text][:1]
        or [each for word, each in said if word.startswith(text)]
        or [each for word, each in said if text in word]
    )
    assert len(found) == 1, f"{len(found)} × «{text}» among {[word for word, _ in said]}"
    return found[0]


def _said(tag: Tag) -> str:
    """What stands on a link, a label or a button; a hidden piece of it may follow a colon."""
    return (words(tag) or tag.get("value", "")).replace(" :", ":")


def _box(form: Tag, label: str) -> Tag:
    """The box that the label names."""
    tag = _one(form.select("label"), label)
    inside = tag.select_one("input, select, textarea")
    box = inside or form.find(id=tag.get("for"))
    assert box is not None, f"«{label}» names no box"
    return box


def _standing_in(form: Tag) -> dict[str, list]:
    """What the browser would send of the form as it was drawn."""
    data: dict[str, list] = {}
    for box in form.select("input[name], textarea[name], select[name]"):
        kind = box.get("type", "")
        if box.has_attr("disabled") or kind in ("submit", "file"):
            continue
        if box.name == "textarea":
            value = box.text.removeprefix("\n")
        elif box.name == "select":
            chosen = box.select_one("option[selected]") or box.select_one("option")
            value = chosen["value"] if chosen else ""
        elif kind in ("checkbox", "radio") and not box.has_attr("checked"):
            continue
        else:
            value = box.get("value", "on" if kind in ("checkbox", "radio") else "")
        data.setdefault(box["name"], []).append(value)
    return data


def _fill(data: dict[str, list], box: Tag, value: str | bool | SimpleUploadedFile) -> None:
    name, kind = box["name"], box.get("type", "")
    if kind == "radio":
        data[name] = [box["value"]]
    elif kind == "checkbox":
        rest = [each for each in data.get(name, []) if each != box.get("value", "on")]
        data[name] = [*rest, box.get("value", "on")] if value else rest
    elif box.name == "select":
        option = next(each for each in box.select("option") if words(each) == value)
        data[name] = [option["value"]]
    else:
        data[name] = [value]
