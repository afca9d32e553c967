"""What may be wrong with a page of ours, whatever it shows."""

import re

from bs4 import BeautifulSoup, Tag
from django.http import HttpResponse

from tests.typed.page import text_boxes

POLICY = {
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
}
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
}
# Controls that need no label: nobody sees them, or they carry their own text.
UNLABELLED = ("hidden", "submit", "button", "reset", "image")


def faults(answer: HttpResponse) -> list[str]:
    """Everything that is wrong with the page and its headers, a line each."""
    page = _parsed(answer)
    return [*_headers(answer), *_head(page), *_inline(page), *_forms(page), *_ids(page)]


def forgetful(answer: HttpResponse) -> list[list[str]]:
    """The boxes of each form into which a person types and that keeps nothing (decision 0006).

    Passwords are never kept.
    """
    forms = _parsed(answer).select("main form[method=post]:not([data-keeps-typed])")
    found = [text_boxes(each) for each in forms if not each.select_one("[type=password]")]
    return [names for names in found if names]


def _parsed(answer: HttpResponse) -> BeautifulSoup:
    """Each page is read once, whoever looks at it."""
    if not hasattr(answer, "parsed_page"):
        answer.parsed_page = BeautifulSoup(answer.content, "html.parser")
    return answer.parsed_page


def is_page(answer: HttpResponse) -> bool:
    return answer.get("Content-Type", "").startswith("text/html") and bool(answer.content)


def _headers(answer: HttpResponse) -> list[str]:
    policy = {each.strip() for each in answer.get("Content-Security-Policy", "").split(";")}
    found = [f"{name}: {answer.get(name)}" for name, value in HEADERS.items()
             if answer.get(name) != value]  # fmt: skip
    return found if policy == POLICY else [f"policy: {sorted(policy)}", *found]


def _head(page: BeautifulSoup) -> list[str]:
    found = []
    if page.html is None or page.html.get("lang") != "vi":
        found.append("the language is not vi")
    title = " ".join(page.title.get_text().split()) if page.title else ""
    if not re.fullmatch(r"[^–\s].* – Thi đua", title):
        found.append(f"title: {title!r}")
    heads = [" ".join(each.get_text().split()) for each in page("h1")]
    if len(heads) != 1 or not heads[0]:
        found.append(f"h1: {heads}")
    if len(page("main")) != 1:
        found.append(f"{len(page('main'))} × main")
    return found + [f"left out: {text!r}" for text in page.find_all(string=re.compile(
        r"^\s*(None|True|False|\[\]|.*(\{\{|\{%|%\}|\}\}).*)\s*$"
    ))]  # fmt: skip


def _inline(page: BeautifulSoup) -> list[str]:
    found = ["a <style>"] * len(page("style"))
    for tag in page(True):
        found += [f"{tag.name} {name}=" for name in tag.attrs
                  if name == "style" or name.startswith("on")]  # fmt: skip
        if tag.name == "script" and (not tag.get("src") or tag.get_text().strip()):
            found.append("a <script> on the page")
        for name in ("href", "src", "action", "formaction"):
            address = tag.get(name, "").strip().lower()
            if address.startswith(("javascript:", "data:", "http:", "//", "https:")):
                found.append(f"{tag.name} {name}={address}")
    return found


def _text(tag: Tag) -> str:
    return tag.get_text().strip() or tag.get("aria-label", "").strip()


def _forms(page: BeautifulSoup) -> list[str]:
    found = []
    for control in page(["input", "select", "textarea"]):
        if control.get("type") in UNLABELLED or control.get("aria-label"):
            continue
        labels = [*page("label", attrs={"for": control.get("id", "?")}),
                  *control.find_parents("label")]  # fmt: skip
        if not any(_text(each) for each in labels):
            found.append(f"no label: {control.get('name')}")
    for form in page("form"):
        if form.get("method", "get").lower() == "post" and not form.find(
            "input", attrs={"name": "csrfmiddlewaretoken"}
        ):
            found.append(f"no token: {form.get('action')}")
    return found + [f"no words: {each}" for each in page(["button", "a"]) if not _text(each)]


def _ids(page: BeautifulSoup) -> list[str]:
    ids = [tag["id"] for tag in page(id=True)]
    found = [f"twice: #{each}" for each in sorted({each for each in ids if ids.count(each) > 1})]
    wanted = [label["for"] for label in page("label", attrs={"for": True})]
    wanted += [link["href"][1:] for link in page("a", href=re.compile(r"^#."))]
    for name in ("aria-describedby", "aria-labelledby", "aria-controls"):
        wanted += [each for tag in page(attrs={name: True}) for each in tag[name].split()]
    return found + [f"points nowhere: #{each}" for each in wanted if each not in ids]
