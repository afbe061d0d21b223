"""Packs what tells in a moment whether the templates that govkit ships are as they were approved."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from jinja2 import meta

from govkit.approval.words_of import words_of
from govkit.data.approved import ApprovedClause, PackedApproved, clause_digest, digest, shipped_approved
from govkit.data.shelf import Wrong, read
from govkit.data.templates import Templates, shipped_templates
from govkit.render.environment import parsed


def packed_approved() -> str:
    """What the packed file holds."""
    return json.dumps(_now(), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def read_packed_approved(file: Path) -> PackedApproved:
    """The packed file, held to the templates and to what was approved. Raises DataUnreadable."""
    return read(file, PackedApproved, _check)


def _check(found: PackedApproved) -> Iterator[Wrong]:
    now = _now()
    for block in ("files", "clauses"):
        held: Mapping[str, Any] = getattr(found, block)
        for name in held.keys() | now[block].keys():
            if held.get(name) != now[block].get(name):
                why = f"What is approved of `{name}` is not what is packed here."
                yield Wrong((block, *((name,) if name in held else ())), why, "Run `govkit approve`.")


def _now() -> Mapping[str, Any]:
    ours = Templates(shipped_templates())
    clauses = {kind: {name: _digest(each) for name, each in shipped_approved(kind).items()} for kind in ours.kinds()}
    # A kind with words that nobody approved gets no digests of files, so that every run looks at its words.
    approved = (kind for kind, was in clauses.items() if was == dict(_said(ours, kind)))
    return {
        "files": {kind: dict(_files(kind)) for kind in approved},
        "clauses": clauses,
    }


def _said(ours: Templates, kind: str) -> Iterator[tuple[str, str]]:
    for name, words in (words_of(ours, kind) or {}).items():
        yield name, clause_digest((each.says, each.when) for each in words.statements)


def _digest(clause: ApprovedClause) -> str:
    return clause_digest((each.says, each.when) for each in clause.says)


def _files(kind: str) -> Iterator[tuple[str, str]]:
    """Each template that documents of a kind are made of, with what stands for it."""
    waiting, seen = [f"{kind}/document.html.j2"], set[str]()
    while waiting:
        name = waiting.pop(0)
        if name in seen:
            continue
        seen.add(name)
        file = shipped_templates() / name
        waiting += [each for each in meta.find_referenced_templates(parsed(file.read_text("utf-8"), name)) if each]
        yield name, digest(file.read_bytes())
