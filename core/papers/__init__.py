"""Official papers in the layout of Nghị định 30/2020/NĐ-CP.

* content   what a paper says, as data
* words     wordings that every writer shares
* metrics   how wide a text is, and how titles break
* frame, grid   header, titles, signatures and tables, measured once for every writer
* html      content as HTML (markup, blocks, tables)
* weasy     the only file that knows WeasyPrint
* pdf       the door to PDF: `to_pdf(paper)`
* certificate   certificates: texts placed in millimetres, on plain paper or printed stock
* word      content as a Word file, and its door: `to_docx(paper)`
"""
