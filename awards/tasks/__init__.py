"""Work behind the scenes: at once on a single process, by workers on many."""

from awards.tasks.dossiers import build_bundle

__all__ = ["build_bundle"]
