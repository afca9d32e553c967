"""Whether a word can be a Vietnamese syllable: a text in a wrong code table has few of them."""

from core.text import without_tones

# The longest first.
_ONSET_LIST = "ngh ch gh gi kh ng nh ph qu th tr b c d đ g h k l m n r s t v x"
_RIME_LIST = """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
    i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo
    oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôôc ôông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uân uâng uât uây uc uê uêch uên uênh uêt ui um un ung uôc uôi uôm uôn uông uôt uơ up ut
    uy uya uych uyên uyêt uynh uyp uyt uyu
    ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu
"""
_RIMES_OF_QU = "yên yêt ynh yt ych yn yu yp"
_ONSETS = _ONSET_LIST.split()
_RIMES = set(_RIME_LIST.split())
# After «qu» the vowel goes on as after any other onset; some rimes stand only there.
_AFTER_QU = _RIMES | set(_RIMES_OF_QU.split())
_STOPS = ("c", "ch", "p", "t")
_FRONT = ("e", "ê", "i", "y")


def is_syllable(word: str, *, strict: bool = False) -> bool:
    """Whether the letters can be said as one syllable, whatever the case.

    `strict` also asks what spelling asks: a tone that goes with the last letter, k or c, g or gh.
    """
    letters, tones = without_tones(word.lower())
    if len(tones) > 1:
        return False
    plain = "".join(letters)
    for onset in ("", *_ONSETS):
        if plain.startswith(onset) and _fits(onset, plain[len(onset) :], tones, strict):
            return True
    return False


def _fits(onset: str, rime: str, tones: str, strict: bool) -> bool:
    if onset == "gi" and (rime == "" or f"i{rime}" in _RIMES):
        return True
    if rime not in (_AFTER_QU if onset == "qu" else _RIMES):
        return False
    if not strict:
        return True
    if rime.endswith(_STOPS) and tones not in ("5", "6"):
        return False
    front = rime.startswith(_FRONT)
    if onset in ("k", "gh", "ngh"):
        return front
    return not (onset in ("c", "ng") and front)
