"""What the portal draws itself on plain paper: the nation, who decides, «TẶNG», «GIẤY KHEN».

After the pattern of NĐ 50/2006, điều 28. Between the upper edge and the nation a place of 22 mm is
left free for the emblem (Quốc huy). The portal has no emblem of its own: it prints the picture that
the office gave it (`CertificateEmblem`), and draws no seal and no signature.
"""

from accounts.models import Authority
from awards.models import CertificateEmblem
from core.papers.certificate import Box, Emblem, Placed, Rule
from core.papers.errors import PaperFailed
from core.papers.frame import MOTTO, NATION
from core.papers.metrics import width_mm

# Where things stand on a page 210 mm high; higher and lower pages stretch it.
HEIGHT = 210.0
NATION_Y, MOTTO_Y, RULE_Y, ISSUER_Y, GIVES_Y, TITLE_Y = 43.0, 50.0, 52.0, 61.0, 69.0, 84.0
EMBLEM_Y, EMBLEM_HIGH, EMBLEM_MM = 15.0, 22.0, 60.0  # from the edge, high, at most so wide
SIDE = 20.0  # free at both sides, in mm
MOTTO_POINTS = 16.0
EMBLEM_GONE = "Không còn tệp hình in trên giấy khen. Hãy gửi lại hình ở trang «Mẫu phôi»."


def emblem_of(authority: Authority, width: float, height: float) -> Emblem | None:
    """The picture that the office gave, in its place; None without one. Raises PaperFailed when its
    bytes are gone.
    """
    found = CertificateEmblem.objects.filter(authority=authority).first()
    if found is None:
        return None
    try:
        with found.file.open("rb") as opened:
            data = opened.read()
    except FileNotFoundError:
        raise PaperFailed(EMBLEM_GONE) from None
    grow = height / HEIGHT
    return Emblem(data, (width - EMBLEM_MM) / 2, EMBLEM_Y * grow, EMBLEM_MM, EMBLEM_HIGH * grow)


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
