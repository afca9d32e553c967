"""When a form comes back that we cannot trust."""

from django.contrib import messages
from django.http import JsonResponse
from django.shortcuts import redirect, render

from accounts import typed

KEPT = (
    "Trang mở quá lâu hoặc bạn đã đăng nhập lại ở thẻ khác, nên việc vừa rồi chưa được thực hiện. "
    "Hãy đọc lại chữ trong các ô rồi bấm lưu lần nữa."
)
OLD_PAGE = "Trang mở quá lâu nên chưa giữ được nháp. Hãy bấm lưu, chữ không mất."


def csrf_failure(request, reason=""):
    """The form's token is dead (a session ended, a tab stood open too long): say what to do.

    Text that a page of ours has sent comes back with a fresh token; nothing of it is saved.
    """
    page = typed.rescue(request)
    if typed.wants_words(request):
        return JsonResponse({"words": OLD_PAGE}, status=403)
    if page:
        messages.warning(request, KEPT)
        return redirect(page)
    return render(request, "403_csrf.html", {"reason": reason}, status=403)
