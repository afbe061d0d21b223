"""Reads a translator's table that came back: hostile until read, so a process apart reads it, which has limits."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from lxml import etree

from govkit.errors import DocumentUnreadable, ReaderBroken
from govkit.limits import begin
from govkit.read.apart import Limits, WorkApart
from govkit.read.content import content_of
from govkit.read.package import package_of
from govkit.read.read import Taken
from govkit.read.word_package import W, part, text_part
from govkit.sheets.controls import TAG
from govkit.sheets.from_docx import words_of
from govkit.sheets.returned import KEY, LARGEST, refuse_programs
from govkit.sheets.translation import TABLE, WRITE_HERE, ReturnedWords

_LIMITS: Final = Limits(memory=400, computing=6)
_MARK: Final = re.compile(rf"{TABLE} (?P<code>[a-z]{{2,3}})\b")
_MOST: Final = 5_000
_SMALLER: Final = "A translator’s table is much smaller. Ask for it without pictures."


def read_table(file: Path) -> ReturnedWords:
    """What a translator wrote. Raises DocumentUnreadable, which says what to do."""
    if file.suffix.lower() != ".docx":
        raise DocumentUnreadable(f"{file}: a translator’s table comes back as .docx. Open it in Word and save it so.")
    begin(str(file))
    return WorkApart(_read, _LIMITS).read(Taken(content_of(file, LARGEST, _SMALLER), ".docx", file))


def _read(content: Taken) -> ReturnedWords:
    try:
        return _table_in(content.content, content.file)
    except (DocumentUnreadable, MemoryError):
        raise
    except RecursionError as error:
        raise DocumentUnreadable(f"{content.file}: what is in this file is nested too deep to be read.") from error
    except Exception as error:
        raise ReaderBroken(content.file, error) from error


def _table_in(content: bytes, file: Path) -> ReturnedWords:
    with package_of(content, file, "Word file") as package:
        refuse_programs(package.names, file)
        text = part(package, text_part(package))
    mark = _MARK.search(words_of(text))
    if mark is None:
        raise DocumentUnreadable(
            f"{file}: nothing in it says for which language it is. Ask for the file that was sent out, filled in."
        )
    rows: dict[str, etree._Element] = {}
    for control in text.iter(f"{W}sdt"):
        tag = control.find(f"{W}sdtPr/{W}tag")
        key = KEY.fullmatch(str(tag.get(f"{W}val", "")).removeprefix(TAG)) if tag is not None else None
        if key is None:
            continue
        if key[0] in rows:
            raise DocumentUnreadable(f"{file}: the row with Ref. {key[0]} stands in it twice. Delete one of them.")
        rows[key[0]] = control
    if not rows or len(rows) > _MOST:
        raise DocumentUnreadable(
            f"{file}: no row of a translator’s table stands in it, or far too many. Ask for the file that was sent out."
        )
    return ReturnedWords(
        file, mark["code"], tuple((key, _written(control, file, key)) for key, control in rows.items())
    )


def _written(control: etree._Element, file: Path, key: str) -> str:
    """What somebody wrote in a field: what Word shows there until somebody writes is none of it."""
    cell = next(control.iterancestors(f"{W}tc"), control)
    for each in [control, *control.iter(f"{W}sdt")]:
        if each.find(f"{W}sdtPr/{W}showingPlcHdr") is not None:
            for content in each.findall(f"{W}sdtContent"):
                each.remove(content)
    words = _plain(control)
    if _plain(cell) != words:
        raise DocumentUnreadable(f"{file}: Ref. {key}: words stand beside the field for them. Move them into it.")
    return "" if words == WRITE_HERE else words


def _plain(element: etree._Element) -> str:
    return " ".join(words_of(element).split())
