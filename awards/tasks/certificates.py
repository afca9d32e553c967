"""Printing the certificates of a decision: a Word file, and a PDF drawn in shares on all cores."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from awards.models import CertificateStock
from awards.papers import Copied, certificates
from awards.tasks.building import Alive, Built
from awards.tasks.drawing import Drawable, draw_all
from core.papers.certificate import Certificates
from core.papers.errors import PaperFailed
from core.papers.pdf import joined_certificates
from core.papers.word import to_docx

SHARE = 20  # certificates: about a second of work
BINDING, WORD = "Ghép thành một tệp PDF", "Bản Word"


def build_certificates(
    stock: CertificateStock, copied: Sequence[Copied], folder: Path, alive: Alive
) -> Built:
    """Make PDF and Word file in a folder, a page for each certificate, in the order given.

    `alive` is told how many are done, and may raise to stop. Raises PaperFailed, which names every
    certificate that cannot be printed (of a share the first one); OSError when the disk is full.
    """
    printing = _Printing(certificates(stock, copied), alive)
    pdf, file = folder / "whole.pdf", folder / "all.docx"
    pdf.write_bytes(printing.pdf())
    printing.sign(WORD)
    file.write_bytes(to_docx(printing.whole))
    return Built(file, pdf, count=len(copied), pages=len(copied))


class _Printing:
    """The shares of a file of certificates on their way: which are drawn, which failed."""

    def __init__(self, whole: Certificates, alive: Alive) -> None:
        self.whole, self.alive = whole, alive
        self.shares = [
            replace(whole, sheets=whole.sheets[start : start + SHARE])
            for start in range(0, len(whole.sheets), SHARE)
        ]
        self.drawn: dict[int, bytes] = {}
        self.faults: dict[int, str] = {}
        self.current = ""

    def pdf(self) -> bytes:
        """All shares as one file. All are tried, so that one look tells of every fault."""
        draw_all(self._wanted(), self._laid, self.sign)
        if self.faults:
            raise PaperFailed("\n".join(self.faults[place] for place in sorted(self.faults)))
        self.sign(BINDING)
        return joined_certificates([self.drawn[place] for place in sorted(self.drawn)], self.shares)

    def _wanted(self) -> Iterator[tuple[int, Certificates]]:
        for place, share in enumerate(self.shares):
            self.sign(share.sheets[0].of)
            yield place, share

    def _laid(self, place: int, share: Drawable, outcome: bytes | PaperFailed) -> None:
        if isinstance(outcome, PaperFailed):
            self.faults[place] = str(outcome)
        else:
            self.drawn[place] = outcome
        self.sign()

    def sign(self, current: str = "") -> None:
        """A sign of life, with how many are done; without words what was said stands."""
        self.current = current or self.current
        done = sum(len(self.shares[place].sheets) for place in (*self.drawn, *self.faults))
        self.alive(done, len(self.whole.sheets), self.current)
