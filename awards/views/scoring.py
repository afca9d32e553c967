"""The scoring board and the score sheet."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from accounts.typed import typed
from awards.forms import ReasonForm, SheetForm
from awards.kinds import KINDS, WORDS
from awards.models import Hold
from awards.nominations.history import earlier_of
from awards.permissions import (
    can_make_papers,
    can_reopen_sheet,
    can_score,
    can_see_self_score,
    can_self_score,
)
from awards.scores.judgements import ReasonMissing
from awards.scores.sheets import Sheet, evidence_of, read_sheet
from awards.scores.standings import contributions_of, field, pledges_of, standing_if, standing_of
from awards.services.judging import save_sheet
from awards.services.reopening import reopen_sheet
from awards.states import SheetKind
from awards.views.fetching import candidate_or_404, nomination_or_404
from campaigns.states import SubjectKind
from core.acts import carry_out
from core.calendar import local_day
from core.errors import RuleBroken, Stale


@require_http_methods(["GET", "HEAD", "POST"])
def sheet(request, pk: int):
    """One candidate's sheet: facts and boxes; save, or save and go to the next candidate."""
    nomination = candidate_or_404(request, pk)
    page = _Page(request, nomination, SheetKind.SECRETARIAT, can_score)
    if page.is_saved():
        messages.success(request, f"Đã lưu phiếu của {nomination}.")
        return redirect(_next_url(request, nomination))
    own = read_sheet(nomination, SheetKind.SELF)
    day = local_day(request.received_at)
    context = {
        **page.context(own),
        "own_standing": standing_of(nomination, SheetKind.SELF) if own.stored else None,
        "word": WORDS[SubjectKind(nomination.subject_kind)],
        "held": Hold.objects.binding(day).filter(nomination=nomination).exists(),
        "earlier": earlier_of([nomination]).get(nomination.pk, ()),
        "reopen": can_reopen_sheet(request.user, nomination),
        "papers": can_make_papers(request.user, nomination.campaign),
    }
    return render(request, "awards/sheet.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def reopen(request, pk: int):
    """Open a sheet again that lies before the council, with the reason."""
    nomination = candidate_or_404(request, pk)
    verdict = can_reopen_sheet(request.user, nomination)
    if not verdict:
        messages.error(request, verdict.reason)
        return redirect("awards:sheet", pk)
    form = ReasonForm(request.POST or None, submit_label="Mở lại phiếu", typed=typed(request))
    if request.method == "POST" and form.is_valid():
        given = {"nomination": nomination, "reason": form.cleaned_data["reason"]}
        if carry_out(request, reopen_sheet, "Đã mở lại phiếu chấm.", form=form, **given):
            return redirect("awards:sheet", pk)
    context = {"nomination": nomination, "campaign": nomination.campaign, "form": form}
    return render(request, "awards/sheet_reopen.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def self_sheet(request, pk: int):
    """The unit's own points of one of its nominations."""
    nomination = nomination_or_404(request, pk)
    if not can_see_self_score(request.user, nomination):
        raise Http404
    page = _Page(request, nomination, SheetKind.SELF, can_self_score)
    if page.is_saved():
        messages.success(request, f"Đã lưu điểm tự chấm của {nomination}.")
        return redirect("awards:self_sheet", pk)
    return render(request, "awards/self_sheet.html", page.context(None))


class _Page:
    """What both sheets do alike: the form, saving it, and what stands around its boxes."""

    def __init__(self, request, nomination, kind: SheetKind, may) -> None:
        self.request, self.nomination, self.kind = request, nomination, kind
        self.allowed = may(request.user, nomination, request.received_at)
        self.stored = read_sheet(nomination, kind)
        self.standing = standing_of(nomination, kind)
        self.tried = None
        self.form = SheetForm(
            request.POST or None,
            marks=self.standing.marks,
            scores=self.stored.scores,
            initial={"version": self.stored.version},
            typed=typed(request) if self.allowed else None,
        )

    def is_saved(self) -> bool:
        """Whether a sheet was sent and saved; else the form says why, or the total is tried."""
        if self.request.method != "POST" or not self.form.is_valid():
            return False
        if "try" in self.request.POST:
            given = self.form.judgements().items()
            points = {each.pk: judged.points for each, judged in given if judged.points is not None}
            self.tried = standing_if(self.nomination, points)
            return False
        try:
            self._save()
        except Stale as reason:
            now = read_sheet(self.nomination, self.kind)
            self.form.offer_again(now.version, now.scores, str(reason))
        except ReasonMissing as reason:
            self.form.ask_reasons(reason.criteria)
        except RuleBroken as reason:
            self.form.add_error(None, str(reason))
        else:
            return True
        return False

    def _save(self) -> None:
        save_sheet(
            nomination=self.nomination,
            kind=self.kind,
            judgements=self.form.judgements(),
            shown=self.form.shown(),
            version=self.form.cleaned_data["version"],
            by=self.request.user,
            at=self.request.received_at,
        )

    def context(self, own: Sheet | None) -> dict:
        evidence = evidence_of(self.nomination)
        return {
            "nomination": self.nomination,
            "campaign": self.nomination.campaign,
            "allowed": self.allowed,
            "stored": self.stored.stored,
            "standing": self.standing,
            "tried": self.tried,
            "form": self.form,
            "rows": [
                {
                    "mark": mark,
                    "boxes": None if mark.is_computed else self.form.boxes(mark.criterion),
                    "score": self.stored.scores.get(mark.criterion.pk),
                    "own": own.scores.get(mark.criterion.pk) if own else None,
                    "files": evidence.get(mark.criterion.pk, ()),
                }
                for mark in self.standing.marks
            ],
            "other_files": evidence.get(None, ()),
            "pledges": pledges_of(self.nomination),
            "contributions": contributions_of(self.nomination),
        }


def _next_url(request, nomination) -> str:
    """The board, or the next candidate without a full sheet when that button was pressed."""
    kind = SubjectKind(nomination.subject_kind)
    board_url = f"{reverse('awards:board', args=[nomination.campaign_id])}?doi-tuong={WORDS[kind]}"
    if "next" not in request.POST:
        return board_url
    here = (nomination.sort_key, nomination.pk)
    waiting = sorted(
        (each.candidate.sort_key, each.candidate.pk)
        for each in field(nomination.campaign, [kind])[kind]
        if each.standing.total is None and each.candidate.pk != nomination.pk
    )
    if not waiting:
        return board_url
    # By name and onwards from this one, so that nobody is left out by leaving sheets unfinished.
    _, following = next((each for each in waiting if each > here), waiting[0])
    return reverse("awards:sheet", args=[following])


__all__ = ["KINDS", "WORDS", "self_sheet", "sheet"]
