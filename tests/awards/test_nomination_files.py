"""Files of a dossier: sent with the part that they belong to, listed, taken out."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from awards.services.nomination_files import attach_to_nomination
from awards.states import AwardFileUse, DossierPart, NominationState
from core.errors import RuleBroken, Stale, WrongState
from tests.awards.nominating import UPLOAD, attach, everything, fresh, give_back, in_state, submit
from tests.awards.pages import messages, table
from tests.core.hostile.pdf import pdf
from tests.factories import REVIEW

USES = {
    AwardFileUse.EVIDENCE: DossierPart.EVIDENCE,
    AwardFileUse.REPORT: DossierPart.REPORT,
    AwardFileUse.MINUTES: DossierPart.MEETING,
    AwardFileUse.CONFIRMATION: DossierPart.CONFIRMATION,
}


@pytest.fixture(autouse=True)
def _files(settings, tmp_path):
    """What is sent does not stay."""
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def draft(registration, head):
    return in_state(registration, NominationState.DRAFT, head)


@pytest.fixture
def browser(client, head):
    client.at = REVIEW
    client.force_login(head)
    return client


def test_a_file_is_sent_listed_and_taken_out(browser, draft):
    criterion = draft.campaign.criteria.filter(subject_kind="individual").first()
    sent = {
        "use": "evidence",
        "criterion": criterion.pk,
        "file": SimpleUploadedFile("a.pdf", pdf()),
    }
    listed = browser.post(reverse("awards:nomination_file_add", args=[draft.pk]), sent, follow=True)

    (file,) = draft.files.all()
    gone = browser.post(
        reverse("awards:nomination_file_remove", args=[draft.pk, file.pk]), follow=True
    )

    assert table(listed)[0][:2] == ["a.pdf", f"Minh chứng: {criterion}"]
    assert messages(gone) == ["Đã xóa tệp «a.pdf»."]
    assert not draft.files.exists()


def test_the_same_bytes_sent_twice_are_one_file(draft, head):
    first, second = (attach(draft, head, REVIEW) for _ in range(2))

    assert first == second
    assert draft.files.count() == 1


@pytest.mark.parametrize("opened", DossierPart)
@pytest.mark.parametrize("use", USES)
def test_after_a_return_a_file_comes_with_its_open_part(use, opened, registration, head, secretary):
    nomination = in_state(registration, NominationState.SUBMITTED, head)
    give_back(nomination, secretary, REVIEW, [opened.value])
    sent = {"nomination": fresh(nomination), "use": use, "upload": UPLOAD, "by": head, "at": REVIEW}
    before = everything()

    if USES[use] == opened:
        assert attach_to_nomination(**sent).use == use
        return
    with pytest.raises(WrongState, match="Văn phòng chỉ mở"):
        attach_to_nomination(**sent)
    assert everything() == before


@pytest.mark.parametrize("use", [use for use in AwardFileUse if use not in USES])
def test_files_of_others_have_no_place_in_a_dossier(use, draft, head):
    with pytest.raises(WrongState):
        attach_to_nomination(nomination=draft, use=use, upload=UPLOAD, by=head, at=REVIEW)

    assert not draft.files.exists()


def test_evidence_for_a_criterion_of_others_is_refused(draft, head):
    criterion = draft.campaign.criteria.filter(subject_kind="household").first()

    with pytest.raises(RuleBroken, match="không dành cho đối tượng này"):
        attach_to_nomination(
            nomination=draft,
            use=AwardFileUse.EVIDENCE,
            criterion=criterion,
            upload=UPLOAD,
            by=head,
            at=REVIEW,
        )


def test_nothing_slips_into_what_was_handed_in_meanwhile(draft, head):
    mine = fresh(draft)
    submit(fresh(draft), head, REVIEW)

    with pytest.raises(Stale):
        attach(mine, head, REVIEW)

    assert not draft.files.exists()


@pytest.mark.parametrize("who", ["other_head", "administrator", "stranger"])
def test_others_find_no_such_page(who, client, draft, request):
    client.at = REVIEW
    client.force_login(request.getfixturevalue(who))

    for name in ("nomination", "nomination_files", "nomination_file_add", "nomination_edit"):
        assert client.get(reverse(f"awards:{name}", args=[draft.pk])).status_code == 404
