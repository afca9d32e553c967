"""Names of files: shown as people gave them, without what deceives."""

import pytest

from core.uploads.faults import size_words
from core.uploads.kinds import Kind
from core.uploads.limits import MB
from core.uploads.names import ending_of, shown_name, stored_name


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Biên bản họp thôn.pdf", "Biên bản họp thôn.pdf"),
        ("../../etc/passwd.pdf", "passwd.pdf"),
        ("C:\\Users\\Mai\\anh.jpg", "anh.jpg"),
        ("a\0b.pdf", "ab.pdf"),
        ("anh\u202egpj.exe", "anhgpj.exe"),
        ("a\r\nContent-Type: text-html.pdf", "a Content-Type- text-html.pdf"),
        ('a"; filename="b.exe".pdf', "a-; filename=-b.exe-.pdf"),
        ("  hai   khoảng  .pdf ", "hai khoảng.pdf"),
        (".htaccess", "htaccess"),
        ("Bie\u0302n ba\u0309n.pdf", "Biên bản.pdf"),
        ("...", "tep"),
        ("", "tep"),
        ("a.pdf.", "a.pdf"),
    ],
)
def test_a_name_is_shown_without_what_deceives(name, shown):
    assert shown_name(name) == shown


@pytest.mark.parametrize("name", ["Đ" * 300 + ".pdf", "a" * 300, "a." + "b" * 300])
def test_a_long_name_is_cut_and_keeps_its_ending(name):
    assert len(shown_name(name)) == 100
    assert ending_of(shown_name(name)) == ending_of(name)


@pytest.mark.parametrize(
    ("name", "ending"),
    [("A.PDF", ".pdf"), ("a.pdf.exe", ".exe"), ("a", ""), ("a.một hai", ""), (".pdf", "")],
)
def test_the_last_ending_counts(name, ending):
    assert ending_of(name) == ending


@pytest.mark.parametrize(
    ("name", "kind", "stored"),
    [
        ("a.PDF", Kind.PDF, "a.pdf"),
        ("a.jpeg", Kind.JPEG, "a.jpg"),
        ("a.png", Kind.JPEG, "a.jpg"),
        ("a.php.jpg", Kind.JPEG, "a.php.jpg"),
        ("x" * 96 + ".jpe", Kind.JPEG, "x" * 96 + ".jpg"),
    ],
)
def test_it_is_stored_with_the_ending_of_what_it_is(name, kind, stored):
    assert stored_name(name, kind) == stored


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "0 KB"),
        (1, "1 KB"),
        (1024, "1 KB"),
        (350_000, "342 KB"),
        (MB, "1 MB"),
        (10 * MB, "10 MB"),
        (10 * MB + 1, "10,1 MB"),
        (50 * MB, "50 MB"),
    ],
)
def test_a_size_is_told_rounded_up(size, words):
    assert size_words(size) == words
