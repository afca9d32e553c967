"""Filling in a score sheet as the page does."""

from collections.abc import Mapping

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from awards.models import Nomination, Score, ScoreSheet
from tests.awards import builders


def address(nomination: Nomination) -> str:
    return reverse("awards:sheet", args=[nomination.pk])


def points(nomination: Nomination, clause: str) -> str:
    """The name of the box for the points of a criterion."""
    return f"diem-{builders.criterion(nomination.campaign, clause).pk}"


def note(nomination: Nomination, clause: str) -> str:
    """The name of the box for the grounds of a criterion."""
    return f"can-cu-{builders.criterion(nomination.campaign, clause).pk}"


def typed(
    nomination: Nomination, given: Mapping[str, str], *, version: int | str = 0, **more: str
) -> dict[str, str]:
    """What the browser sends: a box for each judged criterion, empty when nothing is given."""
    data = {"version": str(version), "reason": "", **more}
    for each in builders.judged(nomination):
        data[points(nomination, each.clause)] = given.get(each.clause, "")
        data[note(nomination, each.clause)] = given.get(f"{each.clause} note", "")
    return data


def save(
    browser: Client, nomination: Nomination, given: Mapping[str, str], **more: int | str
) -> HttpResponse:
    """Press «Lưu» on a sheet filled in so."""
    return browser.post(address(nomination), typed(nomination, given, **more))


def stored(nomination: Nomination) -> dict[str, tuple[str, str]]:
    """The points and grounds in the database, by clause."""
    rows = Score.objects.filter(sheet__nomination=nomination).select_related("criterion")
    return {each.criterion.clause: (str(each.points), each.note) for each in rows}


def version(nomination: Nomination) -> int:
    """The version of the sheet; 0 without one."""
    found = ScoreSheet.objects.filter(nomination=nomination).first()
    return found.version if found else 0
