"""Findings as pages tell them: by what parts are called, and not by their keys."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from govkit.finding import Finding
from govkit.studio.crumbs import crumbs
from govkit.studio.desk import Desk
from govkit.studio.forms.label import label, labelled
from govkit.studio.forms.option import called
from govkit.studio.forms.wanted import wanted
from govkit.studio.sections import is_about_open
from govkit.written.source_map import undotted

_WRITTEN: Final = re.compile(r"`([a-z][^`]*)`")
_OPEN: Final = "To be agreed"


def spoken(sentence: str, desk: Desk) -> str:
    """A sentence in which each place of the file goes by the labels that lead to it: “Northmoor Council: Contact: Phone”.

    A key, a choice, and a key with its choice go by the labels that forms give them, and a short name by what it stands for.
    """
    return _WRITTEN.sub(lambda found: _called(found[1], desk) or found[0], sentence)


def _called(path: str, desk: Desk) -> str:
    route = undotted(path)
    if wanted(route) is None:
        return _by_itself(path, desk)
    titles = [each.title for each in crumbs(route, desk)]
    return f"“{': '.join(titles[1:] or titles)}”"


def _by_itself(written: str, desk: Desk) -> str:
    """What one key, choice or short name is called; nothing for whatever else is written so."""
    for section, block in desk.raw.items():
        if isinstance(block, Mapping) and isinstance(block.get(written), Mapping) and wanted((section, written)):
            return f"“{called((section, written), desk.raw)}”"
    words = labelled(written)
    return f"“{words}”" if words else ""


def place_of_fact(path: str, desk: Desk) -> str:
    """A place of the file by the labels that lead to it; its path where the model knows no such place."""
    route = undotted(path)
    return ": ".join(each.title for each in crumbs(route, desk)) if wanted(route) else path


def gravity(finding: Finding) -> str:
    """How grave a finding is, in a word: what is only to be agreed is no error on a page that asks for it."""
    return _OPEN if is_about_open(finding) else label(finding.severity)


def mark(finding: Finding) -> str:
    """The name of how it is marked on a page."""
    return "open" if is_about_open(finding) else str(finding.severity)
