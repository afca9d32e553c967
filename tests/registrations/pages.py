"""Reads a page as a person does: its title, what it complains of, what stands in the boxes."""

from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag


class Page:
    """What an answer of the portal shows."""

    def __init__(self, response) -> None:
        self.status = response.status_code
        self.soup = BeautifulSoup(response.content.decode(), "html.parser")
        for block in self.soup(
            ["p", "h1", "h2", "h3", "li", "dt", "dd", "td", "th", "br", "small"]
        ):
            block.append(" ")  # the words of two blocks do not run together

    @property
    def title(self) -> str:
        return _words(self.soup.title)

    @property
    def text(self) -> str:
        return _words(self.soup.main)

    @property
    def code(self) -> str:
        """The number that a receipt shows in large."""
        return _words(self.soup.select_one(".receipt .code"))

    @property
    def notices(self) -> list[str]:
        """Messages and warnings, in order."""
        return [_words(each) for each in self.soup.select(".notice")]

    @property
    def summary(self) -> dict[str, str]:
        """The error summary: each message, and the id that its link goes to ("" without one)."""
        return {
            _words(each): each.a["href"].removeprefix("#") if each.a else ""
            for each in self.soup.select("#error-summary li")
        }

    @property
    def complaints(self) -> dict[str, str]:
        """The messages that stand at fields, by the name of the field."""
        return {
            each["id"].removeprefix("id_").removesuffix("_error"): _words(each)
            for each in self.soup.select(".invalid-feedback[id]")
        }

    @property
    def typed(self) -> dict[str, str]:
        """What stands in the boxes of the page's form, by name."""
        return dict(_boxes(self.soup.select_one("form[novalidate]")))

    @property
    def both_texts(self) -> list[list[str]]:
        """After a stale save: each box with what the server holds and what was typed."""
        rows = self.soup.select("[aria-label='Bản đang lưu trên máy chủ'] tbody tr")
        return [[_words(cell) for cell in row.select("th, td")] for row in rows]

    @property
    def stored(self) -> str:
        """What the server holds, after a stale save; "" without one."""
        return " ".join(stored for _, stored, _ in self.both_texts)

    @property
    def history(self) -> list[str]:
        """The entries of the history block, newest first."""
        return [_words(each) for each in self.soup.select("details.history > ol > li")]

    @property
    def buttons(self) -> set[str]:
        """What can be pressed or followed as a button in the page itself."""
        return {_words(each) for each in self.soup.select("main .actions :is(button, a)")}


def _words(tag: Tag) -> str:
    return " ".join(tag.get_text().split())


def _boxes(form: Tag) -> Iterator[tuple[str, str]]:
    for box in form.select("input[name], textarea[name], select[name]"):
        if box.name == "textarea":
            yield box["name"], box.text.removeprefix("\n")
        elif box.name == "select":
            chosen = box.select_one("option[selected]")
            yield box["name"], chosen["value"] if chosen else ""
        elif box.get("type") not in ("radio", "checkbox"):
            yield box["name"], box.get("value", "")
        elif box.has_attr("checked"):
            yield box["name"], box.get("value", "on")


def assert_refused(response, typed: dict[str, str], **messages: str) -> None:
    """The form came back: each message at its field and on top, and nothing typed is lost."""
    page = Page(response)
    assert page.status == 200
    assert page.title.startswith("Lỗi: ")
    assert page.complaints == messages
    assert set(page.summary) == set(messages.values())
    for name, message in messages.items():
        target = page.soup.find(id=page.summary[message])
        assert target["name"] == name
    shown = page.typed
    assert {name: shown.get(name, "") for name in typed} == typed
