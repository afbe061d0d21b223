"""Reads a sheet that came back as a Word file, whichever program saved it last."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from lxml import etree

from govkit.read.package import package_of
from govkit.read.word_package import W, part, text_part
from govkit.sheets.as_docx import ANSWER
from govkit.sheets.controls import ANSWER_HERE, CHOOSE_HERE, DAY_HERE, TAG
from govkit.sheets.returned import KEY, RawAnswer, ReturnedSheet, inserted_in, mark_in, refuse_programs

FOR: Final = "a sheet that was filled in in a word processor"
_LABEL_AND_BOX: Final = 2  # cells of a row
_SHOWN: Final = (ANSWER_HERE, CHOOSE_HERE, DAY_HERE)
_EMPTY_BOX, _TICKED_BOXES = "☐□", "☒☑■✓✔"
_TAKEN_OUT: Final = frozenset(
    f"{W}{name}" for name in ("del", "moveFrom", "instrText", "delText", "pPr", "rPr", "txbxContent", "sdtPr")
)
_SIGNS: Final = {f"{W}br": "\n", f"{W}cr": "\n", f"{W}tab": "\t", f"{W}noBreakHyphen": "-"}
_HIDDEN: Final = (f"{W}rPr/{W}vanish", f"{W}rPr/{W}webHidden")


def read(content: bytes, file: Path) -> ReturnedSheet:
    """The answers of the sheet."""
    with package_of(content, file, "Word file") as package:
        refuse_programs(package.names, file)
        text = part(package, text_part(package))
        mark = mark_in(words_of(text), file)
        answers = tuple(_answers(text))
        return ReturnedSheet(file, mark, answers, inserted_in(package.names))


def _answers(text: etree._Element) -> Iterator[RawAnswer]:
    """The answer of each box: by the key of its field, or else by the one that stands beside it."""
    fields = {key: control for control in text.iter(f"{W}sdt") if (key := _key_of(control))}
    stood, done = "", set[str]()
    for row in text.iter(f"{W}tr"):
        cells = [*row.iter(f"{W}tc")]
        if len(cells) < _LABEL_AND_BOX:
            continue
        label, beside = words_of(cells[0]), _key_of(cells[-1])
        key = beside or (_key_in(label) if ANSWER in label else "")
        if key and key not in done and (beside or key not in fields):
            done.add(key)
            yield RawAnswer(key, _written(cells[-1]), stood)
        stood = "" if key else words_of(cells[-1]).strip()
    yield from (RawAnswer(key, _written(control)) for key, control in fields.items() if key not in done)


def _key_of(element: etree._Element) -> str:
    """The key of the field in an element, where there is one."""
    tags = (str(each.get(f"{W}val", "")) for each in element.iter(f"{W}tag"))
    return next((_key_in(tag) for tag in tags if tag.startswith(TAG)), "")


def _key_in(words: str) -> str:
    found = KEY.search(words)
    return found[0] if found else ""


def _written(cell: etree._Element) -> str:
    """What somebody answered: the choices that are ticked, or the words, without those that only say what to do."""
    for control in cell.iter(f"{W}sdt"):
        if control.find(f"{W}sdtPr/{W}showingPlcHdr") is not None:
            for content in control.iterchildren(f"{W}sdtContent"):
                control.remove(content)
    words = words_of(cell).strip()
    lines = [line.strip() for line in words.split("\n")]
    boxes = [line for line in lines if line[:1] and line[:1] in _EMPTY_BOX + _TICKED_BOXES]
    if boxes:
        return "\n".join(line[1:].strip() for line in boxes if line[0] in _TICKED_BOXES)
    return "" if words in _SHOWN else words


def words_of(element: etree._Element) -> str:
    """The words of an element, a line for each paragraph: those that stand when all changes are accepted, and that are seen."""
    return "".join(_pieces(element))


def _pieces(element: etree._Element) -> Iterator[str]:
    for child in element:
        if child.tag in _TAKEN_OUT or any(child.find(path) is not None for path in _HIDDEN):
            continue
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        else:
            yield from _pieces(child)
            if child.tag == f"{W}p":
                yield "\n"
