"""Filling in a score sheet as the page does."""

from collections.abc import Mapping

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from awards.models import Nomination, Score, ScoreSheet
from awards.states import SheetKind
from tests.awards import builders
from tests.awards.pages import soup


def address(nomination: Nomination) -> str:
    return reverse("awards:sheet", args=[nomination.pk])


def points(nomination: Nomination, clause: str) -> str:
    """The name of the box for the points of a criterion."""
    return f"diem-{builders.criterion(nomination.campaign, clause).pk}"


def note(nomination: Nomination, clause: str) -> str:
    """The name of the box for the grounds of a criterion."""
    return f"can-cu-{builders.criterion(nomination.campaign, clause).pk}"


def reason(nomination: Nomination, clause: str) -> str:
    """The name of the box for why the points of a criterion change."""
    return f"ly-do-{builders.criterion(nomination.campaign, clause).pk}"


def shown(nomination: Nomination, clause: str) -> str:
    """The name of the hidden box with what the page has shown of a criterion."""
    return f"thay-{builders.criterion(nomination.campaign, clause).pk}"


def typed(
    nomination: Nomination,
    given: Mapping[str, str],
    *,
    version: int | str = 0,
    why: str = "",
    **more: str,
) -> dict[str, str]:
    """What the browser sends: boxes for each judged criterion, empty when nothing is given.

    `why` stands in every box for a reason. Nothing is said of what the page had shown: with an old
    version any difference is then somebody else's.
    """
    data = {"version": str(version), **more}
    for each in builders.judged(nomination):
        data[points(nomination, each.clause)] = given.get(each.clause, "")
        data[note(nomination, each.clause)] = given.get(f"{each.clause} note", "")
        data[reason(nomination, each.clause)] = why
    return data


def from_page(page: HttpResponse) -> dict[str, str]:
    """What a browser would send of the sheet as it was drawn: every box with what stands in it."""
    form = soup(page).select_one("form[data-adds-up]")
    data = {}
    for box in form.find_all(["input", "select"]):
        if box.name == "select":
            chosen = box.find("option", selected=True)
            data[box["name"]] = chosen["value"] if chosen else ""
        else:
            data[box["name"]] = box.get("value", "")
    return data


def save(
    browser: Client, nomination: Nomination, given: Mapping[str, str], **more: int | str
) -> HttpResponse:
    """Press «Lưu» on a sheet filled in so."""
    return browser.post(address(nomination), typed(nomination, given, **more))


def stored(
    nomination: Nomination, kind: SheetKind = SheetKind.SECRETARIAT
) -> dict[str, tuple[str, str]]:
    """The points and grounds in the database, by clause."""
    rows = Score.objects.filter(sheet__nomination=nomination, sheet__kind=kind)
    rows = rows.select_related("criterion")
    return {each.criterion.clause: (str(each.points), each.note) for each in rows}


def version(nomination: Nomination, kind: SheetKind = SheetKind.SECRETARIAT) -> int:
    """The version of the sheet; 0 without one."""
    found = ScoreSheet.objects.filter(nomination=nomination, kind=kind).first()
    return found.version if found else 0
