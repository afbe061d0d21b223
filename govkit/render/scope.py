"""A partnership as its documents see it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from govkit.data.renamed import renamed
from govkit.document.marks import Chain
from govkit.model.asked import fields, questions
from govkit.model.facts import MostOf, Ref
from govkit.model.group import PartnerGroup
from govkit.model.part import Part
from govkit.model.partnership import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.render.folding import fold
from govkit.render.stated import StatedEntry, StatedFact, StatedPart
from govkit.render.together import StatedGroup
from govkit.wording.tongue import Tongue

# Where a group sends something or asks, each member does, so what differs between them is for each to fill in.
_SENDER: Final = ("sent_by", "sender", "held_by")


class Scope:
    """A partnership as its documents see it: knows where each part is written, and what was worked out of it.

    `worked_out` adds facts to parts, by path: `{"letters.consent": {"reply_by": date(2027, 4, 14)}}`. `each_sender` asks for a letter of
    each member of a group that sends one, in the place of one with blanks. With a `tongue`, facts are said in that language.
    """

    def __init__(
        self,
        partnership: Partnership,
        worked_out: Mapping[str, Mapping[str, object]] | None = None,
        *,
        each_sender: bool = False,
        tongue: Tongue | None = None,
    ) -> None:
        self.partnership, self.each_sender, self.tongue = partnership, each_sender, tongue
        self.worked_out = worked_out or {}
        self._paths: dict[int, str] = {}
        # What templates and rules have asked of parts; each part is kept with its answer, so that no other can ever have its id.
        self._asked: dict[tuple[int, Chain, str], tuple[Part, Any]] = {}
        for name, field in fields(Partnership).items():
            self._remember(getattr(partnership, field), name)

    def state(self, value: Any, chain: Chain) -> Any:
        """A value with its origin; a reference becomes the part it refers to, an absent one stays None."""
        match value:
            case None:
                return None
            case Part():
                path = self._paths.get(id(value), chain[-1])
                return StatedPart(value, (*chain[:-1], path), self)
            case Ref():
                return self._refer(value, chain)
            case str():  # most facts are; whether one is a Mapping takes long to ask
                return self._fact(value, chain)
            case Mapping():
                return self._entries(value, chain)
            case tuple():
                return [self.state(child, (*chain[:-1], f"{chain[-1]}.{index}")) for index, child in enumerate(value)]
            case _:
                return self._fact(value, chain)

    def _fact(self, value: object, chain: Chain) -> StatedFact:
        if self.tongue is None or is_unsettled(value):
            return StatedFact(value, chain)
        spoken = self.tongue.say(value, chain[-1])
        return StatedFact(value, chain, spoken.words, told=spoken.told)

    def ask(self, part: Part, chain: Chain, name: str, field: str) -> Any:
        """What a part says under a name, with its origin. The same is asked for many documents, and worked out once."""
        key = (id(part), chain, name)
        known = self._asked.get(key)
        if known is None:
            stated = self.state(getattr(part, field), (*chain[:-1], f"{chain[-1]}.{name}"))
            known = self._asked[key] = (part, stated)
        return known[1]

    def path_of(self, part: Part) -> str:
        """Where a part is written; nothing where the file does not have it."""
        return self._paths.get(id(part), "")

    def say_of(self, part: Part, _chain: Chain, field: str) -> object:
        """What a part says in a field, without origins."""
        return getattr(part, field)

    def groups(self) -> Mapping[str, PartnerGroup]:
        """The groups of partners, by id."""
        return self.partnership.groups

    def names(self) -> dict[str, Any]:
        """What every template can name: the YAML's sections, and the questions a partnership answers about itself."""
        sections = {
            name: self.state(getattr(self.partnership, field), (name,)) for name, field in fields(Partnership).items()
        }
        answers = {name: self.state(getattr(self.partnership, name), (name,)) for name in questions(Partnership)}
        today = sections | answers
        former = {each.old: renamed().key((), each.old) for each in renamed().keys if "" in each.at}
        return {old: today[newer.name] for old, newer in former.items() if newer} | today

    def _refer(self, ref: Ref, chain: Chain) -> Any:
        part = getattr(self.partnership, ref.section)[str(ref)]
        path = (*chain, f"{ref.section}.{ref}")
        if isinstance(part, PartnerGroup):
            meant = ref.members if isinstance(ref, MostOf) else tuple(part.members)
            members, but = (
                [
                    self._refer(Ref(member, "partners"), path[:-1])
                    for member in part.members
                    if (member in meant) is wanted
                ]
                for wanted in (True, False)
            )
            sends = chain[-1].rpartition(".")[2] in _SENDER
            return StatedGroup(StatedPart(part, path, self), members, fold(but), blanks=sends)
        return StatedPart(part, path, self) if isinstance(part, Part) else self.state(part, path)

    def _entries(self, value: Mapping[Any, Any], chain: Chain) -> list[Any]:
        entries = []
        for key, child in value.items():
            path = (*chain[:-1], f"{chain[-1]}.{key}")
            stated = self.state(child, path)
            own = path if isinstance(key, Ref) else (*chain[:-1], f"{chain[-1]}.{key}.key")  # told apart from its value
            entries.append(stated if isinstance(child, Part) else StatedEntry(self.state(key, own), stated, path))
        return entries

    def _remember(self, value: object, path: str) -> None:
        match value:
            case Part():
                self._paths[id(value)] = path
                for name, field in fields(type(value)).items():
                    self._remember(getattr(value, field), f"{path}.{name}")
            case Mapping():
                for key, child in value.items():
                    self._remember(child, f"{path}.{key}")
            case tuple():
                for index, child in enumerate(value):
                    self._remember(child, f"{path}.{index}")
