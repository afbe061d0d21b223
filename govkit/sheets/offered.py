"""What a question offers to choose from: fixed choices with what they mean, parts of the partnership by name, yes and no."""

from __future__ import annotations

from typing import NamedTuple

from govkit.data.choices import meanings
from govkit.load.file_keys import pattern_of
from govkit.model import Partnership
from govkit.model.facts import Fact, IdElsewhere
from govkit.sheets.form import YES_NO, choices_of
from govkit.sheets.labels import part_name, plainly
from govkit.wording.say import begin, say


class OfferedChoice(NamedTuple):
    """One thing to choose: as the file has it, as people say it, and what it means where that needs to be said."""

    written: str
    said: str
    means: str = ""


def offered(partnership: Partnership, fact: Fact | None, path: str = "") -> tuple[OfferedChoice, ...]:
    """All that can be chosen where a fact is asked for; nothing where it may be any words."""
    if fact is YES_NO:
        return OfferedChoice("true", "Yes"), OfferedChoice("false", "No")
    if isinstance(fact, IdElsewhere):
        return _parts(partnership, fact)
    if fact is None:
        return ()
    means = meanings(pattern_of(path)) if path else {}
    return tuple(
        OfferedChoice(word, begin(say(fact.read(word))), plainly(means.get(word, ""), partnership))
        for word in choices_of(fact)
    )


def _parts(partnership: Partnership, fact: IdElsewhere) -> tuple[OfferedChoice, ...]:
    sections = [each for each in (fact.section, fact.or_section) if each]
    named = [(name, part_name(partnership, each, name)) for each in sections for name in getattr(partnership, each)]
    said = [each for _name, each in named]
    return tuple(OfferedChoice(name, each if said.count(each) == 1 else f"{each} ({name})") for name, each in named)
