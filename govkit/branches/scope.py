"""A partnership as its documents see it, which tells a watch what is asked of it; and what the answer to each such question is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from govkit.branches.watch import FactRead, Watch
from govkit.data.renamed import renamed
from govkit.document.marks import Chain
from govkit.model.asked import fields, names
from govkit.model.facts import MostOf, Ref
from govkit.model.group import PartnerGroup
from govkit.model.part import Part
from govkit.model.partnership import Partnership
from govkit.render.scope import Scope
from govkit.render.stated import StatedPart

_WHOLE: Final = "="  # before a name: the whole of what stands there, and not only where its parts stand
GONE: Final = "\N{OBJECT REPLACEMENT CHARACTER}"
WorkedOut = Mapping[str, Mapping[str, object]]


class _WatchedFacts(dict[str, object]):
    """Facts that were worked out for a part, which tell when one of them is asked for."""

    def __init__(self, facts: Mapping[str, object], path: str, scope: WatchedScope) -> None:
        super().__init__(facts)
        self._path, self._scope = path, scope

    def __getitem__(self, name: str) -> object:
        self._scope.watch.read(self._path, name)
        return super().__getitem__(name)


class WatchedScope(Scope):
    """Tells a watch what templates and rules ask of each part."""

    def __init__(self, partnership: Partnership, worked_out: WorkedOut, watch: Watch) -> None:
        self.watch = watch
        facts = {path: _WatchedFacts(each, path, self) for path, each in worked_out.items()}
        super().__init__(partnership, facts)
        self.parts = _by_path(partnership)

    def ask(self, part: Part, chain: Chain, name: str, field: str) -> Any:
        """What a part says under a name."""
        self.watch.read(chain[-1], name)
        return super().ask(part, chain, name, field)

    def say_of(self, part: Part, chain: Chain, field: str) -> object:
        """What a part says in a field, as a whole."""
        self.watch.read(chain[-1], f"{_WHOLE}{field}")
        return super().say_of(part, chain, field)

    def groups(self) -> Mapping[str, PartnerGroup]:
        """The groups of partners, as a whole."""
        self.watch.read("", f"{_WHOLE}groups")
        return super().groups()


class RepliesOf:
    """What a partnership answers to a question that was read: two of them can be compared, of which one is changed."""

    def __init__(self, scope: WatchedScope, subject: Mapping[str, Any]) -> None:
        self._scope, self._known = scope, dict[str, Part | None]()
        self._roots = {each.chain[-1]: each.part for each in subject.values() if isinstance(each, StatedPart)}

    def is_of_the_subject(self, read: FactRead) -> bool:
        """Whether the question is asked of what one document is made for, and not of the partnership file."""
        return bool(read.path) and read.path not in self._scope.parts

    def answer(self, read: FactRead) -> object:
        """The answer, without what stands within its parts: that is asked for itself."""
        whole = read.name.startswith(_WHOLE)
        name = read.name.removeprefix(_WHOLE)
        part = self._part(read.path)
        if part is None:
            return GONE
        worked_out = self._scope.worked_out.get(read.path, {})
        if name in worked_out:
            return self._told(dict(worked_out)[name])  # a copy, which tells nobody
        field = names(type(part)).get(name)
        if field is None:
            newer = renamed().key(read.path.split("."), name)
            field = names(type(part)).get(newer.name) if newer else None
        if field is None:
            return repr(getattr(part, name, GONE)) if whole else GONE
        said = getattr(part, field)
        return repr(said) if whole else self._told(said)

    def _part(self, path: str) -> Part | None:
        if not path:
            return self._scope.partnership
        if path in self._scope.parts:
            return self._scope.parts[path]
        if path not in self._known:
            self._known[path] = self._follow(path)
        return self._known[path]

    def _follow(self, path: str) -> Part | None:
        """A part of what the document is made for, which stands nowhere in the file."""
        root = max((each for each in self._roots if path == each or path.startswith(f"{each}.")), key=len, default="")
        found: Any = self._roots.get(root)
        for step in path.removeprefix(root).strip(".").split("."):
            if not step:
                continue
            if isinstance(found, Part) and step in names(type(found)):
                found = getattr(found, names(type(found))[step])
            elif isinstance(found, Mapping):
                found = found.get(step)
            elif isinstance(found, tuple) and step.isdigit() and int(step) < len(found):
                found = found[int(step)]
            else:
                return None
            if isinstance(found, Ref):
                found = getattr(self._scope.partnership, found.section)[str(found)]
        return found if isinstance(found, Part) else None

    def _told(self, said: object) -> object:
        match said:
            case Part():
                return self._scope.path_of(said) or type(said).__name__
            case Ref():
                return str(said), said.section, self._members(said)
            case str():
                return str(said)
            case Mapping():
                return tuple((self._told(key), self._told(value)) for key, value in said.items())
            case tuple():
                return tuple(self._told(each) for each in said)
            case _:
                return said

    def _members(self, said: Ref) -> object:
        if isinstance(said, MostOf):
            return tuple(said.members)
        part = getattr(self._scope.partnership, said.section).get(str(said))
        return tuple(map(str, part.members)) if isinstance(part, PartnerGroup) else ()


def _by_path(partnership: Partnership) -> dict[str, Part]:
    """Every part that is written in the file, by its path."""
    found: dict[str, Part] = {}

    def go(value: object, path: str) -> None:
        match value:
            case Part():
                found[path] = value
                for name, field in fields(type(value)).items():
                    go(getattr(value, field), f"{path}.{name}")
            case Mapping():
                for key, child in value.items():
                    go(child, f"{path}.{key}")
            case tuple():
                for index, child in enumerate(value):
                    go(child, f"{path}.{index}")

    for name, field in fields(Partnership).items():
        go(getattr(partnership, field), name)
    return found
