"""The name under which people find a file again."""

import re
from pathlib import PurePosixPath

from core.text import clean_line
from core.uploads.kinds import Kind

MAX_NAME = 100
# What Windows forbids in names, or reads as a path.
_FORBIDDEN = re.compile(r'[\\/:*?"<>|]+')


def shown_name(name: str) -> str:
    """What was sent as a name, fit to be shown: no path, no sign that cannot be seen, not long."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    line = _FORBIDDEN.sub("-", clean_line(last)).strip(" .-")
    stem, ending = _parts(line)
    return f"{stem[: MAX_NAME - len(ending)].rstrip(' .')}{ending}" or "tep"


def ending_of(name: str) -> str:
    """The ending of a name, in small letters; empty without one."""
    return _parts(name)[1].lower()


def stored_name(name: str, kind: Kind) -> str:
    """The name with the ending of what the file is."""
    stem, _ = _parts(name)
    return f"{stem[: MAX_NAME - len(kind.ending)].rstrip(' .')}{kind.ending}"


def _parts(name: str) -> tuple[str, str]:
    ending = PurePosixPath(name).suffix
    if len(ending) > 10 or " " in ending:
        return name, ""
    return name.removesuffix(ending), ending
