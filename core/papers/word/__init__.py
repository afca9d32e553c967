"""A paper as a Word file, for an office that must still change a line.

* pieces    paragraphs, cells and tables of WordprocessingML
* looks     the styles, each with its Vietnamese name
* sheet     header, title, opening and end
* body      the body, block by block
* tables    tables
* file      the whole file of a paper: pages, page numbers
* certificate   the whole file of certificates
* package   what belongs to every file: styles, settings, properties

The text is that of the PDF, in its order; sizes and places are those of `static/css/paper.css`. A
document number may break at its hyphen here, which it may not in the PDF: the sign that would
hold it together is another letter, and then nobody finds «NĐ-CP» in the file any more.
"""

from core.papers.certificate import Certificates
from core.papers.content import Paper
from core.papers.word.certificate import certificates_docx
from core.papers.word.file import paper_docx

__all__ = ["to_docx"]


def to_docx(paper: Paper | Certificates) -> bytes:
    """The paper as a Word file: the same bytes for the same content, or PaperFailed."""
    return certificates_docx(paper) if isinstance(paper, Certificates) else paper_docx(paper)
