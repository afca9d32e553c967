"""The chairman's acts on a list, and what undoes a step before the paper is issued."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from accounts.typed import typed
from awards.forms import ReasonForm
from awards.permissions import can_reopen, can_strike, can_undo
from awards.services import deciding
from awards.views.fetching import decision_or_404, line_or_404
from core.acts import GET_OR_POST, carry_out, number_sent
from core.errors import RuleBroken

NOT_DECLARED = "Hãy đánh dấu «Tôi đã đọc lại danh sách trên» rồi bấm duyệt."


@require_POST
def confirm(request, pk: int):
    """Confirm the list that the page read back, not a later one."""
    found = decision_or_404(request, pk)
    if "agreed" not in request.POST:
        messages.error(request, NOT_DECLARED)
        return redirect(found)
    carry_out(
        request,
        deciding.confirm,
        "Đã duyệt danh sách. Văn phòng in văn bản, trình ký rồi ghi ban hành.",
        decision=found,
        version=number_sent(request, "version"),
    )
    return redirect(found)


@GET_OR_POST
def strike(request, line_pk: int):
    """Take a name off, with the reason."""
    line = line_or_404(request, line_pk)
    return _with_reason(
        request,
        line.decision,
        can_strike(request.user, line.decision),
        title=f"Rút tên: {line.nomination.name}",
        told="Tên bị rút không có trong văn bản, nhưng vẫn hiện trên trang này cùng lý do. Danh "
        "sách đã duyệt sẽ về chờ duyệt để đọc lại.",
        label="Rút tên",
        done=f"Đã rút tên {line.nomination.name}.",
        act=deciding.strike,
        line=line,
    )


@require_POST
def restore(request, line_pk: int):
    """Put a struck name back."""
    line = line_or_404(request, line_pk)
    done = f"Đã đưa {line.nomination.name} trở lại danh sách."
    carry_out(request, deciding.restore, done, line=line)
    return redirect(line.decision)


@GET_OR_POST
def reopen(request, pk: int):
    """Make a confirmed list pending again."""
    found = decision_or_404(request, pk)
    return _with_reason(
        request,
        found,
        can_reopen(request.user, found),
        title="Đưa danh sách về chờ duyệt",
        told="Chủ tịch phải đọc lại và duyệt lần nữa trước khi ban hành.",
        label="Đưa về chờ duyệt",
        done="Danh sách đã về chờ duyệt.",
        act=deciding.reopen,
        decision=found,
    )


@GET_OR_POST
def undo(request, pk: int):
    """Give a list up before it is issued."""
    found = decision_or_404(request, pk)
    return _with_reason(
        request,
        found,
        can_undo(request.user, found),
        title="Hủy danh sách",
        told="Các tên trong danh sách được đưa vào danh sách khác được. Việc hủy không hoàn lại.",
        label="Hủy danh sách",
        done="Đã hủy danh sách.",
        act=deciding.undo,
        decision=found,
    )


def _with_reason(request, decision, verdict, /, *, title, told, label, done, act, **given):
    """A page that asks for the reason of an act, and the act."""
    if not verdict:
        messages.error(request, verdict.reason)
        return redirect(decision)
    form = ReasonForm(request.POST or None, submit_label=label, typed=typed(request))
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        try:
            act(reason=reason, by=request.user, at=request.received_at, **given)
        except RuleBroken as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, done)
            return redirect(decision)
    context = {"decision": decision, "form": form, "heading": title, "told": told}
    return render(request, "awards/decision_reason.html", context)
