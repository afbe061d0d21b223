"""What `govkit build` is measured against: WeasyPrint and python-docx alone, given everything ready in a folder."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import docx
import weasyprint


def main(folder: Path) -> None:
    """Writes a PDF and a DOCX for each document of the folder."""
    for page in sorted(folder.glob("*.html")):
        weasyprint.HTML(string=page.read_text("utf-8")).write_pdf(page.with_suffix(".pdf"), pdf_variant="pdf/ua-1")
        _write_docx(json.loads(page.with_suffix(".json").read_text("utf-8")), page.with_suffix(".docx"))


def _write_docx(blocks: list[list[Any]], file: Path) -> None:
    document = docx.Document()
    for kind, *content in blocks:
        match kind:
            case "heading":
                document.add_heading(content[0], content[1])
            case "paragraph":
                document.add_paragraph(*content)
            case "table":
                _add_table(document, content[0])
    document.save(str(file))


def _add_table(document: Any, rows: list[list[str]]) -> None:
    table = document.add_table(len(rows), len(rows[0]))
    for row, words in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, words, strict=True):
            cell.text = text


if __name__ == "__main__":
    main(Path(sys.argv[1]))
