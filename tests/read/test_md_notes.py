"""Footnotes of Markdown are not read, and their marks are no words."""

from __future__ import annotations

from pathlib import Path

from govkit.read.md_notes import without_notes
from tests.read.letters import read, said, written

TEXT = """We keep it.[^1] You can ask[^why] us.

[^1]: A note. It has two sentences.

    It goes on here.
 \t
\tAnd here.
[^why]: Another.
[site]: https://harbour.example
You see the [site].

```
[^1]: code[^2]
```
"""


def test_notes_go_with_what_belongs_to_them() -> None:
    lines, notes = without_notes(TEXT.splitlines())
    assert notes == 2
    assert [line for line in lines if line.strip()] == [
        "We keep it.<sup>†</sup> You can ask<sup>†</sup> us.",
        "[site]: https://harbour.example",
        "You see the [site].",
        "```",
        "[^1]: code[^2]",
        "```",
    ]
    assert len(lines) == len(TEXT.splitlines())


def test_a_line_that_is_not_indented_ends_a_note() -> None:
    assert without_notes(["[^1]: A note.", "We ask.", "    You see."]) == (["", "We ask.", "    You see."], 1)
    assert without_notes(["    [^1]: code", "\tIt is."]) == (["    [^1]: code", "\tIt is."], 0)


def test_a_file_says_how_many_were_not_read(tmp_path: Path) -> None:
    opened = read(written(tmp_path, "a.md", TEXT))
    assert said(opened) == ["We keep it. You can ask us.", "You see the site."]
    assert "2 notes" in opened.skipped
    assert "2 footnote marks" in opened.skipped
