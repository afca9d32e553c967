"""The awarding half of the world, a module for each noun.

A module has `make(world)`, which makes its rows after those of the modules before it, and
`addresses(world)`: the keys of each of its URL names.
"""

from importlib import import_module

# In the order in which their rows come about.
NOUNS = (
    "nominations",
    "reports",
    "scoring",
    "sessions",
    "voting",
    "decisions",
    "register",
    "certificates",
    "notices",
    "outgoing",
)


def make_awards(world) -> None:
    """Every row of the awarding half."""
    for noun in NOUNS:
        import_module(f"tests.structure.award_world.{noun}").make(world)


def award_addresses(world) -> dict[str, list[tuple]]:
    """The keys of every URL name of the awarding half."""
    found: dict[str, list[tuple]] = {}
    for noun in NOUNS:
        found |= import_module(f"tests.structure.award_world.{noun}").addresses(world)
    return found
