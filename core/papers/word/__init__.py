"""A paper as a Word file, for an office that must still change a line.

* pieces    paragraphs, cells and tables of WordprocessingML
* looks     the styles, each with its Vietnamese name
* sheet     header, title, opening and end
* body      the body, block by block
* tables    tables
* file      the whole file: pages, page numbers, properties; the door `to_docx`

The text is that of the PDF, in its order; sizes and places are those of `static/css/paper.css`. A
document number may break at its hyphen here, which it may not in the PDF: the sign that would
hold it together is another letter, and then nobody finds «NĐ-CP» in the file any more.
"""

from core.papers.word.file import to_docx

__all__ = ["to_docx"]
