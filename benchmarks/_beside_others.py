"""Gives other libraries the letter that govkit makes, and tells how long each takes for it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from benchmarks._pairs import ROOT
from govkit.document import AddressBlock, Block, Document, Field, Heading, Paragraph, Tickbox, every_block
from govkit.document import List as Items
from govkit.document.block import Group, GroupRole
from govkit.posting.typesetter import LetterToSend
from govkit.posting.word_shared import word_file
from govkit.recipients.recipient import Addressee
from govkit.write.plain_text import words_of

ENVIRONMENT: Final = ROOT / "benchmarks" / "mail_merge" / "bin" / "python"
_FONT: Final = ROOT / "govkit" / "write" / "fonts" / "SourceSans3-Regular.ttf"
_LINES: Final = 4


def others(folder: Path, letter: Document, count: int) -> dict[str, float]:
    """The seconds of the processor that each library takes for one letter; nothing where they are not installed."""
    if not ENVIRONMENT.exists():
        print("Other libraries: not installed. Run scripts/bench-tools.")
        return {}
    sent = LetterToSend({"": letter})
    (folder / "blocks.json").write_text(json.dumps(list(_blocks(sent.whole(_fields("{{ address }}")).blocks))))
    lines = tuple(f"{{{{ line_{at} }}}}" for at in range(_LINES))
    (folder / "letter.docx").write_bytes(word_file(sent, _fields(*lines)))
    people = [
        {
            "name": f"Zoë Griffiths {at}",
            "salutation": f"Ms Griffiths {at}",
            "reference": f"REF-{at:07}",
            "address": f"Flat {at}\n12 Sample Street\nNorthmoor\nZE1 2AB",
        }
        for at in range(count)
    ]
    (folder / "people.json").write_text(json.dumps(people))
    command = [str(ENVIRONMENT), str(Path(__file__).with_name("_other_makers.py")), str(folder), str(_FONT)]
    told = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    found: dict[str, float] = json.loads(told.splitlines()[-1])
    return found


def table(ours: dict[str, float], theirs: dict[str, float]) -> Iterator[str]:
    """Each with the time for a letter, letters a second, and how many times as long it takes as the form of ours that it is like."""
    yield "| | For each letter | Letters a second | Times as long as ours |\n|---|---|---|---|"
    for name, seconds in ours.items():
        yield f"| govkit, {name} | {seconds * 1000:.3f} ms | {1 / seconds:,.0f} | 1 |"
    for name, seconds in theirs.items():
        like = ours["docx_zip" if name == "docxtpl" else "tar"]
        yield f"| {name} | {seconds * 1000:.1f} ms | {1 / seconds:,.0f} | {seconds / like:.0f} |"


def _fields(*address: str) -> Addressee:
    own = ("{{ reference }}", "{{ name }}", "{{ salutation }}")
    return Addressee(0, *own, address, None, False, None, "en", False, False, False)


def _blocks(blocks: tuple[Block, ...]) -> Iterator[tuple[str, str]]:
    """What kind each block is, and its words."""
    for block in every_block(blocks):
        match block:
            case Group(role=GroupRole.REPLY_SLIP):
                yield "page", ""
            case Heading():
                yield ("title" if block.level == 1 else "head"), words_of(block.inlines)
            case Paragraph():
                yield "words", words_of(block.inlines, "\n")
            case AddressBlock():
                yield "words", "\n".join(map(words_of, block.shown))
            case Items():
                yield from (("item", words_of(item.inlines)) for item in block.items)
            case Tickbox():
                yield "box", words_of(block.inlines)
            case Field():
                yield "field", f"{words_of(block.inlines)}: ____________"
            case _:
                pass
