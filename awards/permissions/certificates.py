"""Who keeps the stocks of certificates, and who prints on them."""

from typing import cast

from accounts.models import Authority
from accounts.permissions import Person, has_role, is_secretariat
from awards.models import Award, Bundle, CertificateStock, Decision
from awards.models.stock import STOCK_READERS
from awards.permissions.register import IS_REVOKED
from awards.permissions.scoring import can_make_papers
from awards.permissions.words import NOT_SECRETARIAT
from awards.states import DecisionKind, DecisionState
from core.errors import WrongState
from core.verdict import YES, Verdict, no

FROM_ABOVE = "Bằng khen, giấy khen của cấp trên do cấp quyết định in và cấp; cổng không in."
IS_RETIRED = "Mẫu phôi này đã thôi dùng; hãy chép thành mẫu mới rồi sửa."


def can_see_stocks(user: Person, authority: Authority) -> Verdict:
    """Read the stocks, their test sheets and previews."""
    if has_role(user, authority.pk, *STOCK_READERS):
        return YES
    return no("Mẫu phôi giấy khen chỉ dành cho Văn phòng - thống kê, Chủ tịch và giám sát.")


def can_add_stock(user: Person, authority: Authority) -> Verdict:
    """Add a stock, new or as a copy of another."""
    return YES if is_secretariat(user, authority.pk) else no(NOT_SECRETARIAT)


def can_change_stock(user: Person, stock: CertificateStock) -> Verdict:
    """Edit a stock in use, make it the default, retire it."""
    if not is_secretariat(user, stock.authority_id):
        return no(NOT_SECRETARIAT)
    if stock.retired_at is not None:
        return no(IS_RETIRED, WrongState)
    return YES


def can_print_certificate(user: Person, award: Award) -> Verdict:
    """Print the certificate of an award that stands and that the commune gave itself."""
    if not is_secretariat(user, award.authority_id):
        return no(NOT_SECRETARIAT)
    if award.is_revoked:
        return no(IS_REVOKED, WrongState)
    if award.line.decision.kind != DecisionKind.DECISION:
        return no(FROM_ABOVE, WrongState)
    return YES


def can_take_bundle(user: Person, bundle: Bundle) -> Verdict:
    """Order, follow and fetch what a worker makes: as who prints what is in it."""
    if bundle.is_certificates:
        return can_print_certificates(user, cast(Decision, bundle.decision))
    return can_make_papers(user, bundle.campaign)


def can_print_certificates(user: Person, decision: Decision) -> Verdict:
    """Print the certificates of a decision that was issued."""
    if not is_secretariat(user, decision.campaign.authority_id):
        return no(NOT_SECRETARIAT)
    if decision.kind != DecisionKind.DECISION:
        return no(FROM_ABOVE, WrongState)
    if decision.state != DecisionState.ISSUED:
        return no("Chỉ in giấy khen khi quyết định đã ban hành và đã vào sổ.", WrongState)
    return YES
