"""The registration on paper: what the PDF says, on which sheet, in which letters."""

import re
import unicodedata
from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from pypdf import PdfReader

from registrations.states import State
from tests import factories
from tests.factories import OPEN
from tests.registrations import doors
from tests.registrations.acts import filled, reopen, submit, withdraw
from tests.registrations.looking import everything
from tests.registrations.pages import Page


@pytest.fixture
def printed(head, client):
    """The head prints a registration."""
    client.force_login(head)

    def read(registration) -> PdfReader:
        answer = client.get(doors.url("paper", registration))
        assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
        return PdfReader(BytesIO(answer.content))

    return read


def words(pdf: PdfReader) -> str:
    """All text, composed, without any space: lines and cells break words in the paper."""
    text = "".join(page.extract_text() for page in pdf.pages)
    return squeezed(unicodedata.normalize("NFC", text))


def squeezed(text: str) -> str:
    """The text without spaces, composed."""
    return re.sub(r"\s", "", unicodedata.normalize("NFC", text))


def fonts(pdf: PdfReader) -> set[str]:
    """The fonts of all pages, without the tag of their subset."""
    return {
        str(font.get_object()["/BaseFont"]).lstrip("/").split("+")[-1]
        for page in pdf.pages
        for font in page["/Resources"]["/Font"].values()
    }


NAMES = ["H'Hen Niê", "Y Ƀlŭl Êban", "H’Nhơn Kbuôr", "Y Wĭt Ê̆čăm", "Nguyễn Thị Thuý Ñă"]


def test_the_names_are_printed_letter_by_letter(campaign, unit, printed):
    registration = factories.make_registration(campaign, unit)
    factories.make_pledge(registration)
    for number, name in enumerate(NAMES):
        factories.make_entrant(registration, name, birth_year=1970 + number)

    text = words(printed(registration))

    assert [name for name in NAMES if squeezed(name) not in text] == []


def test_the_pledges_are_printed_with_target_and_day(draft, printed):
    factories.make_pledge(
        draft,
        content="Trồng cây sao đen",
        indicator="Số cây",
        unit_of_measure="cây",
        target=Decimal("1234.5"),
        due_on=date(2024, 6, 5),
    )

    text = words(printed(draft))

    assert "1Làmđườnghoaởtrụcchínhcủathôn" in text
    assert squeezed("2 Trồng cây sao đen Số cây cây 1.234,5 05/6/2024") in text


def test_the_details_of_the_unit_are_printed(campaign, unit, printed):
    registration = filled(
        campaign, unit, people_total=1500, women_total=700, measures="Họp thôn.\nTrồng hoa."
    )

    text = words(printed(registration))

    for expected in (
        "BẢN ĐĂNG KÝ THI ĐUA",
        "THÔN ĐÔNG",
        "Y Wiêng Niê, Trưởng thôn",
        "0900 000 001",
        "1.500 (nữ: 700)",
        "Họp thôn.",
        "Trồng hoa.",
        "Tổng số: 01 cá nhân, 00 hộ gia đình.",
    ):
        assert squeezed(expected) in text


def test_what_was_handed_in_carries_its_number_and_day(draft, head, printed):
    submit(draft, head, OPEN)

    assert squeezed("Số tiếp nhận: ĐK-001, ngày 01/4/2024") in words(printed(draft))


def test_a_draft_carries_no_number(draft, printed):
    assert squeezed("Số tiếp nhận") not in words(printed(draft))


def test_a_draft_after_withdrawal_does_not_pass_for_received(draft, head, printed):
    for act in (submit, withdraw, reopen):
        act(draft, head, OPEN)

    assert "ĐK-001" not in words(printed(draft))


def test_every_sheet_is_a4_and_printed_in_tinos(draft, printed):
    for number in range(40):
        factories.make_entrant(draft, f"Y Thih {number}", content="Hiến đất mở đường " * 5)

    pdf = printed(draft)

    sizes = {(round(float(p.mediabox.width)), round(float(p.mediabox.height))) for p in pdf.pages}
    assert sizes == {(595, 842)}
    assert len(pdf.pages) > 1
    assert {name.split("-")[0] for name in fonts(pdf)} == {"Tinos"}


def test_markup_is_printed_as_it_was_typed(campaign, unit, printed):
    registration = factories.make_registration(campaign, unit)
    factories.make_pledge(registration, content="<b>đậm</b> & <img src=x> {{ 1 }}")

    assert squeezed("<b>đậm</b> & <img src=x> {{ 1 }}") in words(printed(registration))


def test_the_file_has_a_plain_name_and_is_kept_by_nobody(draft, head, client):
    client.force_login(head)

    answer = client.get(doors.url("paper", draft))

    assert answer["Content-Disposition"] == ('inline; filename="ban-dang-ky-thi-dua-Thon-Dong.pdf"')
    assert answer["Cache-Control"] == "private, no-store"


@pytest.mark.usefixtures("printed_anew")
def test_printing_changes_nothing_and_gives_the_same_paper_twice(draft, head, client):
    client.force_login(head)
    before = everything()

    answers = [client.get(doors.url("paper", draft)).content for _ in range(2)]

    assert answers[0] == answers[1]
    assert everything() == before


@pytest.mark.parametrize("content", ["Làm đường hoa 👍", "Trồng cây 花", "Hiến đất ①"])
def test_a_letter_that_no_paper_can_print_is_told_not_a_crash(
    content, campaign, unit, head, client
):
    registration = factories.make_registration(campaign, unit)
    factories.make_pledge(registration, content=content)
    client.force_login(head)
    client.raise_request_exception = False

    answer = client.get(doors.url("paper", registration), follow=True)

    assert answer.status_code == 200
    assert f"«{content[-1]}»" in Page(answer).notices[0]


@pytest.mark.parametrize("who", ["other_head", "stranger"])
@pytest.mark.parametrize("state", [State.DRAFT, State.ACCEPTED])
def test_an_outsider_gets_no_paper(state, who, campaign, unit, request, client):
    registration = filled(campaign, unit, state)
    client.force_login(request.getfixturevalue(who))

    assert client.get(doors.url("paper", registration)).status_code == 404
