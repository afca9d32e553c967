"""Who may do what in the awarding half, asked of the code: a module for each noun.

A module has `PAGE`, the page of the handbook with its tables; `STATES`, `rows(world)`: what is
asked about in which state; `OF`: the questions about it; `OTHERS`: questions without a state.
"""

from importlib import import_module
from types import ModuleType

from tests.structure.markdown import Table
from tests.structure.rights import MAY, MAY_NOT, cast
from tests.structure.world import World

NOUNS = (
    "nominations",
    "reports",
    "scoring",
    "sessions",
    "voting",
    "decisions",
    "register",
    "notices",
    "outgoing",
)
WITHOUT_STATE = "Without a state, in the awarding half"


def module(noun: str) -> ModuleType:
    """The questions of a noun."""
    return import_module(f"tests.structure.award_rights.{noun}")


def tables() -> list[tuple[str, str]]:
    """Every table: its noun, and its heading on the noun's page."""
    found = []
    for noun in NOUNS:
        found += [(noun, name) for name in module(noun).OF]
        if module(noun).OTHERS:
            found.append((noun, WITHOUT_STATE))
    return found


def known() -> set[str]:
    """The names of all permissions that a table asks about."""
    return {
        name.split(" (")[0] for noun in NOUNS for name in (*module(noun).OF, *module(noun).OTHERS)
    }


def page_of(noun: str) -> str:
    """The page of the handbook that has the tables of a noun."""
    return str(module(noun).PAGE)


def table(world: World, noun: str, name: str) -> Table:
    """What the code says."""
    asked, people = module(noun), cast(world)
    if name == WITHOUT_STATE:
        rows = [
            [f"`{question}`", *(_cell(ask(who, world)) for who in people.values())]
            for question, ask in asked.OTHERS.items()
        ]
        return [["", *people], *rows]
    ask, things = asked.OF[name], asked.rows(world)
    rows = [
        [words, *(_cell(ask(who, things[state])) for state in asked.STATES)]
        for words, who in people.items()
    ]
    return [["", *(state.value for state in asked.STATES)], *rows]


def _cell(answer: object) -> str:
    return MAY if answer else MAY_NOT
