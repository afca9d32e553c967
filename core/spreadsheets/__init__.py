"""Tables that come from a spreadsheet: a workbook that was uploaded, or cells that were pasted."""
