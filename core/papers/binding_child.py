"""The child process that binds a dossier: `python -m core.papers.binding_child`.

The structure of seven hundred pages takes as many megabytes; a child gives them back when it ends.
What to bind is JSON on the standard input, the number of pages the answer.
"""

import json
import sys
from pathlib import Path

from core.papers.binding import Leaf, bind


def main() -> None:
    """Read what to bind, bind it, say how many pages there are."""
    with open(sys.stdin.fileno(), "rb", closefd=False) as source:
        asked = json.load(source)
    leaves = [Leaf(Path(file), title, over) for file, title, over in asked["leaves"]]
    pages = bind(leaves, Path(asked["out"]), asked["title"], asked["front"])
    sys.stdout.write(str(pages))


if __name__ == "__main__":
    main()
