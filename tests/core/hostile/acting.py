"""A child that does as it is told: `python -m tests.core.hostile.acting ACT`."""

import sys
import time
from itertools import repeat
from pathlib import Path

from core.children import limit_oneself

ACTS = {
    "read": lambda: sys.stdout.write(sys.stdin.read()),
    "fail": lambda: sys.exit(3),
    "talk": lambda: all(map(sys.stdout.write, repeat("more"))),
    "calculate": lambda: all(iter(lambda: 1, 0)),
    "sleep": lambda: time.sleep(60),
    "write": lambda: Path(sys.argv[2]).write_text("x"),
}

if __name__ == "__main__":
    limit_oneself(memory=2**28, cpu_seconds=1, written=0)
    ACTS[sys.argv[1]]()
