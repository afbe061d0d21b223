"""The pages of all sentences: one for each kind of document, by clause, with when each is said and what makes it true."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from govkit.data.sentences import FILE, SHARED, ListedSentence, promises, shipped_sentences
from govkit.data.templates import Templates, shipped_templates
from pages.evidence import MADE

_START = """\
# The sentences

Everything that the templates can say, when they say it, and what makes it true: facts of the partnership file (by their keys), sources
of law (by their ids in `govkit/standards/sources/`), or what else it rests on. `{{...}}` is a fact; `[words]` may be left out, `[one|other]` is one
of them. {made}

| Rests on | It means |
|---|---|
| label | It names what follows, and asserts nothing. |
| standard | The source that the standard of the kind names for the clause asks for it ([the clauses](clauses.md)). |
| this-document | It is about the document itself. |
| instruction | It tells the reader what to do. |
| promise | Whoever signs or sends the document promises it. |
| good-practice | It is good practice, and no more. |

{kinds}

## Promises

Promises that several documents make, with one value in all of them ([contradicting-promises](rules/set.md)).

| Id | What is promised | Of each |
|---|---|---|
{promises}
"""


def sentence_pages() -> Mapping[str, str]:
    """The page of the whole list, and one for each folder of templates."""
    folders = (*Templates(shipped_templates()).kinds(), SHARED)
    kinds = "\n".join(f"- [{name}](sentences/{name}.md): {len(shipped_sentences(name))}" for name in folders)
    rows = "\n".join(f"| {name} | {each.says} | {', '.join(each.per)} |" for name, each in promises().items())
    start = _START.format(made=MADE.format(f"`templates/KIND/{FILE}`"), kinds=kinds, promises=rows)
    return {"sentences.md": start, **{f"sentences/{name}.md": _page(name) for name in folders}}


def _page(folder: str) -> str:
    lines = [f"# The sentences of {folder}\n", "What each column means: [the sentences](../sentences.md).\n"]
    clause = None
    for each in shipped_sentences(folder):
        if each.clause != clause:
            clause = each.clause
            lines += [
                f"\n## {clause or 'Outside clauses'}\n",
                "| Sentence | Said | True by | Promise |",
                "|---|---|---|---|",
            ]
        lines.append(
            f"| {_cell(each.says)} | {_cell(each.when)} | {_cell('; '.join(_true_by(each)))} | {_promise(each)} |"
        )
    return "\n".join(lines) + "\n"


def _true_by(each: ListedSentence) -> Iterator[str]:
    yield from (f"`{path}`" for path in each.facts)
    yield from each.sources
    if each.rests_on:
        yield str(each.rests_on)


def _promise(each: ListedSentence) -> str:
    if not each.promise:
        return ""
    own = "its own" if each.promise == each.id else each.promise
    return _cell(f"{own}: {', '.join(each.value)}" if each.value else own)


def _cell(words: str) -> str:
    return words.replace("|", "\\|")
