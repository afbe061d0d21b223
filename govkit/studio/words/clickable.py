"""A document in a frame, in which each sentence leads to the page where it is rewritten."""

from __future__ import annotations

from dataclasses import replace
from html import escape

from govkit.document import Document, Emphasis, Inline, Link, Reference, Stated, Strong, Text
from govkit.document.rewrite import Words, rewrite
from govkit.rewording.clauses import OpenTemplates
from govkit.sets.render_set import render_kind
from govkit.studio.desk import Desk
from govkit.studio.made import as_it_would_go
from govkit.studio.routes.look import in_look, look_of
from govkit.studio.studio import PageUnknown
from govkit.tasks.sample_sentence import signed, with_marks
from govkit.tasks.score_sentence import with_texts
from govkit.write.html import write_framed


def clickable(desk: Desk, kind: str) -> str:
    """The first document of a kind as a page for a frame. Raises PageUnknown where the partnership makes none."""
    found = OpenTemplates(desk.templates)
    if desk.loaded.partnership is None or kind not in found.found.kinds():
        raise PageUnknown("The partnership has no such document as it stands now.")
    clauses = {(clause, each.number): each for clause in found.clauses(kind) for each in found.of_clause(kind, clause)}
    signs = signed(found, list(clauses.values()))
    places = {id(each): at for at, each in clauses.items()}
    with with_texts(found.found, signs.texts) as templates:
        made = render_kind(desk.loaded.partnership, templates, kind, draft=True)
    if not made:
        raise PageUnknown("The partnership has no such document as it stands now.")
    shown = as_it_would_go(desk, in_look(desk, made[0].document))
    # A place to break a line can stand within a sign.
    written = write_framed(_without_links(shown), *look_of(desk)).replace("<wbr>", "")

    def opens(name: str) -> str:
        clause, number = places[id(signs.sentences[name])]
        return f'<a class="fact" target="_top" href="{escape(desk.at(f"words/{kind}/{clause}/{number}"))}">'

    return with_marks(written, opens, "</a>")


def _without_links(document: Document) -> Document:
    """The document with the words of its links alone, since a link in a link is none."""
    return replace(document, blocks=tuple(rewrite(block, _unlinked) for block in document.blocks))


def _unlinked(run: Words) -> Words:
    return tuple(new for old in run for new in _one(old))


def _one(inline: Inline) -> Words:
    match inline:
        case Link():
            return _unlinked(inline.inlines)
        case Strong() | Emphasis():
            return (replace(inline, inlines=_unlinked(inline.inlines)),)
        case Stated() | Reference():  # which are links as they are written: to ring, and to a clause
            return (Text(inline.text),)
    return (inline,)
