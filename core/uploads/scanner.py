"""The virus scanner, if the office has one: a command like `clamscan`.

Three honest answers: clean, infected, not scanned. Without a scanner, and when it fails, a file is
«not scanned» and the page says so.
"""

import logging
import os
import shlex
import subprocess
from enum import StrEnum
from typing import IO

from django.conf import settings

from core.uploads.limits import SCAN_SECONDS

logger = logging.getLogger(__name__)


class Scan(StrEnum):
    """What the scanner found."""

    CLEAN = "clean"
    INFECTED = "infected"
    UNSCANNED = "unscanned"


# The exit codes of clamscan and clamdscan; every other one means that it could not look.
_ANSWERS = {0: Scan.CLEAN, 1: Scan.INFECTED}


def scan(source: IO[bytes], seconds: float = SCAN_SECONDS) -> Scan:
    """Ask the scanner about a real file with all its bytes written out."""
    if not settings.CLAMSCAN:
        return Scan.UNSCANNED
    os.lseek(source.fileno(), 0, os.SEEK_SET)
    try:
        done = subprocess.run(  # noqa: S603 # the command is the operator's own setting
            [*shlex.split(settings.CLAMSCAN), "-"],
            stdin=source,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=seconds,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as fault:
        logger.error("The virus scanner could not be asked: %s", fault)
        return Scan.UNSCANNED
    if done.returncode not in _ANSWERS:
        logger.error("The virus scanner ended with %s.", done.returncode)
    return _ANSWERS.get(done.returncode, Scan.UNSCANNED)
