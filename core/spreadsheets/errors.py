"""What is wrong with a table, in words for the person who brought it."""


class SheetError(ValueError):
    """The table cannot be read; `str()` is the sentence to show."""
