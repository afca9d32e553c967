"""Official papers in the layout of Nghị định 30/2020/NĐ-CP.

* content   what a paper says, as data
* words     wordings that every writer shares
* metrics   how wide a text is, and how titles break
* frame, grid   header, titles, signatures and tables, measured once for every writer
* html      content as HTML (markup, blocks, tables)
* weasy     the only file that knows WeasyPrint
* certificate   certificates: texts placed in millimetres, on plain paper or printed stock
* long_lists, joining   a long list cut where its pages end, and put together again
* printers  the processes that draw beside this one
* pdf       the door to PDF: `to_pdf(paper)`, `to_pdfs(papers)`, `fingerprint(paper)`
* word      content as a Word file, and its door: `to_docx(paper)`
"""
