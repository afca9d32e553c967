"""Certificates («giấy khen»): texts placed in millimetres on plain paper or on printed stock.

* content   what stands where, as data
* fit       the largest size at which a text stands in its place; what would be overprinted
* emblem    the picture, drawn into the finished PDF
* html      content as HTML for the printer; the Word file is drawn by `core.papers.word`
"""

from core.papers.certificate.content import (
    Box,
    Certificates,
    Code,
    Emblem,
    Line,
    Placed,
    Rule,
    Sheet,
)

__all__ = ["Box", "Certificates", "Code", "Emblem", "Line", "Placed", "Rule", "Sheet"]
