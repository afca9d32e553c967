"""Writing tier and subject, throwing a draft away, and what a return leaves closed."""

import pytest
from django.urls import reverse

from awards.models import Nomination
from awards.services.nominating import edit_nomination, remove_draft
from awards.states import NominationState
from core.errors import Stale, WrongState
from tests import factories
from tests.awards.nominating import actions, attach, everything, fresh, give_back, in_state, submit
from tests.awards.pages import both_texts
from tests.factories import REVIEW


@pytest.fixture
def draft(registration, head) -> Nomination:
    return in_state(registration, NominationState.DRAFT, head)


@pytest.fixture
def browser(client, head):
    client.at = REVIEW
    client.force_login(head)
    return client


def edit(nomination, by, version=1, **values):
    edit_nomination(nomination=nomination, values=values, version=version, by=by, at=REVIEW)


TYPED = {
    "tier": "",
    "honorific": "ba",
    "subject_name": "H'Hen Kbuôr",
    "birth_year": "1986",
    "occupation": "Trưởng buôn",
    "post_kind": "leader",
    "address": "Buôn Čuăh",
    "version": "1",
}


def typed(nomination, **changed) -> dict[str, str]:
    return {**TYPED, "tier": str(nomination.tier_id), **changed}


def test_what_is_typed_is_kept_and_recorded(browser, draft):
    answer = browser.post(reverse("awards:nomination_edit", args=[draft.pk]), typed(draft))

    stored = fresh(draft)
    assert answer["Location"] == stored.get_absolute_url()
    assert (stored.name, stored.birth_year, stored.version) == ("Bà H'Hen Kbuôr", 1986, 2)
    assert stored.subject_key == "individual:hhen kbuôr:1986"
    assert actions(draft) == ["nomination.edited"]


def test_a_stale_page_shows_both_texts_and_overwrites_knowingly(browser, draft, head):
    url = reverse("awards:nomination_edit", args=[draft.pk])
    edit(fresh(draft), head, occupation="Công an viên")

    answer = browser.post(url, typed(draft))

    rows = {row[0]: row[1:] for row in both_texts(answer)}
    assert rows["Chức vụ, nghề nghiệp Khác nhau"] == ["Công an viên", "Trưởng buôn"]
    assert fresh(draft).occupation == "Công an viên"
    browser.post(url, typed(draft, version="2"))
    assert fresh(draft).occupation == "Trưởng buôn"


def test_a_name_that_is_taken_is_said_at_the_name_with_the_way_out(
    browser, draft, campaign, other_unit
):
    theirs = factories.make_registration(campaign, other_unit, "accepted")
    factories.make_nomination(
        theirs, factories.make_entrant(theirs, "H'Hen Kbuôr", birth_year=1986)
    )
    url = reverse("awards:nomination_edit", args=[draft.pk])

    refused = browser.post(url, typed(draft)).content.decode()
    browser.post(url, typed(draft, namesake="on"))

    assert "Kbuôr (1986) đã được Buôn Čuăh đề nghị Giấy khen xã" in refused
    assert 'name="namesake"' in refused
    assert (fresh(draft).namesake, fresh(draft).birth_year) == (1, 1986)


def test_the_page_of_a_reader_says_when_the_name_is_not_the_registered_one(
    browser, client, draft, head, secretary
):
    edit(draft, head, subject_name="H'Hen Kbuôr")
    submit(fresh(draft), head, REVIEW)
    client.force_login(secretary)

    page = client.get(draft.get_absolute_url()).content.decode()

    assert "Tên khác với danh sách đăng ký: Bà Người Đang lập (1985)." in page


@pytest.mark.parametrize(
    ("opened", "field", "allowed"),
    [
        ("tier", "tier", True),
        ("tier", "occupation", False),
        ("subject", "occupation", True),
        ("subject", "tier", False),
        ("report", "tier", False),
    ],
)
def test_after_a_return_only_the_open_parts_change(
    opened, field, allowed, registration, head, secretary
):
    nomination = in_state(registration, NominationState.SUBMITTED, head)
    give_back(nomination, secretary, REVIEW, [opened])
    values = {field: nomination.campaign.tiers.first() if field == "tier" else "Trưởng buôn"}
    before = everything()

    if allowed:
        edit(fresh(nomination), head, **values)
        assert everything() != before
        return
    with pytest.raises(WrongState, match="Văn phòng chỉ mở"):
        edit(fresh(nomination), head, **values)
    assert everything() == before


def test_a_draft_goes_with_all_that_was_written_for_it(draft, head, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    attach(draft, head, REVIEW)

    remove_draft(nomination=fresh(draft), by=head, at=REVIEW)

    assert not Nomination.objects.exists()
    assert actions(draft)[-2:] == ["award_file.removed", "nomination.removed"]


def test_what_was_handed_in_once_is_not_thrown_away(registration, head):
    nomination = in_state(registration, NominationState.DRAFT, head, revision=1)
    before = everything()

    with pytest.raises(WrongState, match="đã từng được nộp"):
        remove_draft(nomination=nomination, by=head, at=REVIEW)

    assert everything() == before


def test_a_draft_that_was_handed_in_meanwhile_is_not_thrown_away(draft, head):
    mine = fresh(draft)
    submit(fresh(draft), head, REVIEW)

    with pytest.raises(Stale):
        remove_draft(nomination=mine, by=head, at=REVIEW)

    assert fresh(draft).state == NominationState.SUBMITTED
