"""Who may send, read and remove files, in which state: the whole table."""

from datetime import timedelta

import pytest

from core.errors import NotAllowed, TooLate, WrongState
from core.uploads.limits import MB
from registrations.models import Attachment
from registrations.states import FileUse, State
from tests import factories
from tests.factories import DEADLINE, OPEN, REVIEW, at
from tests.registrations.acts import CAST, filled, person
from tests.registrations.filing import attach, checked, on_disk, remove, send
from tests.registrations.looking import everything
from tests.registrations.pages import Page

EVERY, OFFICE = set(State), {State.SUBMITTED, State.RETURNED, State.ACCEPTED}
SEES = {
    "head": EVERY,
    "secretary": EVERY,
    "administrator": EVERY,
    "chairman": OFFICE,
    "council_member": OFFICE,
    "supervisor": OFFICE,
}
# Who may send which file, in which states.
SENDS = {
    ("head", FileUse.EVIDENCE): {State.DRAFT, State.RETURNED, State.ACCEPTED},
    ("secretary", FileUse.EVIDENCE): {State.ACCEPTED},
    ("head", FileUse.SIGNED_COPY): OFFICE,
    ("secretary", FileUse.PAPER_SCAN): OFFICE,
}
every_person = pytest.mark.parametrize("who", CAST)
every_state = pytest.mark.parametrize("state", State)
every_use = pytest.mark.parametrize("use", FileUse)


@pytest.fixture(autouse=True)
def store(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def standing(campaign, unit, secretary):
    """Makes Thôn Đông's registration in a state."""

    def make(state):
        registration = filled(campaign, unit, state)
        if state == State.RETURNED:
            factories.make_return(registration, secretary, DEADLINE + timedelta(days=2))
        return registration

    return make


def day(state) -> object:
    return REVIEW if state == State.ACCEPTED else OPEN


@every_use
@every_state
@every_person
def test_each_may_send_just_these(who, state, use, standing, request):
    registration, somebody = standing(state), person(who, request)
    before = everything()

    if state in SENDS.get((who, use), set()):
        attach(registration, somebody, day(state), use=use)
        assert Attachment.objects.get().use == use
    else:
        with pytest.raises((NotAllowed, WrongState)):
            attach(registration, somebody, day(state), use=use)
        assert (everything(), on_disk()) == (before, {})


@every_use
@every_state
@every_person
@pytest.mark.parametrize("sender", ["head", "secretary"])
def test_each_may_remove_just_these(sender, who, state, use, standing, request):
    registration, somebody = standing(state), person(who, request)
    sent = factories.make_attachment(registration, request.getfixturevalue(sender), use=use)
    before = everything(), on_disk()
    may = who == sender and state in SENDS.get((who, use), set())

    if may and not (use == FileUse.SIGNED_COPY and state == State.ACCEPTED):
        remove(sent, somebody, day(state))
        assert not Attachment.objects.exists()
    else:
        with pytest.raises((NotAllowed, WrongState)):
            remove(sent, somebody, day(state))
        assert (everything(), on_disk()) == before


@every_state
@pytest.mark.parametrize("who", [each for each in CAST if each != "anonymous"])
def test_each_may_read_just_these(who, state, standing, head, request, client):
    registration = standing(state)
    sent = factories.make_attachment(registration, head)
    client.force_login(request.getfixturevalue(who))
    below = f"/dang-ky/{registration.pk}/tep/"
    addresses = [below, f"{below}{sent.pk}/", f"{below}{sent.pk}/{sent.name}"]

    answers = {client.get(each).status_code for each in addresses}

    assert answers == {200 if state in SEES.get(who, set()) else 404}


@pytest.mark.parametrize("who", ["chairman", "council_member", "supervisor", "administrator"])
def test_who_only_reads_is_told_why_and_the_file_is_not_looked_into(who, standing, request, client):
    registration = standing(State.ACCEPTED)
    client.force_login(request.getfixturevalue(who))
    before = everything()

    page = Page(send(client, registration, data=b"MZ", name="x.exe"))

    assert page.notices == [
        "Chỉ người phụ trách đơn vị hoặc Văn phòng - thống kê được gửi, xóa minh chứng."
    ]
    assert (everything(), on_disk()) == (before, {})


@pytest.mark.parametrize(
    ("state", "instant"),
    [(State.DRAFT, DEADLINE), (State.ACCEPTED, at("2024-03-14 23:59"))],
)
def test_evidence_has_its_time(state, instant, standing, head):
    registration = standing(state)
    before = everything()

    with pytest.raises(TooLate):
        attach(registration, head, instant)

    assert (everything(), on_disk()) == (before, {})


def test_a_registration_takes_a_hundred_files_and_no_more(standing, head):
    registration = standing(State.ACCEPTED)
    for number in range(100):
        factories.make_attachment(registration, head, data=b"%d" % number)
    before = everything(), on_disk()

    with pytest.raises(Exception, match="đã có 100 tệp, nhiều nhất 100"):
        attach(registration, head, REVIEW)

    assert (everything(), on_disk()) == before


def test_a_registration_takes_fifty_megabytes_and_not_a_byte_more(standing, head):
    registration = standing(State.ACCEPTED)
    factories.make_attachment(registration, head, size=50 * MB - 8)
    before = everything(), on_disk()

    with pytest.raises(Exception, match=r"đã nặng 50 MB; thêm «b.pdf» \(1 KB\) thì quá 50 MB"):
        attach(registration, head, REVIEW, checked("b.pdf", b"%PDF-1.70"))
    assert (everything(), on_disk()) == before

    attach(registration, head, REVIEW, checked("b.pdf", b"%PDF-1.7"))
    assert Attachment.objects.count() == 2


def test_a_part_of_another_registration_is_no_place(standing, campaign, other_unit, head):
    registration = standing(State.ACCEPTED)
    foreign = filled(campaign, other_unit, State.ACCEPTED).pledges.get()

    with pytest.raises(Exception, match="không thuộc đăng ký của đơn vị"):
        attach(registration, head, REVIEW, part=foreign)

    assert (Attachment.objects.count(), on_disk()) == (0, {})
