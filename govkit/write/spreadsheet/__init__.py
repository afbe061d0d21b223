"""Writes rows for a spreadsheet, as CSV and as XLSX, in which no cell is ever a formula."""
