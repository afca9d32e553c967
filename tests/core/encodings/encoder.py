"""Writes Unicode in the old tables from printed charts: nothing of the code's own is used.

The charts are those of the keyboard manuals: for each vowel ngang, huyền, hỏi, ngã, sắc, nặng.
"""

import unicodedata

TCVN3 = {
    "a": "a µ ¶ · ¸ ¹", "ă": "¨ » ¼ ½ ¾ Æ", "â": "© Ç È É Ê Ë", "e": "e Ì Î Ï Ð Ñ",
    "ê": "ª Ò Ó Ô Õ Ö", "i": "i × Ø Ü Ý Þ", "o": "o ß á â ã ä", "ô": "« å æ ç è é",
    "ơ": "¬ ê ë ì í î", "u": "u ï ñ ò ó ô", "ư": "\u00ad õ ö ÷ ø ù", "y": "y ú û ü ý þ",
}  # fmt: skip
TCVN3_CAPITALS = {"Ă": "¡", "Â": "¢", "Ê": "£", "Ô": "¤", "Ơ": "¥", "Ư": "¦", "Đ": "§"}

VNI = {
    "a": "a aø aû aõ aù aï", "ă": "aê aè aú aü aé aë", "â": "aâ aà aå aã aá aä",
    "e": "e eø eû eõ eù eï", "ê": "eâ eà eå eã eá eä", "i": "i ì æ ó í ò",
    "o": "o oø oû oõ où oï", "ô": "oâ oà oå oã oá oä", "ơ": "ô ôø ôû ôõ ôù ôï",
    "u": "u uø uû uõ uù uï", "ư": "ö öø öû öõ öù öï", "y": "y yø yû yõ yù î",
}  # fmt: skip

TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]


def letters(chart: dict[str, str]) -> dict[str, str]:
    """Each Vietnamese small letter with its code."""
    return {
        unicodedata.normalize("NFC", vowel + tone): code
        for vowel, codes in chart.items()
        for tone, code in zip(TONES, codes.split(" "), strict=True)
    }


def in_tcvn3(text: str) -> str:
    """As typed with a keyboard of the time: capitals with a tone become the small code."""
    table = letters(TCVN3) | {"đ": "®"} | TCVN3_CAPITALS
    return "".join(
        table.get(char) or table.get(char.lower(), char) if not char.isascii() else char
        for char in text
    )


def in_vni(text: str) -> str:
    table = letters(VNI) | {"đ": "ñ"}
    return "".join(
        table.get(char) or (table[char.lower()].upper() if char.lower() in table else char)
        for char in text
    )


ENCODERS = {"tcvn3": in_tcvn3, "vni": in_vni}
