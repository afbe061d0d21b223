"""Files made to break a reader are read, or refused in a sentence that names them; the heavy ones are in tests/verify/test_hostile_files.py."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.errors import DocumentUnreadable
from govkit.read.read import Taken, opened
from tests.read.hostile_files import HEAVY, HOSTILE, hostile
from tests.read.letters import said

# Whose words are there all the same.
READ = frozenset(
    (
        *("altcontent.docx", "dl.html", "hide.html", "outline.docx", "tblbomb1.docx"),
        *("twice.docx", "outer-entity.docx", "deep-boxes.docx", "inserts-itself.docx", "inserts-what-is-broken.docx"),
        *("inserts-what-is-outside.docx", "styles-in-a-circle.docx", "signs-that-are-none.docx"),
        *("level-that-is-none.odt", "styles-in-a-circle.odt", "tables-in-a-circle.pdf"),
        *("deep.html", "characters-of-python.html", "characters-of-nobody.html", "references.html"),
        *("abbreviation-without-end.txt", "terms-without-end.txt", "mailbox-without-end.txt", "frame-without-end.txt"),
        *("conditions-without-end.txt", "ticks.md"),
    )
)


def test_each_is_read_or_refused_in_a_sentence_that_names_it() -> None:
    faults = []
    for name, content in hostile(but=HEAVY):
        try:
            words = said(opened(Taken(content, Path(name).suffix, Path(name))))
        except DocumentUnreadable as error:
            sentence = str(error)
            if name in READ or not sentence.startswith(f"{name}: ") or "\n" in sentence or not sentence.endswith("."):
                faults.append((name, sentence))
        else:
            if name not in READ or not any(words):
                faults.append((name, str(words)[:200]))
    assert faults == []


def test_no_entity_is_filled_in() -> None:
    """Not from a file, and not from others: one that multiplies is refused."""
    outer = opened(Taken(HOSTILE["outer-entity.docx"](), ".docx", Path("a.docx")))
    assert [words for words in said(outer) if "root" in words or "/" in words] == []
    for name in ("laughs.docx", "laughs-in-an-attribute.docx", "laughs.odt", "laughs-in-an-attribute.odt"):
        with pytest.raises(DocumentUnreadable, match="can be opened"):
            opened(Taken(HOSTILE[name](), Path(name).suffix, Path(name)))


def test_there_are_enough_of_each_format() -> None:
    names = [name for name, _content in hostile(but=HEAVY)] + sorted(HEAVY)
    counted = {ending: sum(name.endswith(ending) for name in names) for ending in (".docx", ".odt", ".pdf", ".html")}
    assert min(counted.values()) >= 8, counted
    assert len(names) >= 80
