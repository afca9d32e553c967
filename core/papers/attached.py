"""Files that people sent, as pages to put between papers of ours."""

from tempfile import TemporaryFile

from core.children import ChildDied, run
from core.uploads.limits import MB

CHILD = "core.papers.attached_child"
MOST_BYTES = 48 * MB
SECONDS = 40
# Changes with how the pages are made: what was kept before is then made anew.
WAY = "1"


def attached_pages(data: bytes, content_type: str) -> bytes | None:
    """The file's pages as a PDF: a picture fills a page of A4. None when it cannot be done.

    A stranger's file is opened in a child process that may die of it.
    """
    with TemporaryFile() as source:
        source.write(data)
        source.flush()
        try:
            pages = run(CHILD, content_type, source=source, seconds=SECONDS, most=MOST_BYTES)
        except ChildDied:
            return None
    return pages or None
