"""A name with a letter that the font of the house lacks is set in two fonts, as if one letter of somebody’s name were a mistake.

It looks at documents of a house whose `style.yaml` names a font. What the font lacks is set in Source Sans 3, the font that govkit ships,
so nothing is lost. Boxes to tick are always set in that.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.rules.problem import DocumentProblem
from govkit.rules.rendered import Rendered

SEVERITY = Severity.WARNING
SOURCE = "Good practice: a name is set in one font"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
<p>Dear Nguyễn</p>
"""
GOOD = """
<p>Dear Zoë</p>
"""


def check(rendered: Rendered) -> Iterator[DocumentProblem]:
    """The font of a house must have each letter and sign that its documents say."""
    house = rendered.document.house
    if house is None or house.font is None:
        return
    known: set[str] = set()
    for said in rendered.said:
        for sign in house.font.lacking(said.text):
            if sign not in known and not sign.isspace():
                known.add(sign)
                at = said.text.index(sign)
                yield DocumentProblem(
                    said.place,
                    said.clause,
                    f"The font {house.font.name} has no “{sign}”, as in “{_around(said.text, at)}”.",
                    "Ask its maker for a version that has it, or write it in other signs. It is set in Source Sans 3 until then.",
                    path=said.path(at, at + 1),
                )


def _around(text: str, at: int) -> str:
    """The word in which a sign stands."""
    return f"{text[:at].rpartition(' ')[2]}{text[at:].partition(' ')[0]}"
