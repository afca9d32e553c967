"""What a child costs, measured by a small parent: a large one would be counted with its child."""

import json
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryFile

from core.uploads.kinds import Kind

ROOT = Path(__file__).resolve().parents[3]
PARENT = """
import json, os, sys
from core.children import start
child = start("core.uploads.child", sys.argv[1], source=sys.stdin)
said = child.stdout.read().split(b"\\n")[0].decode()
_, status, used = os.wait4(child.pid, 0)
print(json.dumps([os.waitstatus_to_exitcode(status), said, used.ru_utime + used.ru_stime,
                  used.ru_maxrss // 1024]))
"""


def cost(data: bytes, kind: Kind) -> tuple[int, str, float, int]:
    """Exit code, first line of the answer, seconds of CPU, megabytes of memory."""
    with TemporaryFile() as source:
        source.write(data)
        source.seek(0)
        done = subprocess.run(
            [sys.executable, "-c", PARENT, kind],
            stdin=source,
            stdout=subprocess.PIPE,
            cwd=ROOT,
            timeout=60,
            check=True,
        )
    return tuple(json.loads(done.stdout))
