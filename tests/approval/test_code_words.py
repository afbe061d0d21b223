"""Words that code puts into a slot are words too: those of filters, of choices said plainly, and of what the model works out."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tests.conftest import ROOT

KEPT: Final = Path(__file__).parent / "code_words.txt"
_PLACES: Final = ("wording", "render", "model", "dates")
_WORDS: Final = re.compile(r"[A-Za-z’]{2,}.* .*[A-Za-z’]{2,}|^ [a-z]+ $")
_PRINTED_NOWHERE: Final = ("model/facts.py", "model/legal_source.py", "wording/pack.py", "wording/house_language.py")
_TOLD_TO_PEOPLE_WHO_WRITE: Final = ("Field", "Problem", "TemplateMistake", "suggest", "PydanticCustomError")


def code_words() -> str:
    """A line for each: the module, and the words. What explains keys, and what stops a run, is printed in no document."""
    files = [file for place in _PLACES for file in sorted((ROOT / "govkit" / place).rglob("*.py"))]
    return "".join(
        f"{file.relative_to(ROOT).as_posix()}: {' '.join(words.split())}\n"
        for file in files
        if not file.as_posix().endswith(_PRINTED_NOWHERE)
        for words in dict.fromkeys(_in(ast.parse(file.read_text("utf-8"))))
    )


def _in(node: ast.AST) -> Iterator[str]:
    """The words of a module in their order, without its docstrings."""
    if isinstance(node, ast.Raise | ast.Import | ast.ImportFrom | ast.AnnAssign) and not _has_value(node):
        return
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") in _TOLD_TO_PEOPLE_WHO_WRITE:
        return
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return
    if isinstance(node, ast.JoinedStr):
        said = "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
        if re.search(r"[A-Za-z’]{2,}", said.replace("{}", "")):
            yield said
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and _WORDS.search(node.value):
        yield node.value
    for child in ast.iter_child_nodes(node):
        yield from _in(child)


def _has_value(node: ast.AST) -> bool:
    return isinstance(node, ast.AnnAssign) and node.value is not None


def test_the_words_that_code_puts_into_slots_are_those_that_were_approved() -> None:
    now, was = code_words().splitlines(), KEPT.read_text("utf-8").splitlines()
    assert [line for line in now if line not in was] == [], "look at these words, then run scripts/code-words"
    assert [line for line in was if line not in now] == [], "these are gone: run scripts/code-words"


def test_words_are_found_wherever_code_has_them() -> None:
    source = 'A: Final = {"x": "said of this"}\ndef f():\n    """Not this one."""\n    raise ValueError("nor this one")\n    return f"{a} and {b}"'
    assert list(_in(ast.parse(source))) == ["said of this", "{} and {}"]
