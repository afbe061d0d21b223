"""A letter of one sheet is read, and a second sheet is put aside or gets lost. Its slip is a sheet of its own, and is not counted.

A check lays nothing out: it tells from the widths of letters, and where it is close it says one side more. `build` counts the sides of the PDF. A
name that many sentences print, and clauses with long lists, take most of the room.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govkit.document import Design, Place, leaves, pieces, slip_of
from govkit.document.block import every_block
from govkit.document.inline import Stated
from govkit.finding import Evidence, Severity
from govkit.paper.sides import MOST, Estimate, estimates
from govkit.rules.problem import DocumentProblem
from govkit.rules.rendered import Rendered
from govkit.wording.say import listing

SEVERITY = Severity.ADVICE
SOURCE = "Good practice (seed report): a letter of two sides at 14 point"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
{% for flow in flows %}{% for item in data_items %}<h2>{{ item.name }}</h2>
<p>{{ flow.name }}: we want to share this with the people who help your family, so that they know what has helped.</p>
{% endfor %}{% endfor %}
"""
GOOD = """
{% for item in data_items %}<h2>{{ item.name }}</h2>
<p>We want to share this with the people who help your family, so that they know what has helped you before.</p>
{% endfor %}
"""
_NAMED: Final = 2
_LONG: Final = 25


def check(rendered: Rendered) -> Iterator[DocumentProblem]:
    """A letter must not take more than two sides without its slip, nor the slip more than one sheet, in PDF or in Word."""
    document = rendered.document
    if document.design is not Design.LETTER or not document.for_the_public:
        return
    found = estimates(document)
    place = Place(f"{document.kind}/document.html.j2", 1)
    if long := [each for each in found if each.letter > MOST]:
        sides = listing([f"{each.letter} sides in {each.format}" for each in long])
        yield DocumentProblem(place, "", f"Without its slip the letter may take {sides}.", _shorter(rendered, long[0]))
    if long := [each for each in found if each.slip > MOST]:
        sides = listing([f"{each.slip} sides in {each.format}" for each in long])
        yield DocumentProblem(place, "", f"The slip may take {sides}.", "Ask about fewer flows, or in two letters.")


def _shorter(rendered: Rendered, estimate: Estimate) -> str:
    """What takes most room: clauses, and names that are printed often."""
    tall = sorted((clause for clause in estimate.heights if clause), key=lambda clause: -estimate.heights[clause])
    said = [f"Shorten what takes most room: {listing([f'“{clause}”' for clause in tall[:_NAMED]])}."] if tall else []
    if names := _long_names(rendered):
        said.append(f"Long names cost lines: {listing(names)}.")
    return " ".join(said) or "Shorten it."


def _long_names(rendered: Rendered) -> list[str]:
    """The long names that take most room in the letter, each with how often it is printed."""
    slip = slip_of(rendered.document.blocks)
    inside = set(map(id, every_block(slip.blocks))) if slip else set()
    printed: dict[str, int] = {}
    for block in every_block(rendered.document.blocks):
        for words, _place in pieces(block) if id(block) not in inside else ():
            for leaf in leaves(words):
                if isinstance(leaf, Stated) and leaf.path.endswith(".name") and len(leaf.text) > _LONG:
                    printed[leaf.text] = printed.get(leaf.text, 0) + 1
    costly = sorted(printed, key=lambda name: -len(name) * printed[name])
    return [f"“{name}”, {printed[name]} times" if printed[name] > 1 else f"“{name}”" for name in costly[:_NAMED]]
