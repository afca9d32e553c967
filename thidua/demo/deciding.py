"""What follows from the demo's council: the public notice, the chairman's word, issued papers."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.models import Model

from awards.models import Decision, Notice, SessionItem
from awards.models.outgoing import RULES
from awards.papers import decision_paper, numbered, submission_paper
from awards.register.shipped_stocks import SHIPPED
from awards.services.deciding import confirm, draw_up, issue
from awards.services.noticing import make_notice, post_notice
from awards.services.opinions import answer_opinion, send_opinion
from awards.services.outgoing import Signed, issue_paper
from awards.services.stocks import add_stock
from awards.states import ItemOutcome, PaperKind
from campaigns.states import TierLevel
from core.papers.pdf import to_pdf
from core.uploads.checking import CheckedFile, check_upload
from thidua.demo.commune import Commune
from thidua.demo.courses import Course
from thidua.demo.pictures import signed_paper
from thidua.demo.rows import day, instant

POSTED_AT = instant("6/11 08:00")
OPINION_AT = instant("8/11 20:15")
ANSWERED_AT = instant("12/11 10:30")
DRAWN_UP_AT = instant("18/11 07:40")
CONFIRMED_AT = instant("18/11 09:00")
ISSUED_AT = instant("19/11 14:00")
ISSUED_ON = day("19/11")
DECIDED = "150/QĐ-UBND"
SUBMITTED = "88/TTr-UBND"
ABOUT = "Hồ Văn Định"
# The same one every time.
OPINION_KEY = UUID("5f0f7c1e-7f0c-4f0e-9d64-1200de1911a4")


def asking_the_public(commune: Commune) -> Course:
    """Ten days for opinions; one comes and is answered."""
    yield POSTED_AT
    notice = _post(commune)
    _register(PaperKind.NOTICE, notice, "6/11", commune, POSTED_AT)
    yield OPINION_AT
    opinion = send_opinion(
        notice=notice,
        nomination=notice.lines.get(nomination__subject_name=ABOUT).nomination,
        text="Ông Định tích cực nhưng ngõ nhóm 3 mới đổ được nửa đường, đề nghị xã xem lại số mét.",
        name="",
        contact="",
        files=[],
        form_key=OPINION_KEY,
        at=OPINION_AT,
    )
    yield ANSWERED_AT
    answer_opinion(
        opinion=opinion,
        answer="Ngày 11/11/2024 công chức địa chính và Ban Thanh tra nhân dân đã đo lại: ngõ nhóm "
        "3 xong phần đăng ký của năm 2024; đoạn còn lại thôn đăng ký làm năm 2025. Giữ đề nghị.",
        by=commune.secretary,
        at=ANSWERED_AT,
    )


def _post(commune: Commune) -> Notice:
    """Everybody whom the council passed, for what it passed them."""
    passed = SessionItem.objects.filter(
        session__campaign=commune.campaign, outcome=ItemOutcome.PASSED
    ).select_related("nomination__unit", "nomination__campaign", "tier", "final_tier")
    notice = make_notice(
        campaign=commune.campaign,
        values={
            "days": commune.campaign.notice_days,
            "places": "Bảng tin trụ sở UBND xã; nhà văn hóa các thôn, buôn; Đài truyền thanh xã",
            "contact": "Văn phòng - thống kê, trụ sở UBND xã, điện thoại 0262 000 100",
        },
        names={item.nomination: item.award_tier for item in passed},
        by=commune.secretary,
        at=POSTED_AT,
    )
    post_notice(notice=notice, version=notice.version, by=commune.secretary, at=POSTED_AT)
    return notice


def deciding(commune: Commune) -> Course:
    """The commune's list and the province's go out; the district's waits for the chairman."""
    yield DRAWN_UP_AT
    session = commune.campaign.sessions.get()
    _register(PaperKind.MINUTES, session, "5/11", commune, DRAWN_UP_AT)
    drawn = draw_up(session=session, by=commune.secretary, at=DRAWN_UP_AT)
    lists = {each.tier.level: each for each in drawn.decisions}
    own = lists[TierLevel.COMMUNE]
    _register(PaperKind.COUNCIL_SUBMISSION, own, "18/11", commune, DRAWN_UP_AT)
    going = [(lists[TierLevel.COMMUNE], DECIDED), (lists[TierLevel.PROVINCE], SUBMITTED)]
    yield CONFIRMED_AT
    for decision, _ in going:
        confirm(decision=decision, version=decision.version, by=commune.chairman, at=CONFIRMED_AT)
    yield ISSUED_AT
    for decision, number in going:
        _issue(decision, number, commune)
    for word in SHIPPED:
        add_stock(
            authority=commune.campaign.authority,
            word=word,
            key=None,
            by=commune.secretary,
            at=ISSUED_AT,
        )


def _issue(decision: Decision, number: str, commune: Commune) -> None:
    issue(
        decision=decision,
        number=number,
        issued_on=ISSUED_ON,
        signer_title="CHỦ TỊCH",
        signer_name=commune.chairman.full_name,
        upload=_upload(number, _signed_list(decision, number)),
        recipients="Như Điều 3; Lưu: VT, TĐKT" if number == DECIDED else "Như trên; Lưu: VT",
        kept_by="Văn thư",
        by=commune.secretary,
        at=ISSUED_AT,
    )


def _signed_list(decision: Decision, number: str) -> bytes:
    """The real paper with its list, as it came back from the chairman."""
    build = decision_paper if number == DECIDED else submission_paper
    count, _, symbol = number.partition("/")
    paper = numbered(build(decision, ISSUED_AT), int(count), symbol, ISSUED_ON)
    (signature,) = paper.signatures
    signed = replace(signature, note="(Đã ký, đóng dấu; bản để xem thử)")
    return to_pdf(replace(paper, signatures=(signed,)))


def _register(
    kind: PaperKind, subject: Model, signed_on: str, commune: Commune, at: datetime
) -> None:
    """A paper of the council, signed by its chairman, with the first number of its kind."""
    number = f"01/{RULES[kind].symbol}"
    about = f"Xét khen thưởng trong {commune.campaign.movement}"
    signer = commune.chairman.full_name
    issue_paper(
        kind=kind,
        subject=subject,
        signed=Signed(
            number=number,
            day=day(signed_on),
            about=about,
            signer_title="CHỦ TỊCH HỘI ĐỒNG",
            signer_name=signer,
            upload=_upload(number, signed_paper(kind.label, number, signed_on, about, signer)),
            recipients="Các thành viên Hội đồng; Lưu: VT, Hồ sơ Hội đồng",
            kept_by="Văn thư",
        ),
        by=commune.secretary,
        at=at,
    )


def _upload(number: str, data: bytes) -> CheckedFile:
    name = f"{number.replace('/', '-').lower()}.pdf"
    return check_upload(SimpleUploadedFile(name, data))
