"""The address to which a page sends its text while it is typed."""

from django.http import JsonResponse
from django.views.decorators.http import require_POST

from accounts import typed
from core.calendar import format_clock
from core.errors import RuleBroken, Stale

NOT_YOURS = "Trang này mở bằng tài khoản khác nên không giữ nháp. Hãy tải lại trang."


@require_POST
def keep_typed(request):
    """Keep the text of a page; the answer is the line that stands beside its buttons."""
    text = typed.sent(request)
    if text is None or not text.belongs_to(request.user):
        return _say(NOT_YOURS, 403)
    try:
        typed.keep(request, text)
    except Stale as reason:
        return _say(str(reason), 409)
    except RuleBroken as reason:
        return _say(str(reason), 413)
    return _say(f"Đã lưu nháp lúc {format_clock(request.received_at)}")


def _say(words: str, status: int = 200) -> JsonResponse:
    return JsonResponse({"words": words}, status=status)
