"""Tables of the handbook, read back."""

from pathlib import Path

DOCS = Path(__file__).resolve().parents[2] / "docs"

Table = list[list[str]]


def sections(name: str) -> dict[str, str]:
    """The text under each «##» heading of a page of docs/."""
    text = (DOCS / name).read_text(encoding="utf-8")
    parts = text.split("\n## ")[1:]
    return {part.split("\n", 1)[0].strip(" `"): part.split("\n", 1)[-1] for part in parts}


def table_in(text: str) -> Table:
    """The rows of the first table of a text, its head first."""
    lines = text.split("\n")
    start = next(number for number, line in enumerate(lines) if line.startswith("|"))
    rows = []
    for line in lines[start:]:
        if not line.startswith("|"):
            break
        rows.append([cell.strip() for cell in line.strip().strip("|").split("|")])
    return [rows[0], *rows[2:]]


def written(table: Table) -> str:
    """A table as it stands in a page, to be pasted when the code has changed."""
    head, *rows = table
    return "\n".join("| " + " | ".join(row) + " |" for row in (head, ["---"] * len(head), *rows))
