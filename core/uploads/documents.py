"""PDF: looked through and kept as it is, byte for byte; a signed scan must not be changed.

What can act by itself, hides another file, or cannot be looked through is not taken.
"""

import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import is_zipfile

import pikepdf

from core.uploads.faults import Fault, Unfit
from core.uploads.limits import (
    MAX_INFLATED_BYTES,
    MAX_INFLATED_TEXT_BYTES,
    MAX_NODES,
    MAX_OBJECTS,
    MAX_PAGES,
    MAX_STRUCTURE_BYTES,
    MB,
)

# A dictionary with one of these keys.
_KEYS = {
    "/JS": Fault.SCRIPT,
    "/JavaScript": Fault.SCRIPT,
    "/XFA": Fault.LIVE_FORM,
    "/EmbeddedFiles": Fault.FILES_INSIDE,
    "/EF": Fault.FILES_INSIDE,
    "/Collection": Fault.FILES_INSIDE,
    "/RichMediaContent": Fault.MEDIA,
}
# A dictionary whose /S (kind of action), /Type or /Subtype is one of these.
_WORDS = {
    "/JavaScript": Fault.SCRIPT,
    "/Launch": Fault.LAUNCH,
    "/SubmitForm": Fault.LAUNCH,
    "/ImportData": Fault.LAUNCH,
    "/GoToR": Fault.LAUNCH,
    "/GoToE": Fault.LAUNCH,
    "/EmbeddedFile": Fault.FILES_INSIDE,
    "/FileAttachment": Fault.FILES_INSIDE,
    "/Rendition": Fault.MEDIA,
    "/RichMedia": Fault.MEDIA,
    "/RichMediaExecute": Fault.MEDIA,
    "/Screen": Fault.MEDIA,
    "/Movie": Fault.MEDIA,
    "/Sound": Fault.MEDIA,
    "/3D": Fault.MEDIA,
}
_NAMING = ("/S", "/Type", "/Subtype")

# Earlier states of a file that was saved in pieces are no objects any more, but a viewer that mends
# the file may bring them back. Only words that compressed data do not contain by chance.
_EARLIER = re.compile(rb"/(JavaScript|Launch|EmbeddedFiles?|RichMedia)(?![A-Za-z])")
_EARLIER_FAULTS = {
    b"JavaScript": Fault.SCRIPT,
    b"Launch": Fault.LAUNCH,
    b"RichMedia": Fault.MEDIA,
}
_MARKUP = re.compile(rb"<(!doctype|html|head|body|script|svg|iframe|\?php|\?xml)", re.IGNORECASE)
_HEAD_BYTES = 1024
_SPACE = b"\0\t\n\f\r "


def check_pdf(data: bytes) -> None:
    """Look through a PDF. Raises Unfit; whatever pikepdf raises when it is broken."""
    _check_edges(data)
    pikepdf.settings.set_qpdf_limits(flate_max_memory=MAX_STRUCTURE_BYTES, parser_max_nesting=100)
    try:
        with pikepdf.open(BytesIO(data), inherit_page_attributes=False) as pdf:
            if pdf.is_encrypted:
                raise Unfit(Fault.ENCRYPTED)
            _check_size(pdf)
            _check_objects(pdf)
    except pikepdf.PasswordError:
        raise Unfit(Fault.ENCRYPTED) from None
    if pikepdf.settings.qpdf_limit_errors():
        raise Unfit(Fault.TOO_COMPLEX)
    if found := _EARLIER.search(data):
        raise Unfit(_EARLIER_FAULTS.get(found[1], Fault.FILES_INSIDE))


def _check_edges(data: bytes) -> None:
    """Nothing of another kind before, behind or around it."""
    end = data.rfind(b"%%EOF")
    if end < 0:
        raise Unfit(Fault.BROKEN)
    behind = data[end + len(b"%%EOF") :].strip(_SPACE)
    if behind or _MARKUP.search(data[:_HEAD_BYTES]) or is_zipfile(BytesIO(data)):
        raise Unfit(Fault.MIXED)


def _check_size(pdf: pikepdf.Pdf) -> None:
    if len(pdf.objects) > MAX_OBJECTS:
        raise Unfit(Fault.TOO_COMPLEX)
    pages = len(pdf.pages)
    if pages == 0:
        raise Unfit(Fault.NO_PAGES)
    if pages > MAX_PAGES:
        raise Unfit(Fault.TOO_MANY_PAGES)


def _check_objects(pdf: pikepdf.Pdf) -> None:
    """Every object, whether a page leads to it or not."""
    nodes = inflated = 0
    for thing in (pdf.trailer, *pdf.objects):
        for node in _inside(thing):
            nodes += 1
            if nodes > MAX_NODES:
                raise Unfit(Fault.TOO_COMPLEX)
            if isinstance(node, pikepdf.Dictionary | pikepdf.Stream):
                _check_dictionary(node)
        if isinstance(thing, pikepdf.Stream):
            inflated += _inflated(thing)
            if inflated > MAX_INFLATED_BYTES:
                raise Unfit(Fault.TOO_COMPLEX)


def _inside(thing: Any) -> Iterator[Any]:
    """The object and all that stands in it; what it points to is an object of its own."""
    waiting = [thing]
    while waiting:
        node = waiting.pop()
        yield node
        if isinstance(node, pikepdf.Dictionary | pikepdf.Stream):
            inner: list[Any] = [value for _, value in node.items()]
        elif isinstance(node, pikepdf.Array):
            inner = list(node)
        else:
            continue
        waiting += [
            each for each in inner if isinstance(each, pikepdf.Object) and not each.is_indirect
        ]


def _check_dictionary(node: Any) -> None:
    for key in node.keys():  # noqa: SIM118 # a PDF dictionary, whose iteration is something else
        if key in _KEYS:
            raise Unfit(_KEYS[key])
    for key in _NAMING:
        word = node.get(key)
        if isinstance(word, pikepdf.Name) and str(word) in _WORDS:
            raise Unfit(_WORDS[str(word)])
    if isinstance(node, pikepdf.Stream) and "/F" in node:
        raise Unfit(Fault.LAUNCH)  # its content would come from another file


def _inflated(stream: pikepdf.Stream) -> int:
    """How much a compressed part unpacks to: ten kilobytes that become a gigabyte hang a viewer."""
    names = stream.get("/Filter")
    filters = [str(each) for each in names] if isinstance(names, pikepdf.Array) else [str(names)]
    if filters.count("/FlateDecode") > 1 or filters.count("/Fl") > 1:
        raise Unfit(Fault.TOO_COMPLEX)
    if filters[0] not in ("/FlateDecode", "/Fl"):
        return 0
    is_picture = stream.get("/Subtype") == pikepdf.Name.Image
    most = MAX_INFLATED_BYTES if is_picture else MAX_INFLATED_TEXT_BYTES
    size, engine, rest = 0, zlib.decompressobj(), stream.read_raw_bytes()
    while rest and not engine.eof:
        try:
            size += len(engine.decompress(rest, MB))
        except zlib.error:
            return size  # a viewer shows what it could read of it
        if size > most:
            raise Unfit(Fault.TOO_COMPLEX)
        rest = engine.unconsumed_tail
    return size
