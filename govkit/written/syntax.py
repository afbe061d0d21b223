"""Mistakes in YAML itself, said in plain English instead of the parser's own words."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

import yaml

from govkit.finding import Cure
from govkit.written.mended_line import mended_line
from govkit.written.slips import curly, without_space
from govkit.written.source_map import Position


class Mistake(NamedTuple):
    """What is wrong, what to do about it, and where; and the cure, where it is plain to see."""

    message: str
    fix: str
    place: Position
    cure: Cure | None = None


class Clue(NamedTuple):
    """How to tell one mistake: the parser's words, the text before and after the place, and what to say.

    `{sign}` stands for the character at the place; `opening` means that the place is where the thing began.
    """

    words: str
    message: str
    fix: str
    before: str = ""
    after: str = ""
    opening: bool = False


_VALUE: Final = re.compile(r"^\s*(?:- +)*[^\s#][^:]*:\s+(?P<value>\S.*)$")
_QUOTE_IT: Final = "Put the whole value in double quotes."
_WHOLE_IN_QUOTES: Final = _QUOTE_IT.rstrip(".")
_TAB: Final = ("There is a tab here, where YAML only takes spaces.", "Replace the tab with spaces.")
_OUT_OF_PLACE: Final = r"expected (key|<block end>)|'-' indicator"
_CLUES: Final = (
    Clue(r"tab|\\t", *_TAB),
    Clue("cannot start any token", *_TAB, after="\t"),
    Clue("cannot start any token", "A value can't start with the sign “{sign}”.", _QUOTE_IT),
    Clue(
        "end of stream|document (indicator|separator)",
        "The quote that opens here is never closed.",
        "Add the closing quote, or put two single quotes for an apostrophe inside single quotes.",
        opening=True,
    ),
    Clue(
        r"expected ',' or '[\]}]'",
        "This value stands between brackets and holds a colon, as if it were a key.",
        _QUOTE_IT,
        before=r"[{\[].*:\s.*\S$",
        after=r":\s",
    ),
    Clue(
        r"expected ',' or '[\]}]'",
        "The bracket that opens here is not closed, or what stands between the brackets is not in order.",
        "Close the bracket, put a comma between items, and put an item that holds a colon in double quotes.",
        opening=True,
    ),
    Clue(
        "mapping values are not allowed",
        "This value holds a colon, as if it were a key.",
        _QUOTE_IT,
        before=r"^\s*(- +)*[^\s#].*:\s",
    ),
    Clue(
        "mapping values are not allowed",
        "This line is indented too far, or the line above has no colon after its key.",
        "Start it in the same column as the keys around it, and write each as `key: value`, with a space.",
    ),
    Clue(
        "expected ':'",
        "This line is not a key with a value: its colon is missing.",
        "Write it as `key: value`, with a space after the colon, or indent it to carry on the line above.",
        opening=True,
    ),
    Clue(
        "sequence entries are not allowed",
        "A list can't start on the same line as its key.",
        "Start it on the next line, or put the value in double quotes if the dash belongs to it.",
    ),
    Clue("alphabetic or numeric", "A value can't start with the sign “{sign}”.", _QUOTE_IT, opening=True),
    Clue(_OUT_OF_PLACE, "There is a closing bracket or comma here that nothing opened.", "Delete it.", after=r"[\]},]"),
    Clue(
        _OUT_OF_PLACE,
        "This value starts with a bracket, so it ends where the bracket is closed, and more words follow.",
        _QUOTE_IT,
        before=r"[\]}]\s*$",
    ),
    Clue(
        _OUT_OF_PLACE,
        "There are more words here after a quote that ended the value.",
        "Put the whole value in double quotes if it holds an apostrophe, or in single quotes if it holds double ones.",
        before=r"\S",
    ),
    Clue(
        _OUT_OF_PLACE,
        "This line does not line up with the lines around it.",
        "Start it in the same column as the other keys or dashes of its block, with spaces only.",
    ),
    Clue(
        "node content", "The file ends here, and a bracket above is not closed.", "Close it with `]` or `}`.", after="$"
    ),
    Clue(
        "block mapping|mapping keys are not allowed",
        "A value can't start with the sign “{sign}”.",
        _QUOTE_IT,
        after=r"\?",
    ),
    Clue("node content", "A value can't start with the sign “{sign}”.", _QUOTE_IT),
    Clue(
        "comment or line break|indentation indicator|chomping",
        "After `|` or `>` nothing else may stand on the line.",
        "Start the text on the next line, indented, or put the whole value in double quotes.",
        opening=True,
    ),
    Clue(
        "escape|hexdecimal",
        "A backslash inside double quotes has a meaning of its own, and this one has none.",
        "Use single quotes around the value, or write the backslash twice.",
    ),
    Clue("tag|'>'|URI", "A value can't start with the sign “!”.", _QUOTE_IT, opening=True),
    Clue(
        "document start",
        "The file seems to have ended before this line.",
        "Start this line and the first one in the same column, and delete a line `...` or one that starts with `%`.",
    ),
    Clue(
        "directive|incompatible YAML",
        "A line that starts with `%` is an instruction to YAML.",
        "Delete that line, or put its words in double quotes.",
    ),
)
_OTHERWISE: Final = Clue(
    "",
    "The file can't be read from here on.",
    "Look here and just above for a colon, quote or bracket that is missing.",
)


def explain(error: yaml.YAMLError | ValueError | OverflowError, text: str) -> Mistake:
    """The mistake behind the parser's complaint about the text."""
    words = str(getattr(error, "problem", "") or "escape")
    problem = _position(getattr(error, "problem_mark", None), (0, 0))
    opening = _position(getattr(error, "context_mark", None), problem)
    lines = text.split("\n")
    if slip := _slip(lines, words, problem, opening):
        return slip
    clue = next((clue for clue in _CLUES if _fits(clue, words, *_around(lines, problem))), _OTHERWISE)
    line, column = opening if clue.opening else problem
    sign = _around(lines, (line, column))[1][:1]
    cure = mended_line(lines, line) if clue.fix.startswith(_WHOLE_IN_QUOTES) else None
    place = Position(line + 1, column + 1, line + 1, column + 1)
    return Mistake(clue.message.format(sign=sign), clue.fix, place, cure)


def _slip(lines: list[str], words: str, problem: tuple[int, int], opening: tuple[int, int]) -> Mistake | None:
    """The mistake where a line nearby has no space after its colon, or a value there stands in curly quotes."""
    if not re.search("expected ':'|mapping values are not allowed", words):
        return None
    for line in dict.fromkeys((opening[0], problem[0] - 1)):
        if 0 <= line < len(lines) and (told := without_space(lines[line])):
            start = len(lines[line]) - len(lines[line].lstrip())
            place = Position(line + 1, start + 1, line + 1, start + 1)
            return Mistake(*told, place, mended_line(lines, line))
    value = _VALUE.search(lines[problem[0]]) if problem[0] < len(lines) else None
    if value and value.start("value") < problem[1] and (told := curly(value["value"])):
        column = value.start("value") + 1
        place = Position(problem[0] + 1, column, problem[0] + 1, column)
        return Mistake(*told, place, mended_line(lines, problem[0]))
    return None


def _fits(clue: Clue, words: str, before: str, after: str) -> bool:
    return bool(re.search(clue.words, words) and re.search(clue.before, before) and re.match(clue.after, after))


def _position(mark: yaml.Mark | None, otherwise: tuple[int, int]) -> tuple[int, int]:
    return (mark.line, mark.column) if mark else otherwise


def _around(lines: list[str], place: tuple[int, int]) -> tuple[str, str]:
    """The text of the line before and after the place; the parser may point just beyond the last line."""
    line = lines[place[0]] if place[0] < len(lines) else ""
    return line[: place[1]], line[place[1] :]
