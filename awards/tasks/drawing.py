"""Papers for a job: what was drawn before from the store, the rest on all cores."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator

from core.papers.certificate import Certificates
from core.papers.content import Paper
from core.papers.errors import PaperFailed
from core.papers.pdf import fingerprint, to_pdfs
from core.papers.store import PaperStore

Drawable = Paper | Certificates
Laid = Callable[[int, Drawable, bytes | PaperFailed], None]


def draw_all(
    wanted: Iterable[tuple[int, Drawable]],
    lay: Laid,
    alive: Callable[[], None],
    *,
    archive: bool = False,
) -> None:
    """Have every paper drawn that the store lacks, and `lay` told of each: its bytes or its fault.

    Not in order: what the store has comes at once. `wanted` is read in this process as the printers
    get on, never far ahead; each drawn paper is kept before the next is waited for, so that whoever
    is killed loses only the few that were under way. `alive` is called every few seconds while
    nothing comes, and may raise to stop. Raises what reading or laying raises.
    `archive` has them drawn as PDF/A, each kept beside its usual form.
    """
    store = PaperStore()
    waiting: deque[tuple[int, Drawable, str | None]] = deque()

    def missing() -> Iterator[Drawable]:
        for number, paper in wanted:
            key = _key(paper, archive)
            data = store.read(key) if key else None
            if data is None:
                waiting.append((number, paper, key))
                yield paper
            else:
                lay(number, paper, data)

    for outcome in to_pdfs(missing(), archive=archive, alive=alive):
        number, paper, key = waiting.popleft()
        if key and isinstance(outcome, bytes):
            store.keep(key, outcome)
        lay(number, paper, outcome)


def _key(paper: Drawable, archive: bool) -> str | None:
    """Under what it is kept; None for a paper that cannot be drawn: the printer says why."""
    try:
        return fingerprint(paper, archive=archive)
    except PaperFailed:
        return None
