"""What the portal draws itself on plain paper: the nation, who decides, «TẶNG», «GIẤY KHEN».

After the pattern of NĐ 50/2006, điều 28. Between the upper edge and the nation a place of 22 mm is
left free for the emblem (Quốc huy): the portal draws no emblem, no seal and no signature.
"""

from accounts.models import Authority
from core.papers.certificate import Box, Placed, Rule
from core.papers.frame import MOTTO, NATION
from core.papers.metrics import width_mm

# Where things stand on a page 210 mm high; higher and lower pages stretch it.
HEIGHT = 210.0
NATION_Y, MOTTO_Y, RULE_Y, ISSUER_Y, GIVES_Y, TITLE_Y = 43.0, 50.0, 52.0, 61.0, 69.0, 84.0
SIDE = 20.0  # free at both sides, in mm
MOTTO_POINTS = 16.0


def fixed_words(
    authority: Authority, width: float, height: float
) -> tuple[tuple[Placed, ...], Rule]:
    """The words that every certificate of the commune has, and the rule under the motto."""
    grow = height / HEIGHT

    def box(y: float, size: float, **looks: object) -> Box:
        return Box(SIDE, y * grow, width - 2 * SIDE, size=size * grow, smallest=size * grow * 0.7,
                   bold=True, **looks)  # type: ignore[arg-type]  # fmt: skip

    issuer = f"CHỦ TỊCH {' '.join(authority.paper_lines)}"
    motto = width_mm(MOTTO, MOTTO_POINTS * grow, bold=True)
    return (
        (
            Placed("Quốc hiệu", NATION, box(NATION_Y, 15)),
            Placed("Tiêu ngữ", MOTTO, box(MOTTO_Y, MOTTO_POINTS)),
            Placed("Người quyết định", issuer, box(ISSUER_Y, 16, capitals=True, ink="red")),
            Placed("TẶNG", "TẶNG", box(GIVES_Y, 15)),
            Placed("GIẤY KHEN", "GIẤY KHEN", box(TITLE_Y, 40, ink="red"), heading=True),
        ),
        Rule((width - motto) / 2, RULE_Y * grow, motto),
    )
