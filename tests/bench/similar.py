"""How long it takes to compare 2,000 achievement reports of about 2,000 letters each.

python -m tests.bench.similar
"""

import os
import random
import time
from types import SimpleNamespace

REPORTS, WORDS, COPIES = 2_000, 420, 100


def main() -> None:
    """Reports of random words behind a common form; a hundred copies, a mass of sixty more."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "thidua.settings_test")
    import django

    django.setup()
    from awards.nominations import similarity

    texts = _texts(random.Random(4))
    similarity.reports_of = lambda campaign: [_report(*each) for each in enumerate(texts)]
    similarity._plan_texts = lambda campaign: []
    start, worked = time.perf_counter(), time.process_time()
    compared = similarity.near_copies(None)
    seconds, worked = time.perf_counter() - start, time.process_time() - worked
    letters = sum(map(len, texts)) // len(texts)
    print(f"{compared.reports} báo cáo, trung bình {letters} chữ: {seconds:.1f} giây,")
    print(f"máy tính {worked:.1f} giây; {len(compared.pairs)} cặp giống nhau")


def _texts(dice: random.Random) -> list[str]:
    syllables = [f"{c}{v}{e}" for c in "bcdđghklmnprstvx" for v in "aăâeêioôơuưy" for e in "pntcm"]
    dice.shuffle(syllables)
    # Some words are said much more often than others.
    weights = [1 / place for place in range(1, len(syllables) + 1)]

    def words(number: int) -> list[str]:
        return dice.choices(syllables, weights, k=number)

    form = words(80)
    texts = [[*form, *words(WORDS)] for _ in range(REPORTS)]
    for number in range(COPIES):
        copy = list(texts[number])
        copy[::11] = words(len(copy[::11]))
        texts[REPORTS // 2 + number] = copy
    texts[-60:] = [texts[5]] * 60
    return [" ".join(each) for each in texts]


def _report(number: int, text: str) -> SimpleNamespace:
    from awards.nominations.similarity import SECTIONS

    nomination = SimpleNamespace(pk=number, sort_key=f"{number:05d}")
    return SimpleNamespace(
        nomination=nomination, **{**dict.fromkeys(SECTIONS, ""), "summary": text}
    )


if __name__ == "__main__":
    main()
