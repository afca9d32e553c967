"""Files of one paper as one file: pages, structure and outline after one another, like one draw."""

from collections.abc import Iterator
from hashlib import sha256
from io import BytesIO
from typing import Any

import pikepdf


def page_count(data: bytes) -> int:
    """How many pages a file has."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return len(pdf.pages)


def joined(files: list[bytes], ranks: list[list[int]]) -> bytes:
    """The first file with the pages of the others behind its own.

    Each page keeps its marks; what they mean (the structure tree and the table from marks to its
    elements, PDF/UA-1, 7.1) and the outline are put together. `ranks` are those of the headings of
    each file, in order: the outline of a file alone does not know under which of another they
    stand. Title, language and what the file claims to be are those of the first; the same files
    give the same bytes.
    """
    chapters: list[tuple[int, pikepdf.OutlineItem]] = []
    with pikepdf.open(BytesIO(files[0])) as whole:
        chapters += zip(ranks[0], _chapters(whole, 0), strict=True)
        for data, theirs in zip(files[1:], ranks[1:], strict=True):
            with pikepdf.open(BytesIO(data)) as more:
                chapters += zip(theirs, _chapters(more, len(whole.pages)), strict=True)
                _rename_fonts(more)
                _add(whole, more)
        with whole.open_outline() as outline:
            outline.root.clear()
            _nest(outline.root, chapters)
        saved = BytesIO()
        packed = pikepdf.ObjectStreamMode.generate
        whole.save(saved, deterministic_id=True, object_stream_mode=packed)
        return saved.getvalue()


def _chapters(pdf: pikepdf.Pdf, before: int) -> Iterator[pikepdf.OutlineItem]:
    """What the outline names, one after another, with the pages of the whole."""
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
    with pdf.open_outline() as outline:
        waiting = list(reversed(outline.root))
        while waiting:
            item = waiting.pop()
            waiting += reversed(item.children)
            page, _, left, top, _ = list[Any](item.destination)  # type: ignore[arg-type]
            yield pikepdf.OutlineItem(
                item.title, pages[page.objgen] + before, "XYZ", left=left, top=top, zoom=0
            )


def _nest(root: list[Any], chapters: list[tuple[int, Any]]) -> None:
    open_items: list[tuple[int, Any]] = []
    for rank, item in chapters:
        while open_items and open_items[-1][0] >= rank:
            open_items.pop()
        (open_items[-1][1].children if open_items else root).append(item)
        open_items.append((rank, item))


def _add(whole: pikepdf.Pdf, more: pikepdf.Pdf) -> None:
    """The pages of another file, with their structure."""
    before, tree = len(whole.pages), whole.Root.StructTreeRoot
    whole.pages.extend(more.pages)
    added = whole.copy_foreign(more.Root.StructTreeRoot)
    document = tree.K[0]
    for element in added.K[0].K:
        element.P = document
        document.K.append(element)
    owners = list(added.ParentTree.Nums)
    for place in range(0, len(owners), 2):
        tree.ParentTree.Nums.append(int(owners[place]) + before)
        tree.ParentTree.Nums.append(owners[place + 1])
    for page in list(whole.pages)[before:]:
        page.obj.StructParents = int(page.obj.StructParents) + before


def _rename_fonts(pdf: pikepdf.Pdf) -> None:
    """Each file has the letters that it uses: another subset, another tag (ISO 32000-1, 9.6.4)."""
    for font in {
        font.objgen: font for page in pdf.pages for font in page.Resources.Font.values()
    }.values():
        inner = font.DescendantFonts[0]
        digest = sha256(inner.FontDescriptor.FontFile2.read_raw_bytes()).digest()
        tag = "".join(chr(65 + byte % 26) for byte in digest[:6])
        name = pikepdf.Name(f"/{tag}{str(font.BaseFont)[7:]}")
        font.BaseFont = inner.BaseFont = inner.FontDescriptor.FontName = name
