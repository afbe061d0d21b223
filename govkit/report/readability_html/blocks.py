"""A document as people will read it, with what was found beside each sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import assert_never

from markupsafe import Markup

from govkit.data.standard import RequiredClause
from govkit.document import (
    AddressBlock,
    Blank,
    Block,
    Clause,
    Contents,
    Field,
    Figure,
    Group,
    Heading,
    Inline,
    List,
    Paragraph,
    Row,
    Stated,
    Style,
    Table,
    Tickbox,
    leaves,
    pieces,
)
from govkit.report.readability_html.marked import Marked, marked
from govkit.report.readability_html.notes import Note
from govkit.report.readability_html.origin import in_words
from govkit.report.readability_html.parts import note_list

_BELOW = 3  # how far a document's headings stand below those of the report


@dataclass(frozen=True, slots=True)
class Scene:
    """What is needed to show one document: its sentences by unit, and what it must say.

    `units` counts the headings, paragraphs, items and cells as they are shown, in the order in which they were read.
    """

    sentences: Mapping[int, Sequence[Marked]]
    written: Mapping[str, object]
    required: Mapping[str, RequiredClause]
    units: Iterator[int]


@dataclass(slots=True)
class Beside:
    """What stands beside a passage: the notes about its sentences, and the words that make some of them hard."""

    notes: list[Note] = field(default_factory=list)
    hard_words: list[str] = field(default_factory=list)

    @property
    def kind(self) -> str:
        """What a passage with a note is marked as."""
        return " noted" if self.notes else ""

    def shown(self) -> Markup:
        """All of it as a list."""
        return note_list(self.notes, self.hard_words)


def scene(sentences: Sequence[Marked], written: Mapping[str, object], required: Mapping[str, RequiredClause]) -> Scene:
    """The scene of one document."""
    by_unit: dict[int, list[Marked]] = defaultdict(list)
    for each in sentences:
        by_unit[each.sentence.unit].append(each)
    return Scene(by_unit, written, required, count())


def shown(blocks: Sequence[Block], here: Scene) -> Markup:
    """The blocks in their order."""
    return Markup().join(_block(block, here) for block in blocks)


def _block(block: Block, here: Scene) -> Markup:
    match block:
        case Heading():
            tag = f"h{min(block.level + _BELOW, 6)}"
            return _passage(tag, _number(block.number), block.inlines, here, "heading")
        case Paragraph():
            kind = "" if block.style is Style.BODY else block.style.value
            return _passage("p", _number(block.number), block.inlines, here, kind)
        case Tickbox():
            box = Markup('<span class="box" aria-hidden="true">☐</span> <span class="unseen">Tick box: </span>')
            return _passage("p", box, block.inlines, here, "tickbox")
        case Field():
            space = Markup('<span class="unseen">Space to write: </span>')
            return _passage("p", space, block.inlines, here, "field")
        case List():
            return _list(block, here)
        case Table():
            return _table(block, here)
        case Figure():
            return _figure(block, here)
        case AddressBlock():
            lines = Markup("<br>").join(marked(line) for line in block.shown)
            kind = " recipient" if block.recipient else ""
            return Markup('<div class="passage"><p class="words address{}">{}</p></div>').format(kind, lines)
        case Contents():
            return Markup('<p class="furniture">The list of contents stands here.</p>')
        case Group():
            return Markup('<div class="group {}">{}</div>').format(block.role.value, shown(block.blocks, here))
        case Clause():
            return _clause(block, here)
        case _:
            assert_never(block)


def _clause(clause: Clause, here: Scene) -> Markup:
    needed = here.required.get(clause.id)
    about = Markup('<p class="about">{}</p>').format(_must_say(needed)) if needed else Markup()
    return Markup('<section class="clause">{}{}</section>').format(about, shown(clause.blocks, here))


def _must_say(needed: RequiredClause) -> Markup:
    return Markup("<strong>Keep this part.</strong> It must say {}. Source: {} ({}).").format(
        needed.says, needed.source, needed.evidence.value
    )


def _number(number: Sequence[int]) -> Markup:
    return Markup('<span class="number">{}</span> ').format(".".join(map(str, number))) if number else Markup()


def _next(inlines: Sequence[Inline], here: Scene, beside: Beside) -> Markup:
    """The words of the next unit. What is said of its sentences is added to what stands beside it."""
    sentences = here.sentences.get(next(here.units), ())
    beside.notes += [note for each in sentences for note in each.notes]
    beside.hard_words += [word for each in sentences for word in each.hard_words]
    return marked(inlines, sentences)


def _passage(tag: str, before: Markup, inlines: Sequence[Inline], here: Scene, kind: str) -> Markup:
    beside = Beside()
    words = _next(inlines, here, beside)
    return Markup('<div class="passage{}"><{} class="words {}">{}{}</{}>{}{}</div>\n').format(
        beside.kind, tag, kind, before, words, tag, _origins([inlines], here), beside.shown()
    )


def _list(block: List, here: Scene) -> Markup:
    tag = "ol" if block.ordered else "ul"
    items = Markup().join(_item(item.inlines, here) for item in block.items)
    return Markup('<{} class="items" role="list">{}</{}>\n').format(tag, items, tag)


def _item(inlines: Sequence[Inline], here: Scene) -> Markup:
    beside = Beside()
    words = _next(inlines, here, beside)
    return Markup('<li class="passage{}"><div class="words">{}</div>{}{}</li>\n').format(
        beside.kind, words, _origins([inlines], here), beside.shown()
    )


def _figure(figure: Figure, here: Scene) -> Markup:
    """The words of a picture as a list under its caption; the picture itself is in the document."""
    space = Markup('<span class="unseen">Picture: </span>')
    caption = _passage("p", space, figure.caption, here, "caption")
    words = Markup().join(_item(inlines, here) for inlines, _place in list(pieces(figure))[1:])
    return Markup('{}<ul class="items" role="list">{}</ul>\n').format(caption, words)


def _table(table: Table, here: Scene) -> Markup:
    beside = Beside()
    caption = _next(table.caption, here, beside)
    head = _row(table.header, here, beside, "col") if table.header else Markup()
    body = Markup().join(_row(row, here, beside, "row") for row in table.rows)
    inside = [cell.inlines for row in table.rows for cell in row.cells]
    return Markup(
        '<div class="passage tabled{}"><div class="words scrolls" tabindex="0" role="group" aria-label="Table">'
        "<table>{}{}<tbody>{}</tbody></table></div>{}{}</div>\n"
    ).format(
        beside.kind,
        Markup("<caption>{}</caption>").format(caption) if caption else "",
        Markup("<thead>{}</thead>").format(head) if head else "",
        body,
        _origins(inside, here),
        beside.shown(),
    )


def _row(row: Row, here: Scene, beside: Beside, scope: str) -> Markup:
    """One row; what is said of its cells is added to what stands beside the table."""
    cells = Markup()
    for cell in row.cells:
        words = _next(cell.inlines, here, beside)
        one = (
            Markup('<th scope="{}">{}</th>').format(scope, words)
            if cell.heading
            else Markup("<td>{}</td>").format(words)
        )
        cells += one
    return Markup("<tr>{}</tr>\n").format(cells)


def _origins(runs: Sequence[Sequence[Inline]], here: Scene) -> Markup:
    """Which of the words come from the partnership file, for those who ask to see it."""
    facts = (leaf for inlines in runs for leaf in leaves(inlines) if isinstance(leaf, Stated | Blank))
    said = in_words(dict.fromkeys(fact.path for fact in facts if fact.path), here.written)
    return Markup('<p class="origins">Boxed words: {}.</p>').format(said) if said else Markup()
