"""The error of the paper engine."""


class PaperFailed(Exception):
    """The paper could not be drawn as it must be; `str()` is the sentence to show.

    A paper that is wrong is worse than none: a missing font or picture, or a letter that the font
    lacks, stops it.
    """
