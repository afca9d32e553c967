"""The first page as a test reads it."""

from bs4 import BeautifulSoup, Tag
from django.urls import reverse

HOME = reverse("home")


def page_of(client) -> BeautifulSoup:
    answer = client.get(HOME)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def words(tag: Tag | None) -> str:
    return "" if tag is None else " ".join(tag.get_text(" ").split())


def cards(client) -> list[Tag]:
    return page_of(client).select("section.card-next")


def first(card: Tag) -> tuple[str, str, str]:
    """What a card says first: its text, its deadline, its primary button."""
    text = words(card.h2.find_next_sibling("p", class_=None))
    return text, words(card.select_one("p.deadline")), words(card.select_one(".btn-primary"))


def lines(card: Tag) -> list[tuple[str, str]]:
    """The short list beneath: what stands there and where it leads."""
    return [(words(link), link["href"]) for link in card.select(".tasks a")]
