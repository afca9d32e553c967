"""Photographs and scans of the demo, drawn when it is loaded: no binary file lies in the house."""

from dataclasses import dataclass
from io import BytesIO
from random import Random

from django.conf import settings
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from core.papers.content import Field, Items, Paper, Paragraph, Signature
from core.papers.pdf import to_pdf
from thidua.demo.rows import day

SIZE = (960, 720)
PAGE = (826, 1169)  # A4 at 100 dots an inch
FONTS = settings.BASE_DIR / "static" / "fonts"
Colour = tuple[int, int, int]
INK: Colour = (35, 45, 95)
RED: Colour = (190, 40, 40)


@dataclass(frozen=True)
class Scene:
    """The colours of a photograph, and how many rows of flowers and trees are in it."""

    ground: Colour
    road: Colour
    flowers: int = 0
    trees: int = 0
    house: bool = False


EARTH: Colour = (150, 98, 62)
GRASS: Colour = (104, 146, 74)
CONCRETE: Colour = (186, 184, 178)
SCENES = {
    "road": Scene(GRASS, CONCRETE, trees=5),
    "flowers": Scene(GRASS, EARTH, flowers=90, trees=3),
    "house": Scene(EARTH, CONCRETE, trees=4, house=True),
    "garden": Scene((88, 128, 62), EARTH, flowers=40, trees=7),
}


def photograph(scene: str, words: str) -> bytes:
    """A simple landscape with its words in a strip below; the same bytes for the same words."""
    plan, chance = SCENES[scene], Random(words)  # noqa: S311 - a drawing, no secret
    width, height = SIZE
    picture = Image.new("RGB", SIZE, (196, 219, 236))
    draw = ImageDraw.Draw(picture)
    for y in range(300):
        draw.line([(0, y), (width, y)], fill=(150 + y // 5, 195 + y // 10, 232))
    hills = [(x, 300 - chance.randint(10, 90)) for x in range(0, width + 160, 160)]
    draw.polygon([(0, 320), *hills, (width, 320)], fill=(108, 138, 122))
    draw.rectangle([0, 300, width, height], fill=plan.ground)
    draw.polygon([(420, 300), (500, 300), (820, height), (140, height)], fill=plan.road)
    if plan.house:
        _house(draw)
    for _ in range(plan.trees):
        _tree(draw, chance)
    for _ in range(plan.flowers):
        _flower(draw, chance)
    picture = picture.filter(ImageFilter.GaussianBlur(1.2))
    draw = ImageDraw.Draw(picture)
    draw.rectangle([0, height - 52, width, height], fill=(30, 30, 30))
    draw.text((18, height - 42), f"Ảnh vẽ để xem thử. {words}", font=_font(26), fill="white")
    return _jpeg(picture)


def scan(title: str, lines: tuple[str, ...], signer: str) -> bytes:
    """A page as a telephone takes it: typed lines, a hand's name, a round red seal."""
    picture = Image.new("RGB", PAGE, (246, 243, 234))
    draw = ImageDraw.Draw(picture)
    width, _ = PAGE
    draw.text((width / 2, 90), "XÃ MẪU", font=_font(24), fill="black", anchor="mm")
    draw.text((width / 2, 160), title, font=_font(30, "Bold"), fill="black", anchor="mm")
    for number, line in enumerate(lines):
        draw.text((90, 230 + 44 * number), line, font=_font(23), fill=(40, 40, 40))
    below = 300 + 44 * len(lines)
    draw.text((580, below), "ĐẠI DIỆN ĐƠN VỊ", font=_font(22, "Bold"), fill="black", anchor="mm")
    chance = Random(signer)  # noqa: S311 - a drawing, no secret
    hand = [(490 + 18 * step, below + 80 + chance.randint(-34, 34)) for step in range(10)]
    draw.line(hand, fill=INK, width=4, joint="curve")
    draw.ellipse([420, below + 20, 550, below + 150], outline=RED, width=5)
    draw.ellipse([440, below + 40, 530, below + 130], outline=RED, width=2)
    draw.text((580, below + 180), signer, font=_font(24, "Bold"), fill="black", anchor="mm")
    draw.text((90, 1110), "Bản vẽ để xem thử", font=_font(18, "Italic"), fill=(120, 120, 120))
    return _jpeg(picture.rotate(0.8, fillcolor=(90, 84, 78), resample=Image.Resampling.BICUBIC))


def minutes(unit: str, work: str, held: str, findings: tuple[str, ...], signer: str) -> bytes:
    """Minutes of an inspection of works, as PDF."""
    held_on = day(held)
    paper = Paper(
        key="bien ban nghiem thu",
        superior=("XÃ MẪU",),
        agency=(unit,),
        year=held_on.year,
        day=held_on,
        has_place_line=False,
        type_name="Biên bản",
        subject=f"Nghiệm thu {work}",
        title=f"Biên bản nghiệm thu {work}",
        body=(
            Field("Thành phần", "Ban tự quản, Ban giám sát đầu tư của cộng đồng, các hộ liền kề"),
            Paragraph("Các bên đã xem tại chỗ và thống nhất:"),
            Items(findings),
            Paragraph("Biên bản để xem thử, không phải văn bản thật.", italic=True),
        ),
        signatures=(Signature(("Đại diện đơn vị",), name=signer),),
    )
    return to_pdf(paper)


def signed_paper(kind: str, number: str, issued: str, subject: str, signer: str) -> bytes:
    """The first page of what the commune has issued, as PDF; its number is `150/QĐ-UBND`."""
    issued_on = day(issued)
    figure, _, symbol = number.partition("/")
    paper = Paper(
        key=f"van ban da ky {number}",
        agency=("ỦY BAN NHÂN DÂN", "XÃ MẪU"),
        year=issued_on.year,
        symbol=symbol,
        number=int(figure),
        place="Mẫu",
        day=issued_on,
        type_name=kind,
        subject=subject,
        title=f"{kind} số {number}",
        body=(
            Paragraph(f"{subject} (có danh sách kèm theo)."),
            Paragraph("Bản vẽ để xem thử, không phải văn bản thật.", italic=True),
        ),
        signatures=(Signature(("CHỦ TỊCH",), name=signer, note="(Đã ký, đóng dấu)"),),
    )
    return to_pdf(paper)


def _font(size: int, face: str = "Regular") -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONTS / f"Tinos-{face}.ttf"), size)


def _jpeg(picture: Image.Image) -> bytes:
    out = BytesIO()
    picture.save(out, "JPEG", quality=80)
    return out.getvalue()


def _house(draw: ImageDraw.ImageDraw) -> None:
    """A long house on stilts."""
    for x in range(70, 400, 60):
        draw.line([(x, 380), (x, 440)], fill=(84, 60, 42), width=9)
    draw.rectangle([50, 310, 400, 385], fill=(142, 104, 66))
    draw.polygon([(30, 315), (90, 235), (370, 235), (425, 315)], fill=(112, 84, 58))
    draw.rectangle([200, 335, 240, 385], fill=(64, 46, 34))


def _tree(draw: ImageDraw.ImageDraw, chance: Random) -> None:
    x = chance.choice([chance.randint(20, 330), chance.randint(640, 930)])
    y, size = chance.randint(330, 520), chance.randint(34, 70)
    draw.line([(x, y), (x, y + 2 * size)], fill=(94, 68, 44), width=10)
    draw.ellipse([x - size, y - size, x + size, y + size], fill=(52, 104 + size // 2, 58))


def _flower(draw: ImageDraw.ImageDraw, chance: Random) -> None:
    """One beside the road, which grows wider towards the eye."""
    y = chance.randint(320, 660)
    half = 40 + (y - 300) * 300 // 420
    x = 460 + chance.choice([-1, 1]) * (half + chance.randint(8, 60))
    size = 3 + (y - 300) // 45
    colour = chance.choice([(232, 186, 52), (214, 74, 92), (240, 236, 226), (196, 96, 176)])
    draw.ellipse([x - size, y - size, x + size, y + size], fill=colour)
