"""Tables of a spreadsheet program: workbooks read and written, cells that were pasted."""
