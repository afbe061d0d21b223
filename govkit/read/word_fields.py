"""Follows the fields of a Word file: their instructions are not printed, and what a merge field gives is filled in later."""

from __future__ import annotations

from typing import Final

from lxml import etree

from govkit.read.blanks import blank
from govkit.read.emphasis import plain
from govkit.read.word_package import W

_FILLED_IN: Final = frozenset({"MERGEFIELD", "ADDRESSBLOCK", "GREETINGLINE", "FILLIN", "ASK", "MACROBUTTON"})
_OF_A_FORM: Final = frozenset({"FORMTEXT", "FORMDROPDOWN"})


class _Field:
    """A field that has begun. `result` is where what it gives starts among the words, once its instructions have ended."""

    def __init__(self) -> None:
        self.instructions, self.result = "", -1


class Fields:
    """The fields that are open in a paragraph, the innermost last."""

    def __init__(self) -> None:
        self._open: list[_Field] = []

    @property
    def in_instructions(self) -> bool:
        """Whether what stands here instructs a field, and is not printed."""
        return any(field.result < 0 for field in self._open)

    def instruct(self, text: str) -> None:
        """Takes in a part of the instructions."""
        if self._open:
            self._open[-1].instructions += text

    def turn(self, sign: etree._Element, said: list[str]) -> None:
        """Begins a field, ends its instructions, or ends it, when these words have been said."""
        kind = sign.get(f"{W}fldCharType")
        if kind == "begin":
            self._open.append(_Field())
        elif kind == "separate" and self._open:
            self._open[-1].result = len(said)
        elif kind == "end" and self._open:
            field = self._open.pop()
            start = len(said) if field.result < 0 else field.result
            result = given(field.instructions, "".join(said[start:]))
            said[start:] = [] if self.in_instructions else [result]


def given(instructions: str, result: str) -> str:
    """What a field prints, as one blank where it is filled in later."""
    name = (instructions.split() or [""])[0].upper()
    if name in _OF_A_FORM:
        return result if result.strip() else blank("")
    names_itself_inside = "«" in plain(result).strip()[1:]  # Dear «Name»
    return blank(result) if name in _FILLED_IN and not names_itself_inside else result
