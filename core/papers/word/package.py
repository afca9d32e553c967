"""What belongs to every Word file: styles, settings, properties; the same bytes each time."""

import zipfile
from collections.abc import Iterable
from datetime import datetime
from io import BytesIO
from typing import Any

from docx.oxml.ns import qn

from core.papers.word.looks import LANGUAGE, defaults
from core.papers.word.pieces import Element
from core.papers.words import clean

# Parts of python-docx's empty file that say something of its maker, or nothing.
FOREIGN_PARTS = ("thumbnail", "customXml", "stylesWithEffects", "numbering", "webSettings")
LONGEST_PROPERTY = 255  # letters; python-docx refuses more
FIRST_DAY_OF_ZIP = (1980, 1, 1, 0, 0, 0)


def finished(
    document: Any, styles: Iterable[Element], *, title: str, subject: str = "", year: int
) -> bytes:
    """The file of a document whose body is written."""
    _set_styles(document, styles)
    _set_settings(document)
    _set_properties(document, title, subject, year)
    _drop_foreign_parts(document)
    return _packed(document)


def _set_styles(document: Any, made: Iterable[Element]) -> None:
    styles = document.styles.element
    for old in list(styles):
        if old.tag in (qn("w:style"), qn("w:docDefaults")):
            styles.remove(old)
    styles.insert(0, defaults())
    styles.extend(made)


def _set_settings(document: Any) -> None:
    settings = document.settings.element
    settings.find(qn("w:themeFontLang")).set(qn("w:val"), LANGUAGE)
    compat = settings.find(qn("w:compat"))
    for each in compat.findall(qn("w:compatSetting")):
        if each.get(qn("w:name")) == "compatibilityMode":
            each.set(qn("w:val"), "15")  # Word 2013 and later: no «chế độ tương thích»
    settings.find(qn("w:zoom")).set(qn("w:percent"), "100")
    for name in ("rsids", "savePreviewPicture", "proofState"):
        settings.remove(settings.find(qn(f"w:{name}")))


def _set_properties(document: Any, title: str, subject: str, year: int) -> None:
    """Title and language; nobody's name. The time is that of the content, not of the clock."""
    known = document.core_properties
    known.title = title[:LONGEST_PROPERTY]
    known.subject = " ".join(clean(subject).split())[:LONGEST_PROPERTY]
    known.language = LANGUAGE
    known.author = known.last_modified_by = known.comments = known.keywords = ""
    known.revision = 1
    known.created = known.modified = datetime(year, 1, 1)  # noqa: DTZ001 (kept as UTC)


def _drop_foreign_parts(document: Any) -> None:
    for relations in (document.part.package.rels, document.part.rels):
        for key, relation in list(relations.items()):
            if relation.reltype.rsplit("/", 1)[-1] in FOREIGN_PARTS:
                del relations[key]
    for part in document.part.package.iter_parts():
        if str(part.partname) == "/docProps/app.xml":
            part._blob = part.blob.replace(b"Microsoft Macintosh Word", b"Microsoft Office Word")


def _packed(document: Any) -> bytes:
    """The file without the time at which it was packed."""
    raw, packed = BytesIO(), BytesIO()
    document.save(raw)
    with (
        zipfile.ZipFile(raw) as source,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, FIRST_DAY_OF_ZIP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, source.read(name))
    return packed.getvalue()
