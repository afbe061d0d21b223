"""Builds each attack of the list, checks it in this process, and decides by itself what came of it."""

from __future__ import annotations

import signal
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any, Final, NamedTuple

import pytest

from govkit.data.inputs import Inputs
from govkit.data.kinds import kinds
from govkit.data.templates import Templates
from govkit.document import Blank, Kind, Link, Stated, leaves, pieces, walk
from govkit.document import text_of as text_in
from govkit.errors import GovkitError
from govkit.limits import OutOfTime
from govkit.load import load_partnership
from govkit.model.walk import every_fact
from govkit.outcome.checked import Checked
from govkit.rules.rendered import Rendered
from govkit.rules.rule import Rule, rules
from govkit.tasks.check import check
from govkit.wording import say
from tests.conftest import EXAMPLE, TODAY

TRUE: Final = (
    "<p>We keep it {% if request.retention.until %}until {{ request.retention.until }}"
    "{% else %}for {{ request.retention.keep_for }} after {{ request.retention.counted_from }}{% endif %}."
    " Then it is {{ request.retention.then }}.</p>"
)
USE: Final = "data_request/clauses/use.html.j2"
OF_TEMPLATES: Final = ("document", "set", "house")
SECONDS: Final = 3.0
REFUSED, STOPPED, HARMLESS, THROUGH = "refused", "stopped in time", "harmless", "got through"


class Attack(NamedTuple):
    """One input that somebody hostile could write, and what came of it when it was listed. `open` says why one that got through is left."""

    row: str
    name: str
    input: Any
    came: str
    open: str = ""


def template_of(block: str) -> str:
    """The clause of a request that says how long data is kept, with other markup in the place of that sentence."""
    return (
        '{% clause "use" %}\n<h2>What we will do with it</h2>\n'
        f"<p>{{{{ request.used_for }}}} We use it for nothing else.</p>\n{block}\n{{% endclause %}}\n"
    )


def files_of(attack: Any) -> Mapping[str, str]:
    """The files of a house's folder that an attack writes: words in the place of a fact, a block, or whole files."""
    match attack:
        case {"cell": str(cell)}:
            return {USE: template_of(TRUE.replace("{{ request.retention.keep_for }}", cell))}
        case {"after": str(after)}:
            return {USE: template_of(TRUE + after)}
        case {"block": str(block)}:
            return {USE: template_of(block)}
        case {"files": files}:
            return {str(name): str(text) for name, text in files.items()}
    raise ValueError(attack)


class Judge:
    """Checks one kind of document, the request, of the example, and knows how it reads when no template is spoilt."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.file = folder / "partners.yaml"
        self.file.write_text(EXAMPLE.read_text("utf-8"), "utf-8")
        self.loaded = load_partnership(self.file, None)
        assert self.loaded.partnership is not None
        self.facts = dict(every_fact(self.loaded.partnership))
        true = self._check({USE: template_of(TRUE)}, OF_TEMPLATES)
        assert not true.findings, true.findings
        self.text = [text_of(each) for each in true.documents]
        self.read_as = read_as(true.documents)
        self.pairs = {pair for each in true.documents for pair in stated_in(each)}

    def came(self, attack: Attack) -> tuple[str, str]:
        """What came of an attack, and what there is to read about it."""
        files = files_of(attack.input)
        try:
            checked = self._check(files, OF_TEMPLATES)
        except GovkitError as error:
            return REFUSED, str(error)
        except OutOfTime as error:
            return STOPPED, str(error)
        if checked.failed:
            return REFUSED, str(checked.failed)
        if checked.findings:
            first = next(
                (each for each in checked.findings if attack.came == f"found by {each.rule}"), checked.findings[0]
            )
            return f"found by {first.rule}", first.message
        if told := self._false(checked.documents):
            return THROUGH, told
        text = [text_of(each) for each in checked.documents]
        if text == self.text and read_as(checked.documents) == self.read_as:
            return HARMLESS, ""
        try:
            found = self._check(files, ("words",)).findings
        except OutOfTime as error:
            return STOPPED, str(error)
        if found:
            return f"found by {found[0].rule}", found[0].message
        return THROUGH, difference(self.text, text)

    def _false(self, documents: Sequence[Rendered]) -> str:
        """The first fact that says other words than its own, or character that nobody sees."""
        for each in documents:
            for path, words in stated_in(each):
                if words and (path, words) not in self.pairs and words not in spellings(self.facts.get(path)):
                    return f"{path} says “{words}”"
            hidden = [sign for sign in text_of(each) if unicodedata.category(sign) in {"Cf", "Cc", "Co", "Cn", "Cs"}]
            if hidden:
                return f"there is U+{ord(hidden[0]):04X}"
        return ""

    def _check(self, files: Mapping[str, str], subjects: Sequence[str]) -> Checked:
        house = self.folder / "templates"
        for name, text in files.items():
            (house / name).parent.mkdir(parents=True, exist_ok=True)
            (house / name).write_text(text, "utf-8", newline="")
        try:
            with only_requests(subjects, self.loaded), soon():
                return check(Inputs(self.file, TODAY, house))
        finally:
            for name in files:
                (house / name).unlink()


@contextmanager
def only_requests(subjects: Sequence[str], loaded: Any) -> Iterator[None]:
    """A check that renders the requests alone, by rules of some subjects: what a template does to one document it does to any."""

    def requests(found: Templates) -> tuple[Kind, ...]:
        return tuple(kind for kind in kinds(found) if kind.name == "data_request")

    def asked(subject: str) -> Sequence[Rule]:
        return rules(subject) if subject in subjects else ()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("govkit.sets.render_set.kinds", requests)
        patch.setattr("govkit.tasks.check.rules", asked)
        patch.setattr("govkit.tasks.check.load_partnership", lambda *_: loaded)
        if "words" not in subjects:
            patch.setattr("govkit.tasks.check.changed_clauses", lambda *_: ())
        yield


@contextmanager
def soon() -> Iterator[None]:
    """Some seconds of computing, after which a run is out of time, as one of the command line is after its own."""

    def over(_signal: int, _frame: FrameType | None) -> None:
        raise OutOfTime("This attack is out of time.")

    before = signal.signal(signal.SIGVTALRM, over)
    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def text_of(rendered: Rendered) -> str:
    """All words of a document in reading order."""
    return " ".join(" ".join(said.text for said in rendered.said).split())


def stated_in(rendered: Rendered) -> Iterator[tuple[str, str]]:
    """Each fact that a document states, by its path, with its words."""
    for block, _clause, _within in walk(rendered.document.blocks):
        for inlines, _place in pieces(block):
            for leaf in leaves(inlines):
                if isinstance(leaf, Stated | Blank):
                    yield leaf.path, leaf.text


def read_as(documents: Sequence[Rendered]) -> list[tuple[str, str]]:
    """What its elements make of the words of each document: what is a heading, a box to tick or a line to fill in, and where links lead."""
    return [
        (f"{type(block).__name__} {getattr(block, 'style', '')}", " ".join(addresses(inlines)))
        for each in documents
        for block, _clause, _within in walk(each.document.blocks)
        for inlines, _place in pieces(block)
        if text_in(inlines).strip()
    ]


def addresses(inlines: Sequence[Any]) -> Iterator[str]:
    """Where the links among some words lead."""
    yield from (each.address for each in inlines if isinstance(each, Link))


def spellings(fact: object) -> set[str]:
    """The words that a fact of the file may be printed in."""
    words = "" if fact is None else say.say(fact)
    return {words, say.begin(words), words.removeprefix("https://")}


def difference(true: Sequence[str], text: Sequence[str]) -> str:
    """Where a document says something else, from a little before on."""
    for one, other in zip(true, text, strict=False):
        at = next((index for index, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), 0)
        if one != other:
            return other[max(at - 30, 0) : at + 90]
    return "another number of documents"
