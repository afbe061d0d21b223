"""The document: one tree that every checker reads and every writer writes."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from govkit.document.block import Block, Clause, every_block, pieces
from govkit.document.furniture import ENGLISH, Furniture
from govkit.document.house_style import HouseStyle
from govkit.document.inline import fields_in
from govkit.document.node import Node, node


class Design(StrEnum):
    """How a kind of document is laid out on the page."""

    LETTER = "letter"
    AGREEMENT = "agreement"
    NOTICE = "notice"
    BRIEFING = "briefing"


class Genre(StrEnum):
    """What a text is that somebody else wrote, and so what it is held to."""

    LETTER = "letter"
    NOTICE = "notice"
    AGREEMENT = "agreement"
    BRIEFING = "briefing"
    GUIDANCE = "guidance"

    @property
    def design(self) -> Design:
        """The design of our own documents that is read like it: guidance is for people whose work it is, as agreements are."""
        return Design.AGREEMENT if self is Genre.GUIDANCE else Design(self.value)

    @property
    def kind(self) -> str:
        """What its own targets go by; empty where those of the design hold."""
        return self.value if self is Genre.GUIDANCE else ""


class Doing(StrEnum):
    """What a kind of document does: what it asks of people, or of whom else, and what it is for if it asks nothing."""

    ASKS_FOR_CONSENT = "asks-for-consent"
    OFFERS_OBJECTION = "offers-objection"
    TELLS_PEOPLE = "tells-people"
    ANSWERS_PEOPLE = "answers-people"
    SETS_OUT_AGREEMENT = "sets-out-agreement"
    REQUESTS_DATA = "requests-data"
    BRIEFS_STAFF = "briefs-staff"


@node
class Kind(Node):
    """One kind of document: its folder under templates/, title and page design, whether clauses are numbered, who reads it, what it does."""

    name: str
    title: str
    design: Design
    numbered: bool
    for_the_public: bool = True
    does: tuple[Doing, ...] = ()

    @property
    def is_answered(self) -> bool:
        """Whether people send it back with what they say to it: yes, or no."""
        return Doing.ASKS_FOR_CONSENT in self.does or Doing.OFFERS_OBJECTION in self.does


@node
class Document(Node):
    """One document of a set.

    `kind` names its folder under templates/; `name` is the file name without an ending. `subject_path` is the part of
    the partnership it is made for, such as `letters.consent`, or empty for the whole. `postage` is how it goes out, if that is said.
    `large_print`, `house`, `fillable` and `furniture` are how it is printed, and no part of what is issued.
    """

    kind: str
    name: str
    title: str
    language: str
    reference: str
    version: str
    design: Design
    blocks: tuple[Block, ...]
    subject_path: str = ""
    draft: bool = False
    for_the_public: bool = True
    marking: str = ""
    postage: str = ""
    large_print: bool = False
    house: HouseStyle | None = None
    fillable: bool = False
    furniture: Furniture = ENGLISH

    @property
    def other_language(self) -> str:
        """The code of its language, if that is not English."""
        return "" if self.language.partition("-")[0] in {"en", ""} else self.language

    @property
    def footer(self) -> str:
        """What stands at the foot of every page, before the page number: its protective marking last, if it has one."""
        marking = f". {self.marking}" if self.marking else ""
        return f"{self.reference}, {self.furniture.version} {self.version}{marking}"

    @property
    def not_to_be_sent(self) -> tuple[str, ...]:
        """The marks that say it is not to be sent as it is: that of a draft, and that of a specimen."""
        marks = (
            self.furniture.draft if self.draft else "",
            self.furniture.specimen if self.is_specimen else "",
        )
        return tuple(mark for mark in marks if mark)

    @property
    def is_specimen(self) -> bool:
        """Whether it is addressed to nobody yet: somebody made up stands where each recipient will."""
        runs = (inlines for block in every_block(self.blocks) for inlines, _place in pieces(block))
        return any(True for inlines in runs for _field in fields_in(inlines))

    def clauses(self) -> Iterator[Clause]:
        """The clauses in reading order."""
        return (block for block in every_block(self.blocks) if isinstance(block, Clause))
