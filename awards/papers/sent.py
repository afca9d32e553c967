"""Files that people sent, as places in a dossier."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from accounts.models import User
from awards.models import AwardFile, Nomination
from awards.papers.entry import SENT, Entry
from awards.permissions.files import openable
from awards.states import AwardFileUse
from core.calendar import two_digits
from registrations.models import Attachment
from registrations.states import FileUse

Sent = AwardFile | Attachment
# Files of which the index says more than their pages do.
_SAID = {
    AwardFileUse.MINUTES: "Biên bản họp bình xét của đơn vị, bản đã ký",
    FileUse.SIGNED_COPY: "Bản đăng ký thi đua, bản đã ký",
}


def files_of(
    owner: str, pks: Iterable[int], uses: Sequence[str], by: User | None
) -> Iterator[AwardFile]:
    """Files of some owners, for these uses, that the person may open."""
    rows = AwardFile.objects.filter(**{f"{owner}__in": list(pks)}, use__in=uses)
    campaign = f"{owner}__campaign"
    found = rows.select_related(campaign).order_by(owner, "use", "pk")
    yield from found if by is None else openable(by, found)


def grouped(rows: Iterable[Sent], column: str) -> dict[int, list[Sent]]:
    """The files of each owner, by its key in a column."""
    found: dict[int, list[Sent]] = {}
    for file in rows:
        found.setdefault(getattr(file, column), []).append(file)
    return found


def sent_entries(
    rows: Iterable[Sent],
    part: str,
    subject: object,
    author: str,
) -> Iterator[Entry]:
    """Files that were sent, told by what they are and of whom; their names are for the archive."""
    found = list(rows)
    whose = f" ({subject.name})" if isinstance(subject, Nomination) else ""
    many = Counter(each.use for each in found)
    numbers: Counter[str] = Counter()
    for file in found:
        numbers[file.use] += 1
        which = f", tệp {two_digits(numbers[file.use])}" if many[file.use] > 1 else ""
        title = f"{_SAID.get(file.use) or file.get_use_display()}{whose}{which}"
        yield Entry(
            f"file-{file.use}",
            part,
            title,
            subject,
            file=file,
            author=author,
            note=SENT,
            stand_in=str(file.get_use_display()),
        )
