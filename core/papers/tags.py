"""Mends the structure that WeasyPrint writes into a tagged PDF, before the file is closed.

PDF/UA-1 (ISO 14289-1) asks for two things more: header cells say that they head a column (7.5),
and page numbers are no content (7.8). WeasyPrint instead lists the headers of each cell, the wrong
ones under two header rows, and marks a page number as text that belongs to no element.

It also makes an element of each line of text. A line is no part of a document: its text belongs to
the paragraph or the cell (ISO 32000-1, 14.8.4.3). More than half of the elements of a list go.
"""

from collections.abc import Iterator
from typing import Any

import pydyf

PLAIN = {"Type", "S", "K", "Pg", "P"}  # what an element has that says nothing of its own


def correct_tags(_document: object, pdf: Any) -> None:
    """A finisher for `Document.write_pdf`; `pdf` is a pydyf.PDF."""
    objects: dict[bytes, Any] = {
        thing.reference: thing for thing in list[Any](pdf.objects) if hasattr(thing, "keys")
    }
    elements = {at: thing for at, thing in objects.items() if thing.get("Type") == "/StructElem"}
    for element in elements.values():
        if element["S"] == "/TH":
            element["A"]["Scope"] = "/Column"
        elif element["S"] == "/TD":
            element["A"].pop("Headers", None)
            if element["A"].keys() == {"O"}:
                del element["A"]  # it says whose attributes follow, and none does
    root = objects[pdf.catalog["StructTreeRoot"]]
    owners = objects[root["ParentTree"]]["Nums"]
    streams = {thing.reference: thing.stream for thing in pdf.objects if hasattr(thing, "stream")}
    for page, mark in _ownerless(root, elements):
        owners[2 * pdf.page_references.index(page) + 1][mark] = b"null"
        _make_artifact(streams[objects[page]["Contents"]], mark)
    _dissolve_lines(pdf, root["K"], elements, owners)


def _ownerless(root: Any, elements: dict[bytes, Any]) -> list[tuple[bytes, int]]:
    """The page and the mark of each text whose element does not hang on the tree."""
    waiting, reached = list(root["K"]), set()
    while waiting:
        reached.add(at := waiting.pop())
        waiting += [kid for kid in elements[at]["K"] if kid in elements]
    return [
        (element["Pg"], kid)
        for at, element in elements.items()
        if at not in reached
        for kid in element["K"]
        if isinstance(kid, int)
    ]


def _make_artifact(stream: list[Any], mark: int) -> None:
    """«/Span <</MCID 3>> BDC» becomes «/Artifact <</Type /Pagination>> BDC»."""
    for place, part in enumerate(stream):
        if isinstance(part, dict) and part.get("MCID") == mark:
            stream[place - 1] = "/Artifact"
            part.clear()
            part["Type"] = "/Pagination"
            return


class _Nothing(pydyf.Object):  # type: ignore[misc]
    """Stands where an object was: the numbers of the others have been written down already."""

    data = b"null"


def _dissolve_lines(pdf: Any, roots: Any, elements: dict[bytes, Any], owners: list[Any]) -> None:
    """What hangs on a line hangs on what the line is part of."""
    owner: dict[bytes, bytes] = {}

    def kids(of: bytes, at: bytes) -> Iterator[Any]:
        """All that hangs on the element `at`, of which `of` is the nearest that stays."""
        for kid in elements[at]["K"]:
            if kid in elements and _is_line(elements[kid], elements[of]):
                owner[kid] = of
                yield from kids(of, kid)
            else:
                if kid in elements:
                    elements[kid]["P"] = of
                    waiting.append(kid)
                yield kid

    waiting = list(roots)
    while waiting:
        at = waiting.pop()
        elements[at]["K"] = pydyf.Array(kids(at, at))
    for marks in owners[1::2]:
        if isinstance(marks, list):  # of a page; of a link it is one element
            marks[:] = [owner.get(at, at) for at in marks]
    for at in owner:
        number = elements[at].number
        pdf.objects[number] = _Nothing()
        pdf.objects[number].number = number


def _is_line(element: Any, of: Any) -> bool:
    plain = element["S"] == "/Span" and element.keys() == PLAIN
    return bool(plain and element["Pg"] == of.get("Pg"))
