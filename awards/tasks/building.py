"""Making a dossier: every paper drawn or taken from the store, numbered, indexed, bound.

The one place where papers of a dossier get their numbers and names. Nothing is drawn inside a
transaction. The same rows give the same bytes.
"""

import logging
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path, PurePosixPath

from accounts.models import User
from awards.models import AwardFile, Decision, Nomination, OutgoingPaper
from awards.papers import FOLDERS, Entry, dossier_index, entries
from awards.papers.catalogue import Of
from awards.papers.contents import Line
from awards.tasks.drawing import Drawable, draw_all
from campaigns.models import Campaign
from core.calendar import local_day, paper_date
from core.papers.attached import WAY, attached_pages
from core.papers.binding import Leaf, bind_apart, page_count
from core.papers.content import Paper
from core.papers.errors import PaperFailed
from core.papers.metrics import require_letters
from core.papers.pdf import file_name, plain_name, to_pdf
from core.papers.store import PaperStore
from core.papers.word import to_docx
from core.uploads.kinds import Kind
from registrations.models import Attachment

logger = logging.getLogger(__name__)

INDEX = "Mục lục văn bản trong hồ sơ"
BINDING = "Ghép thành một tệp PDF có dấu trang"
DRAFT, WITH_WORD = "Dự thảo", "Có bản Word"
APART, GONE = "Không ghép được; xem trong tệp nén", "Không còn tệp"
MOST_FAULTS = 10
_WRITTEN = (1980, 1, 1, 0, 0, 0)  # the day of every file in an archive: equal ones are equal bytes
Alive = Callable[[int, int, str], None]


@dataclass(frozen=True)
class Built:
    """What was made, on the disk: a zip or a Word file, a PDF, how many papers (the index is none),
    how many pages.
    """

    archive: Path
    whole: Path
    count: int
    pages: int


@dataclass(frozen=True)
class Piece:
    """A paper of the dossier: its file, its pages to bind, and what the index says of it."""

    name: str
    file: Path | None
    bound: Path | None
    pages: int
    line: Line
    word: Path | None = None


def build_dossier(
    of: Of,
    at: datetime,
    folder: Path,
    by: User | None = None,
    alive: Alive = lambda count, total, current: None,
    *,
    archive: bool = False,
) -> Built:
    """Make archive and PDF in a folder, as things stand at `at`, without what `by` may not open.

    `alive` is told how far it is at each paper that is read or done and while none is, and may
    raise to stop. For the `archive` what we draw is PDF/A; what was sent stays as it is, and the
    bound file claims nothing. Raises PaperFailed, which names every paper that could not be drawn;
    OSError when the disk is full.
    """
    found = list(entries(of, at, by))
    pieces = _Making(found, folder, alive, archive).all()
    alive(len(found), len(found), INDEX)
    index, front = _index(of, at, pieces, folder, archive)
    alive(len(found), len(found), BINDING)
    leaves = [Leaf(index, INDEX)]
    leaves += [Leaf(each.bound, each.line.title, each.line.part) for each in pieces if each.bound]
    whole, packed = folder / "whole.pdf", folder / "all.zip"
    pages = bind_apart(
        leaves, whole, _title(of), front, lambda: alive(len(found), len(found), BINDING)
    )
    files = [(each.name, each.file) for each in pieces if each.file]
    files += [(_word_name(each), each.word) for each in pieces if each.word]
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as out:
        for name, file in [("000-muc-luc-van-ban.pdf", index), *sorted(files)]:
            info = zipfile.ZipInfo(name, _WRITTEN)
            info.external_attr = 0o600 << 16
            out.writestr(info, file.read_bytes(), zipfile.ZIP_DEFLATED)
    return Built(packed, whole, len(found), pages)


def _word_name(piece: Piece) -> str:
    return str(PurePosixPath(piece.name).with_suffix(".docx"))


class _Making:
    """The papers of a dossier on their way to the disk: which are there, which failed."""

    def __init__(self, found: Sequence[Entry], folder: Path, alive: Alive, archive: bool) -> None:
        self.found, self.folder, self.alive = found, folder, alive
        self.archive = archive
        self.store = PaperStore()
        self.pieces: dict[int, Piece] = {}
        self.faults: dict[int, str] = {}
        self.current = ""

    def all(self) -> list[Piece]:
        """Each paper on the disk. All are tried, so that one look tells of every fault."""
        draw_all(self._papers(), self._laid, self._sign, archive=self.archive)
        if self.faults:
            faults = [self.faults[number] for number in sorted(self.faults)]
            more = len(faults) - MOST_FAULTS
            said = faults[:MOST_FAULTS] + ([f"Và {more} văn bản khác."] if more > 0 else [])
            raise PaperFailed("\n".join(said))
        return [self.pieces[number] for number in sorted(self.pieces)]

    def _papers(self) -> Iterator[tuple[int, Paper]]:
        """What is to be drawn, read as it is asked for; files that were sent are laid at once."""
        for number, entry in enumerate(self.found, start=1):
            self._sign(entry.title)
            if entry.file:
                piece = _sent(entry, entry.file, number, self.folder, self.store)
                self.pieces[number] = self._beside(piece, entry, number)
                continue
            try:
                paper = _content(entry)
            except PaperFailed as fault:
                self.faults[number] = f"{entry.title}: {fault}"
            else:
                yield number, paper

    def _beside(self, piece: Piece, entry: Entry, number: int) -> Piece:
        """With the Word file of what was issued, where it can still be drawn: signed it is."""
        if entry.word is None:
            return piece
        try:
            return _with_word(piece, entry.word(), number, self.folder)
        except PaperFailed as fault:
            logger.warning("no Word file of %s: %s", entry.title, fault)
            return piece

    def _laid(self, number: int, paper: Drawable, outcome: bytes | PaperFailed) -> None:
        """A paper of ours: drawn, taken from the store, or failed."""
        entry = self.found[number - 1]
        if isinstance(outcome, PaperFailed):
            self.faults[number] = str(outcome)
        elif isinstance(paper, Paper):
            self.pieces[number] = _drawn(entry, number, self.folder, paper, outcome)
        self._sign(entry.title)

    def _sign(self, current: str = "") -> None:
        """A sign of life, with how many are done; without words what was said stands."""
        self.current = current or self.current
        self.alive(len(self.pieces) + len(self.faults), len(self.found), self.current)


def _drawn(entry: Entry, number: int, folder: Path, paper: Paper, data: bytes) -> Piece:
    """A paper of ours, laid down in its place."""
    file, line = _write(folder, number, data), line_of(entry, paper)
    name = f"{entry.folder}/{number:03d}-{file_name(paper)}"
    piece = Piece(name, file, file, page_count(file), line)
    return _with_word(piece, paper, number, folder) if entry.has_word else piece


def line_of(entry: Entry, paper: Paper) -> Line:
    """What the index says of a paper of ours, before its pages are known."""
    symbol = ""
    if paper.symbol:
        symbol = f"{paper.number:02d}/{paper.symbol}" if paper.number else f"…/{paper.symbol}"
    return Line(
        part=FOLDERS[entry.part][1],
        symbol=symbol,
        day=paper_date(paper.day) if paper.day else "",
        title=paper.title or entry.title,
        author=entry.author,
        pages="",
        note=DRAFT if paper.draft else "",
    )


def sent_line(entry: Entry, title: str) -> Line:
    """The same of a file that was sent or signed."""
    part = FOLDERS[entry.part][1]
    return Line(part, entry.symbol, entry.day, title, entry.author, "", entry.note)


def _with_word(piece: Piece, paper: Paper, number: int, folder: Path) -> Piece:
    """The same with its Word file beside it, under the same number and name."""
    word = _write(folder, number, to_docx(paper), "docx")
    note = ". ".join(filter(None, (piece.line.note, WITH_WORD)))
    return replace(piece, word=word, line=replace(piece.line, note=note))


def _content(entry: Entry) -> Paper:
    if entry.draw is None:
        raise PaperFailed("Không có nội dung.")
    return entry.draw()


def _sent(
    entry: Entry,
    file: AwardFile | Attachment | OutgoingPaper,
    number: int,
    folder: Path,
    store: PaperStore,
) -> Piece:
    """A file that somebody sent: as it is into the archive, its pages between ours."""
    line = sent_line(entry, _printable(entry.title, entry.stand_in))
    kind = Kind(file.content_type)
    name = f"{entry.folder}/{number:03d}-{plain_name(Path(file.name).stem, kind.ending[1:])}"
    try:
        with file.file.open("rb") as opened:
            data = opened.read()
    except FileNotFoundError:
        logger.error("The bytes of %r are gone: %s", file, file.file.name)
        return Piece(name, None, None, 0, replace(line, note=GONE))
    sent = _write(folder, number, data, "sent")
    pages = _pages_of(data, kind, store)
    if pages is None:
        return Piece(name, sent, None, 0, replace(line, note=APART))
    bound = _write(folder, number, pages)
    return Piece(name, sent, bound, page_count(bound), line)


def _pages_of(data: bytes, kind: Kind, store: PaperStore) -> bytes | None:
    key = sha256(f"{WAY} {kind} {sha256(data).hexdigest()}".encode()).hexdigest()
    pages = store.read(key)
    if pages is None:
        pages = attached_pages(data, kind)
        if pages is not None:
            store.keep(key, pages)
    return pages


def _printable(title: str, instead: str) -> str:
    """The title, if the font has its letters: a stranger named the file."""
    try:
        require_letters(title)
    except PaperFailed:
        return instead
    return title


def _write(folder: Path, number: int, data: bytes, ending: str = "pdf") -> Path:
    file = folder / f"{number}.{ending}"
    file.write_bytes(data)
    return file


def _index(
    of: Of, at: datetime, pieces: Sequence[Piece], folder: Path, archive: bool
) -> tuple[Path, int]:
    """The index and how many pages it has itself, for they come before all others."""
    campaign = of if isinstance(of, Campaign) else of.campaign
    file, front = folder / "index.pdf", 1
    for _ in range(5):
        lines = _paged(pieces, front)
        index = dossier_index(campaign.authority, _title(of), _about(of), local_day(at).year, lines)
        file.write_bytes(to_pdf(index, archive=archive))
        pages = page_count(file)
        if pages == front:
            return file, front
        front = pages
    raise PaperFailed(f"{INDEX}: không dàn được trang.")


def _paged(pieces: Sequence[Piece], front: int) -> Iterator[Line]:
    """The lines with their pages in the bound PDF, of which the index is the first `front`."""
    page = front + 1
    for each in pieces:
        last = page + each.pages - 1
        pages = f"{page}-{last}" if each.pages > 1 else str(page)
        yield replace(each.line, pages=pages if each.pages else "")
        page += each.pages


def _title(of: Of) -> str:
    if isinstance(of, Nomination):
        return f"Hồ sơ đề nghị khen thưởng: {of.name}"
    if isinstance(of, Decision):
        return f"Hồ sơ {str(of.get_kind_display()).lower()}: {of.tier.name}"
    return "Hồ sơ thi đua, khen thưởng"


def _about(of: Of) -> str:
    campaign = of if isinstance(of, Campaign) else of.campaign
    # The days of the occasion stand in brackets already: no brackets within brackets.
    return f"(Trong {campaign.movement.split(' (')[0]})"
