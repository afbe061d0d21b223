"""What changes as a page of its own, to show in a meeting: words that go struck out, words that come underlined."""

from __future__ import annotations

from typing import Final

from markupsafe import Markup

from govkit.amending.amendment import Amendment, ClauseChange, DocumentChange, Rewording
from govkit.report.amendment.said import (
    CAVEAT,
    FACTS,
    FOLLOWS,
    NOTHING,
    by_what,
    head,
    of_consequence,
    of_document,
    of_fact,
)
from govkit.wording.redline import redline

FOR: Final = "a browser, as one file"
_TAGS: Final = {"kept": Markup("{}"), "taken out": Markup("<del>{}</del>"), "added": Markup("<ins>{}</ins>")}
_STYLE: Final = Markup("""
body { font: 1.05rem/1.5 Arial, sans-serif; color: #0b0c0c; background: #fff; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.7rem; } h2 { font-size: 1.35rem; margin-top: 2.5rem; } h3 { font-size: 1.1rem; margin-top: 1.75rem; }
h1, h2, h3, p, li { overflow-wrap: anywhere; }
del { color: #942514; background: #fdf1ef; } ins { color: #005a30; background: #eef7f1; text-decoration: underline; }
.todo { border-left: 0.4rem solid #12304f; padding-left: 1rem; }
""")
_PAGE: Final = Markup(
    '<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    "<title>{title}</title>\n<style>{style}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n{body}\n</main>\n</body>\n</html>\n"
)


def report(amendment: Amendment, *, colour: bool = False) -> str:  # noqa: ARG001 - the contract of all forms
    """What has to be done, then the documents by clause, then the facts."""
    body = _body(amendment) if not amendment.is_nothing else Markup("<p>{}</p>").format(NOTHING)
    return str(_PAGE.format(title=head(amendment), style=_STYLE, body=body))


def _body(amendment: Amendment) -> Markup:
    parts = [_todo(amendment)] if amendment.consequences else []
    parts += [_document(each) for each in amendment.documents]
    if amendment.facts:
        parts.append(
            Markup("<h2>{}</h2>\n{}").format(
                FACTS, _list([Markup("{}").format(of_fact(each)) for each in amendment.facts])
            )
        )
    return Markup("\n").join(parts)


def _todo(amendment: Amendment) -> Markup:
    points = _list([Markup("{}").format(of_consequence(each)) for each in by_what(amendment.consequences)])
    return Markup('<section class="todo">\n<h2>{}</h2>\n{}\n<p>{}</p>\n</section>').format(FOLLOWS, points, CAVEAT)


def _document(document: DocumentChange) -> Markup:
    clauses = Markup("\n").join(_clause(each) for each in document.clauses)
    return Markup("<h2>{}</h2>\n{}").format(of_document(document), clauses)


def _clause(clause: ClauseChange) -> Markup:
    heading = clause.heading or clause.clause or "Outside of clauses"
    return Markup("<h3>{}</h3>\n{}").format(heading, _list([_redlined(each) for each in clause.rewordings]))


def _redlined(change: Rewording) -> Markup:
    return Markup(" ").join(_TAGS[what].format(words) for words, what in redline(change.before, change.after))


def _list(items: list[Markup]) -> Markup:
    return Markup("<ul>\n{}\n</ul>").format(Markup("\n").join(Markup("<li>{}</li>").format(item) for item in items))
