"""Carrying out an order: by one worker at a time, and by another when that one dies.

The queue itself never finds out that a worker was killed. So whoever takes an order in hand puts
the same task down once more, for the moment when the lease ends: if all went well it does nothing.
"""

import errno
import logging
import shutil
import tempfile
from contextlib import suppress
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.core.files import File
from django.core.files.storage import default_storage
from django_tasks import task

from awards.decisions.certifying import printable
from awards.models import Bundle
from awards.papers import Copied
from awards.permissions.certificates import can_take_bundle
from awards.services.bundling import (
    claim_bundle,
    end_bundle,
    lease_of,
    postpone_bundle,
    renew_lease,
    sweep_bundles,
)
from awards.states import BundleState
from awards.tasks.building import Alive, Built, build_dossier
from awards.tasks.certificates import build_certificates
from core.errors import Stale
from core.papers.pdf import PaperFailed
from core.papers.store import PaperStore

logger = logging.getLogger(__name__)

FULL = "Ổ đĩa của máy chủ đã đầy nên chưa ghi được tệp. Hãy báo người quản trị máy chủ rồi làm lại."
BROKEN = "Lỗi khi kết xuất; người quản trị máy chủ xem được trong nhật ký. Hãy thử làm lại."


@task()
def build_bundle(bundle_pk: int) -> None:
    """Make what an order that is free asks for; a second run of an order does nothing."""
    bundle = claim_bundle(bundle_pk)
    _come_back(bundle_pk, lease_of(bundle_pk))
    if bundle is None:
        return
    # Another worker's hand, or a person's: whoever took the order away from us has said why.
    with suppress(Stale):
        _carry_out(bundle)


def _come_back(bundle_pk: int, when: datetime | None) -> None:
    """Look at the order again when its lease ends; not where tasks are done at once."""
    if when is not None and build_bundle.get_backend().supports_defer:
        build_bundle.using(run_after=when).enqueue(bundle_pk)


def _carry_out(bundle: Bundle) -> None:
    """Make it, and say what came of it. Raises Stale when it is not ours any more."""
    allowed = can_take_bundle(bundle.ordered_by, bundle)
    if not allowed:
        end_bundle(bundle=bundle, new=BundleState.FAILED, note=allowed.reason)
        return
    try:
        _make(bundle)
    except Stale:
        raise
    except PaperFailed as fault:
        end_bundle(bundle=bundle, new=BundleState.FAILED, note=str(fault))
    except Exception as fault:
        logger.exception("bundle %s failed", bundle.pk)
        full = isinstance(fault, OSError) and fault.errno in (errno.ENOSPC, errno.EDQUOT)
        _come_back(bundle.pk, postpone_bundle(bundle=bundle, note=FULL if full else BROKEN))


def _make(bundle: Bundle) -> None:
    def alive(count: int, total: int, current: str) -> None:
        renew_lease(bundle=bundle, count=count, total=total, current=current)

    prefix = _working_folder(bundle)
    # We hold the lease: what lies there was left by a worker that was killed.
    for left in Path(tempfile.gettempdir()).glob(f"{prefix}*"):
        shutil.rmtree(left, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix=prefix) as aside:
        _hand_over(bundle, _built(bundle, Path(aside), alive))
    sweep_bundles(campaign=bundle.campaign, keep=timedelta(days=settings.BUNDLE_KEEP_DAYS))
    PaperStore().trim()


def _working_folder(bundle: Bundle) -> str:
    """How the names of its folders begin: another portal on this machine has others."""
    portal = sha256(str(Path(settings.MEDIA_ROOT).resolve()).encode()).hexdigest()[:8]
    return f"ho-so-{portal}-{bundle.pk}-"


def _built(bundle: Bundle, folder: Path, alive: Alive) -> Built:
    if bundle.is_certificates and bundle.decision and bundle.stock:
        chosen = set(bundle.awards.values_list("pk", flat=True))
        # What was revoked since it was ordered is printed by nobody.
        copied = [Copied(each) for each in printable(bundle.decision) if each.pk in chosen]
        return build_certificates(bundle.stock, copied, folder, alive)
    return build_dossier(
        bundle.of,
        bundle.ordered_at,
        folder,
        by=bundle.ordered_by,
        alive=alive,
        archive=bundle.is_archive,
    )


def _hand_over(bundle: Bundle, built: Built) -> None:
    """Store both files, and only then write the row that names them."""
    start = f"{bundle.pk}-{bundle.lease_owner}"  # cannot be guessed
    names: list[str] = []
    try:
        for file in (built.archive, built.whole):
            with file.open("rb") as data:
                names.append(default_storage.save(f"bundles/{start}{file.suffix}", File(data)))
        end_bundle(
            bundle=bundle,
            new=BundleState.DONE,
            file=names[0],
            whole=names[1],
            count=built.count,
            total=built.count,
            pages=built.pages,
            note="",
        )
    except BaseException:
        for name in names:
            default_storage.delete(name)
        raise
    for name in default_storage.listdir("bundles")[1]:
        if name.startswith(f"{bundle.pk}-") and f"bundles/{name}" not in names:
            default_storage.delete(f"bundles/{name}")  # of a worker that was killed just here
