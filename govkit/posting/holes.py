"""Finds, among the operators that draw a page, those that show what is the recipient's own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from govkit.document.unbroken import NO_BREAK
from govkit.posting.addressed import ADDRESS, NAME, REFERENCE, SALUTATION
from govkit.posting.drawn import NO_FACE, Drawn, DrawnPage
from govkit.posting.letter_font import LetterFont, shipped_font
from govkit.posting.own_lines import NotSetAlone, OwnLine
from govkit.posting.rooms import Room, rooms
from govkit.posting.shapers import Shapers
from govkit.posting.shaping import UNITS, Needed, compact
from govkit.recipients.recipient import Addressee

# A letter of Shina, which no letter of ours says by itself, as none says the sign of its font.
NASKH_SIGN: Final = "ڿ"
_NASKH_AFTER: Final = "بتثجحخدذر"  # by which several of them are told from each other
_SPARE: Final = 1.0  # pixels that stay free, so that the renderer would not have begun a new line
_TOUCH: Final = 0.02  # of a pixel: as finely as a page tells a place
_FONT: Final = re.compile(rb"/(\w+) ([\d.]+) Tf")
_PLACE: Final = re.compile(rb"1 0 0 -1 (-?[\d.]+) (-?[\d.]+) Tm")
_SHOWN: Final = re.compile(rb"<([0-9a-f]+)>")
_ENDS_SHOWN: Final = b"] TJ"
_ENDS_LINE: Final = b"ET"


class LinePlace(NamedTuple):
    """How a line of the recipient's own is set: in which size, how wide it may be, and the operators that lead to its place, if it varies."""

    size: int
    width: float
    moved: tuple[bytes, ...] = ()


class Hole(NamedTuple):
    """Where a line of the recipient's own is shown."""

    line: OwnLine
    place: LinePlace


Part = bytes | Hole


def stand_in(
    address_lines: int, scripts: Mapping[str, Needed] | None = None, font: LetterFont | None = None
) -> Addressee:
    """Whom a letter is laid out for: somebody whose every line is known again, and has Arabic letters where `scripts` say so, by path."""
    known = {NAME: "n", SALUTATION: "s", REFERENCE: "r", **{f"{ADDRESS}{at}": f"{at}" for at in range(address_lines)}}
    apart = (font or shipped_font()).sign
    name, greeting, reference, *address = (
        _known_again(f"{apart}{sign}{apart}", at, (scripts or {}).get(path))
        for at, (path, sign) in enumerate(known.items())
    )
    return Addressee(0, reference, name, greeting, tuple(address), None, False, None, "en", False, False, False)


def _known_again(latin: str, at: int, script: Needed | None) -> str:
    arabic = f"{NASKH_SIGN}{_NASKH_AFTER[at]}"
    return {Needed.NASKH: arabic, Needed.MIXED: f"{latin} {arabic}"}.get(script or Needed.LATIN, latin)


def parts_of(
    drawn: Drawn, lines: frozenset[OwnLine], shapers: Shapers, filler: Addressee
) -> tuple[tuple[Part, ...], ...]:
    """The operators of each page of a letter to the stand-in, with holes for the lines that are the recipient's own.

    Raises NotSetAlone where one of them is not found, or stands anywhere else or in another way than as a line by itself.
    """
    finding = _Finding(drawn, lines, shapers, filler)
    pages = tuple(tuple(finding.parts(page)) for page in drawn.pages)
    if finding.found != lines:
        raise NotSetAlone
    return pages


class _Finding:
    """What is found on the pages of one letter."""

    def __init__(self, drawn: Drawn, lines: frozenset[OwnLine], shapers: Shapers, filler: Addressee) -> None:
        self._said = {line.said(filler).replace(NO_BREAK, " "): line for line in lines}
        self._font, self._shapers = shapers.font, shapers
        self._fonts = drawn.faces.get(self._font.family, NO_FACE).names
        self._knows_space = False
        self.found: set[OwnLine] = set()

    def parts(self, page: DrawnPage) -> list[Part]:
        """The operators of a page. Those that lead to a line of the address are a part of its hole."""
        free = rooms(page.laid_out, (self._font.sign, NASKH_SIGN))
        parts: list[Part] = []
        font, size, place = b"", 0, (0.0, 0.0)
        operators = iter(page.operators)
        for operator in operators:
            if told := _FONT.fullmatch(operator):
                font, size = told[1], round(float(told[2]) * UNITS)
                room = _room_at(free, *place)
                if room and NASKH_SIGN in room.text:
                    parts += (self._mixed(operator, operators, size, room, parts), _ENDS_LINE)
                    continue
            elif at := _PLACE.fullmatch(operator):
                place = float(at[1]), float(at[2])
            elif operator.endswith(_ENDS_SHOWN) and _shows(operator, self._font.glyph_of(self._font.sign)):
                parts.append(self._hole(operator, font, size, _room_at(free, *place), parts))
                continue
            elif operator.endswith(_ENDS_SHOWN) and font in self._fonts and _shows(operator, self._font.glyph_of(" ")):
                self._knows_space = True
            parts.append(operator)
        return parts

    def _mixed(self, first: bytes, rest: Iterator[bytes], size: int, room: Room, before: list[Part]) -> Hole:
        """The hole in the place of all operators that show a line in several fonts."""
        line = self._said.get(room.text.replace(NO_BREAK, " "))
        run = self._shapers(size).line(room.text)
        drawn = b"\n".join((first, *_until_line_ends(rest)))
        if line is None or run is None or run.shown != drawn or not self._knows_space:
            raise NotSetAlone
        self.found.add(line)
        moved: tuple[bytes, ...] = ()
        if line.at is not None:
            place = before.pop()
            if isinstance(place, Hole) or not _PLACE.fullmatch(place):
                raise NotSetAlone
            moved = (place,)
        return Hole(line, LinePlace(size, room.width - _SPARE, moved))

    def _hole(self, operator: bytes, font: bytes, size: int, room: Room | None, before: list[Part]) -> Hole:
        """The hole in the place of an operator. What a space says is told by the first one, which has to be none of the recipient's."""
        line = self._said.get(room.text.replace(NO_BREAK, " ")) if room else None
        if room is None or line is None or font not in self._fonts or not self._knows_space:
            raise NotSetAlone
        run = self._shapers(size).line(room.text)
        if run is None or run.shown != compact(operator):
            raise NotSetAlone
        self.found.add(line)
        moved = _taken_back(before) if line.at is not None else ()
        return Hole(line, LinePlace(size, room.width - _SPARE, moved))


def _until_line_ends(operators: Iterator[bytes]) -> Iterator[bytes]:
    for operator in operators:
        if operator == _ENDS_LINE:
            return
        yield compact(operator)


def _taken_back(parts: list[Part]) -> tuple[bytes, ...]:
    """The last two operators, which lead to a line and choose its font."""
    font, place = parts.pop(), parts.pop()
    if isinstance(font, Hole) or isinstance(place, Hole) or not (_FONT.fullmatch(font) and _PLACE.fullmatch(place)):
        raise NotSetAlone
    return place, font


def _room_at(free: Sequence[Room], left: float, foot: float) -> Room | None:
    """The room of the line that begins here."""
    return next((room for room in free if abs(room.left - left) < _TOUCH and abs(room.foot - foot) < _TOUCH), None)


def _shows(operator: bytes, glyph: int) -> bool:
    """Whether this glyph is among those that an operator shows."""
    wanted = f"{glyph:04x}".encode("ascii")
    return wanted in operator and any(
        wanted == shown[at : at + 4] for shown in _SHOWN.findall(operator) for at in range(0, len(shown), 4)
    )
