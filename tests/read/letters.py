"""The same letter in each format, and what a reader sees of it."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

from govkit.document import List, every_block, pieces, text_of
from govkit.read.opened import Opened
from govkit.read.read import opened, taken


def read(file: Path) -> Opened:
    """What a file says, read in this process and without limits."""
    return opened(taken(file))


SAID = [
    "How we help your family",
    "We work with your school & your GP.",
    "You can:",
    "ask us anything",
    "say no",
    "Who",
    "Phone",
    "Northmoor Council",
    "01632 960001",
    "What happens next",
    "We will write to you again.",
]
PAGE = """<!doctype html><html lang="en-GB"><head><title>Letter</title><style>p {color: red}</style></head><body>
<nav><a href="/">Home</a></nav>
<h1>How we help your family</h1>
<p>We work with your <strong>school</strong> &amp; your
GP.</p><p>You can:</p>
<ul><li>ask us anything</li><li><p>say no</p></li></ul>
<table><tr><th>Who</th><th>Phone</th></tr><tr><td>Northmoor Council</td><td>01632 960001</td></tr></table>
<div hidden>Not shown</div><script>document.write("Not said")</script>
<h2>What happens next</h2>
We will write to you again.<img src="x.png" alt="A family">
</body></html>"""
MARKDOWN = """---
title: Letter
---
# How we help your family

We work with your **school** & your
GP.

You can:

- ask us anything
- say no

| Who | Phone |
|---|---|
| Northmoor Council | 01632 960001 |

## What happens next

We will write to you again.

```
print("not words")
```
"""
TEXT = """How we help your family

We work with your school & your
GP.

You can:
- ask us anything
- say no

Who

Phone

Northmoor Council

01632 960001

What happens next

We will write to you again.
"""


def said(opened: Opened) -> list[str]:
    """Every run of words, in order."""
    return [text_of(run) for block in every_block(opened.blocks) for run, _place in pieces(block)]


def lists(opened: Opened) -> list[str]:
    return [
        text_of(item.inlines) for block in every_block(opened.blocks) if isinstance(block, List) for item in block.items
    ]


def word_file(folder: Path) -> Path:
    import docx

    document = docx.Document()
    document.add_heading(SAID[0], 1)
    document.add_paragraph(SAID[1])
    document.add_paragraph(SAID[2])
    for item in SAID[3:5]:
        document.add_paragraph(item, style="List Bullet")
    table = document.add_table(2, 2)
    for cell, words in zip([cell for row in table.rows for cell in row.cells], SAID[5:9], strict=True):
        cell.text = words
    document.add_heading(SAID[9], 2)
    document.add_paragraph(SAID[10])
    document.sections[0].footer.paragraphs[0].text = "Page 1"
    file = folder / "letter.docx"
    document.save(str(file))
    return file


def written(folder: Path, name: str, content: str | bytes) -> Path:
    file = folder / name
    file.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return file


def rewrite(file: Path, change: Callable[[bytes], bytes]) -> None:
    """Changes the text of a Word file."""
    with zipfile.ZipFile(file) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    with zipfile.ZipFile(file, "w") as package:
        for name, content in parts.items():
            package.writestr(name, change(content) if name == "word/document.xml" else content)
