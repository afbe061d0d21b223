"""How long `govkit build` takes, against WeasyPrint and python-docx alone writing the same pages and equally long documents."""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, Final

from benchmarks._kept import settle
from benchmarks._pairs import GOVKIT, ROOT, Command, report, take_pairs, wanted
from govkit.data.inputs import Inputs
from govkit.document import (
    AddressBlock,
    Block,
    Clause,
    Contents,
    Document,
    Field,
    Figure,
    Group,
    Heading,
    List,
    Paragraph,
    Row,
    Table,
    Tickbox,
    every_block,
    pieces,
    text_of,
)
from govkit.tasks.check import check
from govkit.write.html import write_printable

TARGET: Final = 1.3
FLOOR: Final = Path(__file__).with_name("_build_floor.py")
FONTS: Final = ROOT / "govkit" / "write" / "fonts"


def main() -> None:
    """Takes the pairs and prints what came of them."""
    asked = wanted(__doc__ or "", pairs=9)
    with tempfile.TemporaryDirectory(prefix="govkit-bench-") as folder:
        ready, kept = Path(folder) / "ready", Path(folder) / "kept"
        ready.mkdir()
        kept.mkdir()
        _make_ready(ready)
        build = Command((GOVKIT, "build", "--out", f"{folder}/out"), lambda: {"TMPDIR": str(kept)})
        floor = Command(
            (sys.executable, str(FLOOR), str(ready)), lambda: {"FONTCONFIG_FILE": str(ready / "fonts.conf")}
        )
        pairs = take_pairs(build, floor, asked.pairs)
    settle({"build": report("govkit build, against WeasyPrint and python-docx alone", pairs, TARGET)}, keep=asked.keep)


def _make_ready(folder: Path) -> None:
    """What the floor is given: govkit's own pages, the words of each block, and the fonts that govkit shows WeasyPrint."""
    for each in check(Inputs(ROOT / "partners.yaml", date.today())).documents:  # noqa: DTZ011 - as the command does
        page = folder / f"{each.document.name}.html"
        page.write_text(write_printable(each.document), "utf-8")
        page.with_suffix(".json").write_text(json.dumps(list(_plain(each.document))), "utf-8")
    fonts = f"<fontconfig><dir>{FONTS}</dir><cachedir>{folder}/fonts</cachedir></fontconfig>"
    (folder / "fonts.conf").write_text(f'<?xml version="1.0"?>\n{fonts}\n', "utf-8")


def _plain(document: Document) -> Iterator[tuple[Any, ...]]:
    """Each block as a kind, its words and what else python-docx asks for."""
    for block in every_block(document.blocks):
        yield from _calls(block, document)


def _calls(block: Block, document: Document) -> Iterable[tuple[Any, ...]]:
    match block:
        case Heading():
            return [("heading", text_of(block.inlines), block.level - 1)]
        case Paragraph() | Tickbox() | Field():
            return [("paragraph", text_of(block.inlines))]
        case List():
            style = "List Number" if block.ordered else "List Bullet"
            return [("paragraph", text_of(item.inlines), style) for item in block.items]
        case AddressBlock():
            return [("paragraph", text_of(line)) for line in block.lines]
        case Contents():
            listed = (clause for clause in document.clauses() if clause.number)
            return [("heading", "Contents", 1), *(("paragraph", clause.id) for clause in listed)]
        case Table():
            rows = [*([block.header] if block.header else []), *block.rows]
            caption = [("paragraph", text_of(block.caption), "Caption")] if block.caption else []
            return [*caption, ("table", [_words(row) for row in rows])]
        case Figure():
            return [("paragraph", text_of(words)) for words, _place in pieces(block)]
        case Group() | Clause():
            return []


def _words(row: Row) -> list[str]:
    return [text_of(cell.inlines) for cell in row.cells]


if __name__ == "__main__":
    main()
