"""Pages as a person reads them."""

import re

from bs4 import BeautifulSoup, Tag
from django.http import HttpResponse


def soup(answer: HttpResponse) -> BeautifulSoup:
    return BeautifulSoup(answer.content.decode(), "html.parser")


def words(tag: Tag | None) -> str:
    """The text of a piece of a page, with single spaces; «» for nothing."""
    return "" if tag is None else re.sub(r"\s+", " ", tag.get_text(" ")).strip()


def table(answer: HttpResponse) -> list[list[str]]:
    """The rows of the first table, without its header."""
    body = soup(answer).select_one("table tbody")
    return [[words(cell) for cell in row.find_all(["th", "td"])] for row in body.find_all("tr")]


def both_texts(answer: HttpResponse) -> list[list[str]]:
    """After a stale save: each box with what is stored and what was typed."""
    rows = soup(answer).select(".both-texts tbody tr")
    return [[words(cell) for cell in row.find_all(["th", "td"])] for row in rows]


def messages(answer: HttpResponse) -> list[str]:
    """What the page says on top after a redirect."""
    return [words(each) for each in soup(answer).select(".notice[role]")]


def summary(answer: HttpResponse) -> dict[str, str]:
    """The list of errors on top: each sentence with the id that it leads to."""
    return {
        words(each): (each.a["href"] if each.a else "")
        for each in soup(answer).select("#error-summary li")
    }


def at_field(answer: HttpResponse, name: str) -> str:
    """The message that stands at a field."""
    page = soup(answer)
    box = page.find(attrs={"name": name})
    return words(page.find(id=f"{box['id']}_error"))


def value(answer: HttpResponse, name: str) -> str:
    """What stands in a field."""
    box = soup(answer).find(attrs={"name": name})
    if box.name == "select":
        chosen = box.find("option", selected=True)
        return chosen["value"] if chosen else ""
    return box.get("value", "")
