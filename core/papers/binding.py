"""Many PDFs bound into one, with bookmarks and page numbers, and still tagged.

The structure of each (ISO 14289-1) is kept under one root. What is no paper of ours, a scan, has
none, and its pages stay without. Links inside a paper and its own bookmarks are not kept; we make
none.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from subprocess import TimeoutExpired
from tempfile import TemporaryDirectory, TemporaryFile
from typing import Any

import pikepdf

from core.children import ChildDied, start

# Each file that is open is a file handle: more are bound in two steps.
MOST_OPEN = 100
ALIVE_SECONDS = 10
_TREE, _PLACE = "/StructTreeRoot", "/StructParents"


@dataclass(frozen=True)
class Leaf:
    """A file to bind: its bookmark, and the bookmark over it and its neighbours with the same."""

    file: Path
    title: str
    over: str = ""


def page_count(data: Path) -> int:
    """How many pages a PDF has."""
    with pikepdf.open(data) as pdf:
        return len(pdf.pages)


def bind_apart(
    leaves: Sequence[Leaf], out: Path, title: str, front: int, alive: Callable[[], None]
) -> int:
    """`bind` in a child process; `alive` is called every few seconds, and may raise to stop it.

    Raises ChildDied when the child could not do it.
    """
    asked = {
        "leaves": [(str(each.file), each.title, each.over) for each in leaves],
        "out": str(out),
        "title": title,
        "front": front,
    }
    with TemporaryFile() as source:
        source.write(json.dumps(asked).encode())
        source.flush()
        with start("core.papers.binding_child", source=source) as child:
            try:
                while True:
                    try:
                        said, _ = child.communicate(timeout=ALIVE_SECONDS)
                        break
                    except TimeoutExpired:
                        alive()
            finally:
                child.kill()
    if child.returncode != 0:
        raise ChildDied
    return int(said)


def bind(leaves: Sequence[Leaf], out: Path, title: str, front: int = 0) -> int:
    """Bind the files in order into `out`; the number of pages.

    The first `front` pages are labelled «ML-1», «ML-2»; the label of any other is its place in the
    file, so that it is the number to type, to print and to find in the index. The same files give
    the same bytes.
    """
    with TemporaryDirectory() as aside:
        starts: list[int] = []
        pages = 0
        for leaf in leaves:
            starts.append(pages)
            pages += page_count(leaf.file)
        files = [leaf.file for leaf in leaves]
        while len(files) > MOST_OPEN:
            pieces = [files[at : at + MOST_OPEN] for at in range(0, len(files), MOST_OPEN)]
            files = [
                _joined(each, Path(aside) / f"{len(files)}-{number}.pdf")
                for number, each in enumerate(pieces)
            ]
        _joined(files, out, lambda whole: _finish(whole, leaves, starts, title, front))
    return pages


def _joined(
    files: Sequence[Path],
    out: Path,
    finish: Callable[[pikepdf.Pdf], None] = lambda whole: None,
) -> Path:
    opened = [pikepdf.open(file) for file in files]
    try:
        with pikepdf.new() as whole:
            trees = _Trees(whole)
            for each in opened:
                trees.add(each)
            trees.plant()
            finish(whole)
            whole.save(
                out,
                deterministic_id=True,
                object_stream_mode=pikepdf.ObjectStreamMode.generate,
            )
    finally:
        for each in opened:
            each.close()
    return out


class _Trees:
    """The structure of all parts under one root; numbers of pages in it are counted on."""

    def __init__(self, whole: pikepdf.Pdf) -> None:
        self.whole = whole
        self.tops: list[Any] = []
        self.owners: list[Any] = []
        self.roles: dict[str, Any] = {}
        self.next = 0
        self.complete = True

    def add(self, part: pikepdf.Pdf) -> None:
        """Append the pages of a part, and its structure if it has one."""
        start = len(self.whole.pages)
        self.whole.pages.extend(part.pages)
        pages = [page.obj for page in list(self.whole.pages)[start:]]
        tree = part.Root.get(_TREE)
        if tree is None:
            self.complete = False
            for page in pages:
                if _PLACE in page:
                    del page[_PLACE]
            return
        # After the pages: what the tree says of a page then leads to the page in the whole.
        copied = self.whole.copy_foreign(tree)
        self._number(pages, copied)
        tops: Any = copied.get("/K", [])
        self.tops += list(tops) if isinstance(tops, pikepdf.Array) else [tops]
        for name, role in dict(copied.get("/RoleMap", {})).items():
            self.roles[name] = role

    def _number(self, pages: list[Any], copied: Any) -> None:
        for page in pages:
            holders = [page, *page.get("/Annots", [])]
            for holder, key in zip(holders, (_PLACE, *["/StructParent"] * len(holders))):  # noqa: B905
                if key in holder:
                    holder[key] = int(holder[key]) + self.next
        highest = -1
        for number, owner in pikepdf.NumberTree(copied.ParentTree).items():
            self.owners += [number + self.next, owner]
            highest = max(highest, number)
        self.next += highest + 1

    def plant(self) -> None:
        """Hang all of it on the root of the whole."""
        if not self.tops:
            return
        root = self.whole.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.StructTreeRoot,
                K=pikepdf.Array(self.tops),
                ParentTree=self.whole.make_indirect(
                    pikepdf.Dictionary(Nums=pikepdf.Array(self.owners))
                ),
                ParentTreeNextKey=self.next,
            )
        )
        if self.roles:
            root.RoleMap = pikepdf.Dictionary(self.roles)
        for top in self.tops:
            top.P = root
        self.whole.Root.StructTreeRoot = root
        self.whole.Root.MarkInfo = pikepdf.Dictionary(Marked=self.complete)


def _finish(
    whole: pikepdf.Pdf, leaves: Sequence[Leaf], starts: Sequence[int], title: str, front: int
) -> None:
    """Bookmarks, labels, title and language."""
    with whole.open_outline() as outline:
        over = None
        for leaf, start in zip(leaves, starts, strict=True):
            item = pikepdf.OutlineItem(leaf.title, start)
            if not leaf.over:
                outline.root.append(item)
                continue
            if over is None or over.title != leaf.over:
                over = pikepdf.OutlineItem(leaf.over, start)
                outline.root.append(over)
            over.children.append(item)
    style = pikepdf.Name.D
    labels: list[Any] = [0, pikepdf.Dictionary(S=style, P="ML-")] if front else []
    if front < len(whole.pages):
        labels += [front, pikepdf.Dictionary(S=style, St=front + 1)]
    whole.Root.PageLabels = pikepdf.Dictionary(Nums=pikepdf.Array(labels))
    whole.Root.Lang = "vi"
    whole.Root.PageMode = pikepdf.Name.UseOutlines
    whole.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
    whole.docinfo["/Title"] = title
