"""Works out what one version of a partnership changes against another."""

from __future__ import annotations

from contextlib import ExitStack

from govkit.amending.amendment import Amendment
from govkit.amending.consequences import consequences
from govkit.amending.facts import changed_facts
from govkit.amending.words import changed_documents
from govkit.data.inputs import Inputs
from govkit.data.templates import templates
from govkit.earlier.standing import standing
from govkit.errors import NothingToCompare
from govkit.load import load_partnership
from govkit.model import Partnership
from govkit.rules.rendered import Rendered
from govkit.sets.render_set import render_set

AS_IT_LIES = "the files as they lie here"


def diff(inputs: Inputs, old: str, new: str = "") -> Amendment:
    """What `new` changes against `old`, each a folder or a git revision; without `new`, what the files as they lie do. Raises NothingToCompare."""
    with ExitStack() as stack:
        then = stack.enter_context(standing(old, inputs))
        now = stack.enter_context(standing(new, inputs)) if new else inputs
        before, old_set = _rendered(then, old)
        after, new_set = _rendered(now, new or AS_IT_LIES)
    documents = tuple(changed_documents(old_set, new_set))
    facts = tuple(changed_facts(before, after))
    follows = consequences(before, after, documents, facts, inputs.today)
    return Amendment(old, new or AS_IT_LIES, documents, facts, follows)


def _rendered(inputs: Inputs, ref: str) -> tuple[Partnership, tuple[Rendered, ...]]:
    found = templates(inputs.partnership, inputs.templates)
    loaded = load_partnership(inputs.partnership, found.house)
    if loaded.partnership is None:
        raise NothingToCompare(
            f"{ref}: {inputs.partnership.name} has faults, so it makes no documents to compare. Run `govkit check` on it there."
        )
    return loaded.partnership, render_set(loaded.partnership, found)
