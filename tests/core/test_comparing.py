"""Two texts side by side."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.comparing import Compared, compare


def marked(compared: Compared) -> tuple[str, str]:
    """Both texts with [ ] around what changed."""
    return tuple(
        "".join(f"[{piece.text}]" if piece.changed else piece.text for piece in side)
        for side in (compared.old, compared.new)
    )


PAIRS = [
    ("Trồng 200 cây", "Trồng 300 cây", ("Trồng [200 ]cây", "Trồng [300 ]cây")),
    ("Trồng cây", "Trồng cây dọc đường", ("Trồng cây", "Trồng cây [dọc đường]")),
    ("Họp thôn mỗi tháng", "Họp mỗi tháng", ("Họp [thôn ]mỗi tháng", "Họp mỗi tháng")),
    ("giống nhau", "giống nhau", ("giống nhau", "giống nhau")),
    ("", "mới", ("", "[mới]")),
    ("cũ", "", ("[cũ]", "")),
    ("", "", ("", "")),
    ("đầu\ncuối", "đầu\ngiữa\ncuối", ("đầu\ncuối", "đầu\n[giữa\n]cuối")),
]


@pytest.mark.parametrize(("old", "new", "expected"), PAIRS)
def test_what_changed_is_marked_word_by_word(old, new, expected):
    assert marked(compare(old, new)) == expected


@pytest.mark.parametrize("changed", [True, False])
def test_a_very_long_text_is_marked_as_a_whole(changed):
    old = "chữ " * 1_001
    new = old + "mới" if changed else old

    (piece,) = compare(old, new).new

    assert (piece.text, piece.changed) == (new, changed)


WRITING = st.text(alphabet="ab \n", max_size=40)


@given(WRITING, WRITING)
def test_the_pieces_are_the_texts(old, new):
    compared = compare(old, new)

    assert ["".join(piece.text for piece in side) for side in (compared.old, compared.new)] == [
        old,
        new,
    ]
