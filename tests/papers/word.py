"""Reads a Word file back with another library's eyes: its text in order, its styles, its pages."""

import re
from io import BytesIO
from typing import Any

from docx import Document
from docx.oxml.ns import qn

from core.papers.content import Paper
from core.papers.pdf import to_pdf
from core.papers.word import to_docx
from tests.papers.measure import Pdf, squeeze

DOTS = re.compile(r"\.{4,}")


class Word:
    """A Word file, read."""

    def __init__(self, data: bytes) -> None:
        self.document = Document(BytesIO(data))
        self.body = self.document.element.body

    @property
    def text(self) -> str:
        """All text of the body without any space, in the order of the file."""
        return squeeze("".join(self._texts(self.body)))

    @property
    def headers(self) -> list[str]:
        """What the header rows of each table say, without any space."""
        return [
            squeeze("".join(said))
            for table in self.tables
            if (said := [text for row in self.header_rows(table) for text in self._texts(row)])
        ]

    @property
    def tables(self) -> list[Any]:
        return list(self.body.iter(qn("w:tbl")))

    def header_rows(self, table: Any) -> list[Any]:
        return [row for row in self.rows(table) if row.find(f".//{qn('w:tblHeader')}") is not None]

    def rows(self, table: Any) -> list[Any]:
        return table.findall(qn("w:tr"))

    def paragraph(self, text: str) -> Any:
        """The first paragraph that says just that."""
        return next(
            each
            for each in self.body.iter(qn("w:p"))
            if squeeze("".join(self._texts(each))) == squeeze(text)
        )

    def style(self, paragraph: Any) -> str:
        return str(paragraph.find(f".//{qn('w:pStyle')}").get(qn("w:val")))

    def held(self, paragraph: Any) -> bool:
        """Whether it stays on the page of what follows, by itself or by its style."""
        style = self.document.styles.element.get_by_id(self.style(paragraph))
        keep = f".//{qn('w:keepNext')}"
        return paragraph.find(keep) is not None or style.find(keep) is not None

    def _texts(self, element: Any) -> list[str]:
        return [
            "-" if each.tag == qn("w:noBreakHyphen") else each.text or ""
            for each in element.iter(qn("w:t"), qn("w:noBreakHyphen"))
        ]


def read(paper: Paper) -> Word:
    return Word(to_docx(paper))


def differences(paper: Paper, printed_as: bytes | None = None) -> list[str]:
    """Where the Word file and the PDF of a paper do not say the same in the same order.

    A table says its header again on every page: the headers are compared with each other and then
    left out of both. `printed_as` is the PDF, for whoever has drawn it already.
    """
    word, pdf = read(paper), Pdf(printed_as or to_pdf(paper))
    printed, written = DOTS.sub("", pdf.text()), word.text
    faults = [f"tiêu đề bảng: {said}" for said in word.headers if said not in printed]
    for said in sorted(word.headers, key=len, reverse=True):
        printed, written = printed.replace(said, ""), written.replace(said, "")
    if printed != written:
        at = next(
            (n for n, (a, b) in enumerate(zip(printed, written, strict=False)) if a != b),
            min(len(printed), len(written)),
        )
        faults.append(f"PDF «{printed[at - 20 : at + 40]}», Word «{written[at - 20 : at + 40]}»")
    return faults
