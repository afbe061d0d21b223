"""What the clauses of a kind were approved to say: `approved.yaml` beside its templates, govkit's own and a house's."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

import yaml
from pydantic import Field

from govkit.data.block import DataBlock
from govkit.data.renamed import renamed
from govkit.data.shelf import fast, read
from govkit.data.shipped import from_json
from govkit.data.templates import shipped_templates
from govkit.model.facts import Text

APPROVED: Final = "approved.yaml"
PACKED_APPROVED: Final = "approved_words.json"
_CLAUSE: Final = re.compile(r"^  ([a-z0-9-]+):", re.MULTILINE)
_TOP: Final = """\
# What each clause was approved to say, and when it says it. Facts are {slots}, alternatives [if ...:words|if ...:others]. `keeps` are the
# promises that a sentence makes. `govkit approve` writes this file; whoever changes it by hand approves what they write.
"""


class ApprovedSentence(DataBlock):
    """One sentence as it was approved."""

    says: str = Field(
        description="its words, with facts as `{slots}` and alternatives as `[if ...:words|if ...:others]`."
    )
    when: tuple[str, ...] = Field((), description="the template's conditions, which all have to hold.")
    keeps: tuple[str, ...] = Field((), description="the ids of the promises that it makes.")


class ApprovedClause(DataBlock):
    """What a clause was approved to say, by whom, in what role, when and why."""

    approved_by: Text = Field(description="who approved it.")
    role: Text = Field(description="in what role, such as `information governance lead`.")
    approved_on: date = Field(description="on what day.")
    why: Text | None = Field(None, description="why it says this.")
    says: tuple[ApprovedSentence, ...] = Field((), description="its sentences, in their order.")


class ApprovedFile(DataBlock):
    """The approved words of a kind of document."""

    clauses: Mapping[str, ApprovedClause] = Field(description="the clauses, each by its id.")


class PackedApproved(DataBlock):
    """What tells in a moment whether templates are as they were approved: digests of the files of each kind, and of each clause's words."""

    files: Mapping[Text, Mapping[str, str]]
    clauses: Mapping[Text, Mapping[str, str]]


def shipped_approved(kind: str) -> Mapping[str, ApprovedClause]:
    """What govkit's own clauses of a kind were approved to say, by clause."""
    file = shipped_templates() / kind / APPROVED
    return _kept(file, file.stat().st_mtime_ns).clauses if file.is_file() else {}


@cache
def _kept(file: Path, _written: int) -> ApprovedFile:
    return fast(file, ApprovedFile)


def own_approved(house: Path, kind: str) -> Mapping[str, ApprovedClause]:
    """What a house approved of a kind, by clause of today; one under the name that it had gives way to one of today's. Raises DataUnreadable."""
    file = house / kind / APPROVED
    if not file.is_file():
        return {}
    names = _CLAUSE.findall(file.read_text("utf-8", errors="replace"))
    # A merge can leave a clause twice, which the fast reader would not see.
    found = (fast if len(names) == len(set(names)) else read)(file, ApprovedFile).clauses
    newer = {name: renamed().clause(kind, name) for name in found}
    old = {now.name: found[name] for name, now in newer.items() if now}
    return {**old, **{name: clause for name, clause in found.items() if not newer[name]}}


def line_of_clause(file: Path, kind: str, clause: str) -> int:
    """The line at which the approval of a clause begins, under whichever name; 0 where there is none."""
    lines = {name: number for number, name in enumerate(map(_name, file.read_text("utf-8").splitlines()), 1) if name}
    old = (name for name in lines if (now := renamed().clause(kind, name)) and now.name == clause)
    return next((lines[name] for name in (clause, *old) if name in lines), 0)


def _name(line: str) -> str:
    found = _CLAUSE.match(line)
    return found[1] if found else ""


@cache
def approved_digests() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    """The packed digests, as PackedApproved tells them."""
    found: dict[str, Any] = from_json(PACKED_APPROVED)
    return found


def digest(words: bytes) -> str:
    """What stands for a file or for words, so that a change is seen."""
    return sha256(words).hexdigest()[:20]


def clause_digest(sentences: Iterable[tuple[str, tuple[str, ...]]]) -> str:
    """What stands for all that a clause says: each sentence with its conditions."""
    return digest(json.dumps([[says, list(when)] for says, when in sentences], ensure_ascii=False).encode())


def as_text(clauses: Mapping[str, ApprovedClause]) -> str:
    """The file that holds these, sorted by clause."""
    top = "clauses:\n" if clauses else "clauses: {}\n"
    return "".join((_TOP, top, *(line for name in sorted(clauses) for line in _lines(name, clauses[name]))))


def _lines(name: str, clause: ApprovedClause) -> Iterator[str]:
    yield f"  {name}:\n"
    for key in ("approved_by", "role", "approved_on", "why"):
        if value := getattr(clause, key):
            yield f"    {key}: {_scalar(str(value))}\n"
    yield "    says:\n" if clause.says else "    says: []\n"
    for each in clause.says:
        yield f"    - says: {_scalar(each.says)}\n"
        if each.when:
            yield "      when:\n"
            yield from (f"      - {_scalar(asked)}\n" for asked in each.when)
        if each.keeps:
            yield f"      keeps: [{', '.join(each.keeps)}]\n"


def _scalar(value: str) -> str:
    text = yaml.safe_dump(value, allow_unicode=True, width=10**9)
    return str(text).strip().removesuffix("...").strip()
