"""Bars as HTML: lengths in millimetres, shades of grey, the words beside them."""

from django.utils.html import format_html
from django.utils.safestring import SafeString

from core.papers.bars import LABEL_MM, SHADES, WORDS_MM, Drawn, drawn_bars
from core.papers.content import Chart
from core.papers.markup import inline, joined, tag


def chart_html(chart: Chart, room_mm: float) -> SafeString:
    """The chart, as wide as the room. Its bars are decoration: what they say stands beside them."""
    return format_html(
        '<div class="chart"><p class="chart-title">{}</p>{}<div class="bars">{}</div></div>',
        inline(chart.title),
        _key(chart),
        joined(_bar(each) for each in drawn_bars(chart, room_mm)),
    )


def _key(chart: Chart) -> SafeString:
    """Which shade is what; a single series needs none."""
    if len(chart.series) < 2:
        return SafeString()
    shown = (
        format_html('<span class="shade-{}"></span> {}', shade, inline(series))
        for shade, series in zip(SHADES, chart.series, strict=False)
    )
    return tag("p", joined(tag("span", each, "key") for each in shown), "keys")


def _bar(drawn: Drawn) -> SafeString:
    return format_html(
        '<div class="bar"><p style="width:{}mm">{}</p><div>{}</div>'
        '<p style="width:{}mm">{}</p></div>',
        f"{LABEL_MM:g}",
        inline(drawn.bar.label),
        joined(
            format_html('<i class="shade-{}" style="width:{}mm"></i>', shade, f"{length:.2f}")
            for shade, length in drawn.pieces
        ),
        f"{WORDS_MM:g}",
        inline(drawn.bar.words),
    )
