"""Where files lie: whole or not at all, readable by their owner only."""

import pytest
from django.core.files.base import ContentFile, File
from django.core.files.storage import default_storage, storages

from core.uploads.storage import WholeFileStorage


@pytest.fixture
def place(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def files(place) -> list[str]:
    return sorted(str(each.relative_to(place)) for each in place.rglob("*") if each.is_file())


class Torn(File):
    """A file whose reading breaks off in the middle."""

    def __init__(self):
        super().__init__(None, "torn")
        self.size = 10

    def chunks(self, chunk_size=None):
        yield b"half"
        raise OSError("the line is dead")


def test_the_default_storage_is_ours():
    assert isinstance(storages["default"], WholeFileStorage)


def test_a_file_is_stored_for_its_owner_only(place):
    name = default_storage.save("dinh-kem/ab/abc", ContentFile(b"noi dung"))

    stored = place / name
    assert (files(place), stored.read_bytes()) == (["dinh-kem/ab/abc"], b"noi dung")
    assert stored.stat().st_mode & 0o777 == 0o600
    assert [each.stat().st_mode & 0o777 for each in stored.parents[:2]] == [0o700, 0o700]


def test_a_file_that_breaks_off_never_has_its_name(place):
    with pytest.raises(OSError, match="the line is dead"):
        default_storage.save("dinh-kem/ab/abc", Torn())

    assert not default_storage.exists("dinh-kem/ab/abc")
    assert [each for each in files(place) if not each.endswith(".part")] == []


class Watched(ContentFile):
    """A file during whose reading one looks at the disk."""

    def chunks(self, chunk_size=None):
        yield b"half"
        self.seen = files(self.place)
        yield b"rest"


def test_while_it_is_written_it_is_not_there(place):
    content = Watched(b"halfrest")
    content.place = place

    default_storage.save("a", content)

    assert [each.endswith(".part") for each in content.seen] == [True]
    assert (files(place), (place / "a").read_bytes()) == (["a"], b"halfrest")


def test_a_name_that_another_hand_has_just_taken_is_not_covered(place):
    storage = WholeFileStorage(location=place)

    first, second = (storage._save("a", ContentFile(data)) for data in (b"one", b"two"))

    assert (first, (place / "a").read_bytes()) == ("a", b"one")
    assert second != "a"
    assert (place / second).read_bytes() == b"two"
