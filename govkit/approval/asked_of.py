"""What the templates of a kind ask for, before any partnership is there: names that stand for nothing, and branches that are never taken."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import NamedTuple

from jinja2 import TemplateError, nodes

from govkit.approval.leads import AskedKey, Leads, NoSuchName
from govkit.approval.never import why_never
from govkit.approval.onlooker import AskedHere, TakenHere
from govkit.approval.pieces import pieces_of
from govkit.approval.reading import ParsedTemplates, TemplateReading
from govkit.approval.terms import Term, conditions, negated, term, within
from govkit.data.made_for import MadeFor
from govkit.data.renamed import renamed
from govkit.document import Place
from govkit.render.environment import Environment


class Undefined(NamedTuple):
    """A name that stands for nothing, and where it is asked for."""

    place: Place
    site: Place | None
    wrong: NoSuchName


class NeverTaken(NamedTuple):
    """A branch that is taken under no circumstances, and why."""

    place: Place
    site: Place | None
    why: str


@dataclass
class AskedOf:
    """All that templates ask for; of a branch that is gone through for several clauses or kinds, one way to it is enough."""

    asked: set[AskedKey] = field(default_factory=set)
    undefined: dict[Undefined, None] = field(default_factory=dict)
    _whys: dict[tuple[int, int], NeverTaken | None] = field(default_factory=dict)
    _nodes: list[nodes.Node] = field(default_factory=list)  # kept, so that no other can ever have the id of one

    @property
    def never(self) -> Iterator[NeverTaken]:
        """The branches that no way leads to."""
        yield from (each for each in self._whys.values() if each is not None)

    def look_at(
        self,
        environment: Environment,
        kind: str,
        made_for: MadeFor,
        parsed: ParsedTemplates,
        skipped: Collection[str] = (),
    ) -> None:
        """Goes through the templates of a kind but for those that are skipped, as far as they can be read. What was parsed is not parsed again."""
        looking = _Looking(self, Leads(made_for))
        try:
            pieces_of(TemplateReading(environment, skipped, parsed, looking), f"{kind}/document.html.j2")
        except (TemplateError, OSError, ValueError):  # whoever reads each template by itself tells why
            return
        finally:
            self.asked |= looking.leads.asked

    def goes(self, key: tuple[int, int], node: nodes.Node, never: NeverTaken | None) -> None:
        """Keeps why a branch is not taken on this way to it; nothing where it may be."""
        self._nodes.append(node)
        self._whys[key] = never if self._whys.get(key, never) else None


@dataclass
class _Looking:
    """Looks on for one kind."""

    found: AskedOf
    leads: Leads
    blocks: set[str] = field(default_factory=set)

    def asked(self, here: AskedHere) -> None:
        known = frozenset(self.blocks)
        asked = _asked_whether_defined((*here.under, here.said))
        excused = {wrong for each in asked for wrong in self.leads.wrong(each, known)}
        for wrong in self.leads.wrong(here.said, known):
            if wrong in excused:
                continue
            self.found.undefined.setdefault(Undefined(here.place, here.site, wrong))
        self._inline(here)

    def taken(self, here: TakenHere) -> None:
        why = why_never(self._of_the_template(here), self._choices)
        never = NeverTaken(here.place, here.site, why) if why else None
        self.found.goes((id(here.node), here.way), here.node, never)

    def _of_the_template(self, here: TakenHere) -> list[Term]:
        """The conditions but for what a macro is given at one call of several, and what a block of words decides."""
        blocks = {Term("name", (name,)) for name in self.blocks}
        flat = [each for condition in here.under for each in conditions(condition)]
        by_name = next(here.node.find_all(nodes.Name), None) is not None
        return [each for each in flat if blocks.isdisjoint(within(each)) and not (by_name and _is_constant(each))]

    def named(self, name: str) -> None:
        self.blocks.add(name)

    def _inline(self, here: AskedHere) -> None:
        """The conditions that stand within an expression."""
        inline = [here.node] if isinstance(here.node, nodes.CondExpr) else []
        for each in (*inline, *here.node.find_all(nodes.CondExpr)):
            condition = term(each.test, here.names)
            for way, asked in enumerate((condition, negated(condition))):
                why = why_never((*here.under, asked), self._choices)
                never = NeverTaken(replace(here.place, line=each.lineno), here.site, why) if why else None
                if way == 0 or each.expr2 is not None:
                    self.found.goes((id(each), way), each, never)

    def _choices(self, said: Term) -> frozenset[str] | None:
        kind = self.leads.kind(said)
        if not (isinstance(kind, type) and issubclass(kind, StrEnum)):
            return None
        return frozenset({*(each.value for each in kind), *(each.old for each in renamed().choices)})


def _asked_whether_defined(said: Collection[Term]) -> set[Term]:
    """What a template asks of whether there is any."""
    tests = (each for one in said for each in within(one) if each.op == "test")
    return {each.parts[0] for each in tests if each.parts[1] in ("defined", "undefined")}


def _is_constant(condition: Term) -> bool:
    return condition.op == "const" or (condition.op == "not" and condition.parts[0].op == "const")
