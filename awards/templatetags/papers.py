"""Shows the tables of a paper on a page as they are printed."""

from django import template

from core.papers.content import Column, GroupRow, Table
from core.papers.words import plain

register = template.Library()


@register.filter
def cells(table: Table) -> list[list[tuple[Column, str]]]:
    """The rows of a table, each cell with its column."""
    return [
        [(column, plain(text)) for column, text in zip(table.columns, row, strict=True)]
        for row in table.rows
        if not isinstance(row, GroupRow)
    ]


@register.filter
def total_cells(table: Table) -> list[tuple[Column, str]]:
    """The total's cells after its first, which names it."""
    total = table.total or ()
    return [
        (column, plain(text)) for column, text in zip(table.columns[1:], total[1:], strict=True)
    ]
