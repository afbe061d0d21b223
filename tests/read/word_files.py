"""Small Word files: the parts that a test is about, and nothing else."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

from govkit.read.opened import Opened
from tests.read.letters import read

_NAMES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "v": "urn:schemas-microsoft-com:vml",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
}
NAMES = " ".join(f'xmlns:{short}="{name}"' for short, name in _NAMES.items())
RELATED = "http://schemas.openxmlformats.org/package/2006/relationships"


def run(text: str, properties: str = "") -> str:
    """A run of words."""
    said = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{said}<w:t xml:space="preserve">{text}</w:t></w:r>'


def para(*runs: str, properties: str = "") -> str:
    """A paragraph of runs, or of words."""
    inside = "".join(each if each.startswith("<") else run(each) for each in runs)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def table(*rows: list[str]) -> str:
    """A table whose cells hold these blocks, or words."""
    cells = ("".join(f"<w:tc>{each if each.startswith('<') else para(each)}</w:tc>" for each in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{each}</w:tr>' for each in cells)}</w:tbl>"


def box(*blocks: str) -> str:
    """A run with a text box in it."""
    return f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{''.join(blocks)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"


def word_file_of(folder: Path, body: str, styles: str = "", parts: Mapping[str, str | bytes] | None = None) -> Path:
    """A Word file with this body, these styles and further parts by their names."""
    file = folder / "letter.docx"
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("word/document.xml", f"<w:document {NAMES}><w:body>{body}</w:body></w:document>")
        package.writestr("word/styles.xml", f"<w:styles {NAMES}>{styles}</w:styles>")
        for name, content in (parts or {}).items():
            package.writestr(name, content)
    return file


def opened(folder: Path, body: str, styles: str = "", parts: Mapping[str, str | bytes] | None = None) -> Opened:
    """What a Word file with this body says."""
    return read(word_file_of(folder, body, styles, parts))


def related(*targets: tuple[str, str]) -> str:
    """What names the other parts that a part needs, each with its kind."""
    each = (
        f'<Relationship Id="r{at}" Type="x/{kind}" Target="{target}"/>' for at, (kind, target) in enumerate(targets)
    )
    return f'<Relationships xmlns="{RELATED}">{"".join(each)}</Relationships>'
