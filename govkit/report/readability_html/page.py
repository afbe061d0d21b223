"""The page: its sections in their order, with its style and its script inside and nothing fetched."""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Sequence
from hashlib import sha256
from importlib import resources

from markupsafe import Markup

from govkit.report.findings.summary import accepted
from govkit.report.readability_html.change_list import as_csv, as_docx, changes
from govkit.report.readability_html.clauses import clause_names
from govkit.report.readability_html.course import courses
from govkit.report.readability_html.fixes import WEIGHTS, fixes
from govkit.report.readability_html.material import Material
from govkit.report.readability_html.notes import ORDINARY, Note, every_note, notes
from govkit.report.readability_html.parts import section
from govkit.report.readability_html.said import SEVERITIES, as_words, kind
from govkit.report.readability_html.scores import COLUMNS
from govkit.report.readability_html.since import since
from govkit.report.readability_html.tested import tested
from govkit.report.readability_html.views import sentence_id, views
from govkit.rules.rule import Rule, rules
from govkit.wording.say import say

GENERATOR = "govkit readability"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def report(material: Material) -> str:
    """The whole file. The same run gives the same text."""
    names = {each.scored.document.name: clause_names(each.scored.document) for each in material.documents}
    found = notes(material, names)
    shown = views(material, found, names)
    ordered = fixes(material, found)
    rows = changes(material, ordered, names)
    every = tuple(every_note(found))
    style, script = _inside("report.css"), _inside("report.js")
    ids = {view.name: view.id for view in shown}
    return str(
        section(
            "page.html.j2",
            material=material,
            day=say(material.day),
            generator=GENERATOR,
            policy=_policy(style, script),
            style=Markup(style),  # noqa: S704 - govkit's own stylesheet
            script=Markup(script),  # noqa: S704 - govkit's own script
            views=shown,
            fixes=ordered,
            rows=rows,
            every=every,
            names=names,
            kinds=_kinds(every),
            rules=_rules(every),
            severities=SEVERITIES,
            weights=WEIGHTS,
            columns=COLUMNS,
            since=since(material.compared, material.ref, material.titles, names) if material.compared else None,
            courses=courses(material.runs, material.titles, {view.name: view.aim.reading_age for view in shown}),
            tested=[tested(each, material.titles, names) for each in material.tested],
            ordinary=ORDINARY,
            as_words=as_words,
            accepted=accepted,
            kind=kind,
            csv=_data("text/csv;charset=utf-8", as_csv(rows)),
            docx=_data(_WORD, as_docx(rows, material)),
            place=lambda note: _place(note, ids),
        )
    )


def _kinds(every: Sequence[Note]) -> list[tuple[str, str, int]]:
    """The kinds of finding that there are: id, name and how many."""
    found = Counter(note.rule for note in every)
    return [(rule, kind(rule), found[rule]) for rule in sorted(found)]


def _rules(every: Sequence[Note]) -> list[Rule]:
    found = {note.rule for note in every}
    return [rule for rule in rules("readability") if rule.id in found]


def _place(note: Note, ids: dict[str, str]) -> str:
    """What leads to the sentence of a note, or to the note itself where it is about the document as a whole."""
    if note.is_about_document:
        return f"n{note.number}"
    return sentence_id(ids[note.remark.finding.document], note.remark.problem.sentence.number)


def _policy(style: str, script: str) -> str:
    """What a browser may do with the file: use this style and this script, and fetch nothing."""
    return f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; base-uri 'none'; form-action 'none'"


def _digest(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode('utf-8')).digest()).decode('ascii')}"


def _data(kind: str, content: bytes) -> str:
    return f"data:{kind};base64,{b64encode(content).decode('ascii')}"


def _inside(name: str) -> str:
    return resources.files("govkit.report.readability_html").joinpath(name).read_text("utf-8")
