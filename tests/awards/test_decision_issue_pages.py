"""The pages on which what was signed and what those above answered is written down."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from awards.models import Decision
from awards.services import deciding
from awards.states import DecisionState
from tests.award_factories import DECIDED
from tests.awards.deciding import confirmed, fresh, issue, line_of, passed
from tests.awards.pages import at_field, messages, soup, summary, value, words
from tests.core.hostile.pdf import pdf


@pytest.fixture
def session(campaign, secretary, collective, person, family, settings, tmp_path):
    """All three passed for the commune's own tier."""
    settings.MEDIA_ROOT = tmp_path
    return passed(campaign, secretary, collective, person, family)


@pytest.fixture
def decision(session, secretary) -> Decision:
    """All three on the list, waiting for the chairman."""
    (made,) = deciding.draw_up(session=session, by=secretary, at=DECIDED).decisions
    return fresh(made)


@pytest.fixture
def as_(client):
    """The browser of somebody, on the day of the decision."""

    def sign_in(user):
        client.at = DECIDED
        client.force_login(user)
        return client

    return sign_in


def page(browser, decision) -> str:
    return words(soup(browser.get(decision.get_absolute_url())).main)


def go(browser, name, *keys, **sent):
    return browser.post(reverse(f"awards:{name}", args=keys), sent, follow=True)


def signed(**fields) -> dict:
    return {
        "version": "2",
        "number": "150/QĐ-UBND",
        "issued_on": "18/11/2024",
        "signer_title": "CHỦ TỊCH",
        "signer_name": "Trần Quốc Toàn",
        "file": SimpleUploadedFile("qd.pdf", pdf()),
        **fields,
    }


def test_the_signed_paper_is_issued_and_handed_out(decision, chairman, secretary, as_):
    confirmed(decision, chairman)

    answer = go(as_(secretary), "decision_issue", decision.pk, **signed())

    assert "150/QĐ-UBND, ngày 18/11/2024" in words(soup(answer).main)
    paper = fresh(decision).outgoing.get()
    assert as_(secretary).get(paper.get_file_url()).status_code == 200


def test_without_the_signed_paper_nothing_is_issued(decision, chairman, secretary, as_):
    confirmed(decision, chairman)

    answer = go(as_(secretary), "decision_issue", decision.pk, **signed(file=""))

    assert "Hãy chọn: Bản đã ký, đóng dấu." in summary(answer)
    assert value(answer, "number") == "150/QĐ-UBND"
    assert fresh(decision).state == DecisionState.CONFIRMED


def test_a_refused_issue_keeps_what_was_typed(decision, chairman, secretary, as_):
    confirmed(decision, chairman)

    answer = go(as_(secretary), "decision_issue", decision.pk, **signed(version="1"))

    assert "Danh sách vừa được người khác thay đổi. Hãy tải lại trang." in summary(answer)
    assert (value(answer, "number"), value(answer, "version")) == ("150/QĐ-UBND", "2")


@pytest.fixture
def submission(session, secretary, chairman) -> Decision:
    """All three submitted to the district, issued."""
    session.items.update(tier=session.campaign.tiers.all()[1])
    (made,) = deciding.draw_up(session=session, by=secretary, at=DECIDED).decisions
    made = confirmed(made, chairman)
    issue(made, secretary, number="12/TTr-UBND")
    return fresh(made)


def answered(line, word, reason="") -> dict[str, str]:
    return {
        "paper": "Quyết định số 2210/QĐ-UBND của Chủ tịch UBND huyện",
        "paper_on": "18/11/2024",
        f"ket-qua-{line.pk}": word,
        f"ly-do-{line.pk}": reason,
    }


def test_a_refusal_from_above_falls_back(submission, secretary, as_):
    line = line_of(submission)
    go(as_(secretary), "decision_results", submission.pk,
       **answered(line, "khong-tang", "Chưa đủ"))  # fmt: skip
    assert "Chuyển xuống hình thức thấp hơn" in page(as_(secretary), submission)

    tier = submission.campaign.tiers.last()
    answer = go(as_(secretary), "fall_back", line.pk, tier=str(tier.pk), reason="Đủ Giấy khen xã")

    assert messages(answer) == ["Đã đưa Thôn Đông vào danh sách Giấy khen xã."]


def test_a_refusal_without_its_reason_stays_on_the_page(submission, secretary, as_):
    line = line_of(submission)

    answer = go(as_(secretary), "decision_results", submission.pk, **answered(line, "khong-tang"))

    assert at_field(answer, f"ly-do-{line.pk}") == "Hãy ghi lý do không tặng: Thôn Đông."
    assert value(answer, "paper").startswith("Quyết định số 2210")


def test_results_without_any_answer_are_none(submission, secretary, as_):
    answer = go(as_(secretary), "decision_results", submission.pk,
                paper="Quyết định 1", paper_on="18/11/2024")  # fmt: skip

    assert "Hãy ghi kết quả của ít nhất một tên." in summary(answer)
