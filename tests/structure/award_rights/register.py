"""Who may do what with the register and the honours page."""

from awards import permissions
from awards.models import Award, CertificateStock
from tests.structure.award_world.register import Stand, rows
from tests.structure.rights import sees

__all__ = ["OF", "OTHERS", "PAGE", "STATES", "rows"]

PAGE = "roles-register.md"
STATES = list(Stand)


def of_honour(may):
    """Asked about the entry of the honours page; where there is none nobody may."""
    return lambda who, award: hasattr(award, "honour") and may(who, award.honour)


OF = {
    "awards.models.Award.visible_to": lambda who, award: sees(Award, who, award),
    "awards.permissions.can_give_copy": permissions.can_give_copy,
    "awards.permissions.can_print_certificate": permissions.can_print_certificate,
    "awards.permissions.can_revoke": permissions.can_revoke,
    "awards.permissions.can_note_returned": permissions.can_note_returned,
    "awards.permissions.can_publish_honour": permissions.can_publish_honour,
    "awards.permissions.can_edit_honour": of_honour(permissions.can_edit_honour),
    "awards.permissions.can_take_down_honour": of_honour(permissions.can_take_down_honour),
    "awards.permissions.can_put_back_honour": of_honour(permissions.can_put_back_honour),
    "awards.permissions.can_answer_honour_request": of_honour(
        permissions.can_answer_honour_request
    ),
}
OTHERS = {
    "awards.permissions.can_see_register": (
        lambda who, world: permissions.can_see_register(who, world.authority)
    ),
    "awards.permissions.can_print_register": (
        lambda who, world: permissions.can_print_register(who, world.authority)
    ),
    "awards.permissions.can_see_revocations": (
        lambda who, world: permissions.can_see_revocations(who, world.authority)
    ),
    "awards.permissions.can_keep_honours": (
        lambda who, world: permissions.can_keep_honours(who, world.campaign)
    ),
    "awards.permissions.can_see_stocks": (
        lambda who, world: permissions.can_see_stocks(who, world.authority)
    ),
    "awards.permissions.can_add_stock": (
        lambda who, world: permissions.can_add_stock(who, world.authority)
    ),
    "awards.permissions.can_change_stock (in use)": (
        lambda who, world: permissions.can_change_stock(who, world.stock)
    ),
    "awards.permissions.can_change_stock (retired)": (
        lambda who, world: permissions.can_change_stock(who, world.retired_stock)
    ),
    "awards.models.CertificateStock.visible_to": (
        lambda who, world: sees(CertificateStock, who, world.stock)
    ),
}
