"""Content as HTML: the one place where a text becomes markup."""

from collections.abc import Iterable

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from core.papers.content import Run, Text
from core.papers.words import clean, runs, wholes


def joined(parts: Iterable[SafeString]) -> SafeString:
    """Pieces of markup after one another."""
    return format_html_join("", "{}", ((part,) for part in parts))


def inline(text: Text) -> SafeString:
    """A text within a line: bold and italic runs, line feeds as breaks, all else as it stands."""
    if isinstance(text, str):
        return _broken(text)
    return joined(_run(run) for run in runs(text))


def _run(run: Run) -> SafeString:
    words = _broken(run.text)
    if run.bold:
        words = format_html("<b>{}</b>", words)
    if run.italic:
        words = format_html("<i>{}</i>", words)
    return format_html("<s>{}</s>", words) if run.struck else words


def _broken(text: str) -> SafeString:
    first, *more = (_unbroken(line) for line in clean(text).split("\n"))
    return format_html("{}{}", first, joined(format_html("<br>{}", line) for line in more))


def _unbroken(line: str) -> str | SafeString:
    """A line in which numbers of documents and telephones are not broken."""
    parts = wholes(line)
    if len(parts) == 1:
        return line
    return joined(
        format_html('<span class="whole">{}</span>' if place % 2 else "{}", part)
        for place, part in enumerate(parts)
    )


def tag(name: str, inside: SafeString, css: str = "", style: str = "") -> SafeString:
    """An element of ours around markup; `name`, `css` and `style` never come from content."""
    classes = format_html(' class="{}"', css) if css else ""
    styles = format_html(' style="{}"', style) if style else ""
    return format_html("<{}{}{}>{}</{}>", name, classes, styles, inside, name)
