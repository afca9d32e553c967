"""Work behind the scenes: at once on a single process, by workers on many."""

import logging
import zipfile
from tempfile import TemporaryFile

from django.core.files import File
from django.core.files.storage import default_storage
from django.utils.crypto import get_random_string
from django_tasks import task

from awards.models import Bundle
from awards.papers import all_papers
from awards.services.bundling import move_bundle
from awards.states import BundleState
from core.papers.pdf import PaperFailed, file_name, to_pdf

logger = logging.getLogger(__name__)


@task()
def build_bundle(bundle_pk: int) -> None:
    """Write all papers of an order into one archive; a second run of an order does nothing."""
    bundle = Bundle.objects.select_related("campaign__authority").get(pk=bundle_pk)
    if bundle.state != BundleState.QUEUED:
        return
    move_bundle(bundle=bundle, new=BundleState.RUNNING)
    try:
        name, count = _write(bundle)
    except PaperFailed as fault:
        logger.exception("bundle %s failed", bundle.pk)
        move_bundle(bundle=bundle, new=BundleState.FAILED, note=str(fault))
        return
    except Exception:
        logger.exception("bundle %s failed", bundle.pk)
        move_bundle(bundle=bundle, new=BundleState.FAILED, note="Lỗi khi kết xuất; xem nhật ký.")
        raise
    move_bundle(
        bundle=bundle,
        new=BundleState.DONE,
        file=name,
        count=count,
    )


def _write(bundle: Bundle) -> tuple[str, int]:
    """The stored name of the archive and the number of papers in it."""
    count = 0
    with TemporaryFile() as whole:
        with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
            papers = all_papers(bundle.campaign, bundle.ordered_at)
            for count, (folder, paper) in enumerate(papers, start=1):
                try:
                    data = to_pdf(paper)
                except PaperFailed as fault:
                    raise PaperFailed(f"{paper.title}: {fault}") from fault
                archive.writestr(f"{folder}/{count:03d}-{file_name(paper)}", data)
        whole.seek(0)
        # A name that cannot be guessed; the row is written only when the whole file stands.
        wanted = f"bundles/{bundle.pk}-{get_random_string(20)}.zip"
        return default_storage.save(wanted, File(whole)), count
