"""Over a hundred edits of the shipped templates that change no word: nothing is reported of any."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from govkit.data.templates import shipped_templates
from tests.approval.words import changed, source

CLAUSES = sorted(
    file.relative_to(shipped_templates()).as_posix() for file in shipped_templates().glob("*/clauses/*.j2")
)[::2]


def reformatted(text: str) -> str:
    """Each element on a line of its own, and longer white space in the midst of sentences."""
    return re.sub(r"(?<=[a-z]) (?=[a-z]+ [a-z]+[.,])", "\n     ", text.replace("</p>", "</p>\n\n"), count=6)


def commented(text: str) -> str:
    """A note before each paragraph, and one inside."""
    return text.replace("<p>", "{# why #}\n<p>{# as agreed #}")


def loops_renamed(text: str) -> str:
    """Each name that a loop gives, another."""
    return renamed(text, re.findall(r"{% for (\w+) in ", text))


def sets_renamed(text: str) -> str:
    """Each name that is set, another."""
    return renamed(text, re.findall(r"{% set (\w+) = ", text))


def renamed(text: str, names: list[str]) -> str:
    """The template with other names within its code; one that includes another, which asks for these, stays as it is."""
    if "{% include" in text or not names:
        return text
    name = re.compile(rf"\"[^\"]*\"|(?<![\w.])({'|'.join(dict.fromkeys(names))})(?![\w(=])")
    code = re.compile(r"{[{%].*?[%}]}")
    return code.sub(lambda found: name.sub(lambda part: f"its_{part[1]}" if part[1] else part[0], found[0]), text)


def macro_extracted(text: str) -> str:
    """The first paragraph without a fact in it as a macro."""
    found = re.search(r"<p>[^{}<>]+</p>", text)
    if not found:
        return text
    head, tag, rest = text[: found.start()], found[0], text[found.end() :]
    return f"{{% macro said() %}}{tag}{{% endmacro %}}\n{head}{{{{ said() }}}}{rest}"


def quotes_changed(text: str) -> str:
    """Words within expressions between single quotation marks."""
    return re.sub(r"({[{%])(.*?)([%}]})", lambda found: found[1] + _single(found[2]) + found[3], text)


def _single(code: str) -> str:
    return code if code.strip().startswith(("clause", "-")) else code.replace('"', "'")


def attributes_turned(text: str) -> str:
    """Another attribute before the first."""
    return text.replace("<a href=", '<a class="x" href=')


EDITS: tuple[Callable[[str], str], ...] = (
    reformatted,
    commented,
    loops_renamed,
    sets_renamed,
    macro_extracted,
    quotes_changed,
    attributes_turned,
)


def edits(every: int) -> Iterator[tuple[str, str, str]]:
    """Two of the edits of each clause, or of one in so many, and its names changed, where that changes the template at all."""
    for at, name in [*enumerate(CLAUSES)][::every]:
        for edit in (EDITS[at % len(EDITS)], EDITS[(at + 3) % len(EDITS)], loops_renamed, sets_renamed):
            text = edit(source(name))
            if text != source(name):
                yield f"{edit.__name__} of {name}", name, text


@pytest.mark.parametrize(("every", "least"), [(12, 15), pytest.param(1, 100, marks=pytest.mark.slow)])
def test_edits_that_change_no_word_are_never_reported(every: int, least: int, tmp_path: Path) -> None:
    tried, reported = 0, []
    for at, (what, name, text) in enumerate(edits(every)):
        tried += 1
        found = changed(tmp_path / str(at), {name: text})
        reported += [f"{what}: {each.before} -> {each.after}" for clause in found for each in clause.changes]
    assert reported == []
    assert tried >= least
